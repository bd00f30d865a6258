import type { PostTime, Quote } from '../core/post.ts';
import type { Adapter } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink, queryOf } from './links.ts';
import { oncePerPage } from './once-per-page.ts';
import { either, first, readersFor } from './readers.ts';
import { lineOf } from './text.ts';

/**
 * phpBB 3.0–3.3 (and 4.0 alpha): prosilver and the styles derived from it, whose ids and classes are the same in all
 * these versions, and the tables of subsilver2 (until 3.1). What differs is said at its place.
 */

const POSTS = [
  // viewtopic, 2007–2026. "pr…" is the review below the editor or its preview, "po…" a private message.
  '.post[id^="p"]:not([id^="pr"],[id^="po"])',
  '#pagecontent > table.tablebg:has(.postauthor)', // subsilver2
];

const { find, all, text, line, attr, href, time, timeText, has } = readersFor(POSTS);

/** A quote, also of styles that keep the class names of phpBB 2. */
const QUOTE = 'blockquote,.quotetitle,.quotecontent';

const USER = [
  '.postprofile .username,.postprofile .username-coloured', // 3.1+
  '.author .username,.author .username-coloured',
  '.author strong', // 3.0 and guests
  '.postprofile dt a:not(:has(img))', // 3.0
  '.postprofile dt strong',
  '.postauthor', // subsilver2
];
const PROFILE = ['mode=viewprofile', 'memberlist.php'].flatMap((part) => [
  `.postprofile a[href*="${part}"]`,
  `.author a[href*="${part}"]`,
  `.gensmall > a[href*="${part}"]`, // subsilver2
]);
/** What is in the words of a post: a time there is none of the post. */
const INSIDE = '.content *,.postbody .notice *,.signature *';

const id = either(attr('id', undefined, /^p(\d+)$/), attr('name', 'a[name^="p"]', /^p(\d+)$/));

export const phpbb: Adapter = {
  id: 'phpbb',
  name: 'phpBB',
  sign: 'pB',
  threads: 'flat',
  posts: POSTS,
  // Of an ignored member or deleted: the board hides the words (3.0 has no id there), a moderator sees `deleted`.
  // One `:has`: each goes through the whole post.
  ignore: [':has(.postbody > .ignore,[id^="post_hidden"])', '.deleted'],
  read: {
    id,
    name: line(...USER),
    // Of the link as it stands: making it absolute takes longer than finding it.
    authorId: (root, page) => queryOf(find(root, ...PROFILE)?.getAttribute('href'), 'u', page),
    profile: href(...PROFILE, ...USER.map((user) => `a:is(${user})`), '.author strong a'),
    text: text(['.postbody .content', '.content', 'table .postbody'], {
      exclude:
        `${QUOTE},.attachbox,.inline-attachment,.notice,.signature,.codebox > :is(p,dt),` +
        '.codetitle,.attachtitle,.attachcontent',
    }),
    permalink: (root, page) => {
      const links = all(root, `a[href$="#p${id(root, page)}"]`).map((a) => a.getAttribute('href') ?? '');
      return absoluteLink(links.find((link) => !link.startsWith('#')) ?? `#p${id(root, page)}`, page);
    },
    threadId: (_, page) => topicOf(page),
    // 3.2.9+ has a machine-readable time; older boards a text after the author, in the zone that the footer names.
    posted: either<PostTime>(
      time('.author time', `time[datetime]:not(${INSIDE})`),
      timeText(['.author', 'td.gensmall > div'], 'a,b,strong,.username,.username-coloured', (page) => zoneOf(page)),
    ),
    quotes: (root) => all(root, 'blockquote,.quotetitle').flatMap(quoteOf),
    isStarter: (root, page) => starterOf(page) === root,
    isPending: has('.unapproved,.mcp_approve'),
  },
  ownAccount: (page) => {
    const user = page.document.querySelector('#username_logged_in :is(.username,.username-coloured)');
    const leave = page.document.querySelector('a[href*="mode=logout"]')?.textContent;
    // 3.0 writes the name in the link to leave: "Logout [ name ]".
    const name = (user && lineOf(user)) || /\[\s*(.+?)\s*\]/.exec(leave ?? '')?.[1];
    const profile = page.document.querySelector('#username_logged_in a[href*="mode=viewprofile"]');
    const own = queryOf(profile?.getAttribute('href'), 'u', page);
    return name ? { name, ...(own && { id: own }) } : undefined;
  },
  composer: ({ document }) =>
    composerIn(document, [
      '#qr_postform textarea[name="message"]', // quick reply, an option of the board
      'form[action*="posting.php"] textarea[name="message"]', // editor page; private messages post to ucp.php
      '.section-posting #postform textarea[name="message"]', // boards with rewritten addresses
    ]),
  openComposer: (root, { document }) =>
    (find(root, 'a[href*="mode=quote"]', '.quote-icon a') ??
      document.querySelector<HTMLElement>('a[href*="mode=reply"],.reply-icon a') ??
      undefined) as HTMLElement | undefined,
  // Flat: the box answers the topic, unless the quote in it names its post (3.2+).
  composerIsFor: (composer, root, page) => {
    const quoted = [...(composer as HTMLTextAreaElement).value.matchAll(/\[quote=[^\]]*post_id=(\d+)/g)];
    return quoted.length === 0 ? undefined : quoted.some(([, post]) => post === id(root, page));
  },
  composerAnswers: (page) =>
    queryOf(page.url.href, 'mode', page) === 'quote' ? queryOf(page.url.href, 'p', page) : undefined,
  sendButton: (composer) => sendButtonOf(composer, '[name="post"]'),
  examples: ['/viewtopic.php?t=194', '/viewtopic.php?f=1&t=194&start=25', '/viewtopic.php?p=2729870#p2729870'],
};

