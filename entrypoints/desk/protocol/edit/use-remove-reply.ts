import { useState } from 'react';
import { words } from '../../../../.generated/locales/desk.js';
import { useOutside } from '../../../../components/Ask.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { withoutReply } from '../../../../core/protocol/edit-replies.ts';
import type { Refusal } from '../../../../core/result.ts';
import type { ProtocolRow } from '../../../../storage/rows.ts';
import { useSaveProtocol } from './use-save-protocol.ts';

/** Takes a reply out, and puts it back: by going back to the version before, notices and all. */
export function useRemoveReply(row: ProtocolRow | undefined) {
  const { ask } = useOutside();
  const { editReply: say } = useWords(words);
  const { save, problems, failed, isBusy } = useSaveProtocol();
  const [removed, setRemoved] = useState<{ readonly title: string; readonly before: number; readonly after: number }>();
  const [notBack, setNotBack] = useState<Refusal>();

  const remove = async (id: string, title: string) => {
    if (row === undefined) return;
    setNotBack(undefined);
    const after = await save(withoutReply(row.protocol, id), row.seq, say.summaryRemove({ title }));
    if (after !== undefined) setRemoved({ title, before: row.seq, after });
  };
  const putBack = async () => {
    if (removed === undefined) return;
    const summary = say.undone({ title: removed.title });
    const answer = await ask('useProtocolVersion', { seq: removed.before, basedOn: removed.after, summary });
    setRemoved(undefined);
    setNotBack(answer.ok ? undefined : answer.error);
  };
  return { remove, putBack, removed: removed?.title, failed: failed ?? notBack, problems, isBusy };
}
