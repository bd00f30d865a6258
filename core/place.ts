/** Where the sidebar stands on a site's pages. Apart from `settings.ts`, so that the content script carries no schema. */
export interface SidebarPlace {
  readonly side: 'left' | 'right';
  /** px */
  readonly width: number;
  /** overlay: over the page; push: the page moves aside. */
  readonly mode: 'overlay' | 'push';
  readonly open: boolean;
  /** Height of the edge tab in % of what is seen of the page. */
  readonly top: number;
}

export const defaultPlace: SidebarPlace = { side: 'right', width: 380, mode: 'overlay', open: false, top: 40 };
