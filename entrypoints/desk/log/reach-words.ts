import { words } from '../../../.generated/locales/desk.js';
import { words as sidebar } from '../../../.generated/locales/sidebar.js';
import type { Locale } from '../../../components/Locale.tsx';
import type { Contact } from '../../../core/contact.ts';
import type { Reach } from '../../../core/post.ts';

/** How far the post went when we answered, and at the last look when that differs. */
export function reachWords(
  { reachAtAnswer, reachLast }: Pick<Contact, 'reachAtAnswer' | 'reachLast'>,
  locale: Locale,
): readonly { readonly name: string; readonly value: string }[] {
  const { log } = words[locale];
  const first = say(reachAtAnswer, locale);
  const last = say(reachLast, locale);
  return [
    ...(first === '' ? [] : [{ name: log.reach, value: first }]),
    ...(last === '' || last === first ? [] : [{ name: log.reachLast, value: last }]),
  ];
}

function say(reach: Reach | undefined, locale: Locale): string {
  const { done } = sidebar[locale];
  const parts = [
    reach?.replies !== undefined && done.reachReplies({ count: reach.replies }),
    reach?.reposts !== undefined && done.reachReposts({ count: reach.reposts }),
    reach?.likes !== undefined && done.reachLikes({ count: reach.likes }),
    reach?.views !== undefined && done.reachViews({ count: reach.views }),
  ].filter((part) => part !== false);
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts);
}
