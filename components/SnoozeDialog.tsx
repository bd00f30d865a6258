import { useState } from 'react';
import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/queue.js';
import type { SnoozeUntil } from '../core/queue/snooze.ts';
import { useOutside } from './Ask.tsx';
import { Button } from './Button.tsx';
import css from './CloseDialogs.module.css';
import { TextField } from './Field.tsx';
import { useWords } from './Locale.tsx';
import { Modal } from './Modal.tsx';

/** Until when posts are put off. Figures choose. */
export function SnoozeDialog({
  count,
  isSnoozed,
  onDone,
  onClose,
}: {
  readonly count: number;
  /** They are put off already: they can be brought back. */
  readonly isSnoozed: boolean;
  readonly onDone: (until: SnoozeUntil | null) => void;
  readonly onClose: () => void;
}) {
  const { snooze } = useWords(words);
  const { close, cancel } = useWords(common);
  const { now } = useOutside();
  const [time, setTime] = useState('');
  const [isPast, setIsPast] = useState(false);
  const choices: readonly (readonly [string, SnoozeUntil | null])[] = [
    [snooze.quarter, { minutes: 15 }],
    [snooze.hour, { minutes: 60 }],
    [snooze.opening, 'nextOpening'],
    ...(isSnoozed ? [[snooze.wake, null] as const] : []),
  ];
  const chosen = time === '' ? undefined : new Date(time);
  return (
    <Modal title={snooze.title({ count })} closeLabel={close} onClose={onClose}>
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen === undefined || Number.isNaN(chosen.getTime())) return;
          if (chosen <= now()) return setIsPast(true);
          onDone({ at: chosen.toISOString() });
        }}
        onKeyDown={(event) => {
          const choice = choices[Number(event.key) - 1];
          if (choice === undefined || event.target instanceof HTMLInputElement) return;
          event.preventDefault();
          onDone(choice[1]);
        }}
      >
        {choices.map(([label, until], index) => (
          <Button
            key={label}
            wide
            keys={String(index + 1)}
            {...(index === 0 ? { 'data-first': true } : {})}
            onClick={() => onDone(until)}
          >
            {label}
          </Button>
        ))}
        <TextField
          type="datetime-local"
          label={snooze.chosen}
          problem={isPast ? snooze.past : undefined}
          value={time}
          onText={(text) => {
            setIsPast(false);
            setTime(text);
          }}
        />
        <div className={css['actions']}>
          <Button type="submit" kind="primary" blocked={time === '' ? snooze.pickFirst : undefined}>
            {snooze.until}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
