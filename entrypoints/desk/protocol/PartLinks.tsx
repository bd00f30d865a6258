import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import css from './PartLinks.module.css';
import { type Part, partHref, parts } from './parts.ts';

/** The parts of the protocol, each with how many it holds. */
export function PartLinks({
  current,
  counts,
}: {
  readonly current: Part;
  /** How many a part holds; a part that is not counted shows no number. */
  readonly counts: Partial<Readonly<Record<Part, number>>>;
}) {
  const { parts: say } = useWords(words);
  return (
    <nav className={css['parts']} aria-label={say.label}>
      {parts.map((part) => (
        <a key={part} href={partHref(part)} aria-current={part === current ? 'page' : undefined}>
          {say.names[part]} {counts[part] !== undefined && <span>{counts[part]}</span>}
        </a>
      ))}
    </nav>
  );
}
