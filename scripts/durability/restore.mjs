/** A log of a year's work comes back after its database was damaged, and how long a person waits for that. */
import { randomUUID } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { flipBytes, placesIn } from './damage.mjs';
import { bringPosts, setUp, startMachine, waitUntilReady } from './machine.mjs';
import { inProfile } from './profile.mjs';
import { makeReport } from './report.mjs';

/** The goal for 10,000 contacts, ms. */
const mostMs = 5_000;

/** @param {{ rounds: number, contacts?: number }} options */
export async function restoreMany({ rounds, contacts = 10_000 }) {
  const report = makeReport('chromium: restore', { rounds: 0, contacts, events: 0, restoredMs: 0, slowestMs: 0 });
  await inProfile(async (folder) => {
    const seed = join(folder, 'seed');
    await seedProfile(seed, contacts);
    for (let round = 1; round <= rounds; round += 1) {
      await inProfile(async (profile) => {
        await cp(seed, profile, { recursive: true });
        await restoreOnce(report, { profile, contacts, round });
      });
    }
  });
  if (report.figures.slowestMs > mostMs) report.fault(`slower than ${mostMs} ms`);
  return report;
}

async function restoreOnce(report, { profile, contacts, round }) {
  await flipBytes(placesIn(profile).database);
  const machine = await startMachine({ browser: 'chromium', profile });
  const storage = await waitUntilReady(machine);
  report.add({ rounds: 1 });
  report.atMost('slowestMs', storage.readyMs);
  report.figures.restoredMs = storage.readyMs;
  report.figures.events = storage.restored ?? 0;
  if (storage.mode !== 'restored') report.fault(`round ${round}: ${storage.mode}`);
  if (storage.contacts !== contacts) report.fault(`round ${round}: ${storage.contacts} of ${contacts} contacts`);
  const { contacts: found, events } = await machine.inside();
  if (found.length !== contacts) report.fault(`round ${round}: ${found.length} contacts in the database`);
  if (events.length !== storage.restored) report.fault(`round ${round}: ${events.length} events in the database`);
  report.roundDone();
  await machine.close();
}

/** @param {string} profile a folder that is not there yet @param {number} contacts */
export async function seedProfile(profile, contacts) {
  const machine = await startMachine({ browser: 'chromium', profile });
  await setUp(machine);
  const keys = await bringPosts(machine, 'many', contacts);
  for (let at = 0; at < keys.length; at += 100) {
    const posts = keys.slice(at, at + 100).map((key) => ({ commandId: randomUUID(), contactId: randomUUID(), key }));
    await machine.ask('closePosts', { posts });
  }
  await machine.close();
}
