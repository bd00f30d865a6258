import { siteOf } from '../core/post.ts';
import type { Page } from './adapter.ts';
import { attempt } from './attempt.ts';
import { splitSelector } from './split-selector.ts';

/**
 * How a page tells which adapter reads it. Data, and apart from the adapters, because every page of a switched-on site
 * pays for this list, and only a recognised page for its one adapter.
 */
export interface Fingerprint {
  /** The adapter's id. */
  readonly id: string;
  /** Hosts of a site with an address of its own (exact, or `*.host`); absent for software that runs anywhere. */
  readonly hosts?: readonly string[];
  /** One of these stands on every page of that software. A site needs none, unless its hosts show other things too. */
  readonly selector?: string;
  /** The posts stand in a frame with this address, in pages of other sites. */
  readonly frame?: FrameSource;
}

/** Where a frame comes from whose posts are read in other sites' pages. */
export interface FrameSource {
  readonly origin: string;
  /** Beginning of its path. */
  readonly path: string;
  /** Hosts (exact, or `*.host`) whose pages are known to hold it; absent where any page can. */
  readonly on?: readonly string[];
}

/** The first that fits: sites with hosts of their own, then the surest marks. */
export const fingerprints: readonly Fingerprint[] = [
  { id: 'practice-forum', selector: 'meta[name=generator][content="Kantlijn practice forum"]' },
  { id: 'practice-feed', selector: 'meta[name=generator][content="Kantlijn practice feed"]' },
  { id: 'x', hosts: ['x.com', '*.x.com', 'twitter.com', '*.twitter.com'] },
  { id: 'reddit', hosts: ['reddit.com', '*.reddit.com'] },
  { id: 'bluesky', hosts: ['bsky.app', '*.bsky.app', '*.bsky.dev'] },
  { id: 'linkedin', hosts: ['linkedin.com', '*.linkedin.com'] },
  // Not studio. and m.: their pages are others, for the generic reader.
  { id: 'youtube', hosts: ['youtube.com', 'www.youtube.com'] },
  { id: 'trustpilot', hosts: ['trustpilot.com', '*.trustpilot.com'] },
  // Not m. (another page) and not business. (never seen).
  { id: 'facebook', hosts: ['facebook.com', 'www.facebook.com', 'web.facebook.com'] },
  { id: 'instagram', hosts: ['instagram.com', 'www.instagram.com'] },
  { id: 'threads', hosts: ['threads.com', '*.threads.com', 'threads.net', '*.threads.net'] },
  { id: 'tiktok', hosts: ['tiktok.com', 'www.tiktok.com'] },
  {
    id: 'google-reviews',
    hosts: ['com', 'nl', 'be', 'de', 'fr', 'co.uk'].flatMap((end) => [`google.${end}`, `*.google.${end}`]),
    // Most pages on these hosts are searches.
    selector: 'div[data-review-id],.bwb7ce[data-id],.gws-localreviews__google-review,article [role="img"][aria-label]',
    // Answering reviews of one's own business happens in a frame.
    frame: { origin: 'https://www.google.com', path: '/local/business/', on: ['business.google.com'] },
  },
  { id: 'hacker-news', hosts: ['news.ycombinator.com'] },
  { id: 'gathering-of-tweakers', hosts: ['gathering.tweakers.net'] },
  { id: 'tweakers', hosts: ['tweakers.net', 'www.tweakers.net'] },
  { id: 'disqus', frame: { origin: 'https://disqus.com', path: '/embed/comments/' } },
  { id: 'mastodon', selector: '#mastodon,script#initial-state[type="application/json"]' },
  {
    id: 'discourse',
    selector: 'meta[name="generator"][content^="Discourse"],#data-discourse-setup,#data-preloaded',
  },
  { id: 'lemmy', selector: '.lemmy-site,meta[name="Description" i][content="Lemmy"]' },
  { id: 'phpbb', selector: 'body#phpbb,.copyright a[href*="phpbb.com"],#page-footer a[href*="phpbb.com"]' },
  { id: 'xenforo', selector: 'html#XF,html#XenForo,.js-post[data-content^="post-"]' },
  {
    id: 'nodebb',
    selector:
      '[component="post"][data-pid],[component="topic"][data-tid],[component^="topic/"],script[src*="/assets/nodebb"]',
  },
  {
    id: 'vbulletin5',
    selector: 'body#vb-page-body,meta[name="generator"]:is([content^="vBulletin 5"],[content^="vBulletin 6"])',
  },
  {
    id: 'vbulletin',
    selector:
      'html#vbulletin_html,meta[name="generator"][content^="vBulletin"],style#vbulletin_css,[id^="post_message_"],' +
      'script[src*="clientscript/vbulletin"]',
  },
  { id: 'fluxbb', selector: 'div.pun[id^="pun"],#brd-wrap.brd .brd-page' },
  {
    id: 'smf',
    selector: '#forumposts .post_wrapper,link[rel="help"][href*="action=help"],.copyright a[href*="action=credits"]',
  },
  {
    id: 'mybb',
    selector:
      '.post_body[id^="pid_"],link[href*="/cache/themes/theme"],script[src*="/jscripts/general.js"],' +
      '#copyright a[href*="mybb.com"]',
  },
  { id: 'stack-exchange', selector: '#question[data-questionid],header.s-topbar.js-top-bar' },
  { id: 'flarum', selector: 'script#flarum-json-payload,#flarum-loading,#flarum-content,.PostStream' },
  {
    id: 'invision',
    selector: 'body.ipsApp,[data-commentid][data-quotedata],[data-controller*="core.front.core.comment"]',
  },
  {
    id: 'dokuwiki',
    selector: 'meta[name="generator"][content^="DokuWiki"],#discussion__comment_form,#comment_wrapper .hentry',
  },
  {
    id: 'wordpress',
    selector:
      'meta[name="generator"][content^="WordPress"],form[action*="wp-comments-post.php"],#wpadminbar,' +
      '.comment-reply-link[data-commentid],link[rel="https://api.w.org/"],link[href*="/wp-content/"]',
  },
];

