/** Sooner it would be a guess. */
const MEASURED_MS = 5_000;

/**
 * How long the rest takes if it goes on like this, in whole minutes, rounded up; `undefined` while that cannot be told.
 * @param passedMs since the beginning
 * @param done of `all`, in bytes
 */
export function minutesLeft(passedMs: number, done: number, all: number): number | undefined {
  if (passedMs < MEASURED_MS || done <= 0 || all <= 0) return undefined;
  const leftMs = (passedMs * (all - done)) / done;
  return Math.ceil(leftMs / 60_000);
}
