import { browser } from '../../browser/native.ts';
import { isEnvelope } from '../../browser/transport.ts';
import type { PageAnswers, PageBody, PageMessage } from '../../core/messages.ts';
import { ok, type Result, refuse } from '../../core/result.ts';

export type PageHandlers<T extends PageMessage> = {
  readonly [Type in T]: (body: PageBody<Type>) => PageAnswers[Type] | Promise<PageAnswers[Type]>;
};

/**
 * Answers what the background asks of this page, until `signal`. Only our own extension can send here.
 * @param isReady while false nobody answers, and the background hears that there is no page
 */
export function answerMessages<T extends PageMessage>(
  signal: AbortSignal,
  handlers: PageHandlers<T>,
  isReady: () => boolean = () => true,
): void {
  const receive = (message: unknown, _: unknown, answer: (result: Result<unknown>) => void): boolean => {
    if (!isEnvelope(message) || message.to !== 'page' || !Object.hasOwn(handlers, message.type)) return false;
    if (!isReady()) return false;
    const handler = handlers[message.type as T] as (body: unknown) => unknown;
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
