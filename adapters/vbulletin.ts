import type { OwnAccount, PostTime, Quote } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { zoneIn } from './board-zone.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { formAround, framedEditor } from './framed-editor.ts';
import { scriptValue } from './inline-script.ts';
import { known } from './known.ts';
import { absoluteLink, placeOn, queryOf } from './links.ts';
import { oncePerPage } from './once-per-page.ts';
import { either, first, readersFor } from './readers.ts';
import { lineOf } from './text.ts';
import { shownTime } from './times.ts';
import { dateOrderOn } from './times-order.ts';

/** vBulletin 3 and 4; 5 is other software. The ids below are those of the board's own scripts, in every style. */

const BODY = '[id^="post_message_"]';
const POSTS = [
  'li.postcontainer[id^="post_"]', // 4.x
  `table[id^="post"]:has(${BODY})`, // 3.x
  `[id^="edit"]:has(${BODY}):not(:has(table[id^="post"],li[id^="post_"]))`, // 3.x, styles without tables
];

const { find, all, text, line, attr, href } = readersFor(POSTS);

/** In 3.x a quote carries no class: a box with a line "Quote:" above a table with a sunken cell. */
const QUOTE = '.bbcode_quote,div:has(> .smallfont + table td.alt2)';
const DATE = ['.posthead .date', '.postdate .date', 'td.thead,.thead'];

const id = either(attr('id', BODY, /_(\d+)$/), attr('id', undefined, /^\D*(\d+)$/));
const profile = href('.username_container a.username', 'a.bigusername', 'a.username', '[id^="postmenu_"] a');

export const vbulletin: Adapter = {
  id: 'vbulletin',
  name: 'vBulletin 3/4',
  sign: 'vB',
  threads: 'flat',
  posts: POSTS,
  ignore: ['.postbitdeleted', '.postbitignored'],
  read: {
    id,
    name: line(
      '.username_container .username',
      '.bigusername',
      '.userinfo .username',
      '[id^="postmenu_"]:not([id$="_menu"])', // 3.x: a guest's name stands in the menu's place
    ),
    authorId: (root, page) => memberIn(profile(root, page), page),
    profile,
    text: text([`${BODY} .postcontent`, BODY], {
      exclude: `${QUOTE},.bbcode_description,.smallfont:has(+ pre),.signature`,
    }),
    permalink: (root, page) => {
      const post = id(root, page);
      const links = all(root, 'a[href]').filter((link) => link.closest(BODY) === null);
      const marks = [new RegExp(`#post${post}$`), new RegExp(`[?&]p=${post}(?:&|$)`)];
      const own = first(marks, (mark) => links.find((link) => mark.test(link.getAttribute('href') ?? '')));
      return absoluteLink(own?.getAttribute('href'), page) ?? placeOn(page, `post${post}`);
    },
    threadId: (_, page) => threadOf(page),
    posted: (root, page) => first(DATE, (selector) => first(all(root, selector), (date) => timeOf(date, page))),
    quotes: (root) => all(root, QUOTE).flatMap(quoteOf),
    isStarter: (root) => {
      const number = find(root, 'a.postcounter', '[id^="postcount"]');
      return number !== undefined && /^#?1$/.test(lineOf(number) || (number.getAttribute('name') ?? ''));
    },
  },
  ownAccount,
  composer: ({ document }) =>
    composerIn(document, [
      '#quick_reply textarea[name="message"]', // 4.x, while no rich editor runs
      '#qrform textarea[name="message"]', // 3.x
      'form[action*="newreply.php"] textarea[name="message"]', // page of its own
    ]) ?? framedEditor(document, ['#quick_reply iframe', '#qrform iframe', 'form[action*="newreply.php"] iframe']),
  openComposer: (root, { document }) =>
    (find(root, 'a[id^="qr_"]', 'a.quickreply', 'a.newreply', 'a[href*="newreply.php"]') ??
      document.querySelector<HTMLElement>('a.newcontent_textcontrol[href*="newreply.php"],a[href*="newreply.php"]') ??
      undefined) as HTMLElement | undefined,
  composerIsFor: (composer, root, page) => {
    const post = id(root, page);
    const words = (composer as HTMLTextAreaElement).value ?? composer.textContent ?? '';
    const quoted = [...words.matchAll(/\[QUOTE=[^\]]*;(\d+)\]/gi)].map(([, number]) => number);
    if (quoted.length > 0) return quoted.includes(post);
    // "who cares" until quick reply was pressed on a post.
    const answered = formAround(composer)?.querySelector<HTMLInputElement>('input[name="p"]')?.value ?? '';
    return /^\d+$/.test(answered) && answered !== '0' ? answered === post : undefined;
  },
  composerAnswers: (page) =>
    /\/newreply\.php$/.test(page.url.pathname) ? queryOf(page.url.href, 'p', page) : undefined,
  sendButton: (composer) =>
    formAround(composer)?.querySelector<HTMLElement>('#qr_submit,[name="sbutton"]') ?? sendButtonOf(composer),
  examples: ['/showthread.php?t=1288', '/showthread.php/4512-een-onderwerp?p=36502#post36502'],
};

