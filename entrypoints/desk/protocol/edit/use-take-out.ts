import { useState } from 'react';
import { words } from '../../../../.generated/locales/desk.js';
import { useOutside } from '../../../../components/Ask.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import type { Protocol } from '../../../../core/protocol/schema.ts';
import type { Refusal } from '../../../../core/result.ts';
import type { ProtocolRow } from '../../../../storage/rows.ts';
import { useSaveProtocol } from './use-save-protocol.ts';

/** A change that is made at once, and can be taken back: by going back to the version before it. */
export function useTakeOut(row: ProtocolRow | undefined) {
  const { ask } = useOutside();
  const { editItem: say } = useWords(words);
  const { save, problems, failed, isBusy } = useSaveProtocol();
  const [done, setDone] = useState<{ readonly title: string; readonly before: number; readonly after: number }>();
  const [notBack, setNotBack] = useState<Refusal>();

  /** @param title of what was taken out, for the sentence with the way back */
  const take = async (changed: Protocol, title: string, summary: string): Promise<boolean> => {
    if (row === undefined) return false;
    setNotBack(undefined);
    const after = await save(changed, row.seq, summary);
    if (after !== undefined) setDone({ title, before: row.seq, after });
    return after !== undefined;
  };
  const putBack = async () => {
    if (done === undefined) return;
    const summary = say.undone({ title: done.title });
    const answer = await ask('useProtocolVersion', { seq: done.before, basedOn: done.after, summary });
    setDone(undefined);
    setNotBack(answer.ok ? undefined : answer.error);
  };
  return { take, putBack, removed: done?.title, failed: failed ?? notBack, problems, isBusy };
}
