/** Agents at work: posts are closed, noted and copied as fast as the background answers. */
import { randomUUID } from 'node:crypto';

/**
 * Works until there is nothing left or the browser is gone.
 * @param {import('./machine.mjs').Machine} machine
 * @param {ReturnType<typeof import('./ledger.mjs').makeLedger>} ledger
 * @param {readonly string[]} keys posts to work on
 * @param {{ writers?: number, isOver?: () => boolean, onRefusal?: (error: Error) => void }} [options] `onRefusal`: the
 *   answer was no, or none; without it the work ends there
 */
export async function work(machine, ledger, keys, { writers = 8, isOver = () => false, onRefusal } = {}) {
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
        await command('changeContact', contactId, 'changeContact', { id: contactId, patch });
        await command('contactCopied', contactId, 'contactCopied', { id: contactId, layout: 'plain' });
      } catch (error) {
        if (onRefusal === undefined) return;
        onRefusal(/** @type {Error} */ (error));
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, agent));
}

/** A pause of the length that chance gives, ms. */
export function pauseBetween(least, most) {
  return new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
}
