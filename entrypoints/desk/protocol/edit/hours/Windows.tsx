import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { Button, IconButton } from '../../../../../components/Button.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import type { OpeningWindow } from '../../../../../core/clock/calendar-schema.ts';
import css from './Hours.module.css';
import { TimeField } from './TimeField.tsx';
import { isOverMidnight, nextWindow, overlap } from './week.ts';

const MOST = 12;

/** When it is open on one day: from and until, as often as needed. */
export function Windows({
  day,
  windows,
  closed,
  onWindows,
}: {
  /** What the day is called, for who hears the fields. */
  readonly day: string;
  readonly windows: readonly OpeningWindow[];
  /** What stands there without any window. */
  readonly closed: string;
  readonly onWindows: (windows: OpeningWindow[]) => void;
}) {
  const { hours: say } = useWords(words);
  const change = (at: number, next: OpeningWindow) =>
    onWindows(windows.map((window, index) => (index === at ? next : window)));
  return (
    <div className={css['windows']}>
      {windows.length === 0 && <span className={css['closed']}>{closed}</span>}
      {windows.map(([from, to], index) => {
        const number = index + 1;
        return (
          // A window is what stands at its place in the day: there is nothing else to know it by.
          <span key={number} className={css['window']}>
            <TimeField label={say.from({ day, number })} time={from} onTime={(time) => change(index, [time, to])} />
            <span aria-hidden="true">–</span>
            <TimeField label={say.until({ day, number })} time={to} onTime={(time) => change(index, [from, time])} />
            {isOverMidnight([from, to]) && <span className={css['note']}>{say.nextDay}</span>}
            <IconButton
              small
              icon="close"
              label={say.removeWindow({ day, number })}
              onClick={() => onWindows(windows.filter((_window, at) => at !== index))}
            />
          </span>
        );
      })}
      <Button
        kind="link"
        small
        aria-label={say.addWindow({ day })}
        blocked={windows.length >= MOST ? say.enough : undefined}
        onClick={() => onWindows([...windows, nextWindow(windows)])}
      >
        {windows.length === 0 ? say.open : say.another}
      </Button>
      {overlap(windows) && <span className={css['warn']}>{say.overlap}</span>}
    </div>
  );
}
