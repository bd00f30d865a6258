import type { OwnAccount, PostTime } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { placeOn } from './links.ts';
import { either, exactReadersFor } from './readers.ts';
import { lineOf } from './text.ts';
import { machineTime } from './times.ts';

/** The discussion plugin of DokuWiki: comments below a page of the wiki. Read in its source (2025). */

const POSTS = [
  '#comment_wrapper .hentry', // 2006–2026
];

const { find, text, line, href, time } = exactReadersFor(POSTS);
/** Clocks of two machines are never quite equal, ms. */
const minute = 60_000;

export const dokuwiki: Adapter = {
  id: 'dokuwiki',
  name: 'DokuWiki',
  sign: 'DW',
  threads: 'nested',
  posts: POSTS,
  // Taken away by a moderator, who still sees it.
  ignore: ['.comment_hidden'],
  read: {
    id,
    name: line('.vcard .fn', '.vcard'),
    // The name may link to a site of one's own, or to an address of e-mail.
    profile: href('.vcard a.url'),
    text: text(['.comment_body', '.entry-content'], { exclude: 'blockquote' }),
    permalink: (root, page) => {
      const own = id(root);
      const url = new URL(page.url);
      // The page that the reply button leads to is the same page.
      url.search = url.search
        .slice(1)
        .split('&')
        .filter((part) => !/^(?:do|comment|cid|reply)=/.test(part))
        .join('&');
      return own && placeOn({ ...page, url }, `comment_${own}`);
    },
    // Replies stand beside the comment that they answer, in a list after it.
    parentId: (root) => {
      const above = root.closest('.comment_replies')?.previousElementSibling;
      return above ? id(lastComment(above)) : undefined;
    },
    threadId: (_, page) => pageName(page),
    // A guest may take any name: ours are the ones that we may change.
    isOwn: (root, page) => {
      const own = ownAccount(page);
      const name = dokuwiki.read.name(root, page);
      const isSame = name !== undefined && (name === own?.name || name === own?.handle);
      return isSame && find(root, 'form.discussion__edit') !== undefined;
    },
    posted: either<PostTime>(published, time('.comment_head time')),
  },
  ownAccount,
  composer: ({ document }) => composerIn(document, ['#discussion__comment_form textarea[name="text"]']),
  openComposer: (root) => find(root, 'form.discussion__reply [type="submit"]') as HTMLElement | undefined,
  composerIsFor: (composer, root) => {
    const form = composer.closest('form');
    // The same form changes a comment of one's own.
    if (form?.querySelector('[name="cid"]')) return false;
    const answered = form?.querySelector<HTMLInputElement>('[name="reply"]')?.value;
    if (answered) return answered === id(root);
    // For the page: wrong where this comment can be replied to, else the only way to answer.
    return find(root, 'form.discussion__reply') ? false : undefined;
  },
  sendButton: (composer) => sendButtonOf(composer, '#discussion__btn_submit,[type="submit"]'),
  examples: ['/doku.php?id=een-pagina', '/een-pagina#comment_0cc175b9c0f1b6a831c399e269772661'],
};

function id(root: Element | undefined): string | undefined {
  const anchor = root && find(root, '[id^="comment_"]');
  return /^comment_([0-9a-f]{32}|\w+)$/.exec(anchor?.id ?? '')?.[1];
}

/** What the answers stand after: the comment itself, or the answers of before to it. */
function lastComment(element: Element): Element | undefined {
  if (element.matches('.hentry')) return element;
  const before = element.previousElementSibling;
  return before ? lastComment(before) : undefined;
}

/**
 * The plugin writes the server's clock time and calls it UTC ("…Z"), which it is as long as nobody gave PHP a zone. So
 * no better than to the hour; a comment of the future proves that the zone is another one, then most likely ours.
 */
function published(root: Element, page: Page): PostTime | undefined {
  const said = find(root, 'abbr.published')?.getAttribute('title') ?? '';
  const asUtc = machineTime(said, page.zone);
  const isLater = asUtc !== undefined && Date.parse(asUtc.at) > page.now.getTime() + minute;
  const time = isLater ? machineTime(said.replace(/Z$/, ''), page.zone) : asUtc;
  return time && { ...time, precision: 'hour' };
}

function pageName({ document, url }: Page): string | undefined {
  const field = document.querySelector<HTMLInputElement>('#discussion__comment_form [name="id"],form [name="id"]');
  return field?.value || url.searchParams.get('id') || undefined;
}

/** "Aangemeld als: NAAM (login)". */
function ownAccount({ document }: Page): OwnAccount | undefined {
  const [name, login] = document.querySelectorAll('#dokuwiki__usertools .user bdi,#user__info bdi,.user > bdi');
  if (!name) return undefined;
  return known<OwnAccount>({ name: lineOf(name) || undefined, handle: login ? lineOf(login) : undefined });
}
