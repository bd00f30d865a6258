import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { isTrouble, type MergedFile } from './merge-files.ts';
import css from './Team.module.css';

/**
 * What came of each file that was merged just now. A file is of one colleague, as a rule: how many contacts are in each
 * is a figure of one colleague, and is said only where the protocol switched those on. Else it is said of all together.
 */
export function MergeResults({
  files,
  withStaff,
}: {
  readonly files: readonly MergedFile[];
  readonly withStaff: boolean;
}) {
  const { team: say } = useWords(words);
  if (files.length === 0) return null;
  const troubled = files.filter(isTrouble);
  const fine = files.filter((file) => !isTrouble(file));
  // Of thirty files the one that must be asked for again is seen at once, and the log stays in sight.
  const isLong = fine.length > MOST_FINE;
  const shown = isLong ? troubled : [...troubled, ...fine];
  return (
    <>
      {shown.length > 0 && <FileList label={say.results} files={shown} withStaff={withStaff} />}
      {isLong && (
        <details className={css['fine']}>
          <summary>{say.fine({ count: fine.length })}</summary>
          <FileList label={say.fine({ count: fine.length })} files={fine} withStaff={withStaff} />
        </details>
      )}
      {!withStaff && <Together files={files} />}
    </>
  );
}

/** More files without problems than these are folded. */
const MOST_FINE = 5;

function Together({ files }: { readonly files: readonly MergedFile[] }) {
  const { team: say } = useWords(words);
  const sum = (of: (file: MergedFile) => number) => files.reduce((all, file) => all + of(file), 0);
  return (
    <p>
      {say.together} {say.read({ count: sum(({ contacts }) => contacts), fresh: sum(({ fresh }) => fresh) })}{' '}
      {say.staffOff}
    </p>
  );
}

function FileList({
  label,
  files,
  withStaff,
}: {
  readonly label: string;
  readonly files: readonly MergedFile[];
  readonly withStaff: boolean;
}) {
  const { team: say } = useWords(words);
  return (
    <ul aria-label={label}>
      {files.map((file) => (
        <li key={file.place} data-problem={isTrouble(file) || undefined}>
          <PageText>{file.name}</PageText>:{' '}
          {(file.problem === undefined || file.contacts > 0) &&
            `${withStaff ? say.read({ count: file.contacts, fresh: file.fresh }) : say.isRead} `}
          {file.problem !== undefined && say.problems[file.problem]}
          {file.missing > 0 && say.missing({ count: file.missing })}
          {file.arePersonsCut && say.personsCut}
          {file.personsOff > 0 && ` ${say.personsOff}`}
          {file.practice > 0 && ` ${say.practice({ count: file.practice })}`}
          {file.forgotten > 0 && ` ${say.forgotten({ count: file.forgotten })}`}
          {file.skipped > 0 && (
            <>
              {` ${say.skipped({ count: file.skipped })}`}
              <ul>
                {file.lines.map(({ line, field }) => (
                  <li key={line}>{field === undefined ? say.brokenLine({ line }) : say.badField({ line, field })}</li>
                ))}
              </ul>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
