import { words } from '../../../.generated/locales/desk.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { type TableCheck, tableAgrees } from '../../../core/log/check-table.ts';
import { chooseColumns, columnTitle } from '../../../core/log/columns.ts';
import css from './Check.module.css';
import { Named } from './CheckedFileView.tsx';

/** A longer text is cut: what differs is looked up in the log. */
const LONGEST = 300;

/** The verdict on an Excel sheet or a CSV, what it cannot tell, and which cells differ. */
export function CheckedTableView({ name, check }: { readonly name: string; readonly check: TableCheck }) {
  const { check: say } = useWords(words);
  const locale = useLocale();
  const { basis, changed, added, repeated } = check;
  const isFine = tableAgrees(check);
  const title = !isFine ? say.table.differs : basis === 'log' ? say.table.agrees : say.table.cannot;
  const findings = useTableFindings(check);
  const titleOf = (id: (typeof check.compared)[number]) =>
    chooseColumns([id]).map((column) => columnTitle(column, locale))[0] ?? id;
  return (
    <section aria-label={say.result}>
      <h2 className={css['file']}>
        <PageText>{name}</PageText>
      </h2>
      <Notice
        tone={!isFine ? 'late' : basis === 'log' ? 'done' : 'info'}
        title={title}
        below={
          <ul className={css['findings']}>
            {findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        }
      />
      {basis === 'log' && (
        <>
          <Named title={say.changedTitle} count={changed.count} named={changed.first.length}>
            {changed.first.map(({ row, author, cells }) => (
              <li key={row}>
                {say.table.row({ row })}: <PageText>{author === '' ? say.noName : author}</PageText>
                <dl className={css['fields']}>
                  {cells.map(({ column, inFile, inLog }) => (
                    <div key={column}>
                      <dt>{titleOf(column)}</dt>
                      <dd>
                        {say.inFile} <PageText>{inFile.slice(0, LONGEST) || say.empty}</PageText>
                      </dd>
                      <dd>
                        {say.inLog} <PageText>{inLog.slice(0, LONGEST) || say.empty}</PageText>
                      </dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </Named>
          {(
            [
              [say.addedTitle, added],
              [say.repeatedTitle, repeated],
            ] as const
          ).map(([heading, { count, first }]) => (
            <Named key={heading} title={heading} count={count} named={first.length}>
              {first.map(({ row, id }) => (
                <li key={row}>
                  {say.table.row({ row })}: <PageText>{id}</PageText>
                </li>
              ))}
            </Named>
          ))}
        </>
      )}
    </section>
  );
}

/** What was found, then what a table cannot tell, a sentence each. */
function useTableFindings(check: TableCheck): readonly string[] {
  const { check: say } = useWords(words);
  const { basis, rows, changed, added, repeated, unknown, earlier, forgotten, chain } = check;
  if (basis !== 'log') return [say.table.basis[basis], say.table.rows({ count: rows })];
  const isFine = tableAgrees(check);
  return [
    ...(changed.count > 0 ? [say.found.changed({ count: changed.count })] : []),
    ...(added.count > 0 ? [say.found.added({ count: added.count })] : []),
    ...(repeated.count > 0 ? [say.found.repeated({ count: repeated.count })] : []),
    ...(isFine ? [say.table.same({ count: rows })] : []),
    ...(earlier > 0 ? [say.table.earlier({ count: earlier })] : []),
    ...(forgotten > 0 ? [say.forgotten({ count: forgotten })] : []),
    ...(unknown.length > 0 ? [say.table.unknown({ names: unknown.join(', ') })] : []),
    chain === undefined ? say.table.noMoment : say.table.chain[chain],
    say.table.noRemoval,
  ];
}
