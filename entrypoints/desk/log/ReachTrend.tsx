import { words } from '../../../.generated/locales/desk.js';
import { useClockWords } from '../../../components/clock-words.ts';
import { Icon } from '../../../components/Icon.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Heading, Section } from '../../../components/Row.tsx';
import type { Contact } from '../../../core/contact.ts';
import { type ReachMoment, readReachTrend } from '../../../core/log/history.ts';
import type { Reach } from '../../../core/post.ts';
import { useLog } from '../LogProvider.tsx';
import css from './ContactPanel.module.css';
import { sayReach } from './reach-words.ts';

/** More moments than this are not drawn one by one. */
const SHOWN = 6;
const WIDTH = 96;
const HEIGHT = 20;

/** How far the post and our reply went: at answering, and each time the page was seen with other counters. */
export function ReachTrend({ contact, now }: { readonly contact: Contact; readonly now: Date }) {
  const { log } = useWords(words);
  const clock = useClockWords();
  const locale = useLocale();
  const found = useLog(`reach ${contact.id} ${contact.changedAt}`, (reader) => reader.history(contact.id));
  const moments = found.value === undefined || found.isLate ? [] : readReachTrend(found.value);
  if (moments.length === 0) return null;
  const sides = (['post', 'reply'] as const).filter((side) => moments.some((moment) => moment[side] !== undefined));
  return (
    <Section sign={<Icon name="chart" />} label={log.reach}>
      <Heading>
        <h3>{log.reach}</h3>
      </Heading>
      {sides.map((side) => (
        <div key={side}>
          <p className={css['meta']}>
            {log.reachOf[side]} <Line moments={moments} side={side} />
          </p>
          <ul className={css['events']}>
            {moments
              .filter((moment) => moment[side] !== undefined)
              .slice(-SHOWN)
              .map((moment) => (
                <li key={moment.at}>
                  <time dateTime={moment.at}>{clock.moment(moment.at, now)}</time>
                  <span>{sayReach(moment[side], locale)}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** The counter that says most, as a line; the list below tells the same in words. */
function Line({ moments, side }: { readonly moments: readonly ReachMoment[]; readonly side: 'post' | 'reply' }) {
  const values = moments.flatMap((moment) => weightiest(moment[side]) ?? []);
  if (values.length < 2) return null;
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const points = values.map(
    (value, index) => `${(index / (values.length - 1)) * WIDTH},${HEIGHT - 1 - ((value - low) / span) * (HEIGHT - 2)}`,
  );
  return (
    <svg className={css['trend']} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline points={points.join(' ')} />
    </svg>
  );
}

function weightiest(reach: Reach | undefined): number | undefined {
  return reach?.views ?? reach?.likes ?? reach?.replies ?? reach?.reposts;
}
