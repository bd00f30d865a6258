import { words } from '../../.generated/locales/page.js';
import type { Adapter } from '../../adapters/adapter.ts';
import { type PostKey, postKey } from '../../core/post.ts';
import { addStyles, makeOurs } from './ours.ts';
import type { SeenPost } from './visit.ts';

interface PinContext {
  readonly adapter: Adapter;
  readonly signal: AbortSignal;
  readonly locale: 'nl' | 'en';
  readonly isTimed: (key: PostKey) => boolean;
  readonly find: (root: Element) => SeenPost | undefined;
  readonly onPin: (key: PostKey) => void;
}

/** One shared button that appears on a post that is not timed, while the pointer is on it: "volgen". */
export function createPin({ adapter, signal, locale, isTimed, find, onPin }: PinContext) {
  const selector = adapter.posts.join(',');
  const host = makeOurs();
  const root = host.attachShadow({ mode: 'closed' });
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words[locale].pin;
  button.title = words[locale].pinWhy;
  addStyles(root, css);
  root.append(button);
  let key: PostKey | undefined;

  button.addEventListener('click', (event) => {
    event.stopPropagation();
    event.preventDefault();
    if (!event.isTrusted || key === undefined) return;
    host.remove();
    onPin(key);
  });

  document.addEventListener(
    'pointerover',
    (event) => {
      if (!(event.target instanceof Element) || event.target === host) return;
      const at = event.target.closest(selector);
      if (at === null) return host.remove();
      if (host.parentElement === at) return;
      const seen = find(at);
      if (seen === undefined || seen.post.isOwn || isTimed(postKey(seen.post))) return host.remove();
      key = postKey(seen.post);
      if (getComputedStyle(at).position === 'static' && at instanceof HTMLElement) at.style.position = 'relative';
      at.append(host);
    },
    { signal, passive: true },
  );
  signal.addEventListener('abort', () => host.remove());

  return {
    /** The post of this element is timed now. */
    leave(from: Element | undefined): void {
      if (host.parentElement === from) host.remove();
    },
  };
}

const css = `
:host { all: initial !important; position: absolute !important; top: -11px !important; left: 12px !important;
  display: block !important; z-index: 2 !important; color-scheme: light dark; }
button { all: unset; box-sizing: border-box; height: 22px; padding: 0 7px; border: 1px solid light-dark(#868b94, #727984);
  border-radius: 4px; background: light-dark(#fff, #191c21); color: light-dark(#454b55, #bcc2cb);
  font: 500 12px/20px system-ui, sans-serif; cursor: pointer; }
button:hover { color: light-dark(#2f4fc0, #a9b9ff); border-color: currentColor; }
`;
