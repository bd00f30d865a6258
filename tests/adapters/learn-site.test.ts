// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../adapters/adapter.ts';
import { adapterFromData } from '../../adapters/from-data.ts';
import { learnSite, type Teaching } from '../../adapters/learn-site.ts';
import { readPosts } from '../../adapters/read-page.ts';
import { siteDataSchema } from '../../core/site-data.ts';

/** Skeletons that no adapter knows, each with three people and what a person would point at in the second post. */

const people = [
  { name: 'Wilma Duin', text: 'Mijn bak staat er nog.' },
  { name: 'Ferdi Knol', text: 'Bij ons ook.' },
  { name: 'Aart Zand', text: 'Wanneer komen ze?' },
];
const each = (post: (person: (typeof people)[number], number: number) => string) =>
  people.map((person, index) => post(person, index + 1)).join('\n');

const skeletons = {
  'ids with numbers and class names': {
    html: `<div class="thread">${each(
      ({ name, text }, number) => `<div id="msg-${number}" class="msg ${number % 2 ? 'odd' : 'even'}">
        <div class="side"><a class="username" href="/members/lid.${number}/">${name}</a><span class="rank">Lid</span></div>
        <div class="main"><a class="when" href="#msg-${number}" title="2026-11-2${number}T10:15:00Z">2${number} nov</a>
        <div class="content"><p>${text}</p><p>Groet.</p></div><div class="signature">Onder ${name}</div></div></div>`,
    )}</div>`,
    points: { text: '#msg-2 p', author: '#msg-2 .username', time: '#msg-2 .when' },
    texts: people.map(({ text }) => `${text}\n\nGroet.`),
    at: '2026-11-22T10:15:00.000Z',
  },
  'classes made by a build, data attributes': {
    html: `<section class="css-9x8y7z">${each(
      (
        { name, text },
        number,
      ) => `<div class="sc-bdVaJa kqzxw" data-comment-id="${900 + number}"><div class="css-1a2b3c">
        <span class="css-77aabb" data-testid="author">${name}</span><time class="css-0q9w8e" datetime="2026-11-2${number}T10:15:00Z">2${number} nov</time></div>
        <div class="css-5t6y7u" data-testid="body">${text}</div></div>`,
    )}</section>`,
    points: {
      text: '[data-comment-id="902"] [data-testid=body]',
      author: '[data-comment-id="902"] [data-testid=author]',
      time: '[data-comment-id="902"] time',
    },
    texts: people.map(({ text }) => text),
    at: '2026-11-22T10:15:00.000Z',
  },
  'utility classes and nothing else': {
    html: `<main>${each(
      (
        { name, text },
        number,
      ) => `<div class="mt-4 rounded p-2"><div class="flex gap-2"><b class="font-bold">${name}</b>
        <span class="text-xs">2${number} november 2026 11:15</span></div><div class="mt-2"><p>${text}</p></div></div>`,
    )}<div class="mt-4 rounded p-2"><p>Zaterdag markt!</p></div></main>`,
    points: {
      text: 'main > div:nth-child(2) p',
      author: 'main > div:nth-child(2) b',
      time: 'main > div:nth-child(2) span',
    },
    texts: people.map(({ text }) => text),
    at: '2026-11-22T10:15:00.000Z',
  },
  'CSS modules': {
    html: `<ul class="List_root__Xy12z">${each(
      (
        { name, text },
        number,
      ) => `<li class="Post_root__a1B2c"><a class="Post_name__Qq11w" href="/u/${number}x">${name}</a>
        <time datetime="2026-11-2${number}T10:15:00Z">nu</time><div class="Post_body__k9J8h">${text}</div></li>`,
    )}</ul>`,
    points: { text: 'li:nth-child(2) div', author: 'li:nth-child(2) a', time: 'li:nth-child(2) time' },
    texts: people.map(({ text }) => text),
    at: '2026-11-22T10:15:00.000Z',
  },
  microdata: {
    html: each(
      ({ name, text }, number) => `<article itemscope itemtype="https://schema.org/Comment">
        <p><a rel="author" href="/@p${number}"><span itemprop="name">${name}</span></a> <time itemprop="dateCreated" datetime="2026-11-2${number}T10:15:00Z"></time></p>
        <div itemprop="text"><p>${text}</p></div></article>`,
    ),
    points: {
      text: 'article:nth-of-type(2) [itemprop=text]',
      author: 'article:nth-of-type(2) [itemprop=name]',
      time: 'article:nth-of-type(2) time',
    },
    texts: people.map(({ text }) => text),
    at: '2026-11-22T10:15:00.000Z',
  },
  'rows of a table': {
    html: `<table><tbody>${each(
      ({ name, text }, number) => `<tr class="row1"><td><a name="p${number}"></a><b class="postauthor">${name}</b></td>
        <td><span class="postdetails">2${number} november 2026 11:15</span><hr><span class="postbody">${text}</span></td></tr>`,
    )}</tbody></table>`,
    points: {
      text: 'tr:nth-child(2) .postbody',
      author: 'tr:nth-child(2) .postauthor',
      time: 'tr:nth-child(2) .postdetails',
    },
    texts: people.map(({ text }) => text),
    at: '2026-11-22T10:15:00.000Z',
  },
} as const;

