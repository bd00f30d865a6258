import * as z from 'zod/mini';
import { siteDataSchema, type TaughtSite } from './site-data.ts';

/**
 * Teaching a site by pointing: what the sidebar asks of the page, and what the page answers. The page holds what was
 * pointed at; nothing of it is stored before the agent saves the selectors, and texts of the page never are.
 */

/** What is pointed at next; `check` when nothing is, `open` while the agent opens the reply box by hand. */
export const teachSteps = ['text', 'author', 'time', 'box', 'opener', 'open', 'check', 'also', 'not'] as const;
export type TeachStep = (typeof teachSteps)[number];

/** Why what was pointed at is not taken. */
export const teachProblems = [
  /** Text and author overlap. */
  'oneInOther',
  /** No block of the page holds just this post. */
  'noBlock',
  /** What is no post looks like one. */
  'noDifference',
  /** It stands in none of the posts that were found. */
  'notInPost',
  /** It sends something, or leads away from the site. */
  'sends',
  /** Nobody can type there. */
  'noBox',
  /** This post was found already. */
  'alreadyFound',
] as const;
export type TeachProblem = (typeof teachProblems)[number];

/** `larger` goes to what is around the marked element, `smaller` back to what is in it. */
export const teachMoves = ['next', 'previous', 'larger', 'smaller'] as const;
export type TeachMove = (typeof teachMoves)[number];

export const teachActionSchema = z.strictObject({
  do: z.enum(['look', 'choose', 'skip', 'back', 'stop', 'done', 'opener', 'box', 'also', 'not', ...teachMoves]),
});
export type TeachAction = z.infer<typeof teachActionSchema>['do'];

const line = z.string().check(z.maxLength(300));

/** What a page says of the teaching on it; bounded, since a page is not believed. */
export const teachViewSchema = z.strictObject({
  step: z.enum(teachSteps),
  problem: z.optional(z.enum(teachProblems)),
  /** Beginning of the text of what is marked by keys now. */
  marked: z.optional(z.string().check(z.maxLength(120))),
  canGoBack: z.boolean(),
  has: z.strictObject({ time: z.boolean(), box: z.boolean(), opener: z.boolean() }),
  /** Blocks that the selectors find, and how many of them hold all that a post needs. */
  found: z.int().check(z.gte(0)),
  read: z.int().check(z.gte(0)),
  /** The first posts as they would be read. */
  samples: z
    .array(
      z.strictObject({
        name: line,
        text: line,
        posted: z.optional(
          z.strictObject({
            at: z.string().check(z.maxLength(40)),
            precision: z.enum(['exact', 'minute', 'hour', 'day', 'week', 'month', 'year']),
          }),
        ),
      }),
    )
    .check(z.maxLength(3)),
  /** What was learned so far. */
  data: z.optional(siteDataSchema),
});

/** How well pages of a taught site were read the last time that one was open. */
export const seenWorkingSchema = z.strictObject({
  at: z.string().check(z.maxLength(40)),
  found: z.int(),
  read: z.int(),
});
export type SeenWorking = z.infer<typeof seenWorkingSchema>;

/**
 * A site as it is saved. Its id is made once, of the host and the moment, so that two teams that teach one host do not
 * overwrite each other.
 * @param host with its port where it has one
 */
export function makeTaughtSite<Data extends TaughtSite['data']>(
  host: string,
  name: string,
  data: Data,
  now: Date,
): TaughtSite & { readonly paths?: never; readonly data: Data } {
  const plain = host
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 80);
  return {
    id: `${plain || 'site'}-${now.getTime().toString(36)}`,
    name: name.trim().slice(0, 100) || host.slice(0, 100),
    hosts: [host],
    taughtAt: now.toISOString(),
    data,
  };
}
