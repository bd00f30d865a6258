/** A log of a year's work comes back after its database was damaged, and how long a person waits for that. */
import { randomUUID } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { flipBytes, placesIn } from './damage.mjs';
import { bringPosts, setUp, startMachine, waitUntilReady } from './machine.mjs';
import { inProfile } from './profile.mjs';
import { makeReport } from './report.mjs';
import { pauseBetween } from './work.mjs';

/** The goal for 10,000 contacts, ms. */
const mostMs = 5_000;

/** A kill comes so long after the first question at the latest, ms: some before the rows are there, some after. */
const latestKillMs = 10_000;

/**
 * In every second round the browser is killed on the way, at a moment that chance gives, and started again.
 * @param {{ rounds: number, contacts?: number }} options
 */
export async function restoreMany({ rounds, contacts = 10_000 }) {
  const figures = { rounds: 0, killed: 0, untouched: 0, contacts, events: 0, usableMs: 0, slowestMs: 0, wholeMs: 0 };
  const report = makeReport('chromium: restore', figures);
  await inProfile(async (folder) => {
    const seed = join(folder, 'seed');
    const events = await seedProfile(seed, contacts);
    report.figures.events = events.length;
    for (let round = 1; round <= rounds; round += 1) {
      await inProfile(async (profile) => {
        await cp(seed, profile, { recursive: true });
        await restoreOnce(report, { profile, contacts, events, round });
      });
    }
  });
  if (report.figures.untouched + report.figures.killed === rounds) report.fault('no round shows how long it takes');
  if (report.figures.slowestMs > mostMs) report.fault(`slower than ${mostMs} ms`);
  return report;
}

async function restoreOnce(report, { profile, contacts, events, round }) {
  const fault = (what) => report.fault(`round ${round}: ${what}`);
  const isKilled = round % 2 === 0;
  await flipBytes(placesIn(profile).database);
  if (isKilled) {
    const broken = await startMachine({ browser: 'chromium', profile });
    // Its answer is not waited for: the kill may come before it.
    void broken.ask('getStorage').catch(() => undefined);
    await pauseBetween(0, latestKillMs);
    await broken.kill();
    report.add({ killed: 1 });
  }
  const machine = await startMachine({ browser: 'chromium', profile });
  const from = Date.now();
  const storage = await waitUntilReady(machine);
  const inside = await machine.inside();
  report.add({ rounds: 1 });
  // The damage may have hit what the database no longer uses: then nothing came back, and nothing had to.
  const isUntouched = !isKilled && storage.mode === 'ok';
  if (isUntouched) report.add({ untouched: 1 });
  else if (!isKilled) {
    report.figures.usableMs = storage.readyMs;
    report.atMost('slowestMs', storage.readyMs);
    report.atMost('wholeMs', Date.now() - from);
  }
  // A kill may have come after the rows were there and before that was written down; then there is nothing to tell.
  if (!isKilled && !isUntouched && storage.mode !== 'restored') fault(storage.mode);
  if (storage.contacts !== contacts) fault(`${storage.contacts} of ${contacts} contacts`);
  if (inside.contacts.length !== contacts) fault(`${inside.contacts.length} contacts in the database`);
  const found = inside.events.map(({ eventId }) => eventId);
  if (found.join() !== events.join()) fault(`${found.length} of ${events.length} events in the database, or others`);
  report.roundDone();
  await machine.close();
}

/**
 * @param {string} profile a folder that is not there yet
 * @param {number} contacts
 * @returns {Promise<string[]>} ids of its events, in order
 */
export async function seedProfile(profile, contacts) {
  const machine = await startMachine({ browser: 'chromium', profile });
  await setUp(machine);
  const keys = await bringPosts(machine, 'many', contacts);
  for (let at = 0; at < keys.length; at += 100) {
    const posts = keys.slice(at, at + 100).map((key) => ({ commandId: randomUUID(), contactId: randomUUID(), key }));
    await machine.ask('closePosts', { posts });
  }
  const { events } = await machine.inside();
  await machine.close();
  return events.map(({ eventId }) => eventId);
}
