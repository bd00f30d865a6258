import { browser } from 'wxt/browser';
import { retarget } from '../../core/clock/retarget.ts';
import type { Contact } from '../../core/contact.ts';
import { makeHandOver, readHandOver, writeHandOver } from '../../core/hand-over/file.ts';
import { type HandOverPlan, planHandOver } from '../../core/hand-over/plan.ts';
import { canonicalJson } from '../../core/log/canonical.ts';
import type { EventDraft, WaitingPatch } from '../../core/log/events.ts';
import type { PostKey } from '../../core/post.ts';
import { ok, refuse } from '../../core/result.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { changed } from './clock.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { protocolOf } from './row-protocol.ts';
import { type Services, services } from './services.ts';
import { unlearn } from './suggestions.ts';

/** Posts that the preview names. */
const MOST_LINES = 200;
const BEGINNING = 160;
const lastTaken = 'handOverTaken';

/** The shift as a file: written for a colleague, and a colleague's taken over. */
export const handOverHandlers: Pick<Handlers, 'writeHandOver' | 'readHandOver' | 'takeHandOver' | 'undoHandOver'> = {
  async writeHandOver({ texts }) {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    if (protocol === undefined) return refuse('badProtocol', 'none loaded');
    const { initials } = await all.settings();
    const madeAt = all.now().toISOString();
    const head = {
      madeAt,
      deviceId: all.deviceId,
      agent: initials,
      protocol: { name: protocol.name, version: protocol.version },
      texts,
    };
    const file = makeHandOver(head, await all.store.allWaiting());
    const count = file.rows.filter(({ parts, answer }) => parts.closing?.value === undefined && answer === undefined);
    const day = madeAt.slice(0, 16).replace('T', '-').replace(':', '');
    const who = initials === '' ? '' : `-${initials.replace(/[^\p{L}\p{N}]/gu, '')}`;
    return ok({ name: `kantlijn-overdracht${who}-${day}.json`, text: writeHandOver(file), count: count.length });
  },

  async readHandOver({ text }) {
    const all = await services();
    const read = readHandOver(text);
    if (!read.ok) return refuse('badHandOver', [read.problem, read.where].filter(Boolean).join(' '));
    const { file } = read;
    const plan = await planFor(all, file);
    const line = ({ key, post }: WaitingPost, what: HandOverPlan['changed'][number]['what']) => ({
      key,
      author: post.author.name,
      text: post.text.length > BEGINNING ? `${post.text.slice(0, BEGINNING).trimEnd()}…` : post.text,
      what,
    });
    const lines = [
      ...plan.fresh.map((row) => line(row, row.closedAt === undefined ? ['new'] : ['new', 'closed'])),
      ...plan.changed.map(({ row, what }) => line(row, what)),
    ];
    return ok({
      agent: file.agent,
      madeAt: file.madeAt,
      protocol: file.protocol,
      isOwn: file.deviceId === all.deviceId,
      texts: file.texts,
      same: plan.same,
      forgotten: plan.forgotten,
      total: lines.length,
      lines: lines.slice(0, MOST_LINES),
    });
  },

  async takeHandOver({ text }) {
    const all = await services();
    const read = readHandOver(text);
    if (!read.ok) return refuse('badHandOver', [read.problem, read.where].filter(Boolean).join(' '));
    const { fresh, changed: different } = await planFor(all, read.file);
    const common = { at: all.now().toISOString(), agent: (await all.settings()).initials };
    const drafts: EventDraft[] = [
      ...fresh.map((row): EventDraft => ({ ...common, eventId: all.newId(), kind: 'postTimed', row })),
      ...different.map(
        ({ row, patch, what }): EventDraft => ({
          ...common,
          eventId: all.newId(),
          kind: what.includes('closed') ? 'postClosed' : what.includes('opened') ? 'postReopened' : 'postChanged',
          key: row.key,
          patch: patchOf(patch, what),
        }),
      ),
    ];
    // As at every reopening: the contact that was made of it goes.
    const contacts = await contactsOf(all, different);
    drafts.push(
      ...contacts.map(({ id }): EventDraft => ({ ...common, eventId: all.newId(), kind: 'contactRemoved', id })),
    );
    const taken: Taken = {
      contacts,
      fresh: fresh.map(({ key }) => key),
      changed: different.map(({ row, patch, what }) => ({
        key: row.key,
        ...beforeAndAfter(row, patchOf(patch, what)),
      })),
    };
    if (drafts.length > 0) {
      await all.store.append(drafts);
      if (contacts.length > 0) await unlearn(all);
      changed(all, ['page', 'queue', 'contacts']);
    }
    const canUndo = drafts.length > 0 && (await remember(taken));
    return ok({ fresh: fresh.length, changed: different.length, canUndo });
  },

  async undoHandOver() {
    const all = await services();
    const taken = (await browser.storage.session.get(lastTaken))[lastTaken] as Taken | undefined;
    if (taken === undefined) return refuse('nothingToUndo');
    const rows = await all.store.waitingByKeys([...taken.fresh, ...taken.changed.map(({ key }) => key)]);
    const common = { at: all.now().toISOString(), agent: (await all.settings()).initials };
    const back = taken.changed.flatMap(({ key, before, after }): readonly EventDraft[] => {
      const row = rows.get(key);
      if (row === undefined || !holds(row, after)) return [];
      const patch = Object.fromEntries(Object.entries(before).map(([name, value]) => [name, value ?? undefined]));
      return [{ ...common, eventId: all.newId(), kind: 'postChanged', key, patch }];
    });
    const gone = taken.fresh.filter((key) => {
      const row = rows.get(key);
      return row !== undefined && isUntouched(row);
    });
    const reopened = new Set(back.flatMap((draft) => ('key' in draft ? [draft.key] : [])));
    const remade = taken.contacts
      .filter(({ postKey }) => postKey !== undefined && reopened.has(postKey))
      .map((contact): EventDraft => ({ ...common, eventId: all.newId(), kind: 'contactMade', contact }));
    if (back.length > 0) await all.store.append([...remade, ...back]);
    if (gone.length > 0) await all.store.forgetPosts(gone);
    await browser.storage.session.remove(lastTaken);
    if (remade.length > 0) await unlearn(all);
    changed(all, ['page', 'queue', 'contacts']);
    const undone = back.length + gone.length;
    return ok({ undone, kept: taken.fresh.length + taken.changed.length - undone });
  },
};

