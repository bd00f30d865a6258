import * as z from 'zod/mini';
import type { SidebarPlace } from '../place.ts';
import type { OwnAccount, PostKey } from '../post.ts';
import { isoTimeSchema, keySchema } from '../post-schema.ts';
import type { LengthRule } from '../protocol/length.ts';
import { placeSchema, type Settings, type SwitchedSite, settingsSchema } from '../settings.ts';
import { type SiteData, type TaughtSite, taughtSiteSchema } from '../site-data.ts';
import type { SiteRecord } from '../site-state.ts';
import { type SeenWorking, teachActionSchema, type teachViewSchema } from '../teach.ts';
import type { StorageView } from './log.ts';
import type { PageHealth } from './page.ts';
import type { QueueRow } from './queue.ts';
import { agentSenders, type Exact, message, name, none, origin } from './shapes.ts';

/** What the screens ask of a page, of its site, of the settings, and of teaching a site. */
export const siteMessages = {
  hello: message(agentSenders, z.strictObject({ token: z.nullable(name) })),
  getPage: message(agentSenders, none),
  choosePost: message(agentSenders, z.strictObject({ key: z.nullable(keySchema) })),
  showPost: message(agentSenders, z.strictObject({ key: keySchema })),
  getSettings: message(agentSenders, none),
  changeSettings: message(agentSenders, z.strictObject({ settings: z.partial(settingsSchema) })),
  /** Use an adapter, or not any more, that was only built from documentation. */
  useUnproven: message(agentSenders, z.strictObject({ adapter: name, use: z.boolean() })),
  changePlace: message(agentSenders, z.strictObject({ place: z.partial(placeSchema) })),
  closeSidebar: message(['frame'], none),
  openSidebar: message(['extension'], z.strictObject({ tabId: z.int() })),
  /** Shows the report of a page, made of its structure alone; a sidebar in a page only that of its own tab. */
  openReport: message(agentSenders, z.strictObject({ tabId: z.optional(z.int()) })),
  /** Open pages of sites that are switched on. */
  getPages: message(['extension'], none),
  /** `report`: structure and counts alone. `capture`: the page with invented words, names and numbers. */
  makePageFile: message(['extension'], z.strictObject({ tabId: z.int(), kind: z.enum(['report', 'capture']) })),
  openDesk: message(agentSenders, z.strictObject({ route: z.string().check(z.maxLength(300)) })),
  getSite: message(['extension'], z.strictObject({ tabId: z.int() })),
  /** `since`: from when posts of this site are timed; without it from now. */
  switchSite: message(['extension'], z.strictObject({ origin, on: z.boolean(), since: z.optional(isoTimeSchema) })),
  getSites: message(['extension'], none),
  /** Sites that were taught in this browser; those of the protocol are not among them. */
  getTaught: message(agentSenders, none),
  /** The same id again replaces what it held. */
  putTaught: message(agentSenders, z.strictObject({ site: taughtSiteSchema })),
  removeTaught: message(['extension'], z.strictObject({ id: name })),
  /** Begins to teach the page of the screen's own tab, or of the tab in front of a popup. */
  startTeaching: message(agentSenders, z.strictObject({ tabId: z.optional(z.int()) })),
  /** One step of the teaching in this tab. */
  teach: message(agentSenders, teachActionSchema),
} as const;

/**
 * Why a page that is recognised is not read: its adapter was only built from documentation and nobody has chosen to use
 * it, or the protocol has switched it off.
 */
export type Held = { readonly why: 'unproven' } | { readonly why: 'off'; readonly reason?: string };

/** Counts for badge, edge tab, popup. */
export interface Counts {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly waiting: number;
}

/** What the sidebar knows of the page beside it. */
export interface PageView {
  readonly site?: string;
  readonly siteName?: string;
  readonly sign?: string;
  /** Greatest length of a reply on this site, and how the site counts. */
  readonly maxLength?: LengthRule;
  readonly host?: string;
  readonly url?: string;
  readonly account?: OwnAccount;
  /** Is the signed-in account one of the protocol's? `undefined`: the page does not show who is signed in. */
  readonly accountFits?: boolean;
  /** Accounts of the protocol for this site, as they are shown: `@duinstad`. */
  readonly allowedAccounts?: readonly string[];
  readonly health?: PageHealth;
  /** The address is of a kind that always shows posts. */
  readonly expectsPosts?: boolean;
  /** What this site's box did with the last reply. */
  readonly lastInsertion?: 'taken' | 'refused';
  /** Adapter id, and what it was tried on; absent on the practice site. */
  readonly adapter?: string;
  readonly proof?: 'measured' | 'read' | 'documented';
  /** Set: the page is recognised and yet not read. */
  readonly held?: Held;
  readonly chosen?: PostKey;
  /** Waiting posts of this page, by due. */
  readonly here: readonly QueueRow[];
  readonly counts: Counts;
  readonly isPractice: boolean;
}

export interface SiteView {
  readonly origin?: string;
  readonly host?: string;
  readonly isOn: boolean;
  readonly canSwitch: boolean;
  /** Origins of frames in this page that hold posts and that Kantlijn may not read yet. */
  readonly frames?: readonly string[];
  readonly siteName?: string;
  readonly sign?: string;
  readonly page?: PageView;
  readonly counts: Counts;
  readonly notCopied: number;
}

/** What the page says of the teaching on it. */
export type TeachView = Exact<Omit<z.infer<typeof teachViewSchema>, 'data'>> & {
  readonly data?: Exact<SiteData>;
};

export interface SiteAnswers {
  hello: { readonly tabId?: number; readonly storage: StorageView };
  getPage: PageView;
  choosePost: null;
  showPost: null;
  getSettings: Settings & { readonly locale: 'nl' | 'en' };
  changeSettings: Settings & { readonly locale: 'nl' | 'en' };
  useUnproven: null;
  changePlace: SidebarPlace;
  closeSidebar: null;
  openSidebar: null;
  openReport: null;
  getPages: { readonly pages: readonly { readonly tabId: number; readonly host: string }[] };
  makePageFile: { readonly name: string; readonly text: string };
  openDesk: null;
  getSite: SiteView;
  switchSite: { readonly sites: readonly SwitchedSite[] };
  getSites: { readonly sites: readonly SwitchedSite[]; readonly records: readonly SiteRecord[] };
  getTaught: {
    readonly sites: readonly TaughtSite[];
    /** Came with the protocol: shown, and changed there. */
    readonly ofProtocol: readonly TaughtSite[];
    /** By id: how the last page of that site was read. */
    readonly seen: Readonly<Record<string, SeenWorking>>;
  };
  putTaught: { readonly sites: readonly TaughtSite[] };
  removeTaught: { readonly sites: readonly TaughtSite[] };
  startTeaching: null;
  /** With the host of the tab, which the browser vouches for. `null`: nobody teaches in this tab. */
  teach: (TeachView & { readonly host: string }) | null;
}
