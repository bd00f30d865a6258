import { words } from '../.generated/locales/sidebar.js';
import type { PageView } from '../core/messages.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useLocale, useWords } from './Locale.tsx';
import { Notice } from './Notice.tsx';
import { Section, Why } from './Row.tsx';
import { visibleText } from './visible-text.ts';

/** An insertion that was stopped: who is signed in, who may answer here, and the second step for who means it. */
export function WrongAccount({
  page,
  onInsert,
  onClose,
}: {
  readonly page: PageView | undefined;
  readonly onInsert: () => void;
  readonly onClose: () => void;
}) {
  const { where } = useWords(words);
  return (
    <Notice
      tone="late"
      icon="user"
      title={where.stoppedTitle({ account: accountOf(page) })}
      actions={
        <>
          <Button onClick={onClose}>{where.notNow}</Button>
          <Button onClick={onInsert}>{where.insertAnyway}</Button>
        </>
      }
    >
      {where.stoppedWhy({ accounts: useAllowed(page), count: page?.allowedAccounts?.length ?? 0 })}
    </Notice>
  );
}

/** Nobody can say who is signed in: a quiet line, since most pages of forums show it only in places that we do not know. */
export function UnknownAccount({ page }: { readonly page: PageView | undefined }) {
  const { where } = useWords(words);
  const accounts = useAllowed(page);
  const count = page?.allowedAccounts?.length ?? 0;
  if (page === undefined || page.account !== undefined || count === 0 || page.isPractice) return null;
  return (
    <Section sign={<Icon name="question" />}>
      <Why>{where.unknownNote({ accounts, count })}</Why>
    </Section>
  );
}

/** "@marit_v", or the name, as the page shows it. */
function accountOf(page: PageView | undefined): string {
  const account = page?.account?.handle === undefined ? page?.account?.name : `@${page.account.handle}`;
  return visibleText(account ?? '?');
}

/** Accounts of the protocol for this site, in a sentence. */
function useAllowed(page: PageView | undefined): string {
  const list = new Intl.ListFormat(useLocale(), { type: 'disjunction' });
  return list.format((page?.allowedAccounts ?? []).map(visibleText));
}
