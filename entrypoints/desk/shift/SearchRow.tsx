import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import type { ClockWords } from '../../../components/clock-words.ts';
import { useWords } from '../../../components/Locale.tsx';
import { useSign } from '../../../components/Signs.tsx';
import { SiteSign } from '../../../components/SiteSign.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { siteName } from '../../../core/log/site-name.ts';
import type { SearchView } from '../../../core/messages.ts';
import css from './Shift.module.css';

/** One page of a saved search: where, with which words, when it was opened last, and what came of it. */
export function SearchRow({
  page: { site, words: some, openedAt, fresh },
  clock,
  now,
  onOpen,
}: {
  readonly page: SearchView;
  readonly clock: ClockWords;
  readonly now: Date;
  readonly onOpen: () => void;
}) {
  const { shift: say } = useWords(words);
  const sign = useSign(site);
  const name = site === 'web' || site === 'alerts' ? say.engine[site] : siteName(site);
  return (
    <li className={css['row']}>
      <SiteSign sign={sign} />
      <span className={css['what']}>
        <b>{name}</b>
        {some !== undefined && <span className={css['words']}> {some}</span>}
        <span className={css['when']}>
          {openedAt === undefined ? say.neverOpened : say.openedAt({ time: clock.moment(openedAt, now) })}
        </span>
      </span>
      {fresh > 0 && <Tag>{say.fresh({ count: fresh })}</Tag>}
      <Button small icon="external" aria-label={say.openLabel({ site: name, words: some ?? '' })} onClick={onOpen}>
        {say.open}
      </Button>
    </li>
  );
}