function open(html: string): (selector: string) => Element {
  document.body.innerHTML = html;
  return (selector) => {
    const found = document.querySelector(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  };
}

const page: Page = {
  document,
  url: new URL('https://buurtplein.example/praat/1'),
  now: new Date('2026-11-27T12:00:00Z'),
  zone: 'Europe/Amsterdam',
};

/** What a page is read as with what was learned on it. */
function read(teaching: Teaching) {
  const learned = learnSite(teaching);
  if (!learned.ok) throw new Error(learned.problem);
  // Everything that is learned can be saved, and is bounded.
  expect(siteDataSchema.safeParse(learned.data).success).toBe(true);
  const adapter = adapterFromData('taught', 'Buurtplein', learned.data);
  return { data: learned.data, adapter, ...readPosts(adapter, page) };
}

describe('one post pointed at', () => {
  it.each(Object.entries(skeletons))('finds the others: %s', (_, { html, points, texts, at }) => {
    const $ = open(html);
    const { posts } = read({
      examples: [{ text: $(points.text), author: $(points.author), time: $(points.time) }],
    });
    expect(posts.map(({ post }) => post.author.name)).toEqual(people.map(({ name }) => name));
    expect(posts.map(({ post }) => post.text)).toEqual(texts);
    expect(posts[1]?.post.posted?.at).toBe(at);
  });

  it('takes link, profile and exact time by evidence', () => {
    const { html, points } = skeletons['ids with numbers and class names'];
    const $ = open(html);
    const { posts, data } = read({
      examples: [{ text: $(points.text), author: $(points.author), time: $(points.time) }],
    });
    expect(posts[0]?.post).toMatchObject({
      id: 'msg-1',
      permalink: 'https://buurtplein.example/praat/1#msg-1',
      author: { url: 'https://buurtplein.example/members/lid.1/' },
    });
    expect(data.read.time?.[0]?.attribute).toBe('title');
  });

  it('leaves the replies below a post to themselves, and quotes and signatures out', () => {
    const reply = (id: number, name: string, text: string, below = '') =>
      `<li id="c${id}" class="comment"><cite>${name}</cite><div class="text">${text}</div><ol>${below}</ol></li>`;
    const $ = open(
      `<ol>${reply(1, 'Wilma', 'Hallo.', reply(2, 'Ferdi', '<blockquote>Hallo.</blockquote>Dag.<p class="signature">F.</p>'))}${reply(3, 'Aart', 'Hoi.')}</ol>`,
    );
    const { posts } = read({ examples: [{ text: $('#c1 .text'), author: $('#c1 cite') }] });
    expect(posts.map(({ post }) => [post.id, post.parentId, post.author.name, post.text])).toEqual([
      ['c1', undefined, 'Wilma', 'Hallo.'],
      ['c2', 'c1', 'Ferdi', 'Dag.'],
      ['c3', undefined, 'Aart', 'Hoi.'],
    ]);
  });

  it('names the box and the button that opens it by what they say', () => {
    const $ = open(
      `<input name="q">${skeletons.microdata.html.replaceAll('</article>', '<button class="reply">Antwoord</button></article>')}
       <form id="react"><textarea name="message"></textarea></form>`,
    );
    const { data } = read({
      examples: [{ text: $('[itemprop=text]'), author: $('[itemprop=name]') }],
      box: $('#react'),
      opener: $('.reply'),
    });
    expect(data.composer?.[0]).toBe('textarea[name="message"]');
    expect(data.openComposer).toEqual(['button.reply']);
  });

  it('a page with one post is taught too', () => {
    const $ = open('<main><div class="opinion"><b>Wilma</b><p>Mooi zwembad.</p></div><p>Contact</p></main>');
    const { posts } = read({ examples: [{ text: $('.opinion p'), author: $('b') }] });
    expect(posts.map(({ post }) => post.text)).toEqual(['Mooi zwembad.']);
  });
});

describe('refining', () => {
  const html = `<main><div class="post"><b class="name">Wilma</b><div class="say">Een.</div></div>
    <div class="post"><b class="name">Ferdi</b><div class="say">Twee.</div></div>
    <div class="post promo"><b class="name">Adverteerder</b><div class="say">Koop nu.</div></div>
    <section class="answer"><i class="staff">Gemeente</i><p class="reply">Drie.</p></section></main>`;

  it('"this is one too" finds posts of another shape', () => {
    const $ = open(html);
    const { posts } = read({
      examples: [
        { text: $('.say'), author: $('.name') },
        { text: $('.reply'), author: $('.staff') },
      ],
    });
    expect(posts.map(({ post }) => post.author.name)).toEqual(['Wilma', 'Ferdi', 'Adverteerder', 'Gemeente']);
  });

  it('"this is none" leaves out what has its mark', () => {
    const $ = open(html);
    const { posts } = read({ examples: [{ text: $('.say'), author: $('.name') }], not: [$('.promo .say')] });
    expect(posts.map(({ post }) => post.author.name)).toEqual(['Wilma', 'Ferdi']);
  });

  it('a name that is a link here and a mere word there is read in both', () => {
    const $ = open(
      `<main>${['<a href="/u/1">Wilma</a>', 'Ferdi', '<a href="/u/3">Aart</a>']
        .map(
          (name, index) => `<div id="r${index}" class="post"><b class="name">${name}</b><p>Tekst ${index}.</p></div>`,
        )
        .join('')}</main>`,
    );
    const { posts } = read({ examples: [{ text: $('#r0 p'), author: $('#r0 a') }] });
    expect(posts.map(({ post }) => post.author.name)).toEqual(['Wilma', 'Ferdi', 'Aart']);
  });
});

describe('what cannot be learned is said', () => {
  it.each([
    ['oneInOther', 'div', 'b'],
    ['noBlock', '#two p', '#one b'],
  ])('%s', (problem, text, author) => {
    const $ = open('<div id="one"><b>Wilma</b><p>Een.</p></div><div id="two"><b>Ferdi</b><p>Twee.</p></div>');
    expect(learnSite({ examples: [{ text: $(text), author: $(author) }] })).toEqual({ ok: false, problem });
  });

  it('noDifference: what is no post looks like one', () => {
    const $ = open(`<main>${'<div class="post"><b>Wie</b><p>Wat.</p></div>'.repeat(6)}</main>`);
    const example = { text: $('.post p'), author: $('.post b') };
    expect(learnSite({ examples: [example], not: [$('.post:nth-child(4)')] })).toEqual({
      ok: false,
      problem: 'noDifference',
    });
  });
});

describe('on any page', () => {
  const word = fc.constantFrom(
    'post',
    'reactie',
    'x1y2z3',
    'mt-4',
    'body',
    'kqzxw',
    'wie',
    'a',
    'comment-body',
    '日本',
  );
  const shape = fc.record({
    block: fc.constantFrom('div', 'li', 'article', 'section'),
    kinds: fc.array(word, { maxLength: 3 }),
    id: fc.constantFrom('', 'post-', 'q', 'x"y'),
    wraps: fc.integer({ min: 0, max: 3 }),
    nameTag: fc.constantFrom('a', 'b', 'span', 'div'),
    textTag: fc.constantFrom('p', 'div', 'span'),
    count: fc.integer({ min: 1, max: 8 }),
    foreign: fc.integer({ min: 0, max: 3 }),
  });

  it('what was pointed at is found again, no selector takes the whole page, all is bounded', () => {
    fc.assert(
      fc.property(shape, fc.nat(), ({ block, kinds, id, wraps, nameTag, textTag, count, foreign }, pick) => {
        const main = document.createElement('main');
        document.body.replaceChildren(main);
        for (let number = 0; number < count + foreign; number += 1) {
          const root = document.createElement(block);
          root.className = kinds.join(' ');
          if (id !== '') root.id = `${id}${number}`;
          let inner: Element = root;
          for (let level = 0; level < wraps; level += 1) {
            const wrap = document.createElement('div');
            inner.append(wrap);
            inner = wrap;
          }
          const name = document.createElement(nameTag);
          name.textContent = `Naam ${number}`;
          const text = document.createElement(textTag);
          text.textContent = `Woorden ${number}`;
          if (number < count) inner.append(name, text);
          else inner.append('Los woord');
          main.append(root);
        }
        const root = main.children[pick % count];
        const name = root?.querySelector(nameTag === 'div' ? ':not(:has(*))' : nameTag);
        const text = root?.querySelectorAll(':not(:has(*))')[1];
        if (!name || !text) throw new Error('the page lacks what was put there');
        const { posts, data } = read({ examples: [{ text, author: name }] });
        expect(posts.map(({ post }) => post.author.name)).toContain(name.textContent);
        expect(posts.map(({ post }) => post.text)).toContain(text.textContent);
        for (const selector of data.posts) {
          expect(selector.length).toBeLessThanOrEqual(300);
          expect(document.body.matches(selector) || main.matches(selector)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});