/** Single selectors: the browser looks an id or a class up at once, and goes through the whole page for a list. */
const single = fingerprints.map((fingerprint) => ({
  fingerprint,
  selectors: splitSelector(fingerprint.selector ?? ''),
}));

/** Which adapter reads this page. Cheap: a few selectors, nothing read; a page can make no more of it than "none". */
export function findFingerprint({ document, url }: Pick<Page, 'document' | 'url'>): Fingerprint | undefined {
  return single.find(({ fingerprint: { hosts, selector, frame }, selectors }) => {
    if (frame !== undefined && comesFrom(frame, url)) return true;
    if (hosts !== undefined && !hosts.some((host) => isHostOf(host, url.hostname))) return false;
    if (selector === undefined) return hosts !== undefined;
    return attempt(() => selectors.some((one) => document.querySelector(one) !== null)) === true;
  })?.fingerprint;
}

/** The `site` of every post of a page: the bare id for a site with an address of its own, else with the page's host. */
export function siteFor(id: string, url: URL): string {
  const known = fingerprints.find((fingerprint) => fingerprint.id === id);
  const hasAddress = known?.hosts !== undefined || known?.frame !== undefined;
  return siteOf(id, hasAddress ? undefined : url.host);
}

/** The source of a frame with this address, when it is one whose posts are read in other sites' pages. */
export function frameSourceOf(url: URL): FrameSource | undefined {
  return fingerprints.find(({ frame }) => frame !== undefined && comesFrom(frame, url))?.frame;
}

/** Frames that pages of this host are known to hold. */
export function framesKnownOn(host: string): readonly FrameSource[] {
  return fingerprints.flatMap(({ frame }) => (frame?.on?.some((pattern) => isHostOf(pattern, host)) ? [frame] : []));
}

/** Is this the address of such a frame? */
export function comesFrom({ origin, path }: FrameSource, url: URL): boolean {
  return url.origin === origin && url.pathname.startsWith(path);
}

/** `*.host` stands for every host below it. */
export function isHostOf(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
