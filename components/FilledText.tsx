import type { Segment } from '../core/protocol/fill.ts';
import css from './FilledText.module.css';
import { Spoken } from './Spoken.tsx';

/** A reply with what was filled in and what is still open: underlined, not only tinted. */
export function FilledText({
  segments,
  labelOf,
  openWord,
}: {
  readonly segments: readonly Segment[];
  /** What an open slot is called. */
  readonly labelOf: (slot: string) => string;
  /** Read out before an open slot: "nog invullen". */
  readonly openWord: string;
}) {
  let at = 0;
  return (
    <span className={css['text']}>
      {segments.map((segment) => {
        const key = `${at}`;
        at += segment.text.length + 1;
        if (segment.kind === 'text') return <span key={key}>{segment.text}</span>;
        if (segment.kind === 'filled') {
          return (
            <bdi key={key} className={css['filled']}>
              {segment.text}
            </bdi>
          );
        }
        return (
          <span key={key} className={css['open']}>
            <Spoken>{openWord}: </Spoken>
            {labelOf(segment.slot ?? '')}
          </span>
        );
      })}
    </span>
  );
}
