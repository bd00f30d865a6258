import * as z from 'zod/mini';
import { looksLikeSelector } from './selector.ts';

/**
 * A site described as data: what the generic reader finds, what an agent teaches by pointing, and what a protocol
 * changes of an adapter when a site has changed its pages. `adapters/from-data.ts` makes an adapter of it.
 *
 * Selectors are only ever matched, never run; sizes are bounded, since this crosses from pages and imported files.
 * In a field `:scope` is the post's own element.
 */

const selector = z.string().check(z.minLength(1), z.maxLength(300), z.refine(looksLikeSelector, 'a selector'));
const selectors = z.array(selector).check(z.minLength(1), z.maxLength(10));
const name = z.string().check(z.minLength(1), z.maxLength(100));
/** `forum.duinstad.example` or `localhost:8080`; exact. */
const host = z.string().check(z.minLength(1), z.maxLength(260), z.regex(/^[^\s/?#]+$/));
const isoTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/));

/** Where one thing stands in a post: the element, its attribute (else its text), and what in it does not belong to it. */
const field = z.strictObject({
  selector,
  attribute: z.optional(z.string().check(z.maxLength(60), z.regex(/^[a-zA-Z_:][\w:.-]*$/))),
  exclude: z.optional(selector),
});
/** Alternatives, the surest first. */
const fields = z.array(field).check(z.minLength(1), z.maxLength(10));

const read = z.strictObject({
  /** Absent: the permalink's own mark, else the root's id or data attribute, else a hash of author and text. */
  id: z.optional(fields),
  name: fields,
  text: fields,
  time: z.optional(fields),
  permalink: z.optional(fields),
  profile: z.optional(fields),
});

export const siteDataSchema = z.strictObject({
  posts: selectors,
  ignore: z.optional(selectors),
  read,
  /** Boxes to type in, anywhere on the page. */
  composer: z.optional(selectors),
  /** Inside a post: what opens the box for it. */
  openComposer: z.optional(selectors),
  /** Anywhere on the page: name of the account that is signed in. */
  ownAccount: z.optional(fields),
});
export type SiteData = Data<z.infer<typeof siteDataSchema>>;
export type SiteField = Data<z.infer<typeof field>>;

/** A site that somebody taught by pointing. */
export const taughtSiteSchema = z.strictObject({
  /** Lower case and dashes; made once, never changed. */
  id: z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[a-z0-9][a-z0-9.-]*$/)),
  name,
  hosts: z.array(host).check(z.minLength(1), z.maxLength(20)),
  /** Paths with `*`; absent: every page of these hosts. */
  paths: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.maxLength(20))),
  taughtAt: isoTime,
  data: siteDataSchema,
});
export type TaughtSite = Data<z.infer<typeof taughtSiteSchema>>;

/** What a protocol says of an adapter: off, or other selectors, so that a broken site is mended without a release. */
export const adapterChangeSchema = z.strictObject({
  /** Adapter id or full site (`phpbb@forum.duinstad.example`). */
  site: name,
  /** Not read at all. */
  off: z.optional(z.boolean()),
  /** Read although its adapter was only built from documentation: somebody of this team has looked. */
  allow: z.optional(z.boolean()),
  /** Why, for the people who read the protocol. */
  reason: z.optional(z.string().check(z.maxLength(500))),
  posts: z.optional(selectors),
  ignore: z.optional(selectors),
  read: z.optional(z.partial(read)),
  composer: z.optional(selectors),
  openComposer: z.optional(selectors),
});
export type AdapterChange = Data<z.infer<typeof adapterChangeSchema>>;

/** Read only, all the way down. */
type Data<T> = T extends readonly (infer Item)[]
  ? readonly Data<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Data<T[K]> }
    : T;
