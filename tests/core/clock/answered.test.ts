import { describe, expect, it } from 'vitest';
import { findAnswers, type OpenPost } from '../../../core/clock/answered.ts';
import type { Post } from '../../../core/post.ts';
import { accounts, key, ours, post } from './posts.ts';

const joke = post('1', 'Joke Verhaegen', '10:00', 'Mijn container is al twee weken niet geleegd.');
const piet = post('2', 'Piet de Wit', '10:05', 'Bij ons in de straat ook niet!');
const inserted =
  'Wat vervelend dat je container niet is geleegd. Geef je straat door via duinstad.example/afval, dan komen we morgen langs.';

interface Case {
  readonly say: string;
  readonly page: readonly Post[];
  /** Ids of posts that wait; without it those of Joke and Piet that are on the page. */
  readonly open?: readonly string[];
  readonly inserted?: Readonly<Record<string, { text: string; at: string }>>;
  /** `id by reply`. */
  readonly answers?: readonly string[];
  readonly maybe?: readonly string[];
  readonly pending?: readonly string[];
}

function find({ page, open, inserted: texts = {} }: Case) {
  const ids = open ?? page.filter(({ isOwn }) => !isOwn).map(({ id }) => id);
  const rows: OpenPost[] = ids.map((id) => ({ key: key(id), inserted: texts[id] }));
  const found = findAnswers(page, rows, accounts);
  const idOf = (postKey: string) => postKey.split('/')[1];
  return {
    answers: found.answers.map(({ postKey, by, reply }) => `${idOf(postKey)} ${by} ${reply?.id}`),
    maybe: found.maybe.map(idOf),
    pending: found.pending.map(idOf),
  };
}

function check(cases: readonly Case[]): void {
  it.each(cases.map((one) => [one.say, one] as const))('%s', (_, one) => {
    expect(find(one)).toEqual({ answers: one.answers ?? [], maybe: one.maybe ?? [], pending: one.pending ?? [] });
  });
}

describe('1: a child of the post', () => {
  const nested = (id: string, parentId: string, text = 'We kijken het na.') => ours(id, '11:00', text, { parentId });
  const child = post('2', 'Piet de Wit', '10:05', 'Hier ook!', { parentId: '1' });
  check([
    { say: 'ours under theirs', page: [joke, nested('9', '1')], answers: ['1 parent 9'] },
    { say: 'only that one, not its sibling', page: [joke, piet, nested('9', '2')], answers: ['2 parent 9'] },
    { say: 'our post above theirs', page: [ours('0', '09:00', 'Nieuwe afvalkalender'), { ...joke, parentId: '0' }] },
    {
      say: 'a child of our own answer is a new post',
      page: [nested('9', '1'), post('3', 'Joke Verhaegen', '11:30', 'Dank!', { parentId: '9' })],
      open: ['3'],
    },
    {
      say: 'two levels: an answer to a child hangs under its parent and opens with the name of the child',
      page: [joke, child, nested('9', '1', 'Piet, welke straat is het?')],
      answers: ['2 mention 9'],
    },
    {
      say: 'two levels: opening with the name of the parent',
      page: [joke, child, nested('9', '1', 'Joke, welke straat is het?')],
      answers: ['1 parent 9'],
    },
    {
      say: 'a colleague’s account that the page does not know as ours',
      page: [joke, { ...nested('9', '1'), isOwn: false }],
      answers: ['1 parent 9'],
    },
    { say: 'the page itself says so', page: [{ ...joke, answeredByOwn: true }], answers: ['1 parent undefined'] },
    {
      say: 'newest on top, without times',
      page: [nested('9', '1'), joke].map(({ posted: _, ...rest }) => rest),
      answers: ['1 parent 9'],
    },
  ]);
});

