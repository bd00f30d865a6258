import { useState } from 'react';
import { words } from '../../../../.generated/locales/desk.js';
import { useOutside } from '../../../../components/Ask.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import type { Protocol } from '../../../../core/protocol/schema.ts';
import type { Refusal } from '../../../../core/result.ts';
import type { ProtocolRow } from '../../../../storage/rows.ts';
import { useSaveProtocol } from './use-save-protocol.ts';

/** A change that is made at once, and can be taken back: by going back to the version before it. */
export function useDirectChange(row: ProtocolRow | undefined) {
  const { ask } = useOutside();
  const { editItem: say } = useWords(words);
  const { save, problems, failed, isBusy } = useSaveProtocol();
  const [done, setDone] = useState<{ readonly sentence: string; readonly before: number; readonly after: number }>();
  const [notBack, setNotBack] = useState<Refusal>();

  /**
   * @param sentence what happened: stands beside the way back, and says in the versions what was taken back
   * @param summary of the new version
   */
  const make = async (changed: Protocol, sentence: string, summary: string): Promise<boolean> => {
    if (row === undefined) return false;
    setNotBack(undefined);
    const after = await save(changed, row.seq, summary);
    if (after !== undefined) setDone({ sentence, before: row.seq, after });
    return after !== undefined;
  };
  const takeBack = async () => {
    if (done === undefined) return;
    const summary = say.takenBack({ what: done.sentence });
    const answer = await ask('useProtocolVersion', { seq: done.before, basedOn: done.after, summary });
    setDone(undefined);
    setNotBack(answer.ok ? undefined : answer.error);
  };
  // Until the screen has the new version, another change would be based on the old one.
  const isBehind = done !== undefined && (row?.seq ?? 0) < done.after;
  return {
    make,
    takeBack,
    done: isBehind ? undefined : done?.sentence,
    failed: failed ?? notBack,
    problems,
    isBusy: isBusy || isBehind,
  };
}
