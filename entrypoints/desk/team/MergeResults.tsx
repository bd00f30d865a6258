import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import type { MergedFile } from './merge-files.ts';

/** What came of each file that was merged just now. */
export function MergeResults({ files }: { readonly files: readonly MergedFile[] }) {
  const { team: say } = useWords(words);
  if (files.length === 0) return null;
  return (
    <ul aria-label={say.results}>
      {files.map((file) => (
        <li key={file.place} data-problem={file.problem !== undefined || file.missing > 0 || undefined}>
          <PageText>{file.name}</PageText>:{' '}
          {(file.problem === undefined || file.contacts > 0) &&
            `${say.read({ count: file.contacts, fresh: file.fresh })} `}
          {file.problem !== undefined && say.problems[file.problem]}
          {file.missing > 0 && say.missing({ count: file.missing })}
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
