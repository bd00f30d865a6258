import { words } from '../../../../.generated/locales/desk.js';
import { words as errors } from '../../../../.generated/locales/errors.js';
import { Button } from '../../../../components/Button.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import type { Arrival } from '../../../../core/distribution.ts';
import { Problems } from '../Problems.tsx';

/** More than these push the screen away; whoever repairs the file sees all by loading it. */
const MOST_SHOWN = 5;

/** A protocol that arrived by itself and was not taken: why, and what to do. */
export function ArrivalNotice({
  arrival,
  from,
  onLook,
}: {
  readonly arrival: Arrival;
  readonly from: 'policy' | 'linked';
  /** Shows what taking it would change. */
  readonly onLook: () => void;
}) {
  const { distribution: say } = useWords(words);
  const refusals = useWords(errors);
  switch (arrival.kind) {
    case 'taken':
    case 'same':
      return null;
    case 'ask':
      return (
        <Notice tone="soon" title={say.askTitle[from](arrival)} actions={<Button onClick={onLook}>{say.look}</Button>}>
          {say.askWhy[arrival.why]}
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="late" title={say.refusedTitle[from]}>
          {refusals[arrival.fault]}
        </Notice>
      );
    case 'notUnpacked':
      return (
        <Notice tone="late" title={say.refusedTitle[from]}>
          {say.parts[arrival.why]}
        </Notice>
      );
    case 'bad':
      return (
        <Notice
          tone="late"
          title={say.refusedTitle[from]}
          below={<Problems problems={arrival.problems.slice(0, MOST_SHOWN)} kind="problem" />}
        >
          {say.badWhy({ count: arrival.problems.length })}
        </Notice>
      );
  }
}
