import type { OwnAccount, PostTime, Quote, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { scriptValue } from './inline-script.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { countIn, either, exactReadersFor } from './readers.ts';
import { lineOf } from './text.ts';
import { machineTime } from './times.ts';

/**
 * Invision Community 4 and 5. Closed software, so by what others wrote about its pages: each post carries
 * `data-quotedata`, which its own quoting needs, with id, author and time on every version and theme.
 */

const DATA = '[data-quotedata]';
const POSTS = [
  'article.ipsEntry', // 5, 2024–2026
  'article.ipsComment', // 4, 2015–2026
  `[data-commentid]${DATA}:not(article *):not(article)`, // themes without an article around it
];

/** Not approved yet, or hidden again: only its author and moderators see it. */
const HIDDEN = '.ipsModerated,.ipsEntry__hiddenMessage';

const { find, all, text, line, href, time } = exactReadersFor(POSTS, ['[data-role="replyArea"]']);

export const invision: Adapter = {
  id: 'invision',
  name: 'Invision Community',
  sign: 'IC',
  threads: 'flat',
  posts: POSTS,
  // Recommended posts are repeated above the topic.
  ignore: ['.ipsComment_ignored', '.ipsEntry--ignored', '[data-role="recommendedComments"] *'],
  read: {
    id: (root) => dataOf(root).contentcommentid ?? idOf(root),
    name: either(
      (root) => dataOf(root).username,
      line('.ipsEntry__username', '.cAuthorPane_author', '.ipsComment_author [href*="/profile/"]', '[itemprop="name"]'),
    ),
    authorId: either(
      (root) => dataOf(root).userid,
      (root, page) => /\/profile\/(\d+)/.exec(profile(root, page) ?? '')?.[1],
    ),
    profile: (root, page) => profile(root, page),
    // Beside the text stand when it was changed, and by whom (`data-excludequote`), and what was embedded.
    text: text(['[data-role="commentContent"]', '.ipsComment_content .ipsType_richText', '.ipsRichText'], {
      exclude: 'blockquote,[data-excludequote],[class*="ipsEmbedded"],[data-role="memberSignature"]',
    }),
    permalink: (root, page) => {
      const shown = find(
        root,
        'a.ipsEntry__date', // 5: posts of a topic
        '.ipsPhotoPanel__secondary a:has(time)', // 5: comments below anything else
        '.ipsComment_meta a[href*="comment="]',
        'a[href*="do=findComment"]',
      );
      return absoluteLink(shown?.getAttribute('href'), page);
    },
    threadId: either(
      (root) => dataOf(root).contentid,
      (_, page) => /\/topic\/(\d+)/.exec(page.url.href)?.[1],
    ),
    posted: either<PostTime>(
      (root, page) => machineTime(dataOf(root).timestamp ?? null, page.zone),
      time('.ipsEntry__date time', '.ipsComment_meta time', 'time'),
    ),
    quotes: (root) => all(root, 'blockquote').flatMap(quoteOf),
    reach: (root) => {
      const count = find(root, '.ipsReact_reactCount', '[data-role="reactCount"]');
      return known<Reach>({ likes: count && countIn(lineOf(count)) });
    },
    isStarter: (root) => root.matches('[data-first-post]') || find(root, '[data-first-post="true"]') !== undefined,
    isPending: (root) => root.matches(HIDDEN) || find(root, HIDDEN) !== undefined,
  },
  ownAccount,
  composer: ({ document }) =>
    composerIn(
      document,
      [
        '.ProseMirror[contenteditable="true"]', // 5: Tiptap
        '.cke_wysiwyg_div[contenteditable="true"]', // 4: CKEditor 4 without a frame
        '.cke_editable[contenteditable="true"]',
        'textarea[name$="_comment"],textarea[name$="_noscript"]',
      ].map((box) => `[data-role="replyArea"] ${box.replaceAll(',', ',[data-role="replyArea"] ')}`),
    ),
  // The editor is made when its stand-in is pressed, or a post is quoted.
  openComposer: (root, { document }) =>
    document.querySelector<HTMLElement>(
      '[data-role="replyArea"] :is(.ipsComposeArea_dummy,[data-role="dummyEditor"],.ipsEditor__dummy)',
    ) ?? (find(root, '[data-action="quoteComment"]') as HTMLElement | undefined),
  // It answers the topic; a quote in it names its post.
  composerIsFor: (composer, root) => {
    const quoted = [...composer.querySelectorAll('[data-ipsquote-contentcommentid]')].map((quote) =>
      quote.getAttribute('data-ipsquote-contentcommentid'),
    );
    return quoted.length === 0 ? undefined : quoted.includes(dataOf(root).contentcommentid ?? idOf(root) ?? '');
  },
  sendButton: (composer) => sendButtonOf(composer, 'button[type="submit"],[type="submit"]'),
  examples: ['/topic/12-een-onderwerp/', '/topic/12-een-onderwerp/?do=findComment&comment=34'],
};

const profile = href(
  '.ipsEntry__username a',
  '.cAuthorPane_author a[href*="/profile/"]',
  '.ipsComment_author a[href*="/profile/"]',
  'a.ipsUserPhoto[href*="/profile/"],a[href*="/profile/"][data-ipshover]',
);

type QuoteData = Readonly<
  Record<'userid' | 'username' | 'timestamp' | 'contentid' | 'contentcommentid', string | undefined>
>;
const nothing: Partial<QuoteData> = {};
/** Read for every value of a post: parsed once per text. */
const parsed = new WeakMap<Element, { readonly raw: string; readonly data: Partial<QuoteData> }>();

function dataOf(root: Element): Partial<QuoteData> {
  const holder = root.matches(DATA) ? root : find(root, DATA);
  const raw = holder?.getAttribute('data-quotedata') ?? '';
  if (holder === undefined || raw === '') return nothing;
  const before = parsed.get(holder);
  if (before?.raw === raw) return before.data;
  const data = parse(raw);
  parsed.set(holder, { raw, data });
  return data;
}

/** Numbers and texts as texts; a guest has no number. */
function parse(raw: string): Partial<QuoteData> {
  try {
    const entries = Object.entries(JSON.parse(raw) as Record<string, unknown>).flatMap(([key, value]) =>
      (typeof value === 'string' && value !== '') || (typeof value === 'number' && value > 0)
        ? [[key, String(value)]]
        : [],
    );
    return Object.fromEntries(entries);
  } catch {
    return nothing; // Not the data we know.
  }
}

function idOf(root: Element): string | undefined {
  const holder = root.hasAttribute('data-commentid') ? root : find(root, '[data-commentid]');
  return holder?.getAttribute('data-commentid') || /(?:elComment_|comment-)(\d+)/.exec(root.id)?.[1];
}

function quoteOf(quote: Element): readonly Quote[] {
  if (quote.parentElement?.closest('blockquote')) return [];
  const postId = quote.getAttribute('data-ipsquote-contentcommentid') ?? undefined;
  const author = quote.getAttribute('data-ipsquote-username') ?? undefined;
  return postId || author ? [known<Quote>({ postId, author })] : [];
}

/** The page's settings hold the member's number (0 is a guest), its menu the name and the profile. */
function ownAccount(page: Page): OwnAccount | undefined {
  const { document } = page;
  const menu = document.querySelector(
    '#elUserLink,[id^="elUser"] a[href*="/profile/"],[data-el="user"] a[href*="/profile/"],#elUserNav a[href*="/profile/"]',
  );
  const id =
    /\/profile\/(\d+)/.exec(menu?.getAttribute('href') ?? '')?.[1] ??
    scriptValue(page, /\bmemberID["']?\s*:\s*["']?([1-9]\d*)/);
  if (id === undefined) return undefined;
  return known<OwnAccount>({ id, name: menu ? lineOf(menu) || undefined : undefined });
}
