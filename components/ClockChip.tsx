import type { ClockState } from '../core/waiting.ts';
import css from './ClockChip.module.css';
import { classes } from './classes.ts';

/** How the clock looks: three ways to wait, and done. */
type ClockLook = 'ok' | 'soon' | 'late' | 'done';

const lookOf: Readonly<Record<ClockState, ClockLook>> = {
  overdue: 'late',
  dueSoon: 'soon',
  waiting: 'ok',
  snoozed: 'done',
  answered: 'done',
  closed: 'done',
};

interface ClockProps {
  readonly state: ClockState;
  /** Part of the target that has passed, 0 to 1. */
  readonly part?: number;
}

/** The shape of the clock: a ring that fills, a block with "!", a tick. Words stand beside it. */
export function ClockSign({ state, part = 0.4 }: ClockProps) {
  const look = lookOf[state];
  return (
    <svg className={css['sign']} data-look={look} viewBox="0 0 16 16" aria-hidden="true">
      {look === 'late' && (
        <>
          <path className={css['block']} d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
          <path className={css['mark']} d="M8 4.3v4.5M8 11.2v.6" />
        </>
      )}
      {(look === 'ok' || look === 'soon') && <Ring part={part} />}
      {look === 'done' && <path className={css['tick']} d="m3 8.5 3.2 3L13 4.5" />}
    </svg>
  );
}

function Ring({ part }: { readonly part: number }) {
  const shown = Math.round(Math.min(Math.max(part, 0), 1) * 100);
  return (
    <>
      <circle className={css['track']} cx="8" cy="8" r="6" />
      <circle
        className={css['part']}
        cx="8"
        cy="8"
        r="6"
        pathLength="100"
        strokeDasharray={`${shown} 100`}
        transform="rotate(-90 8 8)"
      />
    </>
  );
}

/** The response clock in words ("nog 15 min"), with its shape. */
export function ClockChip({ state, part, children }: ClockProps & { readonly children: string }) {
  const look = lookOf[state];
  return (
    <span className={classes(css['chip'])} data-look={look}>
      {look === 'late' ? (
        <svg className={css['small']} viewBox="0 0 16 16" aria-hidden="true">
          <path className={css['alarm']} d="M8 2.5v7M8 13v.3" />
        </svg>
      ) : (
        <ClockSign state={state} {...(part === undefined ? {} : { part })} />
      )}
      <span>{children}</span>
    </span>
  );
}

/** The same words in a row, without a block. */
export function ClockWords({ state, children }: { readonly state: ClockState; readonly children: string }) {
  return (
    <span className={css['words']} data-look={lookOf[state]}>
      {children}
    </span>
  );
}

/** How much of the target has passed, with a notch where the warning comes (80 %). */
export function WaitBar({ state, part }: { readonly state: ClockState; readonly part: number }) {
  return (
    <span className={css['bar']} data-look={lookOf[state]} aria-hidden="true">
      <i style={{ width: `${Math.round(Math.min(Math.max(part, 0), 1) * 1000) / 10}%` }} />
      <b />
    </span>
  );
}
