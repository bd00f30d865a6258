import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Contact } from '../../core/contact.ts';
import type { EventDraft } from '../../core/log/events.ts';
import { forgetContact } from '../../core/log/split.ts';
import type { ExportView } from '../../core/settings.ts';
import { changeSettings, readSettings } from '../../storage/settings.ts';
import type { Store } from '../../storage/store.ts';
import {
  aContact,
  aWaitingPost,
  databaseText,
  everything,
  type Machine,
  newMachine,
  startStore,
  uuid,
} from './fakes.ts';
import { backUp, stage } from './restoring.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Whatever happened before: a forgotten person is nowhere, and everything that counts stays. */

const site = 'x';
const canary = 'Zonnebloem';
const people = [
  { name: `${canary} de Vries`, handle: `${canary}_v`, id: '77' },
  { name: 'Sam Duin', handle: 'sam' },
  // A namesake, with the same first name as nobody else here.
  { name: 'Wilma' },
];
const saying = [
  'Mijn bak staat er nog.',
  `Dat zei ${canary} de Vries ook al.`,
  `Vraag het @${canary.toLowerCase()}_V maar.`,
  `Zie https://x.example/${canary}_v daarover.`,
];

const aView = (name: string, text: string): ExportView => ({
  name,
  filters: new URLSearchParams({ period: 'all', q: text.toLowerCase() }).toString(),
  format: 'excel',
  target: '',
  columns: [],
  withTexts: true,
  zone: 'Europe/Amsterdam',
  isCoded: false,
});

