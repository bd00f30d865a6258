import { useMemo } from 'react';
import { useOutside } from '../../../components/Ask.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import type { QueueRow } from '../../../core/messages.ts';
import type { Claimant } from '../../../core/queue/claim.ts';
import { queueRows } from '../../../core/queue/rows.ts';
import { useLog } from '../LogProvider.tsx';

interface Queue {
  /** All rows in the order of the queue; nothing until the log can be read. */
  readonly rows?: readonly QueueRow[];
  readonly me?: Claimant;
}

/** Everything that waits, read from the log itself: ten thousand rows are too much for a message. Follows every change. */
export function useQueue(now: Date): Queue {
  const { now: clock } = useOutside();
  const read = useLog('queue', async (log) => ({
    open: await log.openWaiting(),
    promised: await log.promises(),
  })).value;
  const me = useAsked('getQueue', { limit: 0 }, ['settings']).value?.me;
  const rows = useMemo(() => {
    void now;
    // What was written after the last tick counts too.
    return read && queueRows(read.open, clock(), read.promised);
  }, [read, now, clock]);
  return { ...(rows === undefined ? {} : { rows }), ...(me === undefined ? {} : { me }) };
}
