import { describe, expect, it } from 'vitest';
import { fitsAddress } from '../../../core/clock/page-match.ts';
import { whyTimed } from '../../../core/clock/timed.ts';
import type { PageRules } from '../../../core/messages.ts';
import type { Post } from '../../../core/post.ts';
import { key, ours, post, rules } from './posts.ts';

const now = new Date('2026-11-04T12:00:00Z');
const pageUrl = 'https://forum.duinstad.example/viewtopic.php?t=12';

interface Around {
  readonly rules?: Partial<PageRules>;
  readonly others?: readonly Post[];
  readonly pinned?: readonly string[];
}

function why(one: Post, { rules: more, others = [], pinned = [] }: Around = {}) {
  const postsById = new Map([one, ...others].map((each) => [each.id, each]));
  return whyTimed(one, { rules: { ...rules, ...more }, pageUrl, postsById, now, pinned: new Set(pinned.map(key)) });
}

const says = (text: string, more: Partial<Post> = {}) => post('5', 'Joke Verhaegen', '11:00', text, more);

describe('a brand word', () => {
  it.each([
    ['Ik woon in Duinstad.', true],
    ['DUINSTAD!!!', true],
    ['dûinstád', true],
    ['𝗗𝘂𝗶𝗻𝘀𝘁𝗮𝗱', true],
    ['Duin\u00adstad', true],
    ['Duinstad’s wegen', true],
    ["Duinstad's wegen", true],
    ['Duinstads wegen', true],
    ['#duinstad', true],
    ['@Duinstad', true],
    ['gemeente-Duinstad-Noord', true],
    ['#duinstadfaalt', true],
    ['#DuinstadHelpt', true],
    ['(duinstad)', true],
    ['de Duinstadse bakker', false],
    ['het duinstadion', false],
    ['Nieuwduinstad', false],
    ['@duinstadfaalt', false],
    ['ik mailde naar@duinstad.example', true],
    ['zie https://www.duinstad.example/afval', true],
    ['Afvalpunt Noord is dicht', true],
    ['Afvalpunt\nNoord', true],
    ['#afvalpuntnoord', true],
    ['Afvalpunt-Noord', true],
    ['Afvalpunt in Noord', false],
    ['Gemeente Duinst.', false],
    ['', false],
  ])('%s → %s', (text, isTimed) => {
    expect(why(says(text), { rules: { accounts: [{ handle: 'duinstad', name: 'Gemeente Duinstad' }] } })).toBe(
      isTimed ? 'mention' : undefined,
    );
  });

  it.each([
    ['Duinstad*', 'de Duinstadse bakker', true],
    ['Duinstad*', 'Nieuwduinstad', false],
    ['NS', 'de NS is laat', true],
    ['NS', '#nsfw', false],
    ['@duinstad', 'ik zei @duinstad', true],
    ['@duinstad', 'ik zei duinstad', false],
    ['#zeg', 'dit is #zeg', true],
    ['C++ (club)', 'de c++ (club) belt niet', true],
    ['   ', 'niets', false],
    ['*', 'alles', false],
  ])('%s in "%s" → %s', (word, text, isTimed) => {
    expect(why(says(text), { rules: { brandWords: [word], accounts: [] } })).toBe(isTimed ? 'mention' : undefined);
  });

  it('is found in a long text at once', () => {
    const text = `${'gemeente '.repeat(2_000)}${'a'.repeat(20_000)} ${'-_. '.repeat(2_000)}`;
    const before = performance.now();
    expect(
      why(says(text), { rules: { brandWords: Array.from({ length: 200 }, (_, n) => `gemeente dorp${n}`) } }),
    ).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('an own account', () => {
  const only = (accounts: PageRules['accounts']): Around => ({ rules: { brandWords: [], accounts } });
  it.each([
    ['its handle', 'Hoi @webcare_ds!', [{ handle: 'webcare_ds' }], {}, true],
    ['its handle, written with @ in the protocol', 'Hoi @webcare_ds!', [{ handle: '@Webcare_DS' }], {}, true],
    ['its handle in the list of mentions', 'Hoi!', [{ handle: 'webcare_ds' }], { mentions: ['Webcare_DS'] }, true],
    ['its handle with host', '@help@sociaal.example kapot', [{ handle: 'help@sociaal.example' }], {}, true],
    ['its handle without host', '@help kapot', [{ handle: 'help@sociaal.example' }], {}, true],
    ['that handle on another host', '@help@elders.example kapot', [{ handle: 'help@sociaal.example' }], {}, false],
    ['its name with @', '@Webcare Duin, hallo', [{ name: 'Webcare Duin' }], {}, true],
    ['its name of two words', 'Waar is Webcare Duin?', [{ name: 'Webcare Duin' }], {}, true],
    ['a name of one word in running text', 'Marieke is lief', [{ name: 'Marieke' }], {}, false],
    ['a handle that goes on after a dot', '@webcare_ds.noord', [{ handle: 'webcare_ds' }], {}, false],
    ['the end of a sentence', 'Vraag het @webcare_ds.', [{ handle: 'webcare_ds' }], {}, true],
    ['a longer handle', '@webcare_dsx', [{ handle: 'webcare_ds' }], {}, false],
  ] as const)('%s', (_, text, accounts, more, isTimed) => {
    expect(why(says(text, more), only(accounts))).toBe(isTimed ? 'mention' : undefined);
  });
});

describe('an answer to us', () => {
  const our = ours('1', '09:00', 'De Kade is dicht.');
  const other = post('2', 'Piet', '09:30', 'Weer een omleiding');
  const starter = { ...our, isStarter: true };
  it.each([
    ['a child of our post', says('Tot wanneer?', { parentId: '1' }), [our], 'toUs'],
    ['a child of another', says('Tot wanneer?', { parentId: '2' }), [our, other], undefined],
    ['a quote of our post', says('Tot wanneer?', { quotes: [{ postId: '1' }] }), [our], 'toUs'],
    [
      'a quote by our name, of another page',
      says('Tot wanneer?', { quotes: [{ author: 'gemeente duinstad' }] }),
      [],
      'toUs',
    ],
    [
      'a quote of another',
      says('Tot wanneer?', { quotes: [{ postId: '2', author: 'Piet' }] }),
      [our, other],
      undefined,
    ],
    ['in a topic that we began', says('Tot wanneer?'), [starter], 'toUs'],
    [
      'in a topic that we began, to another',
      says('Ja hè', { quotes: [{ author: 'Piet' }] }),
      [starter, other],
      undefined,
    ],
    ['in another topic', says('Tot wanneer?', { threadId: 't2' }), [starter], undefined],
    ['after a post of ours in another’s topic', says('Tot wanneer?'), [our], undefined],
  ])('%s', (_, one, others, because) => {
    expect(why(one, { others })).toBe(because);
  });
});

describe('pages', () => {
  const page = (url: string, as: 'own' | 'watched'): Around => ({ rules: { watchedPages: [{ url, as }] } });
  it('on an own page everything of others counts', () => {
    expect(why(says('Hallo'), page('https://forum.duinstad.example/*', 'own'))).toBe('ownPage');
  });
  it('on a watched page the topic starter', () => {
    const watched = page('forum.duinstad.example/viewtopic.php*', 'watched');
    expect(why(says('Hallo', { isStarter: true }), watched)).toBe('watched');
    expect(why(says('Hallo'), watched)).toBeUndefined();
    expect(why(says('Duinstad?'), watched)).toBe('mention');
  });
  it('own goes before watched', () => {
    const watchedPages = [
      { url: '*', as: 'watched' as const },
      { url: 'forum.duinstad.example*', as: 'own' as const },
    ];
    expect(why(says('Hallo'), { rules: { watchedPages } })).toBe('ownPage');
  });
  it('elsewhere nothing', () => {
    expect(why(says('Hallo', { isStarter: true }), page('https://elders.example/*', 'own'))).toBeUndefined();
  });
});

describe('addresses', () => {
  it.each([
    ['https://a.example/t/1', 'https://a.example/t/1', true],
    ['https://a.example/t/1', 'http://A.example/t/1/', true],
    ['a.example/t/1', 'https://a.example/t/1#post-9', true],
    ['https://a.example/t/1', 'https://a.example/t/12', false],
    ['https://a.example/t/1*', 'https://a.example/t/12', true],
    ['https://*.a.example/*/vragen', 'https://www.a.example/nl/vragen', true],
    ['https://*.a.example/*/vragen', 'https://www.a.example/vragen', false],
    ['*q*q*', 'https://b.example/q', false],
    ['ab*ba', 'aba', false],
    ['https://a.example/#/t/*', 'https://a.example/#/t/5', true],
    ['*', 'https://a.example/', true],
    ['a.example/(x)+?', 'https://a.example/(x)+?', true],
  ])('%s ~ %s → %s', (pattern, url, fits) => {
    expect(fitsAddress(pattern, url)).toBe(fits);
  });

  it('no pattern is slow', () => {
    const before = performance.now();
    expect(fitsAddress(`${'*a'.repeat(150)}b`, `https://x.example/${'a'.repeat(4_000)}`)).toBe(false);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('never', () => {
  const ask = 'Duinstad, help!';
  const at = (time: string, precision: NonNullable<Post['posted']>['precision'] = 'exact') =>
    ({ posted: { at: time, precision, from: 'text' } }) as const;
  it.each([
    ['our own post', ours('5', '11:00', ask)],
    ['a post of an account of ours that is not signed in', says(ask, { author: { name: 'Gemeente Duinstad' } })],
    ['one that waits for a moderator', says(ask, { isPending: true })],
    ['one that the page shows as answered', says(ask, { answeredByOwn: true })],
    ['a removed text', says('[verwijderd]', { isStarter: true })],
    ['a removed author', says(ask, { author: { name: '[deleted]' } })],
    ['older than the horizon', says(ask, at('2026-10-27T12:00:00Z'))],
    ['older than when this site was switched on', says(ask, at('2026-10-31T12:00:00Z'))],
    ['"1 w", switched on since', says(ask, at('2026-10-28T12:00:00Z', 'week'))],
    ['a time that cannot be read', says(ask, at('gisteren'))],
  ])('%s', (_, one) => {
    expect(why(one)).toBeUndefined();
  });

  it('a time that the page does not show', () => {
    const { posted: _, ...timeless } = says(ask);
    expect(why(timeless)).toBeUndefined();
  });

  it.each([
    ['one day old, switched on since: may be younger', at('2026-10-31T12:00:00Z', 'day'), 'mention'],
    ['"1 u" before the moment of switching on', at('2026-10-31T23:30:00Z', 'hour'), 'mention'],
    ['exactly then', at('2026-11-01T00:00:00Z'), 'mention'],
  ])('but: %s', (_, more, because) => {
    expect(why(says(ask, more))).toBe(because);
  });

  it('a 200-post topic of last year', () => {
    const topic = Array.from({ length: 200 }, (_, n) => says(ask, { id: `${n}`, ...at('2025-11-04T11:00:00Z') }));
    expect(topic.filter((one) => why(one) !== undefined)).toEqual([]);
  });

  it('unless the agent pinned it', () => {
    expect(why(says(ask, at('2025-11-04T11:00:00Z')), { pinned: ['5'] })).toBe('pinned');
    expect(why(says('Hallo'), { pinned: ['5'] })).toBe('pinned');
    expect(why(ours('5', '11:00', ask), { pinned: ['5'] })).toBeUndefined();
  });
});

describe('who is ours', () => {
  const account = { handle: 'duinstad', name: 'Gemeente Duinstad', url: 'https://www.sociaal.example/duinstad' };
  it.each([
    ['the same handle', { name: 'Iets anders', handle: 'Duinstad' }, true],
    ['our name with another handle: an impostor', { name: 'Gemeente Duinstad', handle: 'duinst4d' }, false],
    ['our address', { name: 'X', url: 'http://sociaal.example/duinstad/' }, true],
    ['another address', { name: 'Gemeente Duinstad', url: 'https://sociaal.example/duinst4d' }, false],
    ['our name, where the site shows no more', { name: 'gemeente duinstad' }, true],
    ['our handle as the name', { name: 'Duinstad' }, true],
  ])('%s', (_, author, isOurs) => {
    const one = says('Duinstad, help!', { author });
    expect(why(one, { rules: { accounts: [account] } })).toBe(isOurs ? undefined : 'mention');
  });
});
