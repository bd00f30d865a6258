import type { OwnAccount, Quote } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn } from './composer.ts';
import { formAround } from './framed-editor.ts';
import { known } from './known.ts';
import { absoluteLink, placeOn, queryOf } from './links.ts';
import { DATE, mybbTime } from './mybb-time.ts';
import { oncePerPage } from './once-per-page.ts';
import { first, readersFor } from './readers.ts';
import { sceditorIn } from './sceditor.ts';
import { lineOf } from './text.ts';

/**
 * MyBB 1.6–1.8. Its templates can be edited by every board; the ids below are those that its own scripts need, and
 * remain. Private messages, announcements and previews are built alike, without a number.
 */

const POSTS = [
  '.post[id^="post_"]:not([id="post_"]):has([id^="pid_"])', // 1.8, beside the author (classic) or below (horizontal)
  'table[id^="post_"]:has([id^="pid_"])', // 1.6 and before
];

const { find, all, text, line, attr, href } = readersFor(POSTS);

const QUOTE = 'blockquote';
const USER = [
  '.author_information .largetext',
  '.author_information strong',
  '.largetext',
  '.post_author strong',
  'a[href*="action=profile"]:not(:has(img),[id^="pid_"] *)', // themes that name the author elsewhere
];
const id = attr('id', undefined, /^post_([1-9]\d*)$/);
const profile = href(...USER.map((user) => `:is(${user}) a[href]`), 'a[href*="action=profile"]:not([id^="pid_"] *)');

export const mybb: Adapter = {
  id: 'mybb',
  name: 'MyBB',
  sign: 'MB',
  threads: 'flat',
  posts: POSTS,
  // Of an ignored member, or deleted and still visible to moderators: the board hides them until they are asked for.
  ignore: ['.deleted_post', '[style*="display: none"]', '[style*="display:none"]'],
  read: {
    id,
    name: line(...USER),
    authorId: (root, page) => memberIn(profile(root, page), page),
    profile,
    text: text(['.post_body', '[id^="pid_"]'], {
      exclude: `${QUOTE},.codeblock > .title,.signature,fieldset,.edited_post,.post_edit`,
    }),
    permalink: (root, page) => {
      const post = id(root, page);
      const links = all(root, 'a[href]').filter((link) => link.closest('[id^="pid_"]') === null);
      const own = links.find((link) => link.getAttribute('href')?.endsWith(`#pid${post}`));
      return absoluteLink(own?.getAttribute('href'), page) ?? placeOn(page, `pid${post}`);
    },
    threadId: (_, page) => threadOf(page),
    posted: (root, page) => first(DATE, (selector) => first(all(root, selector), (date) => mybbTime(date, page))),
    quotes: (root) => all(root, `:is([id^="pid_"]) ${QUOTE}`).flatMap(quoteOf),
    isStarter: (root) => {
      const number = all(root, 'a[href*="#pid"]').find((link) => /^#\d/.test(lineOf(link)));
      return number !== undefined && lineOf(number) === '#1';
    },
    isPending: (root) => root.matches('.unapproved_post,.trow_shaded'),
  },
  ownAccount,
  composer: ({ document }) =>
    sceditorIn(document, FORMS) ??
    composerIn(
      document,
      FORMS.map((form) => `${form} textarea[name="message"]`),
    ),
  openComposer: (root, { document }) =>
    (find(root, 'a.postbit_quote', 'a[href*="replyto="]') ??
      document.querySelector<HTMLElement>('a.new_reply_button,a[href*="newreply.php?tid="]') ??
      undefined) as HTMLElement | undefined,
  // Flat: the box answers the thread, unless a quote in it names its post.
  composerIsFor: (composer, root, page) => {
    const plain = (composer as HTMLTextAreaElement).value ?? '';
    const rich = [...composer.querySelectorAll('blockquote[data-pid]')].map((quote) => quote.getAttribute('data-pid'));
    const quoted = [...[...plain.matchAll(/\[quote=[^\]]*\bpid=['"]?(\d+)/gi)].map(([, post]) => post), ...rich];
    return quoted.length === 0 ? undefined : quoted.includes(id(root, page) ?? '');
  },
  composerAnswers: (page) => queryOf(page.url.href, 'replyto', page) ?? queryOf(page.url.href, 'pid', page),
  sendButton: (composer) =>
    formAround(composer)?.querySelector<HTMLElement>('#quick_reply_submit,[name="submit"]') ?? undefined,
  examples: ['/showthread.php?tid=12', '/showthread.php?tid=12&pid=340#pid340', '/thread-12-post-340.html#pid340'],
};

/** Quick reply, and the editor's page; those for private messages and edits have other actions. */
const FORMS = ['#quick_reply_form', 'form[action*="newreply.php"]'];

/** "member.php?action=profile&uid=7", or "user-7.html" where addresses are rewritten. */
function memberIn(link: string | null | undefined, page: Page): string | undefined {
  return queryOf(link, 'uid', page) ?? /\/user-(\d+)\b/.exec(link ?? '')?.[1];
}

/** "showthread.php?tid=12", "thread-12.html", "thread-12-page-2.html", "thread-12-post-340.html". */
function threadIn(link: string | null | undefined, page: Page): string | undefined {
  return queryOf(link, 'tid', page) ?? /(?:^|\/)thread-(\d+)\b/.exec(link ?? '')?.[1];
}

/** A page with the thread's title in its address ("/thread-some-title") says the number elsewhere. */
const threadOf = oncePerPage((page): string | undefined => {
  const here = threadIn(page.url.href, page);
  if (here !== undefined) return here;
  const links = page.document.querySelectorAll(
    'link[rel="canonical"],a[href*="newreply.php?tid="],a[href*="printthread.php"],a[href*="#pid"]',
  );
  const field = page.document.querySelector<HTMLInputElement>('#quick_reply_form input[name="tid"]')?.value;
  return field || first([...links], (link) => threadIn(link.getAttribute('href'), page));
});

/** "NAME Wrote:" with the date in front and an arrow to the post behind it. */
function quoteOf(quote: Element): readonly Quote[] {
  if (quote.parentElement?.closest(QUOTE)) return [];
  const cite = quote.querySelector('cite');
  if (!cite || cite.closest(QUOTE) !== quote) return [];
  const link = cite.querySelector('a[href*="pid"],a[href*="post-"]')?.getAttribute('href') ?? '';
  const postId = /#pid(\d+)$|[?&]pid=(\d+)|post-(\d+)/.exec(link)?.slice(1).find(Boolean);
  const said = /^(.+?) (?:wrote|schreef|schrieb|a écrit|heeft geschreven)\s?:/i.exec(lineOf(cite, 'span'));
  const author = said?.[1];
  return postId || author ? [known<Quote>({ postId, author })] : [];
}

/** The welcome line links to one's own profile; for guests it links nowhere but to the way in. */
function ownAccount(page: Page): OwnAccount | undefined {
  const { document } = page;
  const links = [...document.querySelectorAll('.welcome a[href],#panel a[href],#panel .welcome a')];
  const mine = links.find((link) => memberIn(link.getAttribute('href'), page) !== undefined && lineOf(link) !== '');
  if (!mine || !document.querySelector('a.logout,a[href*="action=logout"]')) return undefined;
  return known<OwnAccount>({ name: lineOf(mine), id: memberIn(mine.getAttribute('href'), page) });
}
