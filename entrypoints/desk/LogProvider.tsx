import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { useAsked } from '../../components/use-asked.ts';
import type { StorageView } from '../../core/messages.ts';
import type { LogReader } from '../../storage/read.ts';
import { useDesk } from './desk-outside.ts';

interface LogState {
  /** What the background says of the storage; nothing until it has answered. */
  readonly storage?: StorageView;
  /** Nothing while the log is being opened or repaired. */
  readonly log?: LogReader;
  readonly openAgain: () => void;
}

export const LogContext = createContext<LogState>({ openAgain: () => {} });

/** How often the background is asked again while the log cannot be read, ms. */
const RETRY_MS = 2_000;

/** Opens the log after the background has said which one it is, and again when that changes. */
export function LogProvider({ children }: { readonly children: ReactNode }) {
  const { openLog } = useDesk();
  const { value: storage, askAgain } = useAsked('getStorage', {}, ['storage']);
  const [log, setLog] = useState<LogReader>();
  const [round, setRound] = useState(0);
  const openAgain = useCallback(() => setRound((before) => before + 1), []);
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
      if (isOver) return reader?.close();
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
      opened?.close();
    };
  }, [openLog, mode, generation, round, askAgain, openAgain]);

  const state = { openAgain, ...(storage === undefined ? {} : { storage }), ...(log === undefined ? {} : { log }) };
  return <LogContext value={state}>{children}</LogContext>;
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
  const { log, openAgain } = useLogState();
  const found = useLiveQuery(async () => {
    if (log === undefined) return undefined;
    try {
      return { key, value: await read(log) };
    } catch (error) {
      // The browser closed or wiped the database: it is opened again, and then asked again.
      if (isClosed(error)) setTimeout(openAgain, RETRY_MS);
      else throw error;
      return undefined;
    }
  }, [log, key]);
  return found === undefined ? { isLate: true } : { value: found.value, isLate: found.key !== key };
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && /^(?:DatabaseClosed|OpenFailed|InvalidState|OtherGeneration)/.test(error.name);
}