describe('2: a quote or a mention', () => {
  const quoting = (id: string, time: string, ...quotes: NonNullable<Post['quotes']>) =>
    ours(id, time, 'Dat is inmiddels opgelost.', { quotes });
  const again = post('3', 'Joke Verhaegen', '10:20', 'En nu staat hij er nog.');
  const mention = (text: string, more: Partial<Post> = {}) => ours('9', '11:00', text, more);
  const withHandle = { ...joke, author: { name: 'Joke Verhaegen', handle: 'jokever' } };
  check([
    { say: 'a quote by post id', page: [joke, piet, quoting('9', '11:00', { postId: '1' })], answers: ['1 quote 9'] },
    {
      say: 'a quote by name while that person has one open post',
      page: [joke, piet, quoting('9', '11:00', { author: 'joke verhaegen' })],
      answers: ['1 quote 9'],
    },
    {
      say: 'a quote by name does not say which of two',
      page: [joke, again, quoting('9', '11:00', { author: 'Joke Verhaegen' })],
      maybe: ['1', '3'],
    },
    {
      say: 'a quote by name, the second post came later',
      page: [joke, quoting('9', '10:10', { author: 'Joke Verhaegen' }), again],
      answers: ['1 quote 9'],
    },
    {
      say: 'one post quotes two customers',
      page: [joke, piet, quoting('9', '11:00', { postId: '1' }, { postId: '2' })],
      answers: ['1 quote 9', '2 quote 9'],
    },
    { say: 'name and comma', page: [joke, piet, mention('Joke, we komen morgen.')], answers: ['1 mention 9'] },
    {
      say: 'greeting and first name',
      page: [joke, piet, mention('Hoi Joke! We komen morgen.')],
      answers: ['1 mention 9'],
    },
    {
      say: 'greeting and whole name',
      page: [joke, piet, mention('Beste Joke Verhaegen,\nWe komen morgen.')],
      answers: ['1 mention 9'],
    },
    {
      say: 'two customers, one answer',
      page: [joke, piet, mention('@Joke Verhaegen @Piet de Wit we komen morgen.')],
      answers: ['1 mention 9', '2 mention 9'],
    },
    {
      say: 'both posts of one customer',
      page: [joke, again, mention('Hallo Joke, we komen morgen.')],
      answers: ['1 mention 9', '3 mention 9'],
    },
    {
      say: 'a handle anywhere',
      page: [withHandle, mention('We zochten het uit, @JokeVer.')],
      answers: ['1 mention 9'],
    },
    {
      say: 'a handle in the page’s list of mentions',
      page: [withHandle, mention('We zochten het uit.', { mentions: ['jokever'] })],
      answers: ['1 mention 9'],
    },
    { say: 'a longer handle is somebody else', page: [withHandle, mention('Zie @jokevermeer.')], maybe: ['1'] },
    { say: 'a name in the middle is talk', page: [joke, mention('We spraken met Joke Verhaegen.')], maybe: ['1'] },
    {
      say: 'a first name that two people have',
      page: [joke, post('2', 'Joke Smit', '10:05', 'Hier ook'), mention('Hoi Joke, we komen.')],
      maybe: ['1', '2'],
    },
    {
      say: 'accents',
      page: [post('1', 'Renée', '10:00', 'Hoezo?'), mention('Dag Renee, daarom.')],
      answers: ['1 mention 9'],
    },
    { say: 'before the customer’s post', page: [ours('9', '09:00', 'Joke Verhaegen, welkom!'), joke] },
    {
      say: 'the customer’s second post stays open',
      page: [joke, ours('9', '10:10', 'Joke, we komen.'), again],
      answers: ['1 mention 9'],
    },
    { say: 'in another thread', page: [joke, mention('Joke, dat is een ander verhaal.', { threadId: 't2' })] },
    { say: 'on another site', page: [joke, mention('Joke, dat is een ander verhaal.', { site: 'x' })] },
  ]);
});

