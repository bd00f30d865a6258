import * as z from 'zod/mini';
import { keySchema } from '../post-schema.ts';
import { placeSchema } from '../settings.ts';
import { teachActionSchema } from '../teach.ts';
import type { InsertOutcome } from './post.ts';
import { draft, type Exact, none, uuid } from './shapes.ts';
import type { TeachView } from './site.ts';

const countsSchema = z.strictObject({ overdue: z.int(), dueSoon: z.int(), waiting: z.int() });

export const toPage = {
  /** Ask again for the rows of this page. */
  rowsChanged: none,
  /** What the edge tab says. */
  countsChanged: z.strictObject({ counts: countsSchema }),
  toggleSidebar: z.strictObject({ open: z.optional(z.boolean()) }),
  placeSidebar: z.strictObject({ place: placeSchema }),
  /** To the page around a frame that is read: put the sidebar there, also where the page itself has no posts. */
  mountSidebar: z.strictObject({ counts: countsSchema, place: placeSchema, locale: z.enum(['nl', 'en']) }),
  showPost: z.strictObject({ key: keySchema }),
  /** A repeated command (same id) gives the outcome of the first: a text is never written twice. */
  insert: z.strictObject({
    commandId: uuid,
    key: keySchema,
    text: draft,
    anyAccount: z.optional(z.boolean()),
    anyAnswer: z.optional(z.boolean()),
    isMaybeKnown: z.optional(z.boolean()),
  }),
  /** Where the page is scrolled to, and to there, pixels from the top. */
  scrollTo: z.strictObject({ top: z.optional(z.number()) }),
  /** Another protocol is in force: begin anew with its accounts, brand words and pages. */
  rulesChanged: none,
  /** Read the thread again now: has one of ours answered? */
  readAgain: none,
  /** To the file that teaches, which the background puts into the page first. */
  startTeaching: z.strictObject({ place: placeSchema, counts: countsSchema, locale: z.enum(['nl', 'en']) }),
  teach: teachActionSchema,
} as const;

export type PageMessage = keyof typeof toPage;

/** What is asked of the sidebar in a page; the rest is asked of its posts. */
export type SidebarMessage = 'countsChanged' | 'toggleSidebar' | 'placeSidebar' | 'mountSidebar';

export type PageBody<T extends PageMessage> = Exact<z.infer<(typeof toPage)[T]>>;

export interface PageAnswers {
  rowsChanged: null;
  countsChanged: null;
  toggleSidebar: { readonly open: boolean };
  placeSidebar: null;
  mountSidebar: null;
  showPost: { readonly found: boolean };
  scrollTo: { readonly top: number };
  insert:
    | InsertOutcome
    | { readonly kind: 'refused'; readonly code: 'pageChanged' | 'answeredMeanwhile' | 'wrongAccount' };
  rulesChanged: null;
  readAgain: null;
  startTeaching: TeachView | null;
  teach: TeachView | null;
}
