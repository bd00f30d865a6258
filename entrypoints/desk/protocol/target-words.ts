import { words as desk } from '../../../.generated/locales/desk.js';
import { words as sidebar } from '../../../.generated/locales/sidebar.js';
import { useClockWords } from '../../../components/clock-words.ts';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { isDefaultTarget } from '../../../core/protocol/targets.ts';
import { localText } from '../../../core/protocol/view.ts';
import { siteWords } from '../sites.ts';

type Target = Protocol['targets'][number];

/** A response target in words: what it is about, and its times. Without a protocol nothing is asked of it. */
export function useTargetWords(protocol: Pick<Protocol, 'categories' | 'languages'> | undefined) {
  const { protocol: say } = useWords(desk);
  const { triage } = useWords(sidebar);
  const clock = useClockWords();
  const locale = useLocale();

  function subject(target: Target): string {
    const { site, account, category, triage: kind } = target;
    if (isDefaultTarget(target)) return say.otherSites;
    const title = protocol?.categories?.find(({ id }) => id === category)?.title;
    return [
      kind && triage.kinds[kind],
      category && ((title && localText(title, locale, protocol?.languages ?? [])) ?? category),
      account && `@${account.replace(/^@/, '')}`,
      site && siteWords(site).name,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  function times({ firstMinutes, nextMinutes = firstMinutes, handOverMinutes, promiseMinutes, calendar }: Target) {
    const first = clock.duration(firstMinutes);
    return [
      nextMinutes === firstMinutes ? first : say.firstNext({ first, next: clock.duration(nextMinutes) }),
      handOverMinutes && say.handOverTime({ time: clock.duration(handOverMinutes) }),
      promiseMinutes && say.promiseTime({ time: clock.duration(promiseMinutes) }),
      calendar,
    ]
      .filter(Boolean)
      .join('; ');
  }

  return { subject, times };
}
