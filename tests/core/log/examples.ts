import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import type { Contact } from '../../../core/contact.ts';
import type { EventDraft } from '../../../core/log/events.ts';
import type { WaitingPost } from '../../../core/waiting.ts';

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes));

/** For a file of a log without a chain. */
export const ends = { sha256, anchor: async () => undefined };

export const joke: Contact = {
  id: '0b54f0b2-7a2d-4a39-9d55-3a1c1f0c7a01',
  site: 'x',
  postKey: 'x/1790',
  permalink: 'https://x.com/joke_t/status/1790',
  author: { name: 'Joke Terpstra', handle: 'joke_t', url: 'https://x.com/joke_t' },
  postText: 'Waar blijft mijn tuinbank?\nAl vier dagen "in het depot".',
  posted: { at: '2026-03-02T08:48:00Z', precision: 'minute', from: 'attribute' },
  agent: 'MV',
  deviceId: 'device-1',
  createdAt: '2026-03-02T10:39:00Z',
  answeredAt: '2026-03-02T10:39:00Z',
  answeredBy: 'inserted',
  replyPermalink: 'https://x.com/pakkelaar/status/1791',
  replyText: 'Hoi Joke, dat is te lang. Stuur je ons je ordernummer in een privébericht? ^MV',
  replyTitle: 'Bezorging te laat',
  replyId: 'bezorging-te-laat',
  faithfulness: 'adapted',
  protocolVersion: 34,
  targetMinutes: 120,
  waitedMinutes: 111,
  waitedByCustomerMinutes: 111,
  metTarget: true,
  outcome: 'takenPrivate',
  category: 'bezorging',
  isPrivate: true,
  reachAtAnswer: { views: 1208, replies: 14 },
  changedAt: '2026-03-02T10:39:00Z',
};

export const waiting: WaitingPost = {
  key: 'x/1790',
  post: {
    site: 'x',
    id: '1790',
    author: joke.author,
    text: 'Waar blijft mijn tuinbank?',
    posted: { at: '2026-03-02T08:48:00Z', precision: 'minute', from: 'attribute' },
    reach: { views: 900 },
    isOwn: false,
  },
  because: 'mention',
  pageUrl: 'https://x.com/pakkelaar',
  firstSeenAt: '2026-03-02T09:00:00Z',
  lastSeenAt: '2026-03-02T09:00:00Z',
  start: { at: '2026-03-02T08:48:00Z', precision: 'minute', from: 'attribute' },
  targetMinutes: 120,
  targetKind: 'first',
  calendarId: 'default',
  protocolVersion: 34,
  dueAt: '2026-03-02T10:48:00Z',
};

const uuid = fc.uuid();
const at = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }).map((ms) => new Date(ms).toISOString());
const text = fc.string({ unit: 'grapheme', maxLength: 60 });

/** Something optional; sometimes there, sometimes `undefined` on purpose (a field that is removed). */
const patch = fc.record(
  {
    note: fc.option(text, { nil: undefined }),
    handedTo: fc.option(text, { nil: undefined }),
    crmReference: fc.option(text, { nil: undefined }),
    outcome: fc.constantFrom('answered', 'handedOver', 'gone' as const),
    waitedMinutes: fc.option(fc.nat(), { nil: undefined }),
  },
  { requiredKeys: [] },
);
const waitingPatch = fc.record(
  {
    lastSeenAt: at,
    maybeAnswered: fc.option(fc.boolean(), { nil: undefined }),
    editedText: fc.option(text, { nil: undefined }),
    closedAt: fc.option(at, { nil: undefined }),
    inserted: fc.option(fc.record({ text, at, contactId: uuid, agent: text }), { nil: undefined }),
    answered: fc.option(fc.record({ postKey: text, by: fc.constant('quote'), at }), { nil: undefined }),
  },
  { requiredKeys: [] },
);
const contact = fc
  .record({ id: uuid, name: text, handle: text, postText: text, practice: fc.boolean() })
  .map(({ id, name, handle, postText, practice }) => ({
    ...joke,
    id,
    author: { name, handle },
    postText,
    ...(practice ? { practice } : {}),
  }));
const row = fc
  .record({ key: fc.constantFrom('x/1', 'x/2', 'x/3'), text })
  .map(({ key, text }) => ({ ...waiting, key, post: { ...waiting.post, id: key.slice(2), text } }));

const personId = fc.constantFrom('p1', 'p2');
const handle = fc
  .record({ site: fc.constantFrom('x', 'mastodon'), name: text, handle: fc.constantFrom('a', 'b'), at, agent: text })
  .map(({ name, handle, ...rest }) => ({ ...rest, author: { name, handle } }));
const aNote = fc.record({ id: fc.constantFrom('n1', 'n2'), text, at, agent: text });
const person = fc.record({
  id: personId,
  handles: fc.array(handle, { minLength: 1, maxLength: 2 }),
  notes: fc.array(aNote, { maxLength: 2 }),
});

/** What can happen to a person, over two of them. */
export const anyPersonBody = fc.oneof(
  fc.tuple(personId, handle).map(([id, handle]) => ({ kind: 'handleLinked' as const, id, handle })),
  fc.tuple(personId, handle).map(([id, handle]) => ({ kind: 'handleUnlinked' as const, id, handle })),
  fc.tuple(personId, aNote).map(([id, note]) => ({ kind: 'personNoted' as const, id, note })),
  fc.tuple(personId, text).map(([id, crmReference]) => ({ kind: 'personNumbered' as const, id, crmReference })),
  person.map((one) => ({ kind: 'personPruned' as const, id: one.id, person: one })),
  personId.map((id) => ({ kind: 'personRemoved' as const, id })),
);

/** Any event, over a handful of rows. */
export const anyDraft = fc
  .tuple(
    fc.record({ eventId: uuid, at, agent: text }),
    fc.oneof(
      row.map((row) => ({ kind: 'postTimed', row })),
      fc
        .tuple(
          fc.constantFrom('postChanged', 'postClosed', 'postReopened'),
          fc.constantFrom('x/1', 'x/2', 'x/3'),
          waitingPatch,
        )
        .map(([kind, key, patch]) => ({ kind, key, patch })),
      contact.map((contact) => ({ kind: 'contactMade', contact })),
      fc.tuple(uuid, patch).map(([id, patch]) => ({ kind: 'contactChanged', id, patch })),
      fc.tuple(uuid, patch).map(([id, patch]) => ({ kind: 'contactCopied', id, patch, layout: 'zendesk' })),
      uuid.map((id) => ({ kind: 'contactRemoved', id })),
      anyPersonBody,
    ),
  )
  .map(([head, body]) => ({ ...head, ...body }) as EventDraft);
