/**
 * One after another: each reads, decides and writes before the next one reads. Nothing that waits for a page goes in
 * here, since a page may never answer.
 */
export function makeTurn(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const next = last.then(act, act);
    last = next;
    return next;
  };
}

/** For waiting posts and their contacts: two tabs can tell of one post at the same moment. */
export const inRowTurn = makeTurn();
