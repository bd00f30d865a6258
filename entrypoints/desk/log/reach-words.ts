import { words as sidebar } from '../../../.generated/locales/sidebar.js';
import type { Locale } from '../../../components/Locale.tsx';
import type { Reach } from '../../../core/post.ts';

/** Counters in words: `14 reacties, 1.208 weergaven`; '' without any. */
export function sayReach(reach: Reach | undefined, locale: Locale): string {
  const { done } = sidebar[locale];
  const parts = [
    reach?.replies !== undefined && done.reachReplies({ count: reach.replies }),
    reach?.reposts !== undefined && done.reachReposts({ count: reach.reposts }),
    reach?.likes !== undefined && done.reachLikes({ count: reach.likes }),
    reach?.views !== undefined && done.reachViews({ count: reach.views }),
  ].filter((part) => part !== false);
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts);
}
