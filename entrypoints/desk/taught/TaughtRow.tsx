import { useId, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useNow } from '../../../components/use-now.ts';
import type { TaughtSite } from '../../../core/site-data.ts';
import type { SeenWorking } from '../../../core/teach.ts';
import css from './Taught.module.css';

/** One taught site: where, since when, and whether it still works. Without steps it came with the protocol. */
export function TaughtRow({
  site,
  seen,
  onEdit,
  onSave,
  onRemove,
}: {
  readonly site: TaughtSite;
  readonly seen: SeenWorking | undefined;
  readonly onEdit?: () => void;
  readonly onSave?: () => void;
  readonly onRemove?: () => void;
}) {
  const { taught: say } = useWords(words);
  const clock = useClockWords();
  const now = useNow(60_000);
  const [isTesting, setIsTesting] = useState(false);
  const id = useId();
  const { name, hosts, paths, taughtAt } = site;
  const where = [...hosts, ...(paths ?? [])].join(', ');
  return (
    <li>
      <div className={css['head']}>
        <b>
          <PageText>{name}</PageText>
        </b>
        {onEdit === undefined && <Tag>{say.ofProtocol}</Tag>}
      </div>
      <p className={css['why']}>
        <PageText>{where}</PageText>
      </p>
      <p className={css['why']}>
        {say.taughtAt({ day: clock.day(taughtAt, now) })}.{' '}
        {seen === undefined
          ? say.neverSeen
          : say.seen({ when: clock.moment(seen.at, now), read: seen.read, found: seen.found })}
      </p>
      {isTesting && (
        <p className={css['why']} id={id}>
          {say.howToTest({ host: hosts[0] ?? '' })}
        </p>
      )}
      <div className={css['buttons']}>
        <Button
          small
          aria-expanded={isTesting}
          aria-controls={id}
          aria-label={say.testOne({ name })}
          onClick={() => setIsTesting(!isTesting)}
        >
          {say.test}
        </Button>
        {onEdit !== undefined && (
          <Button small aria-label={say.editOne({ name })} onClick={onEdit}>
            {say.edit}
          </Button>
        )}
        {onSave !== undefined && (
          <Button small aria-label={say.saveOne({ name })} onClick={onSave}>
            {say.save}
          </Button>
        )}
        {onRemove !== undefined && (
          <Button small aria-label={say.removeOne({ name })} onClick={onRemove}>
            {say.remove}
          </Button>
        )}
      </div>
    </li>
  );
}
