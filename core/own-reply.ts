import * as z from 'zod/mini';
import { languageSchema, lineSchema, textSchema } from './protocol/basic-schema.ts';
import type { Reply } from './protocol/schema.ts';

/** No id of a protocol can begin like this: they hold no colon. */
const prefix = 'own:';

/**
 * A text that an agent keeps for own use, beside the protocol. It never becomes a part of a `Protocol`: what is exported,
 * printed, signed or linked is made of protocols alone.
 */
export const ownReplySchema = z.strictObject({
  id: z.string().check(z.regex(/^own:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  title: lineSchema,
  text: textSchema,
  language: languageSchema,
});

/** As it is kept. `changedAt`: ISO 8601 UTC. */
export const keptOwnReplySchema = z.strictObject({ ...ownReplySchema.shape, changedAt: z.string() });
export type OwnReply = Readonly<z.infer<typeof keptOwnReplySchema>>;

/** @param uuid made by the caller */
export function ownReplyId(uuid: string): string {
  return prefix + uuid;
}

export function isOwnReplyId(id: string | undefined): boolean {
  return id?.startsWith(prefix) === true;
}

/** In the form in which replies are offered. Nobody approved it, so it is a base. */
export function asReply({ id, title, text, language }: OwnReply): Reply {
  return { id, title: { [language]: title }, text: { [language]: text }, use: 'as-base', status: 'approved' };
}

/**
 * A draft as a text for other posts: without the signature, which comes by itself, and with a slot where the name of this
 * customer stands.
 *
 * @param signature as it stands under the draft (`^MV`); '' for none
 * @param author the name by which the draft greets, and the slot for it
 */
export function textForOthers(
  draft: string,
  {
    signature,
    author,
  }: { readonly signature: string; readonly author?: { readonly name: string; readonly slot: string } },
): string {
  const body = draft.trimEnd();
  const end = signature.trim();
  const unsigned = end !== '' && body.endsWith(end) ? body.slice(0, -end.length).trimEnd() : body;
  if (author === undefined || author.name.trim().length < 2) return unsigned;
  const name = author.name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return unsigned.replace(new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'gu'), () => `{${author.slot}}`);
}
