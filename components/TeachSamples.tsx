import { words } from '../.generated/locales/sidebar.js';
import type { TeachView } from '../core/messages.ts';
import { useClockWords } from './clock-words.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import { PageText } from './PageText.tsx';
import { Section } from './Row.tsx';
import css from './Teach.module.css';
import { useNow } from './use-now.ts';

/** The first posts of the page as they would be read, to be compared with what one sees there. */
export function TeachSamples({ samples }: { readonly samples: TeachView['samples'] }) {
  const { teach: say } = useWords(words);
  const clock = useClockWords();
  const now = useNow(60_000);
  // Two people may write the same words: the place in the list is what tells them apart.
  const placed = samples.map((sample, place) => ({ ...sample, place }));
  return (
    <Section sign={<Icon name="list" />} label={say.samples}>
      <h3>{say.samples}</h3>
      <ol className={css['samples']}>
        {placed.map(({ name, text, posted, place }) => (
          <li key={place}>
            <p>
              <b>
                <PageText>{name}</PageText>
              </b>{' '}
              <span className={css['when']}>
                {posted === undefined || Number.isNaN(Date.parse(posted.at))
                  ? say.noTime
                  : clock.moment(posted.at, now)}
              </span>
            </p>
            <p className={css['text']}>{text === '' ? say.noWords : <PageText>{text}</PageText>}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
