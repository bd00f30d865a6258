import { useState } from 'react';
import { useOutside } from '../../../../components/Ask.tsx';
import { parseProtocol } from '../../../../core/protocol/parse.ts';
import type { Problem } from '../../../../core/protocol/problem.ts';
import type { Protocol } from '../../../../core/protocol/schema.ts';
import type { Refusal } from '../../../../core/result.ts';

/** Saves a changed protocol as the next version; what is wrong with it is known before anything is sent. */
export function useSaveProtocol() {
  const { ask } = useOutside();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failed, setFailed] = useState<Refusal>();
  const [isBusy, setIsBusy] = useState(false);

  /** The number under which it is kept now; nothing when it is not saved. `basedOn`: number under which the protocol is kept that was changed. */
  const save = async (protocol: Protocol, basedOn: number, summary: string): Promise<number | undefined> => {
    const text = JSON.stringify(protocol);
    const parsed = parseProtocol(text);
    setProblems(parsed.ok ? [] : parsed.problems);
    setFailed(undefined);
    if (!parsed.ok) return undefined;
    setIsBusy(true);
    const answer = await ask('saveProtocol', { text, basedOn, summary: summary.slice(0, 1_000) });
    setIsBusy(false);
    if (!answer.ok) setFailed(answer.error);
    return answer.ok ? answer.value.seq : undefined;
  };
  return { save, problems, failed, isBusy };
}
