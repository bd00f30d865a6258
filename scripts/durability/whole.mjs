/**
 * The same rows and events as before, whatever the version of the database.
 * @param {import('./report.mjs').Report} report
 * @param {string} where
 * @param {Awaited<ReturnType<typeof import('./inside.mjs').lookInside>>} found
 * @param {typeof found} before
 */
export function checkWhole(report, where, found, before) {
  const isSame =
    found.waiting.length === before.waiting.length &&
    found.events.length === before.events.length &&
    found.events.every(({ eventId }, at) => eventId === before.events[at].eventId) &&
    found.waiting.every(({ key }, at) => key === before.waiting[at].key);
  if (!isSame) report.fault(`${where}: ${found.waiting.length} posts, ${found.events.length} events`);
}
