import type { Adapter } from './adapter.ts';
import { mastodon } from './mastodon.ts';
import { phpbb } from './phpbb.ts';
import { practiceFeed } from './practice-feed.ts';
import { practiceForum } from './practice-forum.ts';
import { wordpress } from './wordpress.ts';
import { x } from './x.ts';

/** Every adapter; which one reads a page, `fingerprints.ts` says. */
export const adapters: readonly Adapter[] = [practiceForum, practiceFeed, x, mastodon, phpbb, wordpress];
