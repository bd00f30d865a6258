import { words } from '../../.generated/locales/popup.js';
import { Button } from '../../components/Button.tsx';
import { ClockSign } from '../../components/ClockChip.tsx';
import { useWords } from '../../components/Locale.tsx';
import { Section } from '../../components/Row.tsx';
import type { Counts } from '../../core/messages.ts';
import css from './Popup.module.css';

/** What waits over all sites, and the way to the first. */
export function Waiting({
  counts,
  isPrimary,
  onFirst,
}: {
  readonly counts: Counts;
  readonly isPrimary: boolean;
  readonly onFirst?: () => void;
}) {
  const popup = useWords(words);
  const worst =
    counts.overdue > 0 ? 'overdue' : counts.dueSoon > 0 ? 'dueSoon' : counts.waiting > 0 ? 'waiting' : 'answered';
  if (worst === 'answered') {
    return (
      <Section sign={<ClockSign state="answered" />}>
        <p>{popup.nothing}</p>
      </Section>
    );
  }
  return (
    <Section sign={<ClockSign state={worst} part={worst === 'dueSoon' ? 0.87 : 0.4} />}>
      <p className={css['three']}>
        <Figure look="late" count={counts.overdue} word={popup.overdue} />
        <Figure look="soon" count={counts.dueSoon} word={popup.dueSoon} />
        <Figure look="ok" count={counts.waiting} word={popup.onTime} />
      </p>
      {onFirst && (
        <Button kind={isPrimary ? 'primary' : 'plain'} wide keys="Alt J" onClick={onFirst}>
          {popup.first}
        </Button>
      )}
    </Section>
  );
}

function Figure({ look, count, word }: { readonly look: string; readonly count: number; readonly word: string }) {
  return (
    <span className={css['figure']} data-look={count === 0 ? 'none' : look}>
      <b>{count}</b> {word}
    </span>
  );
}
