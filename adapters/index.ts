import type { Adapter } from './adapter.ts';
import { mastodon } from './mastodon.ts';
import { phpbb } from './phpbb.ts';
import { practiceFeed } from './practice-feed.ts';
import { practiceForum } from './practice-forum.ts';
import { wordpress } from './wordpress.ts';
import { x } from './x.ts';

/** Every adapter. The first that recognises a page reads it: sites with hosts of their own, then the surest marks. */
export const adapters: readonly Adapter[] = [practiceForum, practiceFeed, x, mastodon, phpbb, wordpress];
