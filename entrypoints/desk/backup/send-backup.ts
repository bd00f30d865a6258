import type { Outside } from '../../../components/Ask.tsx';
import { type BackupHead, type BackupItem, isHead } from '../../../core/backup/file.ts';
import type { StorageView } from '../../../core/messages.ts';
import type { Refusal } from '../../../core/result.ts';

/** The background would not take it. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/**
 * Sends a backup to the background, a part at a time, and lets it be put in place when all of it is there.
 * @throws what reading throws, `Refused`, or that `signal` ended it: nothing has changed then.
 */
export async function sendBackup(
  parts: AsyncIterable<BackupHead | BackupItem>,
  ask: Outside['ask'],
  signal: AbortSignal,
): Promise<StorageView> {
  let id: string | undefined;
  let events = 0;
  try {
    for await (const part of parts) {
      signal.throwIfAborted();
      if (isHead(part)) id = unwrap(await ask('startRestore', { log: part.log })).id;
      else if (id !== undefined) {
        if ('events' in part) events += part.events.length;
        unwrap(await ask('stageRestore', { id, item: part }));
      }
    }
    signal.throwIfAborted();
    return unwrap(await ask('finishRestore', { id: id ?? '', events }));
  } catch (error) {
    await ask('dropRestore', {});
    throw error;
  }
}

function unwrap<T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal },
): T {
  if (!answer.ok) throw new Refused(answer.error);
  return answer.value;
}
