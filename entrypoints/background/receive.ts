import { type Browser, browser } from 'wxt/browser';
import { isEnvelope } from '../../browser/transport.ts';
import {
  type BackgroundAnswers,
  type BackgroundBody,
  type BackgroundMessage,
  toBackground,
} from '../../core/messages.ts';
import { type Result, refuse } from '../../core/result.ts';
import { failureOf } from '../../storage/failure.ts';
import { type Caller, classifySender } from './senders.ts';
import { hasSession } from './sessions.ts';

/** A handler for every message: a missing one is a type error. */
export type Handlers = {
  readonly [T in BackgroundMessage]: (body: BackgroundBody<T>, caller: Caller) => Promise<Result<BackgroundAnswers[T]>>;
};

/**
 * Takes a message in: who may ask, is it well formed, then the handler. Returns `undefined` for what is not ours
 * to answer. Storage that fails is told as that. Any other handler that throws is a bug: caught here, answered as
 * `broken`, logged without content.
 */
export function receiver(handlers: Handlers) {
  return (message: unknown, sender: Browser.runtime.MessageSender): Promise<Result<unknown>> | undefined => {
    if (!isEnvelope(message) || message.to !== 'background') return undefined;
    return answer(handlers, message.type, message.body, sender);
  };
}

async function answer(
  handlers: Handlers,
  type: string,
  body: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<Result<unknown>> {
  const caller = classifySender(sender, {
    id: browser.runtime.id,
    origin: new URL(browser.runtime.getURL('/')).origin,
  });
  if (caller === undefined || !Object.hasOwn(toBackground, type)) return refuse('notAllowed');
  const contract = toBackground[type as BackgroundMessage];
  if (!(contract.from as readonly string[]).includes(caller.class)) return refuse('notAllowed', type);
  if (caller.class === 'frame' && type !== 'hello' && !(await hasSession(caller))) return refuse('notAllowed', type);
  const parsed = contract.body.safeParse(body);
  if (!parsed.success) {
    return refuse('badRequest', `${type}: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  }
  const handler = handlers[type as BackgroundMessage] as (body: unknown, caller: Caller) => Promise<Result<unknown>>;
  try {
    return await handler(withoutUndefined(parsed.data), caller);
  } catch (error) {
    const failure = failureOf(error);
    // A full disk also shows where settings or protocols are kept.
    if (failure === error || failure.code === 'storageFull') return refuse(failure.code, `${type}: ${failure.message}`);
    console.error(type, error);
    return refuse('broken', `${type}: ${error instanceof Error ? error.name : 'error'}`);
  }
}

/** Firefox keeps `undefined` in a message where Chromium drops it. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => (entry === undefined ? [] : [[key, withoutUndefined(entry)]])),
  );
}
