import { words } from '../../../../.generated/locales/desk.js';
import { Button } from '../../../../components/Button.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { RefusalNotice } from '../../../../components/RefusalNotice.tsx';
import { Problems } from '../Problems.tsx';
import type { useDirectChange } from './use-direct-change.ts';

/** What was just changed, with the way back; or why it was not. */
export function ChangeDone({ change }: { readonly change: ReturnType<typeof useDirectChange> }) {
  const { editItem: say } = useWords(words);
  const { done, failed, problems, takeBack } = change;
  return (
    <>
      {done !== undefined && (
        <Notice tone="done" title={done} actions={<Button onClick={() => void takeBack()}>{say.undo}</Button>} />
      )}
      {failed !== undefined && <RefusalNotice error={failed} />}
      {problems.length > 0 && <Problems problems={problems} kind="problem" />}
    </>
  );
}
