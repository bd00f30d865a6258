import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';

/** Above a list of contradictions: about whom, what, what stands and what another says. */
export function ConflictHead() {
  const { team: say, log } = useWords(words);
  return (
    <thead>
      <tr>
        <th scope="col">{log.head.who}</th>
        <th scope="col">{say.conflictField}</th>
        <th scope="col">{say.conflictStands}</th>
        <th scope="col">{say.conflictOther}</th>
      </tr>
    </thead>
  );
}
