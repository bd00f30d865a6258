import type { OwnAccount, PostTime, Quote } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { either, exactReadersFor } from './readers.ts';
import { lineOf } from './text.ts';
import { machineTime } from './times.ts';

/** Flarum 1.x and 2.x, read in its components (2024–2026). The stream keeps a window of posts, the rest is left out. */

const POSTS = [
  '.PostStream-item[data-type="comment"]', // 1.0–2.x; other types are lines such as "renamed this discussion"
];

const { find, all, text, line, attr, href, time } = exactReadersFor(POSTS, ['.ReplyPlaceholder', '.Post-preview']);

const id = attr('data-id');
const number = attr('data-number', undefined, /^(\d+)$/);
const mentioned = attr('data-id', '.Post-body .PostMention[data-id]');

export const flarum: Adapter = {
  id: 'flarum',
  name: 'Flarum',
  sign: 'Fl',
  threads: 'flat',
  posts: POSTS,
  // A hidden post shows its words to moderators only, after a click.
  ignore: [':has(> .Post--hidden)'],
  read: {
    id,
    name: line('.PostUser-name .username', '.PostUser .username', '.PostUser-name'),
    handle: (root, page) => /\/u\/([^/?#]+)/.exec(profile(root, page) ?? '')?.[1],
    profile: (root, page) => profile(root, page),
    text: text(['.Post-body'], { exclude: 'blockquote' }),
    permalink: (root, page) => {
      // A field that a script filled: its value stands in no attribute.
      const shown = find(root, '.PostMeta-permalink') as HTMLInputElement | undefined;
      const link = shown?.getAttribute('href') ?? shown?.value;
      const [discussion] = /^.*?\/d\/[^/]+/.exec(page.url.pathname) ?? [];
      const own = number(root, page);
      return absoluteLink(link || (discussion && own ? `${discussion}/${own}` : undefined), page);
    },
    threadId: (_, page) => /\/d\/(\d+)/.exec(page.url.pathname)?.[1],
    // An answer begins with a link to the post that it answers; so does a quote.
    parentId: mentioned,
    posted: either<PostTime>(
      (root, page) => machineTime(root.getAttribute('data-time'), page.zone),
      time('.PostMeta time'),
    ),
    quotes: (root) =>
      all(root, 'blockquote').flatMap((quote) => {
        const link = quote.querySelector('.PostMention[data-id]');
        const postId = link?.getAttribute('data-id') ?? undefined;
        return link && postId ? [known<Quote>({ postId, author: lineOf(link) || undefined })] : [];
      }),
    isOwn: (root) => find(root, '.Post--by-actor') !== undefined || undefined,
    isStarter: (root, page) => number(root, page) === '1',
    isPending: (root) => find(root, '.Post--unapproved') !== undefined,
  },
  ownAccount,
  composer: ({ document }) =>
    composerIn(
      document,
      [
        '#composer .ProseMirror[contenteditable="true"]', // extensions for rich text
        '#composer textarea.TextEditor-editor', // 1.0–2.x
        '#composer .TextEditor textarea',
      ],
      isForReplies,
    ),
  openComposer: (root, { document }) =>
    (find(root, '.Post-actions .item-reply button', '.Post-actions .item-reply') ??
      document.querySelector<HTMLElement>('.ReplyPlaceholder') ??
      undefined) as HTMLElement | undefined,
  // "@"Naam"#p45": the box of an answer names its post.
  composerIsFor: (composer, root, page) => {
    const words = (composer as HTMLTextAreaElement).value ?? composer.textContent ?? '';
    const named = [...words.matchAll(/#p(\d+)\b/g)].map(([, post]) => post);
    return named.length === 0 ? undefined : named.includes(id(root, page));
  },
  sendButton: (composer) =>
    composer.closest('.Composer,#composer')?.querySelector<HTMLElement>('.item-submit .Button--primary') ?? undefined,
  examples: ['/d/12-een-onderwerp', '/d/12-een-onderwerp/3'],
};

const profile = href('.PostUser-name a[href*="/u/"]', '.PostUser a[href*="/u/"]');

/** The same box serves new discussions, which have a title, and changes, whose heading links to a post. */
function isForReplies(box: HTMLElement): boolean {
  const composer = box.closest('#composer');
  if (composer?.querySelector('.ComposerBody-header input,.item-recipientUsers')) return false;
  const link = composer?.querySelector('.ComposerBody-header a[href*="/d/"]')?.getAttribute('href') ?? '';
  return !/\/d\/[^/]+\/\d+$/.test(link);
}

/** The start data names the session's account: parsed once, since it can be large. */
const accounts = new WeakMap<Element, OwnAccount | undefined>();

function ownAccount({ document }: Page): OwnAccount | undefined {
  const script = document.getElementById('flarum-json-payload');
  if (script !== null && !accounts.has(script)) accounts.set(script, fromPayload(script.textContent ?? ''));
  const known = script === null ? undefined : accounts.get(script);
  if (known !== undefined) return known;
  const shown = document.querySelector('.SessionDropdown .Button-label .username,.SessionDropdown .username');
  return shown ? { name: lineOf(shown) } : undefined;
}

interface Payload {
  readonly session?: { readonly userId?: unknown };
  readonly resources?: readonly {
    readonly type?: unknown;
    readonly id?: unknown;
    readonly attributes?: { readonly displayName?: unknown; readonly username?: unknown; readonly slug?: unknown };
  }[];
}

function fromPayload(raw: string): OwnAccount | undefined {
  try {
    const { session, resources = [] } = JSON.parse(raw) as Payload;
    const user = resources.find(({ type, id }) => type === 'users' && String(id) === String(session?.userId));
    const { displayName, username, slug } = user?.attributes ?? {};
    const [name, handle] = [displayName, slug ?? username];
    if (typeof handle !== 'string') return undefined;
    return { handle, ...(typeof name === 'string' && { name }) };
  } catch {
    return undefined; // Not the data we know.
  }
}
