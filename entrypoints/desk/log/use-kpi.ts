import { useEffect, useRef, useState } from 'react';
import { useOutside } from '../../../components/Ask.tsx';
import type { ChannelMix } from '../../../core/log/channel-mix.ts';
import { addToSums, countOf, figuresOf, type Sums } from '../../../core/log/day-sums.ts';
import { countTargets, type TargetCounts } from '../../../core/log/kpi.ts';
import type { ContactQuery } from '../../../storage/queries.ts';
import type { LogReader } from '../../../storage/read.ts';
import { useLogState } from '../LogProvider.tsx';

export interface LogCounts extends TargetCounts {
  /** Contacts that fit. */
  readonly contacts: number;
  readonly mix: ChannelMix;
}

/** A burst of writes is counted once, ms. */
const PAUSE_MS = 250;

/** Reading contacts is not begun while somebody types, ms: the next letter would wait for it. */
const STILL_MS = 1_000;

/** Most contacts that are read again whenever one of them changes, where no sums can tell the figures. */
const RECOUNTED = 20_000;

/**
 * Targets met over everything that fits: from the sums by day, or where a text is asked for by reading the contacts, a
 * batch at a time so that a large log does not hold up the screen.
 * @param withOpen count the posts that still wait as well; not where a filter asks for what only contacts have.
 * @param round counted again when it changes.
 */
export function useKpi(query: ContactQuery, withOpen: boolean, round: unknown): LogCounts | undefined {
  const { log } = useLogState();
  const { now } = useOutside();
  const asked = JSON.stringify([query, withOpen]);
  const [found, setFound] = useState<{ readonly asked: string; readonly counts: LogCounts }>();
  const last = useRef({ asked: '', contacts: 0 });

  useEffect(() => {
    void round;
    if (log === undefined) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const [wanted, isWithOpen] = JSON.parse(asked) as [ContactQuery, boolean];
      const isOften = last.current.asked !== asked || last.current.contacts <= RECOUNTED;
      void count(log, wanted, isWithOpen, { now: now().toISOString(), isOften, signal: stop.signal }).then(
        (counts) => {
          if (stop.signal.aborted || counts === undefined) return;
          last.current = { asked, contacts: counts.contacts };
          setFound({ asked, counts });
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

/** `undefined`: reading all of it again is not worth it. */
async function count(
  log: LogReader,
  query: ContactQuery,
  withOpen: boolean,
  { now, isOften, signal }: { readonly now: string; readonly isOften: boolean; readonly signal: AbortSignal },
): Promise<LogCounts | undefined> {
  const sums = (await log.sums(query)) ?? (isOften ? await readSums(log, query, signal) : undefined);
  if (sums === undefined) return undefined;
  const { answered, within, mix } = figuresOf(sums);
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
    contacts: countOf(sums),
    answered,
    within,
    late: answered - within,
    open,
    openAndLate,
    mix,
    ...(all > 0 ? { share: within / all } : {}),
  };
}

async function readSums(log: LogReader, query: ContactQuery, signal: AbortSignal): Promise<Sums> {
  await new Promise((resolve) => setTimeout(resolve, STILL_MS));
  let sums: Sums = {};
  for await (const contacts of log.everyContact(query, signal)) sums = addToSums(sums, contacts);
  return sums;
}