describe('3: the inserted text', () => {
  const sent = (text: string, more: Partial<Post> = {}) => ours('9', '11:00', text, more);
  const forJoke = { 1: { text: inserted, at: '2026-11-04T10:58:00.000Z' } };
  const forBoth = { ...forJoke, 2: { text: inserted, at: '2026-11-04T11:20:00.000Z' } };
  const second = ours('10', '11:21', inserted);
  check([
    { say: 'appears', page: [joke, piet, sent(inserted)], inserted: forJoke, answers: ['1 inserted 9'] },
    {
      say: 'with other white space and quotes',
      page: [joke, sent(inserted.replaceAll(' ', ' \n'))],
      inserted: forJoke,
      answers: ['1 inserted 9'],
    },
    {
      say: 'with a mention before it',
      page: [joke, sent(`@someone ${inserted}`)],
      inserted: forJoke,
      answers: ['1 inserted 9'],
    },
    {
      say: 'with "edited" behind it',
      page: [joke, sent(`${inserted}\nLaatst bewerkt door Gemeente Duinstad op 4 nov 11:03`)],
      inserted: forJoke,
      answers: ['1 inserted 9'],
    },
    {
      say: 'with a shortened link',
      page: [joke, sent(inserted.replace('duinstad.example/afval', 'https://duinstad.exam…'))],
      inserted: forJoke,
      answers: ['1 inserted 9'],
    },
    {
      say: 'without its emoji',
      page: [joke, sent(inserted)],
      inserted: { 1: { text: `${inserted} 🙂👍🏽 :)`, at: '2026-11-04T10:58:00Z' } },
      answers: ['1 inserted 9'],
    },
    {
      say: 'without its BBCode',
      page: [joke, sent(inserted)],
      inserted: { 1: { text: `[b]${inserted}[/b]`, at: '2026-11-04T10:58:00Z' } },
      answers: ['1 inserted 9'],
    },
    {
      say: 'cut off by the site',
      page: [joke, sent(`${inserted.slice(0, 60)}…`, { isCut: true })],
      inserted: forJoke,
      answers: ['1 inserted 9'],
    },
    {
      say: 'with a word changed by the agent',
      page: [joke, sent(inserted.replace('morgen', 'vrijdag'))],
      inserted: forJoke,
      answers: ['1 inserted 9'],
    },
    { say: 'another text', page: [joke, sent('Iets heel anders.')], inserted: forJoke, maybe: ['1'] },
    {
      say: 'the beginning, but not cut off',
      page: [joke, sent(inserted.slice(0, 60))],
      inserted: forJoke,
      maybe: ['1'],
    },
    {
      say: 'waits for a moderator: shown, not closed',
      page: [joke, sent(inserted, { isPending: true })],
      inserted: forJoke,
      pending: ['1'],
    },
    {
      say: 'by somebody who copies us',
      page: [joke, post('9', 'Grapjas', '11:00', inserted)],
      open: ['1'],
      inserted: forJoke,
    },
    {
      say: 'stood there before it was inserted: the same reply to somebody else',
      page: [joke, ours('8', '10:10', inserted)],
      inserted: forJoke,
      maybe: ['1'],
    },
    {
      say: 'the same reply for two, both sent',
      page: [joke, piet, sent(inserted), second],
      inserted: forBoth,
      answers: ['1 inserted 9', '2 inserted 10'],
    },
    {
      say: 'the same reply for two within minutes, both sent',
      page: [joke, piet, sent(inserted), ours('10', '11:03', inserted)],
      inserted: { ...forJoke, 2: { text: inserted, at: '2026-11-04T11:02:00.000Z' } },
      answers: ['1 inserted 9', '2 inserted 10'],
    },
    {
      say: 'the same reply for two, one sent: the last insertion before it',
      page: [joke, piet, second],
      inserted: forBoth,
      answers: ['2 inserted 10'],
    },
    {
      say: 'the same reply for two, the first sent',
      page: [joke, piet, sent(inserted)],
      inserted: forBoth,
      answers: ['1 inserted 9'],
    },
    {
      say: 'sent as an answer to another',
      page: [joke, piet, sent(inserted, { quotes: [{ postId: '2' }] })],
      open: ['1'],
      inserted: forJoke,
    },
    {
      say: 'emoji alone',
      page: [joke, sent('👍')],
      inserted: { 1: { text: '👍', at: '2026-11-04T10:58:00Z' } },
      answers: ['1 inserted 9'],
    },
    {
      say: 'a site without times, in the order of the page',
      page: [joke, sent(inserted)].map(({ posted: _, ...rest }) => rest),
      inserted: forJoke,
      answers: ['1 inserted 9'],
    },
    {
      say: 'clocks four minutes apart',
      page: [joke, ours('9', '10:54', inserted)],
      inserted: forJoke,
      answers: ['1 inserted 9'],
    },
  ]);
});

