import type { ReactNode } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { agrees, type ExportCheck } from '../../../core/log/check-export.ts';
import type { ExportRow } from '../../../core/log/read-export.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import { ChangedFields } from './ChangedFields.tsx';
import css from './Check.module.css';
import { CheckedHead } from './CheckedHead.tsx';
import type { CheckedFile } from './check-file.ts';
import { handleNames } from './person-values.ts';
import { useFindings } from './use-findings.ts';

/** The verdict on a file first, then why, then which contacts. */
export function CheckedFileView({
  file,
  protocol,
}: {
  readonly file: CheckedFile;
  readonly protocol: ProtocolView | undefined;
}) {
  const { check: say } = useWords(words);
  return (
    <section aria-label={say.result}>
      <h2 className={css['file']}>
        <PageText>{file.name}</PageText>
      </h2>
      {'problem' in file ? (
        <Notice tone="late" title={say.unreadable}>
          {file.problem === 'newerLog' ? say.problems.newerLog : say.problems.notLog}
        </Notice>
      ) : (
        <>
          <Verdict check={file.check} />
          <CheckedHead check={file.check} />
          <Details check={file.check} protocol={protocol} />
        </>
      )}
    </section>
  );
}

function Verdict({ check }: { readonly check: ExportCheck }) {
  const { check: say } = useWords(words);
  const { wrong, beside } = useFindings(check);
  const isFine = agrees(check);
  const tone = !isFine ? 'late' : check.basis === 'log' ? 'done' : 'info';
  const title = !isFine ? say.differs : check.basis === 'log' ? say.agrees : say.untouched;
  const below = (
    <ul className={css['findings']}>
      {[...wrong, ...beside].map((finding) => (
        <li key={finding}>{finding}</li>
      ))}
    </ul>
  );
  return <Notice tone={tone} title={title} below={below} />;
}

function Details({ check, protocol }: { readonly check: ExportCheck; readonly protocol: ProtocolView | undefined }) {
  const { check: say } = useWords(words);
  const { changed, removed, added, repeated, moved, unreadable, persons } = check;
  return (
    <>
      <Named title={say.changedTitle} count={changed.count} named={changed.first.length}>
        {changed.first.map((row) => (
          <li key={row.line}>
            <RowName row={row} />
            <ChangedFields fields={row.fields} protocol={protocol} />
          </li>
        ))}
      </Named>
      <Named title={say.changedPersons} count={persons.changed.count} named={persons.changed.first.length}>
        {persons.changed.first.map((row) => (
          <li key={row.line}>
            {say.line({ line: row.line })}: <Handles value={row.value} />
            <ChangedFields fields={row.fields} protocol={protocol} />
          </li>
        ))}
      </Named>
      <Named title={say.removedPersons} count={persons.removed.count} named={persons.removed.first.length}>
        {persons.removed.first.map((person) => (
          <li key={person.id}>
            <Handles value={{ ...person }} />
          </li>
        ))}
      </Named>
      <Named title={say.addedPersons} count={persons.added.count} named={persons.added.first.length}>
        {persons.added.first.map((row) => (
          <li key={row.line}>
            {say.line({ line: row.line })}: <Handles value={row.value} />
          </li>
        ))}
      </Named>
      <Named title={say.removedTitle} count={removed.count} named={removed.first.length}>
        {removed.first.map((contact) => (
          <li key={contact.id}>
            <Who value={{ ...contact }} />
          </li>
        ))}
      </Named>
      {(
        [
          [say.addedTitle, added],
          [say.repeatedTitle, repeated],
          [say.movedTitle, moved],
        ] as const
      ).map(([title, { count, first }]) => (
        <Named key={title} title={title} count={count} named={first.length}>
          {first.map((row) => (
            <li key={row.line}>
              <RowName row={row} />
            </li>
          ))}
        </Named>
      ))}
      <Named title={say.unreadableTitle} count={unreadable.count} named={unreadable.first.length}>
        {unreadable.first.map((line) => (
          <li key={line}>{say.line({ line })}</li>
        ))}
      </Named>
    </>
  );
}

/** Rows of one kind; of many the first. */
export function Named({
  title,
  count,
  named,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly named: number;
  readonly children: ReactNode;
}) {
  const { check: say } = useWords(words);
  if (count === 0) return null;
  return (
    <section aria-label={title} className={css['named']}>
      <h3>{title}</h3>
      <ul>{children}</ul>
      {count > named && <p className={css['why']}>{say.more({ count: count - named })}</p>}
    </section>
  );
}

function RowName({ row }: { readonly row: ExportRow }) {
  const { check: say } = useWords(words);
  return (
    <>
      {say.line({ line: row.line })}: <Who value={row.value} />
    </>
  );
}

/** Names of the accounts of a linked person. */
function Handles({ value }: { readonly value: ExportRow['value'] }) {
  const { check: say } = useWords(words);
  return <PageText>{handleNames(value['handles']) || say.noName}</PageText>;
}

/** "Joke Terpstra, 2 maart 2026 10:30": as far as the row says it. */
function Who({ value }: { readonly value: ExportRow['value'] }) {
  const { check: say } = useWords(words);
  const locale = useLocale();
  const { name } = (value['author'] ?? {}) as { readonly name?: unknown };
  const at = new Date(String(value['createdAt']));
  return (
    <>
      <PageText>{typeof name === 'string' && name !== '' ? name : say.noName}</PageText>
      {!Number.isNaN(at.getTime()) &&
        `, ${new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)}`}
    </>
  );
}
