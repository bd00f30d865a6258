import type { BackgroundAnswers, BackgroundBody, BackgroundMessage } from '../core/messages.ts';
import { type Result, refuse } from '../core/result.ts';
import { browser } from './native.ts';
import { isConnected } from './transport.ts';

/** Waits before each try; the worker may have been stopped in the middle of the last one. */
const tries = [0, 200, 1_000];

/**
 * Asks the background. A lost answer (the worker was killed) is asked again: every command carries an id of
 * its own, so that repeating it counts once. Never throws.
 */
export async function ask<T extends BackgroundMessage>(
  type: T,
  body: BackgroundBody<T>,
): Promise<Result<BackgroundAnswers[T]>> {
  let detail = '';
  for (const wait of tries) {
    if (!isConnected()) return refuse('updated');
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      const answer = (await browser.runtime.sendMessage({ v: 1, to: 'background', type, body })) as
        | Result<BackgroundAnswers[T]>
        | undefined;
      if (answer !== undefined && answer !== null) return answer;
      detail = 'no answer';
    } catch (error) {
      detail = String(error);
    }
  }
  return isConnected() ? refuse('broken', detail) : refuse('updated');
}