/** English, Dutch, German, French boards; the name is a link only where the quote names its post. */
const WROTE = /^(.+?) (?:wrote|schreef|heeft geschreven|hat geschrieben|schrieb|a écrit)\b/;

/** Who is quoted, and since 3.2 which post. Only the outer quote: inner ones are somebody else's. */
function quoteOf(quote: Element): readonly Quote[] {
  if (quote.parentElement?.closest('blockquote,.quotecontent')) return [];
  const isTitle = quote.matches('.quotetitle');
  const cite = isTitle ? quote : quote.querySelector('cite');
  if (!cite || (!isTitle && cite.closest('blockquote') !== quote)) return [];
  const source = cite.querySelector('[data-post-id],a[href*="#p"]');
  const postId = source?.getAttribute('data-post-id') ?? /#p(\d+)$/.exec(source?.getAttribute('href') ?? '')?.[1];
  const person = cite.querySelector('a[href*="viewprofile"],.username,.username-coloured');
  const author = person ? lineOf(person) : WROTE.exec(lineOf(cite))?.[1];
  return postId || author ? [known<Quote>({ postId, author })] : [];
}

/** The topic's number from the address, else from the links that every topic page has: canonical, reply, pages. */
const topicOf = oncePerPage((page) => {
  const links = ['link[rel="canonical"]', 'a[href*="mode=reply"]', '.topic-title a', '.pagination a'];
  return (
    queryOf(page.url.href, 't', page) ??
    first(links, (selector) => queryOf(page.document.querySelector(selector)?.getAttribute('href'), 't', page))
  );
});

/** The first post of the first page. */
const starterOf = oncePerPage(({ document, url }) => {
  const here = document.querySelector('.pagination .active,.pagination strong,td.nav strong')?.textContent?.trim();
  const isFirstPage = /^1?$/.test(here ?? '') && !/[?&]start=[1-9]/.test(url.search);
  return isFirstPage ? document.querySelector(`:is(${POSTS})`) : null;
});

/** "All times are UTC+02:00" (3.1+, with the zone's name as title), "UTC + 1 hour [ DST ]" (3.0). */
const zoneOf = oncePerPage((page): string => {
  const { document, now, zone } = page;
  const footer = document.querySelector('#page-footer,.page-footer,p.datetime'); // the last: subsilver2
  const name = footer?.querySelector('span[title^="UTC"],span[title*="/"]');
  const said = /(?:UTC|GMT)(?:\s*([+\-−])\s*(\d+)(?:[:.](\d\d))?)?([^[\n]{0,20}\[)?/.exec(
    (name ?? footer)?.textContent ?? '',
  );
  // Language packs translate the name: "Europa/Amsterdam", "America/New York".
  const named = name
    ?.getAttribute('title')
    ?.replace(/^Europa\//, 'Europe/')
    .replace(/ /g, '_');
  if (said && named && offsetAt(now, named) !== undefined) return named;
  if (!said) return zone;
  const [, sign, hours = '0', minutes = '0', summer] = said;
  const offset =
    (Number(hours) * 60 + Number(minutes)) * (sign === undefined || sign === '+' ? 1 : -1) + (summer ? 60 : 0);
  // 3.1+ says what is so today: a zone with the same hour knows when it was not.
  if (name && offset === offsetAt(now, zone)) return zone;
  const [h, m] = [Math.abs(Math.trunc(offset / 60)), Math.abs(offset % 60)].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${offset < 0 ? '-' : '+'}${h}:${m}`;
});

/** Minutes from UTC; `undefined` when there is no such zone. */
function offsetAt(now: Date, zone: string): number | undefined {
  try {
    const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
    return there.offsetNanoseconds / 60e9;
  } catch {
    return undefined;
  }
}
