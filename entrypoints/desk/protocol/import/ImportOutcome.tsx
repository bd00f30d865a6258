import { words } from '../../../../.generated/locales/files.js';
import { useLocale, useWords } from '../../../../components/Locale.tsx';
import type { Turned } from '../../../../core/protocol/import/placeholders.ts';
import type { ImportPlan } from '../../../../core/protocol/import/plan.ts';
import { type RowProblem, stoppingCodes } from '../../../../core/protocol/import/rows.ts';
import load from '../Load.module.css';
import css from './Import.module.css';

const SHOWN = 200;

/** What would be added, what stays out and why, and what was made of gaps. */
export function ImportOutcome({
  plan,
  problems,
  turned,
}: {
  readonly plan: ImportPlan;
  readonly problems: readonly RowProblem[];
  readonly turned: readonly Turned[];
}) {
  const { import: say } = useWords(words);
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  const out = problems.filter(({ code }) => stoppingCodes.includes(code));
  const odd = problems.filter(({ code }) => !stoppingCodes.includes(code));
  return (
    <>
      <p className={css['adds']} role="status">
        <b>{say.adds({ count: plan.added.length })}</b> {plan.added.length > 0 && say.addsWhy}
      </p>
      {plan.newCategories.length > 0 && (
        <p className={css['small']}>
          {say.categories({ count: plan.newCategories.length, names: list.format(plan.newCategories) })}
        </p>
      )}
      {out.length > 0 && <Rows title={say.out({ count: out.length })} problems={out} isOpen />}
      {odd.length > 0 && <Rows title={say.odd({ count: odd.length })} problems={odd} />}
      {turned.length > 0 && (
        <details className={load['changes']}>
          <summary>{say.gaps({ count: turned.length })}</summary>
          <ul>
            {turned.slice(0, SHOWN).map(({ from, to }) => (
              <li key={from}>
                <code>{from}</code> → {to === '' ? say.gapGone : <code>{to}</code>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Rows({
  title,
  problems,
  isOpen = false,
}: {
  readonly title: string;
  readonly problems: readonly RowProblem[];
  readonly isOpen?: boolean;
}) {
  const { import: say, row, rowAt } = useWords(words);
  return (
    <details className={load['changes']} open={isOpen}>
      <summary>{title}</summary>
      <ul>
        {problems.slice(0, SHOWN).map(({ place, code, found }) => {
          const what = row[code];
          return (
            <li key={`${place} ${code} ${found}`}>
              <span className={css['place']}>{rowAt({ place })}</span>
              <span>{typeof what === 'string' ? what : what({ found })}</span>
            </li>
          );
        })}
        {problems.length > SHOWN && <li>{say.more({ count: problems.length - SHOWN })}</li>}
      </ul>
    </details>
  );
}
