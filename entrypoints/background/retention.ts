import { browser } from 'wxt/browser';
import { type TermEnds, termEnds, termsOf } from '../../core/log/terms.ts';
import { ok, refuse } from '../../core/result.ts';
import type { PruneFrom } from '../../storage/prune-verbs.ts';
import { changeRetention, type RetentionRun, readRetention } from '../../storage/retention.ts';
import { pruneTeam } from '../../storage/team-terms.ts';
import { announce } from './announce.ts';
import { changed } from './clock.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { type Services, services } from './services.ts';
import { unlearn } from './suggestions.ts';

/** Once a day what has passed its term goes, in slices between the work; a killed background begins that day again. */

const msPerDay = 86_400_000;
/** How far ahead the desk says what will go. */
const aheadDays = 30;

/** The day on which it ran to its end here, so that most wakes cost nothing. */
let doneOn = '';
let running: Promise<void> | undefined;

export async function keepTerms(all: Services): Promise<void> {
  const day = all.now().toISOString().slice(0, 10);
  if (doneOn === day || running !== undefined) return;
  running = runOnce(all, day).finally(() => {
    running = undefined;
  });
  // Storage that is not well: the next wake tries again.
  await running.catch(() => undefined);
}

async function runOnce(all: Services, day: string): Promise<void> {
  const { local } = browser.storage;
  const state = await readRetention(local);
  if (state.lastDay !== day) {
    const at = all.now().toISOString();
    const run = { at, texts: 0, names: 0, contacts: 0, posts: 0 };
    const orphansTo = await prune(all, await endsOf(all), state.orphansTo, run);
    // Made again from its files at any time: a database that cannot be opened now does not hold up one's own log.
    await pruneTeam(await teamEnds(all)).catch(() => 0);
    const tookSome = run.texts + run.names + run.contacts + run.posts > 0;
    await changeRetention(local, {
      lastDay: day,
      orphansTo,
      ...(tookSome ? { runs: [run, ...(await readRetention(local)).runs] } : {}),
    });
    if (tookSome) {
      await unlearn(all);
      changed(all, ['page', 'queue', 'contacts']);
    }
  }
  doneOn = day;
}

/** @returns up to which event rows that are gone were looked for. */
async function prune(
  all: Services,
  ends: TermEnds,
  orphansTo: number,
  run: { -readonly [K in keyof RetentionRun]: RetentionRun[K] },
): Promise<number> {
  let from: PruneFrom = { contacts: 0, orphansTo };
  for (;;) {
    const { next, isDone, pruned, posts } = await all.store.prune(ends, from);
    for (const kept of pruned) run[kept === 'names' ? 'texts' : kept === 'references' ? 'names' : 'contacts'] += 1;
    run.posts += posts;
    from = next;
    if (isDone) return from.orphansTo;
    // Saves and questions of agents have their turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

async function endsOf(all: Services, now = all.now()): Promise<TermEnds> {
  const { exportedUpTo } = await readRetention(browser.storage.local);
  return termEnds(termsOf(await currentProtocol(all.store)), now, exportedUpTo);
}

/** The log of a team holds nothing but what colleagues exported: there nothing waits for an export. */
async function teamEnds(all: Services): Promise<TermEnds> {
  return termEnds({ ...termsOf(await currentProtocol(all.store)), untilExported: false }, all.now(), '');
}

/** What the terms are, what they took and will take. */
export const retentionHandlers: Pick<Handlers, 'getRetention' | 'markExported'> = {
  async getRetention() {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    const { lastDay, exportedUpTo, runs } = await readRetention(browser.storage.local);
    const now = await endsOf(all);
    const then = await endsOf(all, new Date(all.now().getTime() + aheadDays * msPerDay));
    const soon = (group: 'texts' | 'names' | 'contacts') => all.store.countContacts(now[group], then[group]);
    return ok({
      terms: termsOf(protocol),
      isOfProtocol: protocol?.retention !== undefined,
      lastDay,
      exportedUpTo,
      runs,
      soon: {
        days: aheadDays,
        texts: await soon('texts'),
        names: await soon('names'),
        contacts: await soon('contacts'),
      },
    });
  },

  async markExported({ upTo, count, seq, hash }) {
    const { store, now, newId, settings } = await services();
    const at = now().toISOString();
    if (upTo > at || !(await store.hasEvent(seq, hash))) return refuse('badRequest', 'not of this log');
    const { initials } = await settings();
    await store.append([{ eventId: newId(), at, agent: initials, kind: 'logExported', upTo, count, seq, hash }]);
    const { exportedUpTo } = await readRetention(browser.storage.local);
    const latest = upTo > exportedUpTo ? upTo : exportedUpTo;
    await changeRetention(browser.storage.local, { exportedUpTo: latest, lastDay: '' });
    doneOn = '';
    await announce(['contacts']);
    return ok(null);
  },
};
