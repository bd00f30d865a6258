import { words } from '../../../.generated/locales/desk.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { BackupSummary } from '../../../core/backup/summary.ts';
import { useLog } from '../LogProvider.tsx';
import css from '../settings/Settings.module.css';

/** What is in a backup, from when, and what would be lost. */
export function RestorePreview({ summary }: { readonly summary: BackupSummary }) {
  const { backup: say } = useWords(words);
  const locale = useLocale();
  const here = useLog('counts', (log) => log.counts()).value;
  const day = (iso: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(iso));
  const { beside, firstAt, lastAt, forgotten } = summary;
  const isLoss = beside.kind === 'older' || beside.kind === 'other';
  return (
    <>
      <dl className={css['facts']}>
        <dt>{say.madeOn}</dt>
        <dd>{day(summary.head.createdAt)}</dd>
        <dt>{say.contacts}</dt>
        <dd>{say.contactsThere({ there: summary.contacts, here: here?.contacts ?? 0 })}</dd>
        {firstAt !== undefined && lastAt !== undefined && (
          <>
            <dt>{say.period}</dt>
            <dd>{day(firstAt) === day(lastAt) ? day(firstAt) : say.fromTo({ from: day(firstAt), to: day(lastAt) })}</dd>
          </>
        )}
        <dt>{say.besides}</dt>
        <dd>
          {say.alsoIn({ protocols: summary.protocols, ownReplies: summary.ownReplies, learned: summary.learned })}
        </dd>
      </dl>
      {forgotten.contacts + forgotten.posts > 0 && <p>{say.forgotten(forgotten)}</p>}
      <Notice
        tone={isLoss ? 'soon' : 'info'}
        title={say.beside[beside.kind]({ count: 'events' in beside ? beside.events : 0 })}
      >
        {isLoss ? say.lossWhy : say.noLossWhy}
      </Notice>
    </>
  );
}
