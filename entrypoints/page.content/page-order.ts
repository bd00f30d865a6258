import type { Adapter } from '../../adapters/adapter.ts';
import type { PostKey } from '../../core/post.ts';

interface PageOrder {
  /** This element shows this post now; called before `keyOf` knows it. */
  readonly note: (root: Element, key: PostKey, isNew: boolean) => void;
  /** The order is worked out anew when it is asked for. */
  readonly forget: () => void;
  /** Posts on the page in its order, others after the one that they came after. */
  readonly sort: (keys: Iterable<PostKey>) => readonly PostKey[];
}

/**
 * In which order posts stand on the page. Mostly new ones stand after all others, so that the order is only added to;
 * else the whole page is gone through, which takes milliseconds on a long one.
 */
export function createPageOrder(adapter: Adapter, keyOf: WeakMap<Element, PostKey>): PageOrder {
  let list: PostKey[] | undefined;
  let last: WeakRef<Element> | undefined;

  return {
    note(root, key, isNew) {
      const end = last?.deref();
      const isAdded = list !== undefined && isNew && !keyOf.has(root) && end?.isConnected === true;
      if (isAdded && (end.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) list?.push(key);
      else list = undefined;
      last = new WeakRef(root);
    },
    forget() {
      list = undefined;
    },
    sort(keys) {
      if (list !== undefined) return list;
      const places = new Map<PostKey, number>();
      for (const root of document.querySelectorAll(adapter.posts.join(','))) {
        const key = keyOf.get(root);
        if (key === undefined || places.has(key)) continue;
        places.set(key, places.size);
        last = new WeakRef(root);
      }
      let place = -1;
      const placed = [...keys].map((key) => {
        place = places.get(key) ?? place;
        return { key, place };
      });
      list = placed.sort((a, b) => a.place - b.place).map(({ key }) => key);
      return list;
    },
  };
}
