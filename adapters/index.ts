import type { Adapter } from './adapter.ts';
import { bluesky } from './bluesky.ts';
import { discourse } from './discourse.ts';
import { disqus } from './disqus.ts';
import { dokuwiki } from './dokuwiki.ts';
import { facebook } from './facebook.ts';
import { flarum } from './flarum.ts';
import { fluxbb } from './fluxbb.ts';
import { gatheringOfTweakers } from './gathering-of-tweakers.ts';
import { googleReviews } from './google-reviews.ts';
import { hackerNews } from './hacker-news.ts';
import { instagram } from './instagram.ts';
import { invision } from './invision.ts';
import { lemmy } from './lemmy.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { mybb } from './mybb.ts';
import { nodebb } from './nodebb.ts';
import { phpbb } from './phpbb.ts';
import { practiceFeed } from './practice-feed.ts';
import { practiceForum } from './practice-forum.ts';
import { reddit } from './reddit.ts';
import { smf } from './smf.ts';
import { stackExchange } from './stack-exchange.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { trustpilot } from './trustpilot.ts';
import { tweakers } from './tweakers.ts';
import { vbulletin } from './vbulletin.ts';
import { vbulletin5 } from './vbulletin5.ts';
import { wordpress } from './wordpress.ts';
import { x } from './x.ts';
import { xenforo } from './xenforo.ts';
import { youtube } from './youtube.ts';

/** Every adapter; which one reads a page, `fingerprints.ts` says. */
export const adapters: readonly Adapter[] = [
  practiceForum,
  practiceFeed,
  x,
  reddit,
  bluesky,
  linkedin,
  youtube,
  trustpilot,
  facebook,
  instagram,
  threads,
  tiktok,
  googleReviews,
  disqus,
  mastodon,
  discourse,
  lemmy,
  phpbb,
  hackerNews,
  gatheringOfTweakers,
  tweakers,
  xenforo,
  nodebb,
  vbulletin5,
  vbulletin,
  fluxbb,
  mybb,
  smf,
  stackExchange,
  flarum,
  invision,
  dokuwiki,
  wordpress,
];
