import { words as names } from '../../../.generated/locales/checkNames.js';
import { words } from '../../../.generated/locales/desk.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { type CheckId, checkWeights } from '../../../core/protocol/checks.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import css from './CheckFigures.module.css';
import protocolCss from './Protocol.module.css';

const ids = Object.keys(checkWeights) as CheckId[];

/** What each check weighs in this team, how often it came up and how often it was passed over. */
export function CheckFigures({ weights = {} }: { readonly weights: Protocol['checks'] }) {
  const { checks: say } = useWords(words);
  const nameOf = useWords(names);
  const number = new Intl.NumberFormat(useLocale());
  const { value, error, askAgain } = useAsked('getCheckCounts', {}, ['page']);
  const counts = value?.counts ?? {};
  // Only those that ever come up, the most frequent first.
  const counted = ids
    .filter((id) => (counts[id]?.fired ?? 0) > 0)
    .sort((a, b) => (counts[b]?.fired ?? 0) - (counts[a]?.fired ?? 0));
  return (
    <>
      <h3>{say.title}</h3>
      <p className={protocolCss['small']}>{value !== undefined && counted.length === 0 ? say.none : say.why}</p>
      {error !== undefined && <RefusalNotice error={error} onAgain={askAgain} />}
      {counted.length > 0 && (
        <table className={css['figures']} aria-label={say.title}>
          <thead>
            <tr>
              <th scope="col">{say.check}</th>
              <th scope="col">{say.weight}</th>
              <th scope="col">{say.fired}</th>
              <th scope="col">{say.ignored}</th>
            </tr>
          </thead>
          <tbody>
            {counted.map((id) => (
              <tr key={id}>
                <th scope="row">{nameOf[id]}</th>
                <td>{say.weights[weights[id] ?? checkWeights[id]]}</td>
                <td>{number.format(counts[id]?.fired ?? 0)}</td>
                <td>{number.format(counts[id]?.ignored ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
