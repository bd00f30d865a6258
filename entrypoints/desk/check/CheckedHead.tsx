import { words } from '../../../.generated/locales/desk.js';
import { words as logWords } from '../../../.generated/locales/log.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { useStatusWord } from '../../../components/status-words.ts';
import { statusOfContact } from '../../../core/clock/status.ts';
import type { ExportCheck } from '../../../core/log/check-export.ts';
import type { ExportQuery } from '../../../core/log/json.ts';
import { siteWords } from '../sites.ts';
import css from './Check.module.css';

/** What the file says of itself: when it was made, of what, and where the chain ended then. */
export function CheckedHead({ check: { head, rows } }: { readonly check: ExportCheck }) {
  const { check: say } = useWords(words);
  const locale = useLocale();
  const scope = useScope();
  const made = new Date(head.exportedAt);
  return (
    <dl className={css['facts']}>
      <dt>{say.madeOn}</dt>
      <dd>
        {Number.isNaN(made.getTime())
          ? say.empty
          : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(made)}
      </dd>
      <dt>{say.scope}</dt>
      <dd>
        <PageText>
          {head.picked === true ? say.picked : head.query === undefined ? say.scopeUnknown : scope(head.query)}
        </PageText>
      </dd>
      <dt>{say.rows}</dt>
      <dd>{rows.toLocaleString(locale)}</dd>
      {typeof head.anchor?.hash === 'string' && head.anchor.count > 0 && (
        <>
          <dt>{say.chain}</dt>
          <dd>{say.chainEnd({ count: head.anchor.count, hash: head.anchor.hash })}</dd>
        </>
      )}
    </dl>
  );
}

/** "van 1 maart 2026, X, beantwoord": what was asked of the log. */
function useScope(): (query: ExportQuery) => string {
  const { log, check: say } = useWords(words);
  const { channel: channelWords } = useWords(logWords);
  const wordOf = useStatusWord();
  const locale = useLocale();
  const day = (at: string, shiftMs = 0) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(Date.parse(at) + shiftMs));
  return ({ site, from, to, outcome, metTarget, channel, notCopied, text }) => {
    const parts = [
      from === undefined ? '' : `${log.from} ${day(from)}`,
      // A period ends at midnight: the day before is the last one in it.
      to === undefined ? '' : `${log.until} ${day(to, -1)}`,
      site === undefined ? '' : siteWords(site).name,
      channel === undefined ? '' : log.byHand({ channel: channelWords[channel] ?? channel }),
      outcome === undefined ? '' : (wordOf(statusOfContact({ outcome, metTarget })) ?? outcome),
      notCopied === true ? log.notCopied.toLocaleLowerCase(locale) : '',
      text === undefined ? '' : `‘${text}’`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? say.everything : parts.join(', ');
  };
}
