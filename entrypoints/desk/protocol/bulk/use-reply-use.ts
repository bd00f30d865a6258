import { useEffect, useState } from 'react';
import { useOutside } from '../../../../components/Ask.tsx';
import type { ReplyUse } from '../../../../core/protocol/coverage.ts';
import type { LogReader } from '../../../../storage/read.ts';
import { useLogState } from '../../LogProvider.tsx';

/** What was not taken for this long is worth a look, days. */
const PERIOD = 90;
const dayMs = 86_400_000;

/** How often each reply was taken lately, counted once, a batch at a time; nothing until that is done. */
export function useReplyUse(): ReplyUse | undefined {
  const { log } = useLogState();
  const { now } = useOutside();
  const [use, setUse] = useState<ReplyUse>();
  useEffect(() => {
    if (log === undefined) return;
    const stop = new AbortController();
    void countUse(log, now(), stop.signal).then(
      (counted) => {
        if (!stop.signal.aborted) setUse(counted);
      },
      // The log was closed meanwhile; it is counted again when it is open.
      () => {},
    );
    return () => stop.abort();
  }, [log, now]);
  return use;
}

async function countUse(log: LogReader, now: Date, signal: AbortSignal): Promise<ReplyUse> {
  const from = new Date(now.getTime() - PERIOD * dayMs).toISOString();
  const counts = new Map<string, number>();
  let oldest = now.toISOString();
  for await (const contacts of log.everyContact({ from }, signal)) {
    for (const { replyId } of contacts) {
      if (replyId !== undefined) counts.set(replyId, (counts.get(replyId) ?? 0) + 1);
    }
    oldest = contacts.at(-1)?.createdAt ?? oldest;
  }
  // A log that is younger than the period only tells of its own days.
  const isOlder = (await log.contacts({ to: from, limit: 1 })).contacts.length > 0;
  const days = isOlder ? PERIOD : Math.floor((now.getTime() - Date.parse(oldest)) / dayMs);
  return { days, counts };
}
