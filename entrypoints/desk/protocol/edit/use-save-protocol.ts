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

  /**
   * The number under which it is kept now; nothing when it is not saved.
   *
   * @param basedOn number under which the protocol is kept that was changed
   * @param more what a form finds wrong and a file may hold
   */
  const save = async (
    protocol: Protocol,
    basedOn: number,
    summary: string,
    more: readonly Problem[] = [],
  ): Promise<number | undefined> => {
    const text = JSON.stringify(protocol);
    const parsed = parseProtocol(text);
    const found = parsed.ok ? [] : parsed.problems;
    const all = [...found, ...more.filter(({ path }) => !found.some((one) => one.path === path))];
    setProblems(all);
    setFailed(undefined);
    if (all.length > 0) return undefined;
    setIsBusy(true);
    const answer = await ask('saveProtocol', { text, basedOn, summary: summary.slice(0, 1_000) });
    setIsBusy(false);
    if (!answer.ok) setFailed(answer.error);
    return answer.ok ? answer.value.seq : undefined;
  };
  /** Forgets what was wrong: what it was about is thrown away. */
  const forget = () => {
    setProblems([]);
    setFailed(undefined);
  };
  return { save, problems, failed, isBusy, forget };
}