/** What can happen, by whom, about what. */
const step = fc.record({
  what: fc.constantFrom('seen', 'seenByIdOnly', 'noted', 'edited', 'answered', 'corrected', 'reopened', 'takenBack'),
  who: fc.nat(people.length - 1),
  post: fc.nat(2),
  says: fc.nat(saying.length - 1),
  practice: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function draftsOf({ what, who, post, says, practice }: Step, at: number): readonly EventDraft[] {
  const author = people[who] ?? { name: '' };
  // Of each person three posts, for real and while practising.
  const own = author.name.includes(canary) ? canary : author.name;
  const key = `${site}/${own}${post}${practice ? 'p' : ''}`;
  const id = `00000000-0000-4000-8000-0000000${who}${post}${practice ? 1 : 0}${'0'.repeat(2)}`;
  const head = () => ({
    eventId: uuid(),
    at: new Date(Date.UTC(2026, 2, 2, 9, at)).toISOString(),
    agent: 'MV',
    ...(practice ? { practice } : {}),
  });
  const text = own === canary ? `${canary}: ${saying[says]}` : (saying[says] ?? '');
  const base = aWaitingPost({ key, ...(practice ? { practice } : {}) });
  switch (what) {
    case 'seen':
    case 'seenByIdOnly': {
      const shown = what === 'seen' || !('id' in author) ? author : { name: author.name, id: author.id };
      const row = {
        ...base,
        post: {
          ...base.post,
          site,
          id: key.slice(2),
          author: shown,
          text,
          mentions: [`${canary}_v`],
          quotes: [{ author: `${canary} de Vries` }],
        },
      };
      return [{ ...head(), kind: 'postTimed', row }];
    }
    case 'noted':
      return [{ ...head(), kind: 'postChanged', key, patch: { note: text } }];
    case 'edited':
      return [{ ...head(), kind: 'postChanged', key, patch: { editedText: text } }];
    case 'answered': {
      const contact = aContact({
        id,
        site,
        postKey: key,
        author,
        postText: text,
        postTextHash: 'a'.repeat(64),
        replyText: own === canary ? `Hoi ${canary}` : `Beste ${canary}, ${saying[says]}`,
        waitedMinutes: at,
        createdAt: head().at,
        changedAt: head().at,
        ...(practice ? { practice } : {}),
      });
      return [
        { ...head(), kind: 'contactMade', contact },
        { ...head(), kind: 'postClosed', key, patch: { closedAt: head().at, contactId: id, outcome: 'answered' } },
      ];
    }
    case 'corrected':
      return [{ ...head(), kind: 'contactChanged', id, patch: { note: text, category: 'afval' } }];
    case 'reopened':
      return [{ ...head(), kind: 'postReopened', key, patch: { closedAt: undefined, outcome: undefined } }];
    case 'takenBack':
      return [{ ...head(), kind: 'contactRemoved', id }];
  }
}

/** A screen changes only what it shows. */
async function canHappen(store: Store, drafts: readonly EventDraft[]): Promise<boolean> {
  const [draft] = drafts;
  if (draft === undefined || draft.kind === 'postTimed' || draft.kind === 'contactMade') return true;
  if ('key' in draft) return (await store.waitingByKeys([draft.key])).size > 0;
  if (!('id' in draft)) return true;
  return (await store.contact(draft.id)) !== undefined;
}

async function textOf(machine: Machine): Promise<string> {
  return `${[...machine.local.items].flat().join('\n')}${await databaseText(machine)}`;
}

/** Everything that is counted, of everybody. */
async function figures(store: Store): Promise<readonly Contact[]> {
  const { contacts } = await store.contacts({ limit: 1_000 });
  return contacts
    .map((contact) => forgetContact(contact))
    .map(({ changedAt: _, ...rest }) => rest as Contact)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

it('leaves no word of a person in any store, in an older backup put back, or in a page read again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const machine = newMachine();
      const store = startStore(machine, { now: () => Date.UTC(2026, 2, 3) });
      await machine.local.set({
        ownReplies: [
          {
            id: 'own:00000000-0000-4000-8000-000000000000',
            title: `Voor ${canary} de Vries`,
            text: `Beste ${canary}, dank.`,
            language: 'nl',
            changedAt: '2026-03-01T09:00:00Z',
          },
        ],
      });
      await changeSettings(machine.local, {
        exportViews: [aView('Voor de raad', `${canary}_v`), aView(`Van ${canary} de Vries`, ''), aView('Alles', 'bak')],
      });
      for (const [at, one] of steps.entries()) {
        const drafts = draftsOf(one, at);
        if (await canHappen(store, drafts)) await store.append(drafts);
      }
      await store.ready();
      const older = await backUp(machine);
      const before = await figures(store);

      const [person] = people;
      if (person === undefined) throw new Error('nobody');
      await store.forgetPerson(site, { ...person, url: `https://x.example/${canary}_v` }, true);
      expect(await textOf(machine)).not.toMatch(new RegExp(canary, 'i'));
      expect(await figures(store)).toEqual(before);
      expect(await store.checkChain()).toMatchObject({ ok: true });
      const views = (await readSettings(machine.local)).exportViews;
      expect(views.map(({ name }) => name)).toEqual(['Alles']);

      // A page shows the person again.
      const again = steps.filter(({ what, who }) => who === 0 && what.startsWith('seen'));
      for (const one of again) await store.append(draftsOf(one, 0));
      expect(await textOf(machine)).not.toMatch(new RegExp(canary, 'i'));

      // The database is lost: the journal gives back the same.
      const rows = await everything(store);
      machine.indexedDB = new IDBFactory();
      const replayed = startStore(machine, { now: () => Date.UTC(2026, 2, 3) });
      expect(await everything(replayed)).toEqual(rows);
      expect(await textOf(machine)).not.toMatch(new RegExp(canary, 'i'));

      // A backup from before is put back: others are named in it as they were, the person is not.
      const { events } = await stage(machine, older);
      await replayed.restore('restore-1', events);
      expect(await figures(replayed)).toEqual(before);
      expect(await replayed.checkChain()).toMatchObject({ ok: true });
      const left = await everything(replayed);
      const own = [...left.contacts, ...left.waiting.map(({ post }) => post), ...left.practice.map(({ post }) => post)];
      expect(own.filter(({ author }) => author.name.includes(canary))).toEqual([]);
      expect(JSON.stringify(await replayed.personRecords(site, person))).not.toContain(`${canary}:`);
    }),
    { numRuns: 25 },
  );
});
