import type { OwnAccount, PostTime, Quote, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { zoneByClock } from './board-zone.ts';
import { composerIn } from './composer.ts';
import { formAround, framedEditor } from './framed-editor.ts';
import { scriptValue } from './inline-script.ts';
import { known } from './known.ts';
import { absoluteLink, placeOn } from './links.ts';
import { oncePerPage } from './once-per-page.ts';
import { countIn, either, first, readersFor } from './readers.ts';
import { sceditorIn } from './sceditor.ts';
import { lineOf } from './text.ts';
import { machineTime, shownTime } from './times.ts';

/** Simple Machines Forum 2.0–2.1 (and 3.0 alpha). Private messages use the same boxes, outside these lists. */

const POSTS = [
  '#forumposts .post_wrapper', // 2.1, and the 2.0 theme
  '#quickModForm .post_wrapper', // themes that name the list otherwise
];

const { find, all, text, line, attr, href, timeText } = readersFor(POSTS);

/** 2.0 puts the line "Quote from: …" above the quote, 2.1 in it. */
const QUOTE = 'blockquote.bbc_standard_quote,blockquote.bbc_alternate_quote';
const USER = ['.poster h4 a[href*="action=profile"]', '.poster h4'];
const FORM = 'form#postmodify[action*="post2"]';

const id = either(
  attr('data-msgid', '.inner[data-msgid]', /^(\d+)$/), // 2.1
  attr('id', '.inner[id^="msg_"]', /^msg_(\d+)$/),
);
const profile = href('.poster h4 a[href*="action=profile"]');

export const smf: Adapter = {
  id: 'smf',
  name: 'SMF',
  sign: 'SM',
  threads: 'flat',
  posts: POSTS,
  // Of an ignored member: the board hides the words.
  ignore: [':has([id$="_ignored_prompt"])'],
  read: {
    id,
    name: line(...USER),
    authorId: (root, page) => parameter(profile(root, page), 'u'),
    profile,
    text: text(['.inner[id^="msg_"]', '.post .inner'], {
      exclude: `${QUOTE},.quoteheader,.quotefooter,.codeheader,.meaction_time,.attachments,.attached`,
    }),
    permalink: (root, page) => {
      const own = permalinkOf(id(root, page));
      const links = all(root, '.postinfo > a[href],.keyinfo a[href]').map((link) => link.getAttribute('href') ?? '');
      return (
        absoluteLink(
          links.find((link) => own.test(link)),
          page,
        ) ?? placeOn(page, `msg${id(root, page)}`)
      );
    },
    threadId: (root, page) =>
      topicIn(page.url.href) ?? topicIn(root.closest('form')?.getAttribute('action')) ?? topicOf(page),
    posted: either<PostTime>(
      timeText(['.postinfo > a.smalltext'], undefined, (page) => zoneOf(page)),
      (root, page) => {
        // 2.0: "« Reply #3 on: Today at 10:15:33 »", where "Today" is bold as well.
        const shown = find(root, '.keyinfo > .smalltext', '.keyinfo .smalltext');
        return shown && shownTime(lineOf(shown, 'strong:first-child').replace(/[«»]/g, ''), page, zoneOf(page));
      },
    ),
    quotes: (root) => all(root, QUOTE).flatMap(quoteOf),
    reach: (root) => {
      const likes = likesIn(find(root, '.like_count'));
      return likes === undefined ? undefined : known<Reach>({ likes });
    },
    isStarter: (root, page) => {
      // Answers are numbered from 1, the first post has no number; another page begins with one.
      const isTop = page.document.querySelector(`:is(${POSTS})`) === root;
      return isTop && find(root, '.page_number') === undefined && !/#\d/.test(titleOf(root));
    },
    isPending: (root) => root.closest('.approvebg') !== null || find(root, '.post > .noticebox') !== undefined,
  },
  ownAccount,
  composer: ({ document }) =>
    sceditorIn(document, [FORM]) ??
    framedEditor(document, [`${FORM} iframe[id^="html_"]`]) ?? // 2.0, rich text
    composerIn(document, [`${FORM} textarea[name="message"]`, `${FORM} textarea.editor`]),
  openComposer: (root, { document }) =>
    (find(root, '.quickbuttons a[href*=";quote="]', '.quote_button a', 'a[href*=";quote="]') ??
      document.querySelector<HTMLElement>('a.button_strip_reply,.buttonlist a[href*="action=post;topic="]') ??
      undefined) as HTMLElement | undefined,
  // Flat: the box answers the topic, unless a quote in it names its post.
  composerIsFor: (composer, root, page) => {
    const plain = (composer as HTMLTextAreaElement).value ?? composer.textContent ?? '';
    const quoted = [...plain.matchAll(/\[quote [^\]]*\blink=(?:msg=|topic=\d+\.msg)(\d+)/gi)].map(([, post]) => post);
    return quoted.length === 0 ? undefined : quoted.includes(id(root, page));
  },
  composerAnswers: ({ url }) => parameter(url.href, 'quote'),
  sendButton: (composer) => formAround(composer)?.querySelector<HTMLElement>('[name="post"]') ?? undefined,
  examples: ['/index.php?topic=5.0', '/index.php?topic=5.msg132', '/index.php?msg=132'],
};

/** The board parts parameters with ";", or writes "/topic,5.0.html" for guests and search engines. */
function parameter(link: string | null | undefined, name: string): string | undefined {
  return new RegExp(`[?;&/]${name}[=,](\\d+)`).exec(link ?? '')?.[1];
}

function topicIn(link: string | null | undefined): string | undefined {
  return parameter(link, 'topic');
}

/** A page that was opened by a post's own link ("?msg=132") names the post only. */
const topicOf = oncePerPage(({ document }): string | undefined => {
  const field = document.querySelector<HTMLInputElement>(`${FORM} input[name="topic"]`)?.value;
  return field || topicIn(document.querySelector('.pagelinks a[href*="topic"]')?.getAttribute('href'));
});

/** "?msg=132" since 2.1, "?topic=5.msg132#msg132" before. */
function permalinkOf(post: string | undefined): RegExp {
  return new RegExp(`[?;&/](?:msg[=,]|topic[=,]\\d+\\.msg)${post}(?!\\d)`);
}

/** 2.1 says "Reply #3 - …" in the title of the date, 2.0 in front of it. */
function titleOf(root: Element): string {
  const date = root.querySelector('.postinfo > a.smalltext');
  return date?.getAttribute('title') ?? root.querySelector('.keyinfo .smalltext strong')?.textContent ?? '';
}

/** 2.1 shows what time it is with the same moment for machines beside it, which gives the zone for certain. */
const zoneOf = oncePerPage((page): string => {
  const clock = page.document.querySelector(
    '.user > time[datetime],#inner_section time[datetime],#footer time[datetime]',
  );
  const said = machineTime(clock?.getAttribute('datetime') ?? null, page.zone)?.at;
  if (clock && said) return zoneByClock(lineOf(clock), { ...page, now: new Date(said) }) ?? page.zone;
  const old = [...page.document.querySelectorAll('.user li:last-child,#upper_section .info,#time')];
  return first(old, (element) => zoneByClock(lineOf(element), page)) ?? page.zone;
});

/** "Quote from: NAME on DATE" links to the post. */
function quoteOf(quote: Element): readonly Quote[] {
  if (quote.parentElement?.closest('blockquote')) return [];
  const above = quote.previousElementSibling;
  const title = quote.querySelector(':scope > cite') ?? (above?.matches('.quoteheader') ? above : undefined);
  if (!title) return [];
  const link = title.querySelector('a[href*="msg"]')?.getAttribute('href') ?? '';
  const postId = parameter(link, 'msg') ?? /\.msg(\d+)/.exec(link)?.[1];
  // Without a link: "Quote from: NAME".
  const said = /^(?:Quote from|Citaat van|Zitat von|Citation de)\s*:? (.+?)(?: (?:on|op|am|le) .*\d.*)?$/i;
  const author = said.exec(lineOf(title))?.[1];
  return postId || author ? [known<Quote>({ postId, author })] : [];
}

/** "3 people like this", "You and 2 others like this". */
function likesIn(list: Element | undefined): number | undefined {
  if (!list) return undefined;
  const words = lineOf(list);
  return (countIn(words) ?? 0) + (/^(?:you|je|jij|u|du|vous)\b/i.test(words) ? 1 : 0) || undefined;
}

/** The id stands in a script (2.1) only. */
function ownAccount(page: Page): OwnAccount | undefined {
  const user = page.document.querySelector('#profile_menu_top .textmenu,#profile_menu_top,.greeting span,.greeting a');
  const name = user && lineOf(user);
  const own = scriptValue(page, /\bsmf_member_id\s*=\s*([1-9]\d*)/);
  return name ? known<OwnAccount>({ name, id: own }) : undefined;
}
