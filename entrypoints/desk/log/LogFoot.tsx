import { useId, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { Button, IconButton } from '../../../components/Button.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import type { TargetCounts } from '../../../core/log/kpi.ts';
import css from './LogFoot.module.css';
import { PAGE_LENGTH } from './rows.ts';

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
  readonly total: number;
  readonly counts: TargetCounts | undefined;
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
              total: number.format(total),
            })}
        </span>
        {total > PAGE_LENGTH && (
          <>
            <IconButton small icon="left" label={log.newer} disabled={skipped === 0} onClick={() => onPage(-1)} />
            <IconButton
              small
              icon="right"
              label={log.older}
              disabled={skipped + shown >= total}
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
      <div id={definition} hidden={!isOpen} className={css['definition']}>
        <p>{log.definition}</p>
        {!withOpen && <p>{log.definitionNarrowed}</p>}
      </div>
    </footer>
  );
}
