/** Notices that an agent has put away come back the next day, and stay for a colleague at the same browser. */

/** @param clock `2026-11-27T18:05`, on the clock of the protocol's calendar */
function lineFor(id: string, initials: string, clock: string): string {
  return `${clock.slice(0, 10)} ${initials} ${id}`;
}

export function isPutAway(putAway: readonly string[], id: string, initials: string, clock: string): boolean {
  return putAway.includes(lineFor(id, initials, clock));
}

/** The list with one more; what was put away on other days is dropped. */
export function putAwayToday(
  putAway: readonly string[],
  id: string,
  initials: string,
  clock: string,
): readonly string[] {
  const today = putAway.filter((line) => line.startsWith(clock.slice(0, 10)));
  return [...new Set([...today, lineFor(id, initials, clock)])].slice(-200);
}
