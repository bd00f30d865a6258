import * as z from 'zod/mini';
import type { SidebarPlace } from './place.ts';
import { CLAIM_MINUTES } from './queue/claim.ts';

/** The shape of `SidebarPlace`. */
export const placeSchema = z.strictObject({
  side: z.enum(['left', 'right']),
  width: z.int().check(z.gte(300), z.lte(720)),
  mode: z.enum(['overlay', 'push']),
  open: z.boolean(),
  top: z.number().check(z.gte(0), z.lte(100)),
});

const clockTime = z.string().check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/));

/** A way to export that has a name: what of the log, and which file. Ids that a later version lacks are passed over. */
const exportViewSchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  /** As in the address of the log: `period=month&site=x`. */
  filters: z.string().check(z.maxLength(1_000)),
  format: z.string().check(z.maxLength(20)),
  target: z.string().check(z.maxLength(30)),
  columns: z.array(z.string().check(z.maxLength(50))).check(z.maxLength(200)),
  withTexts: z.boolean(),
  /** IANA zone. */
  zone: z.string().check(z.maxLength(60)),
  isCoded: z.boolean(),
});
export type ExportView = z.infer<typeof exportViewSchema>;

/** Choices of the person at this browser; kept in extension storage. */
export const settingsSchema = z.strictObject({
  /** `auto` follows the browser. */
  language: z.enum(['auto', 'nl', 'en']),
  theme: z.enum(['auto', 'light', 'dark']),
  /** Initials that go under a reply and into the log. */
  initials: z.string().check(z.maxLength(10)),
  agentName: z.string().check(z.maxLength(100)),
  /** Id of a layout: Kantlijn's or the protocol's. */
  crmLayout: z.string().check(z.maxLength(100)),
  /** What the customer wrote goes along when a contact is copied for the CRM. */
  crmPostText: z.boolean(),
  notifications: z.boolean(),
  /** Shortly before a post is late, and when it is. */
  notifySoon: z.boolean(),
  notifyLate: z.boolean(),
  /** Also outside opening hours; else what falls there is told when we open. */
  notifyClosed: z.boolean(),
  /** Nothing is told from here (`22:00`) until there, on the clock of this machine; '' for never. */
  quietFrom: clockTime,
  quietUntil: clockTime,
  /** Name and beginning of the post in a notification. */
  notifyText: z.boolean(),
  /** How long "ik pak deze" holds. */
  claimMinutes: z.int().check(z.gte(1), z.lte(480)),
  /** Suggestions learn from contacts made after this moment, ISO 8601 UTC; '' from all. */
  learnSince: z.string().check(z.maxLength(30)),
  /** Ids of adapters that are used although they were only built from documentation (`adapters/evidence.ts`). */
  unproven: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(100)),
  /** Notices that an agent has put away for a day: initials, day and notice id (`core/protocol/put-away.ts`). */
  putAway: z.array(z.string().check(z.maxLength(150))).check(z.maxLength(200)),
  exportViews: z.array(exportViewSchema).check(z.maxLength(50)),
});
export type Settings = z.infer<typeof settingsSchema>;
export const defaultSettings: Settings = {
  language: 'auto',
  theme: 'auto',
  initials: '',
  agentName: '',
  crmLayout: 'plain',
  crmPostText: true,
  notifications: true,
  notifySoon: true,
  notifyLate: true,
  notifyClosed: false,
  quietFrom: '',
  quietUntil: '',
  notifyText: false,
  claimMinutes: CLAIM_MINUTES,
  learnSince: '',
  unproven: [],
  putAway: [],
  exportViews: [],
};

/** A site that the person switched on, by origin. */
export interface SwitchedSite {
  /** `https://forum.duinstad.example` */
  readonly origin: string;
  /** ISO 8601 UTC. Posts older than this are "oudere berichten". */
  readonly since: string;
  readonly place?: SidebarPlace;
}
