import * as z from 'zod/mini';
import { MAX_POST_TEXT } from '../post-schema.ts';

/** Parts that the messages have in common. */

/** Who asks; see `core/messages.ts`. */
export type Sender = 'page' | 'frame' | 'extension';

/** An optional key that zod lets hold `undefined` is absent once it is inside: `receive` takes it out. */
export type Exact<T> = T extends readonly (infer Item)[]
  ? readonly Exact<Item>[]
  : T extends object
    ? { readonly [K in keyof T as undefined extends T[K] ? never : K]: Exact<T[K]> } & {
        readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exact<Exclude<T[K], undefined>>;
      }
    : T;

export const uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
export const name = z.string().check(z.minLength(1), z.maxLength(300));
/** Of a post or contact; '' for a contact by hand that was on no site. */
export const siteOrNone = z.string().check(z.maxLength(300));
export const versionSummary = z.string().check(z.maxLength(1_000));
export const note = z.string().check(z.maxLength(10_000));
export const draft = z.string().check(z.maxLength(MAX_POST_TEXT));
export const pageUrl = z.string().check(z.maxLength(4_000), z.regex(/^https?:\/\/|^(?:chrome|moz)-extension:\/\//));
export const origin = z.string().check(z.maxLength(300), z.regex(/^https?:\/\/[^/?#]+$/));
export const none = z.strictObject({});
export const message = <const From extends readonly Sender[], Body extends z.ZodMiniType>(from: From, body: Body) => ({
  from,
  body,
});
export const agentSenders = ['frame', 'extension'] as const;
export const someWords = z.string().check(z.maxLength(300));
