import { words } from '../../.generated/locales/sidebar.js';
import { HealthNotice, type HealthSteps } from '../../components/HealthNotice.tsx';
import { useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';
import { stateOf } from '../../components/site-health.ts';
import { visibleText } from '../../components/visible-text.ts';
import type { PageView } from '../../core/messages.ts';

/** What is wrong on this page: another account, posts that cannot be read. */
export function PageNotices({ page, steps }: { readonly page: PageView; readonly steps: HealthSteps }) {
  const { where } = useWords(words);
  const state = stateOf(page);
  const account = page.account?.handle === undefined ? page.account?.name : `@${page.account.handle}`;
  return (
    <>
      {page.accountFits === false && (
        <Notice tone="late" icon="user" title={where.wrongTitle({ account: visibleText(account ?? '?') })}>
          {where.wrongWhy}
        </Notice>
      )}
      {/* Without a chosen post the screen itself says what cannot be read. */}
      {(state === 'partly' || (state === 'layoutUnknown' && page.chosen !== undefined)) && (
        <HealthNotice page={page} {...steps} />
      )}
    </>
  );
}
