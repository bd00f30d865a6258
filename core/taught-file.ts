import * as z from 'zod/mini';
import { readJson } from './protocol/json.ts';
import { type TaughtSite, taughtSiteSchema } from './site-data.ts';

/**
 * Taught sites as a file, for another browser or a colleague. A strict schema reads it: there is no code in it, and
 * what it does not know is refused.
 */

const kind = 'kantlijn-taught-sites';
const fileSchema = z.strictObject({
  kind: z.literal(kind),
  version: z.literal(1),
  sites: z.array(taughtSiteSchema).check(z.minLength(1), z.maxLength(200)),
});
/** Longest file that is read, characters. */
const maxLength = 2_000_000;

export type TaughtFile =
  | { readonly ok: true; readonly sites: readonly TaughtSite[] }
  /** `notJson`: no file of this kind can be read. `notOurs`: something else. `badSite`: `where` does not fit. */
  | { readonly ok: false; readonly problem: 'notJson' | 'notOurs' | 'badSite'; readonly where?: string };

export function writeTaughtFile(sites: readonly TaughtSite[]): string {
  return `${JSON.stringify({ kind, version: 1, sites }, null, 2)}\n`;
}

export function readTaughtFile(text: string): TaughtFile {
  if (text.length > maxLength) return { ok: false, problem: 'notOurs' };
  const json = readJson(text.replace(/^\uFEFF/, ''), 20);
  if (!json.ok) return { ok: false, problem: 'notJson' };
  const file = fileSchema.safeParse(json.value);
  if (file.success) return { ok: true, sites: file.data.sites };
  const path = file.error.issues[0]?.path ?? [];
  if (path[0] !== 'sites' || path.length < 2) return { ok: false, problem: 'notOurs' };
  return { ok: false, problem: 'badSite', where: path.join('.') };
}
