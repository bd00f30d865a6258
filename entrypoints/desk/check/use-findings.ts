import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import type { ExportCheck } from '../../../core/log/check-export.ts';

/** What was found, a sentence each: what is wrong, and what a person must know beside it. */
export function useFindings(check: ExportCheck): {
  readonly wrong: readonly string[];
  readonly beside: readonly string[];
} {
  const { check: say } = useWords(words);
  const { wholeness, basis, rows, promised, isRemovalKnown, forgotten, later, persons } = check;
  const isShort = promised !== undefined && promised !== rows;
  const kinds = ['changed', 'removed', 'added', 'repeated', 'moved', 'unreadable'] as const;
  const personKinds = ['changed', 'removed', 'added'] as const;
  const wrong = [
    ...(wholeness === 'cutOff' ? [say.cutOff] : []),
    ...(wholeness === 'touched' ? [say.touched] : []),
    ...(isShort ? [say.otherCount({ rows, promised })] : []),
    ...(basis === 'rewritten' || basis === 'shorter' ? [say.basis[basis]] : []),
    ...kinds.filter((kind) => check[kind].count > 0).map((kind) => say.found[kind]({ count: check[kind].count })),
    ...personKinds
      .filter((kind) => persons[kind].count > 0)
      .map((kind) => say.foundPersons[kind]({ count: persons[kind].count })),
  ];
  const isCompared = basis === 'log';
  const beside = [
    ...(isCompared && wrong.length === 0 ? [say.same({ count: rows })] : []),
    ...(isCompared && wrong.length === 0 && isRemovalKnown ? [say.nothingMissing] : []),
    ...(isCompared && !isRemovalKnown ? [say.removalUnknown] : []),
    ...(basis === 'elsewhere' || basis === 'coded' || basis === 'noChain' ? [say.basis[basis]] : []),
    ...(forgotten > 0 ? [say.forgotten({ count: forgotten })] : []),
    ...(isCompared && wrong.length === 0 && persons.rows > 0 ? [say.samePersons({ count: persons.rows })] : []),
    ...(persons.forgotten > 0 ? [say.forgottenPersons({ count: persons.forgotten })] : []),
    ...(later > 0 ? [say.later({ count: later })] : []),
  ];
  return { wrong, beside };
}
