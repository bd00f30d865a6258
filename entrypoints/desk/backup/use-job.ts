import { useEffect, useRef, useState } from 'react';

export type Job =
  | { readonly kind: 'still' }
  /** `all` 0: not known yet. */
  | { readonly kind: 'busy'; readonly done: number; readonly all: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface JobPorts {
  readonly signal: AbortSignal;
  readonly onCount: (done: number, all: number) => void;
}

/** How often the screen follows a job, ms: at every piece it would only draw. */
const FOLLOW_MS = 100;

/** Something long that can be stopped; it also stops when the screen goes. One at a time. */
export function useJob() {
  const [job, setJob] = useState<Job>({ kind: 'still' });
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);

  const run = async <T>(work: (ports: JobPorts) => Promise<T>): Promise<T | undefined> => {
    if (job.kind === 'busy') return undefined;
    stop.current = new AbortController();
    const { signal } = stop.current;
    let shownAt = 0;
    const onCount = (done: number, all: number) => {
      const now = performance.now();
      if (signal.aborted || (now - shownAt < FOLLOW_MS && done < all)) return;
      shownAt = now;
      setJob({ kind: 'busy', done, all });
    };
    setJob({ kind: 'busy', done: 0, all: 0 });
    try {
      const value = await work({ signal, onCount });
      setJob({ kind: signal.aborted ? 'stopped' : 'still' });
      return signal.aborted ? undefined : value;
    } catch (error) {
      setJob(signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error });
      return undefined;
    }
  };
  return { job, run, stop: () => stop.current.abort(), clear: () => setJob({ kind: 'still' }) };
}
