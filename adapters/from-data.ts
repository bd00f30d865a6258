import type { OwnAccount } from '../core/post.ts';
import type { AdapterChange, SiteData } from '../core/site-data.ts';
import type { Adapter, Page, PostReaders, Reader } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { dataReaders, lineIn, linkId, parsing } from './data-readers.ts';
import { hashedId } from './hashed-id.ts';
import { known } from './known.ts';
import { mayPress } from './opener.ts';
import { first, readersFor, withRoots } from './readers.ts';

/**
 * An adapter of what was found or taught. A selector that the browser does not take is skipped; without one that finds
 * roots, the adapter finds no posts.
 * @param id part of every post's key: `taught` or `generic`
 */
export function adapterFromData(id: string, name: string, data: SiteData): Adapter {
  const found = parsing(data.posts);
  const posts = found.length > 0 ? found : [NOTHING];
  const ignore = parsing(data.ignore ?? []);
  const given = dataReaders(posts, data.read);
  const idOf = eitherOf(given.id, (root, page) => linkId(given.permalink?.(root, page)), ownId, hashOf(given));
  const read: PostReaders = {
    ...given,
    id: idOf,
    name: given.name ?? nobody,
    text: given.text ?? nobody,
    parentId: (root, page) => {
      // What holds posts and says nothing itself is no post.
      let around = root.parentElement?.closest(posts.join());
      while (around && given.text?.(around, page) === undefined) around = around.parentElement?.closest(posts.join());
      return around ? idOf(around, page) : undefined;
    },
  };
  return known<Adapter>({
    id,
    name,
    sign: signOf(name),
    posts,
    ignore: ignore.length > 0 ? ignore : undefined,
    read,
    threads: 'nested',
    ownAccount: data.ownAccount && accountIn(data.ownAccount),
    ...boxesOf(posts, data),
    composer: boxesOf(posts, data).composer ?? (() => undefined),
    sendButton: (composer) => sendButtonOf(composer),
    examples: [],
  });
}

/**
 * The same adapter with what a protocol changed of it. Readers that were bound to its old roots follow the new ones.
 */
export function changeAdapter(adapter: Adapter, change: AdapterChange): Adapter {
  const changed = parsing(change.posts ?? []);
  const posts = changed.length > 0 ? changed : adapter.posts;
  const roots = posts.join();
  const follow = <Args extends readonly unknown[], T>(ask: ((...args: Args) => T) | undefined) =>
    ask && (changed.length > 0 ? (...args: Args): T => withRoots(roots, () => ask(...args)) : ask);
  const readers = Object.entries(adapter.read).map(([name, reader]) => [name, follow(reader as Reader<unknown>)]);
  const ignore = parsing(change.ignore ?? []);
  return known<Adapter>({
    ...adapter,
    posts,
    ignore: ignore.length > 0 ? ignore : adapter.ignore,
    read: { ...(Object.fromEntries(readers) as unknown as PostReaders), ...dataReaders(posts, change.read ?? {}) },
    ownAccount: follow(adapter.ownAccount),
    composerIsFor: follow(adapter.composerIsFor),
    composerAnswers: follow(adapter.composerAnswers),
    sendButton: follow(adapter.sendButton),
    openComposer: follow(adapter.openComposer),
    composer: follow(adapter.composer) ?? adapter.composer,
    ...boxesOf(posts, change),
  });
}

/** Matches no element of any page. */
const NOTHING = ':not(*)';
const nobody = (): undefined => undefined;

/** Where to type, and what opens it, as far as the data names them. */
function boxesOf(
  posts: readonly string[],
  data: Pick<SiteData, 'composer' | 'openComposer'>,
): Partial<Pick<Adapter, 'composer' | 'composerIsFor' | 'openComposer'>> {
  const boxes = parsing(data.composer ?? []);
  const buttons = parsing(data.openComposer ?? []);
  const { find } = readersFor(posts);
  const roots = posts.join();
  return {
    ...(boxes.length > 0 && {
      composer: (page: Page, root: Element | undefined) =>
        (root && composerIn(root, boxes, (box) => box.closest(roots) === root)) ??
        composerIn(page.document, boxes, (box) => box.closest(roots) === null),
      composerIsFor: (composer: HTMLElement, root: Element) => {
        const around = composer.closest(roots);
        return around === null ? undefined : around === root;
      },
    }),
    ...(buttons.length > 0 && {
      openComposer: (root: Element) => {
        const button = find(root, ...buttons);
        return button instanceof HTMLElement && mayPress(button) ? button : undefined;
      },
    }),
  };
}

function accountIn(fields: NonNullable<SiteData['ownAccount']>): (page: Page) => OwnAccount | undefined {
  const usable = fields.filter(({ selector, exclude }) => parsing([selector, exclude ?? '*']).length === 2);
  return ({ document }) =>
    first(usable, (field) => {
      const element = document.querySelector(field.selector);
      const name = element && lineIn(element, field);
      return name ? { name } : undefined;
    });
}

function eitherOf<T>(...readers: readonly (Reader<T> | undefined)[]): Reader<T> {
  return (root, page) => first(readers, (reader) => reader?.(root, page));
}

/** The root's own `id`, or the data attribute that says that it is one. */
function ownId(root: Element): string | undefined {
  const attributes = [...root.attributes].filter(
    ({ name, value }) => value !== '' && ID_ATTRIBUTE.test(name) && !OTHERS_ID.test(name),
  );
  return root.id || attributes[0]?.value || undefined;
}

const ID_ATTRIBUTE = /^(data-(.*-)?(id|pid|cid|key|urn)|itemid)$/;
/** Of the person, the thread or what is answered: several posts share it. */
const OTHERS_ID = /user|author|poster|member|person|account|profile|thread|topic|forum|board|parent|root|group|page/;

/** Where nothing names a post: its author and its words. */
function hashOf({ name, text }: Partial<PostReaders>): Reader<string> {
  return (root, page) => {
    const said = text?.(root, page);
    return said === undefined ? undefined : hashedId(name?.(root, page) ?? '', said);
  };
}

function signOf(name: string): string {
  const letters = name.replace(/[^\p{L}\p{N}]/gu, '');
  return letters.slice(0, 1).toUpperCase() + letters.slice(1, 2);
}
