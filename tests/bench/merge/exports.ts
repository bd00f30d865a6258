import type { Contact } from '../../../core/contact.ts';
import { logFileHead } from '../../../core/log/json.ts';
import { makeContact } from '../log/contacts.ts';

/**
 * Invented exports of the agents of one team. One line in twenty is about a contact that the agent before has in the
 * export as well: by turns the same contact as it became later, and the same reaction logged by both, who disagree.
 */

const every = 20;

/** Contacts that stay when the exports of `lines` contacts together are merged. */
export const mergedOf = (lines: number): number => lines - Math.floor(lines / every);

/** Contacts about which two agents disagree. */
export const conflictsOf = (lines: number): number => Math.floor(lines / (2 * every));

/** The head of an export that `count` lines follow. */
export function headOf(file: number, count: number, end: number): string {
  const anchor = { seq: count, hash: '0'.repeat(64), count };
  return `${JSON.stringify({ ...logFileHead(new Date(end).toISOString(), `device-${file}`, anchor), count })}\n`;
}

/** Line `n` of all exports together; it stands in export `n % files`. */
export function lineOf(n: number, files: number, lines: number, end: number): string {
  return `${JSON.stringify(contactAt(n, files, lines, end))}\n`;
}

function contactAt(n: number, files: number, lines: number, end: number): Contact {
  if (n % every !== every - 1) return ofAgent(n, files, lines, end);
  const before = ofAgent(n - 1, files, lines, end);
  const changedAt = new Date(Date.parse(before.createdAt) + 3_600_000).toISOString();
  if (Math.floor(n / every) % 2 === 0) return { ...before, category: 'afval', changedAt };
  const own = ofAgent(n, files, lines, end);
  return { ...before, ...whose(own), outcome: 'handedOver', category: 'wegen' };
}

const whose = ({ id, agent, deviceId }: Contact) => ({ id, agent, deviceId });

function ofAgent(n: number, files: number, lines: number, end: number): Contact {
  const file = n % files;
  return {
    ...makeContact(n, lines, end),
    agent: `A${file}`,
    deviceId: `device-${file}`,
    replyPostId: `r${n}`,
    outcome: 'answered',
    category: 'algemeen',
  };
}
