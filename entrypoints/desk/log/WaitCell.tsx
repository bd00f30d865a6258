import { words } from '../../../.generated/locales/desk.js';
import { words as logWords } from '../../../.generated/locales/log.js';
import { ClockSign } from '../../../components/ClockChip.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { useWords } from '../../../components/Locale.tsx';
import { Spoken } from '../../../components/Spoken.tsx';
import type { Contact } from '../../../core/contact.ts';
import css from './ContactTable.module.css';

/** How long it took, by opening hours, and whether that was within the target: shape and words before colour. */
export function WaitCell({ contact }: { readonly contact: Contact }) {
  const { log } = useWords(words);
  const { about } = useWords(logWords);
  const clock = useClockWords();
  const { waitedMinutes, metTarget, isWaitApproximate } = contact;
  if (waitedMinutes === undefined || metTarget === undefined) {
    return (
      <span className={css['waited']} data-met="none">
        {log.notMeasured}
      </span>
    );
  }
  const waited = `${isWaitApproximate ? '± ' : ''}${clock.duration(waitedMinutes)}`;
  return (
    <span className={css['waited']} data-met={metTarget} title={`${waited}, ${metTarget ? log.met : log.missed}`}>
      <ClockSign state={metTarget ? 'answered' : 'overdue'} />
      <span className={css['one']} aria-hidden="true">
        {waitedMinutes < 1 ? log.underMinute : waited}
      </span>
      <Spoken>
        {waited}, {isWaitApproximate ? `${about}, ` : ''}
        {metTarget ? log.met : log.missed}
      </Spoken>
    </span>
  );
}
