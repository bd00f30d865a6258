/** Agents at work: posts are closed, noted and copied as fast as the background answers. */
import { randomUUID } from 'node:crypto';

/**
 * Works until there is nothing left or the browser is gone.
 * @param {import('./machine.mjs').Machine} machine
 * @param {ReturnType<typeof import('./ledger.mjs').makeLedger>} ledger
 * @param {readonly string[]} keys posts to work on
 * @param {{ writers?: number, isOver?: () => boolean, onRefused?: (error: Error) => void,
 *   onSilence?: () => void }} [options] `onRefused`: the answer was no; without it that is thrown. `onSilence`: there was
 *   no answer; without it the work ends there
 */
export async function work(machine, ledger, keys, { writers = 8, isOver = () => false, onRefused, onSilence } = {}) {
  const todo = [...keys];
  const command = async (kind, contactId, type, body) => {
    const commandId = randomUUID();
    ledger.asked(commandId, kind, contactId);
    await machine.ask(type, { commandId, ...body });
    ledger.acknowledged(commandId);
  };
  const agent = async () => {
    for (let key = todo.shift(); key !== undefined && !isOver(); key = todo.shift()) {
      const contactId = randomUUID();
      try {
        await command('closePost', contactId, 'closePost', { contactId, key, outcome: 'noReplyNeeded' });
        const patch = { note: `Teruggebeld over ${key}` };
        await command('changeContact', contactId, 'changeContact', { id: contactId, patch, before: {} });
        await command('contactCopied', contactId, 'contactCopied', { id: contactId, layout: 'plain' });
      } catch (error) {
        if (isRefusal(error)) {
          if (onRefused === undefined) throw error;
          onRefused(/** @type {Error} */ (error));
        } else if (onSilence === undefined) return;
        else onSilence();
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, agent));
}

function isRefusal(error) {
  return error instanceof Error && error.message.includes('{"code":');
}

/** A pause of the length that chance gives, ms. */
export function pauseBetween(least, most) {
  return new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
}
