import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import { useLog } from '../LogProvider.tsx';
import { Difference } from './Difference.tsx';
import load from './Load.module.css';

/** What became different between two kept versions, by the numbers under which they are kept. */
export function VersionDifference({ from, to }: { readonly from: number; readonly to: number }) {
  const { versions: say } = useWords(words);
  const found = useLog(`versions ${from} ${to}`, async (log) => ({
    before: await log.protocolVersion(from),
    after: await log.protocolVersion(to),
  }));
  if (found.value === undefined || found.isLate) return null;
  const { before, after } = found.value;
  if (from === to) return <p className={load['lead']}>{say.same}</p>;
  if (before === undefined || after === undefined) return <p className={load['lead']}>{say.gone}</p>;
  return <Difference before={before.protocol} after={after.protocol} />;
}