/** "member.php?u=7", "member.php/7-name", "member.php?7-name", "members/7-name". */
function memberIn(link: string | null | undefined, page: Page): string | undefined {
  return queryOf(link, 'u', page) ?? /(?:^|\/)members?(?:\.php)?[/?](\d+)/.exec(link ?? '')?.[1];
}

const threadOf = oncePerPage(
  (page) =>
    threadIn(page.url.href, page) ??
    first(
      ['link[rel="canonical"]', 'a[href*="printthread.php"]', '.threadtitle a', 'a[href*="goto=next"]'],
      (selector) => threadIn(page.document.querySelector(selector)?.getAttribute('href'), page),
    ),
);

function threadIn(link: string | null | undefined, page: Page): string | undefined {
  return (
    queryOf(link, 't', page) ??
    /(?:showthread|printthread)\.php[/?](\d+)|\/threads\/(\d+)/
      .exec(link ?? '')
      ?.slice(1)
      .find(Boolean)
  );
}

function timeOf(date: Element, page: Page): PostTime | undefined {
  const shown = lineOf(date, 'a');
  return shownTime(shown, page, zoneOf(page), dateOrderOn(page, DATE, shown));
}

const zoneOf = oncePerPage(({ document, zone }): string => {
  const footer = document.querySelector('#footer_time');
  if (footer) return zoneIn(footer.textContent ?? '') ?? zone;
  // 3.x: a line of its own at the end of the page, with the time that it is now.
  const lines = [...document.querySelectorAll('.smallfont:has(> .time)')].reverse();
  return first(lines, (element) => zoneIn(element.textContent ?? '')) ?? zone;
});

function quoteOf(quote: Element): readonly Quote[] {
  if (quote.parentElement?.closest(QUOTE)) return [];
  const link = quote.querySelector('a[href*="#post"],a[href*="p="]')?.getAttribute('href') ?? '';
  const postId = /#post(\d+)$|[?&]p=(\d+)/.exec(link)?.slice(1).find(Boolean);
  const by = quote.querySelector('.bbcode_postedby strong,td.alt2 > div:first-child > strong');
  return postId || by ? [known<Quote>({ postId, author: (by && lineOf(by)) || undefined })] : [];
}

/** The id stands in the reply form (3.x) or in a script (4.x), the name beside the link to one's own profile. */
function ownAccount(page: Page): OwnAccount | undefined {
  const { document } = page;
  const form = document.querySelector<HTMLInputElement>('input[name="loggedinuser"]')?.value;
  const own = form ?? scriptValue(page, /\bLOGGEDIN\s*=\s*(\d+)\s*>/) ?? undefined;
  const welcome = [...document.querySelectorAll('.welcomelink a,strong > a[href*="member"],a.username,a.bigusername')];
  const mine = welcome.find((link) =>
    own === undefined || own === '0'
      ? link.matches('.welcomelink a')
      : memberIn(link.getAttribute('href'), page) === own,
  );
  const number = own && own !== '0' ? own : memberIn(mine?.getAttribute('href'), page);
  if (number === undefined) return undefined;
  return known<OwnAccount>({ name: (mine && lineOf(mine)) || undefined, id: number });
}
