import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { useAsked } from '../../components/use-asked.ts';
import type { StorageView } from '../../core/messages.ts';
import { StorageFailure } from '../../storage/failure.ts';
import type { LogReader } from '../../storage/read.ts';
import { patienceMs, withinTime } from '../../storage/within-time.ts';
import { useDesk } from './desk-outside.ts';

interface LogState {
  /** What the background says of the storage; nothing until it has answered. */
  readonly storage?: StorageView;
  /** Nothing while the log is being opened or repaired. */
  readonly log?: LogReader;
  readonly openAgain: () => void;
  /** A question has had no answer in time. Its answer is still taken when it comes. */
  readonly isSilent: boolean;
  /** Tells of a question, by an object of its own, that it has had no answer in time, or that it has one now. */
  readonly onSilence: (question: object, isSilent: boolean) => void;
}

export const LogContext = createContext<LogState>({ openAgain: () => {}, isSilent: false, onSilence: () => {} });

/** Readers that were closed here, to open another: what they were asked is asked of that one. */
const closedHere = new WeakSet<LogReader>();

/** How often the background is asked again while the log cannot be read, ms. */
const RETRY_MS = 2_000;

/** Opens the log after the background has said which one it is, and again when that changes. */
export function LogProvider({ children }: { readonly children: ReactNode }) {
  const { openLog } = useDesk();
  const { value: storage, askAgain } = useAsked('getStorage', {}, ['storage']);
  const [log, setLog] = useState<LogReader>();
  const [round, setRound] = useState(0);
  const [silent, setSilent] = useState<ReadonlySet<object>>(new Set());
  const openAgain = useCallback(() => {
    setSilent(new Set());
    setRound((before) => before + 1);
  }, []);
  const onSilence = useCallback((question: object, isSilent: boolean) => {
    setSilent((before) => new Set([...before].filter((one) => one !== question).concat(isSilent ? [question] : [])));
  }, []);
  const mode = storage?.mode;
  const generation = storage?.generation;

  useEffect(() => {
    void round;
    if (mode === undefined || generation === undefined) return;
    let isOver = false;
    let opened: LogReader | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void openLog({ mode, generation, contacts: 0 }).then((reader) => {
      opened = reader;
      if (isOver) return close(reader);
      setLog(reader);
      if (reader !== undefined) return;
      timer = setTimeout(() => {
        askAgain();
        openAgain();
      }, RETRY_MS);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
      setLog(undefined);
      close(opened);
    };
  }, [openLog, mode, generation, round, askAgain, openAgain]);

  const state = {
    openAgain,
    isSilent: silent.size > 0,
    onSilence,
    ...(storage === undefined ? {} : { storage }),
    ...(log === undefined ? {} : { log }),
  };
  return <LogContext value={state}>{children}</LogContext>;
}

function close(reader: LogReader | undefined): void {
  if (reader === undefined) return;
  closedHere.add(reader);
  reader.close();
}

export function useLogState(): LogState {
  return use(LogContext);
}

/**
 * An answer of the log that follows what the background writes. `key` says what is asked; while a new question is
 * read the answer to the one before is given, with `isLate`.
 */
export function useLog<T>(
  key: string,
  read: (log: LogReader) => Promise<T>,
): { readonly value?: T; readonly isLate: boolean } {
  const { log, openAgain, onSilence } = useLogState();
  const found = useLiveQuery(async () => {
    if (log === undefined) return undefined;
    try {
      return { key, value: await told(read(log), onSilence) };
    } catch (error) {
      // The browser closed or wiped the database: it is opened again, and then asked again.
      if (!isClosed(error)) throw error;
      if (!closedHere.has(log)) setTimeout(openAgain, RETRY_MS);
      return undefined;
    }
  }, [log, key]);
  return found === undefined ? { isLate: true } : { value: found.value, isLate: found.key !== key };
}

/** The answer, however late; that it is late is told. */
async function told<T>(answer: Promise<T>, onSilence: LogState['onSilence']): Promise<T> {
  try {
    return await withinTime('read', answer, patienceMs);
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    onSilence(answer, true);
    return await answer.finally(() => onSilence(answer, false));
  }
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && /^(?:DatabaseClosed|OpenFailed|InvalidState|OtherGeneration)/.test(error.name);
}
