import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConversations, targetKindOf } from '../../../core/clock/conversation.ts';
import type { Author, Post } from '../../../core/post.ts';
import type { Outcome } from '../../../core/waiting.ts';

const site = 'phpbb@forum.duinstad.example';
const joke: Author = { name: 'Joke Verhaegen', handle: 'jokever' };
const piet: Author = { name: 'Piet de Wit', handle: 'pietdewit' };

interface Said {
  readonly by?: Author;
  readonly thread?: string;
  readonly closed?: readonly [at: string, outcome: Outcome];
}

/** A row of a post on that day of November 2026. */
function row(id: string, at: string, { by = joke, thread = 't1', closed }: Said = {}) {
  const posted = { at: `2026-11-${at}:00.000Z`, precision: 'exact', from: 'attribute' } as const;
  const post: Post = { site, id, author: by, text: 'x', isOwn: false, posted, ...(thread && { threadId: thread }) };
  const end = closed && { closedAt: `2026-11-${closed[0]}:00.000Z`, outcome: closed[1] };
  return { key: `${site}/${id}`, post, firstSeenAt: posted.at, ...end };
}

function contact(id: string, at: string, outcome: Outcome, { by = joke, thread = 't1' }: Said = {}) {
  const time = `2026-11-${at}:00.000Z`;
  return { id, site, threadId: thread, author: by, answeredAt: time, createdAt: time, outcome };
}

const ids = (rows: Parameters<typeof readConversations>[0], contacts: Parameters<typeof readConversations>[1] = []) =>
  readConversations(rows, contacts).map(({ postKeys }) => postKeys.map((key) => key.split('/')[1]).join(' '));