type Values = Readonly<Record<string, unknown>>;

/** What was taken over last, for as long as the browser runs. `null` in `before`: it was not there. */
interface Taken {
  readonly fresh: readonly PostKey[];
  /** Removed because their post is open again. */
  readonly contacts: readonly Contact[];
  readonly changed: readonly { readonly key: PostKey; readonly before: Values; readonly after: Values }[];
}

/** Without what is new here of persons who were forgotten here; `forgotten`: so many posts. */
async function planFor(
  all: Services,
  file: Parameters<typeof planHandOver>[0],
): Promise<HandOverPlan & { readonly forgotten: number }> {
  const known = await all.store.waitingByKeys(file.rows.map(({ key }) => key));
  const plan = planHandOver(file, known, all.deviceId);
  const fresh: WaitingPost[] = [];
  for (const row of plan.fresh) {
    if ((await all.store.forgottenAt(row.post.site, row.post.author)) === undefined) fresh.push(row);
  }
  const changed = await Promise.all(plan.changed.map((one) => measured(all, one)));
  return { ...plan, fresh, changed, forgotten: plan.fresh.length - fresh.length };
}

/** Where the service clock stood still elsewhere, it is due later here too. */
async function measured({ store, now }: Services, one: HandOverPlan['changed'][number]) {
  const protocol = 'pauses' in one.patch ? await currentProtocol(store) : undefined;
  if (protocol === undefined) return one;
  const own = await protocolOf(store, one.row, protocol);
  const times = retarget(one.row, { pauses: one.patch.pauses }, own, now().toISOString());
  return { ...one, patch: { ...times, ...one.patch } };
}

async function contactsOf({ store }: Services, different: HandOverPlan['changed']): Promise<readonly Contact[]> {
  const found: Contact[] = [];
  for (const { row, what } of different) {
    const contact =
      what.includes('opened') && row.contactId !== undefined ? await store.contact(row.contactId) : undefined;
    if (contact !== undefined) found.push(contact);
  }
  return found;
}

function patchOf(patch: WaitingPatch, what: HandOverPlan['changed'][number]['what']): WaitingPatch {
  return what.includes('opened') ? { ...patch, contactId: undefined } : patch;
}

function beforeAndAfter(row: WaitingPost, patch: WaitingPatch): { readonly before: Values; readonly after: Values } {
  const now: Values = { ...row };
  const names = [...Object.keys(patch), 'stamps'];
  const pick = (from: Values) => Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return { before: pick(now), after: pick({ ...now, ...patch }) };
}

function holds(row: WaitingPost, after: Values): boolean {
  const now: Values = { ...row };
  return Object.entries(after).every(([name, value]) => canonicalJson([now[name] ?? null]) === canonicalJson([value]));
}

/** Nobody at this browser has done anything with it: what was changed here has a stamp without a device. */
function isUntouched({ contactId, inserted, stamps = {} }: WaitingPost): boolean {
  return contactId === undefined && inserted === undefined && Object.values(stamps).every(({ by }) => by !== undefined);
}

/** Too much for the session: then there is no way back, and that is said. */
async function remember(taken: Taken): Promise<boolean> {
  try {
    await browser.storage.session.set({ [lastTaken]: taken });
    return true;
  } catch {
    await browser.storage.session.remove(lastTaken);
    return false;
  }
}
