import * as z from 'zod/mini';

/** Where the sidebar stands on a site's pages. */
export const placeSchema = z.strictObject({
  side: z.enum(['left', 'right']),
  /** px */
  width: z.int().check(z.gte(300), z.lte(720)),
  /** overlay: over the page; push: the page moves aside. */
  mode: z.enum(['overlay', 'push']),
  open: z.boolean(),
});
export type SidebarPlace = z.infer<typeof placeSchema>;
export const defaultPlace: SidebarPlace = { side: 'right', width: 380, mode: 'overlay', open: false };

/** Choices of the person at this browser; kept in extension storage. */
export const settingsSchema = z.strictObject({
  /** `auto` follows the browser. */
  language: z.enum(['auto', 'nl', 'en']),
  theme: z.enum(['auto', 'light', 'dark']),
  /** Initials that go under a reply and into the log. */
  initials: z.string().check(z.maxLength(10)),
  agentName: z.string().check(z.maxLength(100)),
  crmLayout: z.string().check(z.maxLength(50)),
  notifications: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;
export const defaultSettings: Settings = {
  language: 'auto',
  theme: 'auto',
  initials: '',
  agentName: '',
  crmLayout: 'plain',
  notifications: true,
};

/** A site that the person switched on, by origin. */
export interface SwitchedSite {
  /** `https://forum.duinstad.example` */
  readonly origin: string;
  /** ISO 8601 UTC. Posts older than this are "oudere berichten". */
  readonly since: string;
  readonly place?: SidebarPlace;
}