describe('conversations', () => {
  it.each([
    ['posts of one person in one thread', [row('1', '02T10:00'), row('2', '02T11:00')], [], ['1 2']],
    ['two people', [row('1', '02T10:00'), row('2', '02T11:00', { by: piet })], [], ['1', '2']],
    ['two threads', [row('1', '02T10:00'), row('2', '02T11:00', { thread: 't2' })], [], ['1', '2']],
    ['72 hours of silence, exactly', [row('1', '02T10:00'), row('2', '05T10:00')], [], ['1 2']],
    ['and a minute more', [row('1', '02T10:00'), row('2', '05T10:01')], [], ['1', '2']],
    [
      'our answer in between keeps it going',
      [row('1', '02T10:00'), row('2', '07T10:00')],
      [contact('c', '04T20:00', 'answered')],
      ['1 2'],
    ],
    [
      'an answer does not end it',
      [row('1', '02T10:00', { closed: ['02T11:00', 'answered'] }), row('2', '02T12:00')],
      [],
      ['1 2'],
    ],
    [
      '"no reply needed" does',
      [row('1', '02T10:00', { closed: ['02T11:00', 'noReplyNeeded'] }), row('2', '02T12:00')],
      [],
      ['1', '2'],
    ],
    [
      'a contact that went on in private does',
      [row('1', '02T10:00'), row('2', '02T12:00')],
      [contact('c', '02T11:00', 'takenPrivate')],
      ['1', '2'],
    ],
    [
      'a site without threads',
      [row('1', '02T10:00', { thread: '' }), row('2', '02T11:00', { thread: '' })],
      [],
      ['1 2'],
    ],
    [
      'by id on one page and by handle on another',
      [
        row('1', '02T10:00', { by: { name: 'J', id: '77' } }),
        row('2', '02T11:00'),
        row('3', '02T12:00', { by: { ...joke, id: '77' } }),
      ],
      [],
      ['1 2 3'],
    ],
  ])('%s', (_, rows, contacts, expected) => {
    expect(ids(rows, contacts)).toEqual(expected);
  });

  it('count from the oldest post that waits', () => {
    const rows = [
      row('1', '02T10:00', { closed: ['02T10:30', 'answered'] }),
      row('3', '02T12:00'),
      row('2', '02T11:00'),
    ];
    const [conversation] = readConversations(rows, [contact('c', '02T10:30', 'answered')]);
    expect(conversation).toEqual({
      site,
      threadId: 't1',
      postKeys: [`${site}/1`, `${site}/2`, `${site}/3`],
      contactIds: ['c'],
      startedAt: '2026-11-02T10:00:00.000Z',
      lastAt: '2026-11-02T12:00:00.000Z',
      waitsSince: `${site}/2`,
      isAnswered: true,
    });
  });

  it('are the same for every order in which things were seen', () => {
    const outcomes: Outcome[] = [
      'answered',
      'noReplyNeeded',
      'handedOver',
      'takenPrivate',
      'waitingForCustomer',
      'gone',
    ];
    const stamp = fc.integer({ min: 0, max: 27 * 24 }).map((hour) => {
      const day = String(1 + Math.floor(hour / 24)).padStart(2, '0');
      return `${day}T${String(hour % 24).padStart(2, '0')}:00`;
    });
    const by = fc.constantFrom<Author>(joke, piet, { name: 'Joke V', id: '77' }, { ...joke, id: '77' });
    const someRow = fc.record({
      at: stamp,
      by,
      thread: fc.constantFrom('t1', 't2'),
      end: fc.option(fc.tuple(stamp, fc.constantFrom(...outcomes))),
    });
    const someContact = fc.record({ at: stamp, by, outcome: fc.constantFrom(...outcomes) });
    const shuffled = fc.tuple(
      fc.array(someRow, { maxLength: 12 }),
      fc.array(someContact, { maxLength: 6 }),
      fc.integer(),
    );
    const tie = {
      rows: [
        { at: '01T00:00', by: joke, thread: 't1', end: null },
        { at: '01T00:00', by: piet, thread: 't1', end: ['27T15:00', 'answered'] as [string, Outcome] },
      ],
      contacts: [{ at: '27T15:00', by: joke, outcome: 'answered' as Outcome }],
    };
    fc.assert(
      fc.property(shuffled, ([rows, contacts, seed]) => {
        const all = rows.map(({ at, by: who, thread, end }, n) =>
          row(`${n}`, at, { by: who, thread, ...(end && { closed: end }) }),
        );
        const logged = contacts.map(({ at, by: who, outcome }, n) => contact(`c${n}`, at, outcome, { by: who }));
        const mix = <T>(list: readonly T[]) =>
          [...list].sort((a, b) => hash(JSON.stringify(a) + seed) - hash(JSON.stringify(b) + seed));
        expect(readConversations(mix(all), mix(logged))).toEqual(readConversations(all, logged));
        // And every post is in one of them, once.
        expect(
          readConversations(all, logged)
            .flatMap(({ postKeys }) => postKeys)
            .sort(),
        ).toEqual(all.map(({ key }) => key).sort());
      }),
      // Two that begin at one moment, neither with a post in it, once came in the order seen in.
      { examples: [[[tie.rows, tie.contacts, 0]]] },
    );
  });
});

function hash(text: string): number {
  let value = 0;
  for (const sign of text) value = (value * 31 + sign.charCodeAt(0)) % 1_000_003;
  return value;
}

describe('the target of a post', () => {
  const now = new Date('2026-11-30T00:00:00Z');
  const second = row('2', '02T12:00').post;
  it.each([
    ['the first post', [], [], 'first'],
    ['after an unanswered one', [row('1', '02T10:00')], [], 'first'],
    ['after an answered one', [row('1', '02T10:00', { closed: ['02T11:00', 'answered'] })], [], 'next'],
    ['after an answer that only the log knows', [], [contact('c', '02T11:00', 'answered')], 'next'],
    ['after an answer that came later', [row('1', '02T10:00')], [contact('c', '02T13:00', 'answered')], 'first'],
    ['after a conversation that ended', [row('1', '02T10:00', { closed: ['02T11:00', 'noReplyNeeded'] })], [], 'first'],
    ['after an answer to another person', [], [contact('c', '02T11:00', 'answered', { by: piet })], 'first'],
    [
      'after it was handed over without a word',
      [row('1', '02T10:00', { closed: ['02T11:00', 'handedOver'] })],
      [],
      'first',
    ],
  ] as const)('%s', (_, rows, contacts, kind) => {
    expect(targetKindOf(second, rows, contacts, now)).toBe(kind);
  });
});
