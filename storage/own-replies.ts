import type { MentionMask } from '../core/log/mentions.ts';
import { keptOwnReplySchema, type OwnReply } from '../core/own-reply.ts';
import { type LocalArea, readMany } from './local-area.ts';

/** An agent's own replies, in extension storage: apart from every version of the protocol. */

const key = 'ownReplies';
const MOST = 500;

/** By title. What does not fit any more is left out. */
export async function readOwnReplies(local: LocalArea): Promise<readonly OwnReply[]> {
  const stored = (await readMany(local, [key]))[key];
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const read = keptOwnReplySchema.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** The same id again replaces what it held. `undefined`: there are as many as may be kept. */
export async function putOwnReply(local: LocalArea, reply: OwnReply): Promise<readonly OwnReply[] | undefined> {
  const others = (await readOwnReplies(local)).filter(({ id }) => id !== reply.id);
  if (others.length >= MOST) return undefined;
  const all = [...others, reply].sort((a, b) => a.title.localeCompare(b.title));
  await local.set({ [key]: all });
  return all;
}

export async function removeOwnReply(local: LocalArea, id: string): Promise<readonly OwnReply[]> {
  const others = (await readOwnReplies(local)).filter((one) => one.id !== id);
  await local.set({ [key]: others });
  return others;
}

/**
 * Makes the name of a person unreadable in them; `isDry`: only looks.
 * @returns the texts that hold it, as they were.
 */
export async function maskOwnReplies(
  local: LocalArea,
  mask: MentionMask,
  { isDry = false }: { readonly isDry?: boolean } = {},
): Promise<readonly string[]> {
  const all = await readOwnReplies(local);
  const masked = all.map((reply) => ({ ...reply, title: mask.text(reply.title), text: mask.text(reply.text, true) }));
  const found = all.filter(({ title, text }, at) => masked[at]?.title !== title || masked[at]?.text !== text);
  if (found.length > 0 && !isDry) await local.set({ [key]: masked });
  return found.map(({ text }) => text);
}
