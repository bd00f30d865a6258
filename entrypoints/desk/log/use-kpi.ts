import { useEffect, useState } from 'react';
import { useOutside } from '../../../components/Ask.tsx';
import { addToMix, type ChannelMix, noMix } from '../../../core/log/channel-mix.ts';
import { countTargets, type TargetCounts } from '../../../core/log/kpi.ts';
import type { ContactQuery } from '../../../storage/queries.ts';
import type { LogReader } from '../../../storage/read.ts';
import { useLogState } from '../LogProvider.tsx';

export interface LogCounts extends TargetCounts {
  readonly mix: ChannelMix;
}

/** A burst of writes is counted once, ms. */
const PAUSE_MS = 250;

/**
 * Targets met over everything that fits, counted a batch at a time so that a large log does not hold up the screen.
 * @param round counted again when it changes.
 * @param withOpen count the posts that still wait as well; not where a filter asks for what only contacts have.
 */
export function useKpi(query: ContactQuery, withOpen: boolean, round: unknown): LogCounts | undefined {
  const { log } = useLogState();
  const { now } = useOutside();
  const asked = JSON.stringify([query, withOpen]);
  const [found, setFound] = useState<{ readonly asked: string; readonly counts: LogCounts }>();

  useEffect(() => {
    void round;
    if (log === undefined) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const [wanted, isWithOpen] = JSON.parse(asked) as [ContactQuery, boolean];
      void count(log, wanted, isWithOpen, now().toISOString(), stop.signal).then(
        (counts) => {
          if (!stop.signal.aborted) setFound({ asked, counts });
        },
        // The log was closed meanwhile; it is counted again when it is open.
        () => {},
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [log, now, asked, round]);
  return found?.asked === asked ? found.counts : undefined;
}

async function count(
  log: LogReader,
  query: ContactQuery,
  withOpen: boolean,
  now: string,
  signal: AbortSignal,
): Promise<LogCounts> {
  let answered = 0;
  let within = 0;
  let mix = noMix;
  for await (const contacts of log.everyContact(query, signal)) {
    const part = countTargets(contacts, [], now);
    answered += part.answered;
    within += part.within;
    mix = addToMix(mix, contacts);
  }
  const { site, from = '', to = '\uffff' } = query;
  const waiting = withOpen
    ? (await log.openWaiting()).filter(
        ({ post, firstSeenAt }) =>
          (site === undefined || post.site === site) && firstSeenAt >= from && firstSeenAt < to,
      )
    : [];
  const { open, openAndLate } = countTargets([], waiting, now);
  const all = answered + openAndLate;
  return {
    answered,
    within,
    late: answered - within,
    open,
    openAndLate,
    mix,
    ...(all > 0 ? { share: within / all } : {}),
  };
}
