import { useId, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { words as logWords } from '../../../.generated/locales/log.js';
import { Button, IconButton } from '../../../components/Button.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { channels } from '../../../core/contact.ts';
import { mixRatio } from '../../../core/log/channel-mix.ts';
import css from './LogFoot.module.css';
import { PAGE_LENGTH } from './rows.ts';
import type { LogCounts } from './use-kpi.ts';

/** Which part of the log stands above, and whether the targets were met in all of it. */
export function LogFoot({
  skipped,
  shown,
  total,
  counts,
  withOpen,
  onPage,
}: {
  readonly skipped: number;
  readonly shown: number;
  /** Nothing while it is still being counted. */
  readonly total: number | undefined;
  readonly counts: LogCounts | undefined;
  readonly withOpen: boolean;
  readonly onPage: (step: 1 | -1) => void;
}) {
  const { log } = useWords(words);
  const locale = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const definition = useId();
  const number = new Intl.NumberFormat(locale);
  const whole = Math.round((counts?.share ?? 0) * 100);
  return (
    <footer className={css['foot']}>
      <span className={css['range']}>
        <span role="status">
          {shown > 0 &&
            log.range({
              from: number.format(skipped + 1),
              to: number.format(skipped + shown),
              total: total === undefined ? '…' : number.format(total),
            })}
        </span>
        {(total ?? PAGE_LENGTH + 1) > PAGE_LENGTH && (
          <>
            <IconButton small icon="left" label={log.newer} disabled={skipped === 0} onClick={() => onPage(-1)} />
            <IconButton
              small
              icon="right"
              label={log.older}
              disabled={total === undefined ? shown < PAGE_LENGTH : skipped + shown >= total}
              onClick={() => onPage(1)}
            />
          </>
        )}
      </span>
      {counts !== undefined && counts.answered + counts.open > 0 && (
        <span className={css['kpi']}>
          {counts.share !== undefined && <b>{log.share({ share: whole })}</b>}
          <span>
            {log.kpi({ within: counts.within, late: counts.late })}
            {withOpen && log.kpiOpen({ open: counts.open, late: counts.openAndLate })}
          </span>
          <Button
            kind="link"
            small
            aria-expanded={isOpen}
            aria-controls={definition}
            onClick={() => setIsOpen(!isOpen)}
          >
            {log.howCounted}
          </Button>
        </span>
      )}
      {counts !== undefined && Object.keys(counts.mix.byHand).length > 0 && <Mix mix={counts.mix} />}
      <div id={definition} hidden={!isOpen} className={css['definition']}>
        <p>{log.definition}</p>
        {!withOpen && <p>{log.definitionNarrowed}</p>}
      </div>
    </footer>
  );
}

/** "12 openbaar, 30 telefoon; 1 : 2,5". */
function Mix({ mix }: { readonly mix: LogCounts['mix'] }) {
  const { log } = useWords(words);
  const { channel: channelWords } = useWords(logWords);
  const locale = useLocale();
  const ratio = mixRatio(mix);
  const parts = channels.flatMap((channel) => {
    const count = mix.byHand[channel];
    return count === undefined ? [] : [`${count.toLocaleString(locale)} ${channelWords[channel]}`];
  });
  return (
    <span className={css['kpi']}>
      {[log.inPublic({ count: mix.inPublic }), ...parts].join(', ')}
      {ratio !== undefined && <span>{log.ratio({ others: ratio.toLocaleString(locale) })}</span>}
    </span>
  );
}
