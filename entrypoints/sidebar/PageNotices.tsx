import { words } from '../../.generated/locales/sidebar.js';
import { useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';
import { healthOf } from '../../components/site-health.ts';
import { visibleText } from '../../components/visible-text.ts';
import type { PageView } from '../../core/messages.ts';

/** What is wrong on this page: another account, posts that cannot be read. */
export function PageNotices({ page }: { readonly page: PageView }) {
  const { where, health: say } = useWords(words);
  const { health } = page;
  const account = page.account?.handle === undefined ? page.account?.name : `@${page.account.handle}`;
  return (
    <>
      {page.accountFits === false && (
        <Notice tone="late" icon="user" title={where.wrongTitle({ account: visibleText(account ?? '?') })}>
          {where.wrongWhy}
        </Notice>
      )}
      {health !== undefined && healthOf(health) === 'part' && (
        <Notice tone="soon" title={say.partTitle({ read: health.read, found: health.found })}>
          {say.partWhy(health.skipped).trim()}
        </Notice>
      )}
    </>
  );
}
