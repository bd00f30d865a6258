import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Tag } from '../../../components/Tag.tsx';
import css from './StarterCards.module.css';
import { starters } from './starters.ts';

/** Protocols to begin with, each with what it is for. */
export function StarterCards({
  current,
  onText,
}: {
  /** Name of the protocol that is loaded. */
  readonly current?: string;
  readonly onText: (text: string) => void;
}) {
  const { starter: say } = useWords(words);
  return (
    <ul className={css['cards']}>
      {starters.map(({ id, name, read }) => (
        <li key={id} className={css['card']}>
          <h3>
            {name} {name === current && <Tag kind="accent">{say.current}</Tag>}
          </h3>
          <p>{say.about[id]}</p>
          <Button
            kind={current === undefined ? 'primary' : 'plain'}
            aria-label={`${say.take}: ${name}`}
            onClick={() => void read().then(onText)}
          >
            {say.take}
          </Button>
        </li>
      ))}
    </ul>
  );
}