describe('weak evidence', () => {
  const loose = ours('9', '11:00', 'We gaan ermee aan de slag.');
  const noTimes = (posts: readonly Post[]) => posts.map(({ posted: _, ...rest }) => rest);
  check([
    { say: 'a later post of ours in a flat thread', page: [joke, piet, loose], maybe: ['1', '2'] },
    { say: 'before theirs: nothing', page: [ours('9', '09:00', 'Nieuwe afvalkalender'), joke] },
    { say: 'between two', page: [joke, ours('9', '10:02', 'We gaan ermee aan de slag.'), piet], maybe: ['1'] },
    {
      say: 'one that is tied to another says nothing',
      page: [joke, piet, { ...loose, quotes: [{ postId: '2' }] }],
      answers: ['2 quote 9'],
    },
    { say: 'in a nested thread it would hang under the post', page: [joke, { ...loose, parentId: '7' }] },
    { say: 'another thread on the same page', page: [joke, { ...loose, threadId: 't2' }] },
    {
      say: 'a feed without threads',
      page: noTimes([joke, post('2', 'Piet', '10:00', 'x', { parentId: '5' }), loose]).map(
        ({ threadId: _, ...rest }) => rest,
      ),
      open: ['1'],
    },
    { say: 'pending', page: [joke, { ...loose, isPending: true }] },
    {
      say: 'by place when the page shows days only',
      page: [joke, loose].map((one) => ({
        ...one,
        posted: { at: '2026-11-04T00:00:00.000Z', precision: 'day', from: 'text' },
      })),
      maybe: ['1'],
    },
    {
      say: 'by place on a page with the newest on top',
      page: [
        loose,
        { ...piet, posted: undefined },
        post('3', 'Els', '09:30', 'Eerder'),
        post('4', 'Els', '09:00', 'Nog eerder'),
      ].map(({ posted, ...rest }) => (posted ? { ...rest, posted } : rest)),
      open: ['2'],
      maybe: ['2'],
    },
  ]);
});

describe('what comes back', () => {
  it('carries our post as it stands there', () => {
    const reply = ours('9', '11:00', 'Joke, we komen.', {
      permalink: 'https://forum.duinstad.example/p9',
      reach: { likes: 2 },
    });
    const [answer] = findAnswers([joke, reply], [{ key: key('1') }], accounts).answers;
    expect(answer?.reply).toEqual({
      id: '9',
      text: 'Joke, we komen.',
      permalink: 'https://forum.duinstad.example/p9',
      reach: { likes: 2 },
      posted: { at: '2026-11-04T11:00:00.000Z', precision: 'exact', from: 'attribute' },
      account: 'Gemeente Duinstad',
    });
  });

  it('knows a waiting post that is not on this page', () => {
    const found = findAnswers(
      [ours('9', '11:00', 'Klaar', { parentId: '1' })],
      [{ key: key('1'), post: joke }],
      accounts,
    );
    expect(found.answers.map(({ by }) => by)).toEqual(['parent']);
  });

  it('takes the first of two answers', () => {
    const page = [joke, ours('9', '11:00', 'Joke, we komen.'), ours('10', '12:00', 'Joke, we zijn er.')];
    expect(findAnswers(page, [{ key: key('1') }], accounts).answers.map(({ reply }) => reply?.id)).toEqual(['9']);
  });

  it('believes the agent who said that a post of ours is not the answer', () => {
    const page = [joke, ours('9', '11:00', 'Joke, we komen.')];
    const found = findAnswers(page, [{ key: key('1'), notAnsweredBy: ['9'] }], accounts);
    expect(found).toEqual({ answers: [], maybe: [], pending: [] });
  });

  it('says nothing of a post that it does not know', () => {
    expect(findAnswers([ours('9', '11:00', 'Klaar')], [{ key: key('1') }], accounts).answers).toEqual([]);
  });

  it('reads a thread of a thousand posts with 200 insertions in seconds at most', () => {
    const page = Array.from({ length: 1_000 }, (_, index) =>
      index % 4 === 3
        ? ours(`${index}`, '12:00', `Bedankt voor je bericht, we kijken naar zaak ${index}.`)
        : post(`${index}`, `Klant ${index % 100}`, '11:00', 'Mijn container is niet geleegd. '.repeat(10)),
    );
    const open = page.filter(({ isOwn }) => !isOwn).map(({ id }) => ({ key: key(id), inserted: { text: inserted } }));
    const before = performance.now();
    findAnswers(page, open.slice(0, 200), accounts);
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
