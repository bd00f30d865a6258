import type { Adapter } from '../../adapters/adapter.ts';
import { browser } from '../../browser/native.ts';
import { isEnvelope } from '../../browser/transport.ts';
import type { PageAnswers, PageBody, PageMessage } from '../../core/messages.ts';
import { type PostKey, postKey } from '../../core/post.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import type { AnswerEvidence } from '../../core/waiting.ts';
import type { Frame } from './frame.ts';
import { insertReply } from './insert.ts';
import { thisPage } from './this-page.ts';
import type { SeenPost } from './visit.ts';

interface CommandContext {
  readonly adapter: Adapter;
  readonly site: string;
  readonly paste: (text: string) => Promise<void>;
  readonly signal: AbortSignal;
  /** The post with the element that shows it now. */
  readonly find: (key: PostKey) => SeenPost | undefined;
  readonly frame: Frame;
  readonly restart: () => void;
  readonly readAgain: () => void;
  readonly answersFor: (key: PostKey) => AnswerEvidence | undefined;
  readonly refreshRows: () => Promise<void>;
}

type Handlers = { readonly [T in PageMessage]: (body: PageBody<T>) => PageAnswers[T] | Promise<PageAnswers[T]> };

/** What the background may ask of this page. Only our own extension can send here. */
export function handleCommands(context: CommandContext): void {
  const { adapter, frame, signal, site } = context;
  const inserted = new Map<string, Promise<PageAnswers['insert']>>();
  const handlers: Handlers = {
    rowsChanged({ counts }) {
      frame.setCounts(counts);
      void context.refreshRows();
      return null;
    },
    toggleSidebar({ open }) {
      frame.setOpen(open ?? !frame.isOpen());
      return { open: frame.isOpen() };
    },
    placeSidebar({ place }) {
      frame.setPlace(place);
      return null;
    },
    showPost({ key }) {
      const seen = context.find(key);
      seen?.root.scrollIntoView({ block: 'center' });
      return { found: seen !== undefined };
    },
    insert({ commandId, key, text }) {
      const again = inserted.get(commandId);
      if (again !== undefined) return again;
      const outcome = insert(key, text);
      inserted.set(commandId, outcome);
      return outcome;
    },
    rulesChanged() {
      // After the answer: this visit ends with it.
      setTimeout(context.restart, 0);
      return null;
    },
    readAgain() {
      context.readAgain();
      return null;
    },
  };

  async function insert(key: PostKey, text: string): Promise<PageAnswers['insert']> {
    const seen = context.find(key);
    const answered = seen?.post.id ?? adapter.composerAnswers?.(thisPage());
    if (answered === undefined || postKey({ site, id: answered }) !== key) {
      return { kind: 'refused', code: 'pageChanged' };
    }
    if (context.answersFor(key) !== undefined) return { kind: 'refused', code: 'answeredMeanwhile' };
    return insertReply(adapter, seen, text, context.paste);
  }

  listen(handlers, signal);
}

/** A page that is recognised and not read yet: begins when that was changed. */
export function waitForRules(restart: () => void, signal: AbortSignal): void {
  const rulesChanged: Handlers['rulesChanged'] = () => {
    setTimeout(restart, 0);
    return null;
  };
  listen({ rulesChanged }, signal);
}

function listen(handlers: Partial<Handlers>, signal: AbortSignal): void {
  const receive = (message: unknown, _: unknown, answer: (result: Result<unknown>) => void): boolean => {
    if (!isEnvelope(message) || message.to !== 'page' || !Object.hasOwn(handlers, message.type)) return false;
    const handler = handlers[message.type as PageMessage] as (body: unknown) => unknown;
    // A page that is left may be kept frozen, and then never answers: it says so while it can.
    const leave = () => answer(refuse('noPage'));
    addEventListener('pagehide', leave);
    Promise.resolve()
      .then(() => handler(message.body))
      .then(
        (value) => answer(ok(value)),
        (error) => answer(refuse('broken', String(error?.name))),
      )
      .finally(() => removeEventListener('pagehide', leave));
    // The answer comes later: said in the way that both browsers know.
    return true;
  };
  browser.runtime.onMessage.addListener(receive);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(receive));
}
