import { StorageFailure } from './failure.ts';

/** A database call that hangs (seen with a full disk) must not leave a person waiting. */
export const patienceMs = 5_000;

/** The promise, or a failure after `ms`. The call itself goes on and its outcome is then unknown. */
export async function withinTime<T>(what: string, promise: PromiseLike<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageFailure('storageUnavailable', `${what}: no answer`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
