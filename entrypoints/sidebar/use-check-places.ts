import { type RefObject, useEffect, useRef, useState } from 'react';
import { lineOf } from '../../components/DraftChecks.tsx';
import type { DraftCheck } from '../../core/protocol/checks.ts';
import { type Draft, textToEdit } from './use-draft.ts';

interface Ways {
  /** Where the caret stands in the text, when it has been there. */
  readonly caret: RefObject<number | undefined>;
  readonly checks: readonly DraftCheck[];
  /** Makes the text one to type in. */
  readonly onEdit: () => void;
  /** Where the keyboard goes on arrival when there is no text to type in yet: the first of these that is there. */
  readonly otherwise: readonly RefObject<HTMLElement | null>[];
  /** Something else on the screen has taken the focus already. */
  readonly isTaken: boolean;
}

/** The text area and the places in it that the checks speak of: from a check to its place, and to the next one. */
export function useCheckPlaces(draft: Draft, { caret, checks, onEdit, otherwise, isTaken }: Ways) {
  const isEditing = draft.edited !== undefined;
  const text = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState<string>();
  /** Where the text area opens, when a check led there or an article was quoted. */
  const goal = useRef<DraftCheck['place']>(caret.current === undefined ? undefined : [caret.current, caret.current]);
  const arrival = useRef({ otherwise, isTaken });
  arrival.current = { otherwise, isTaken };

  // Arriving: where there is something to do. While typing the focus stays where it is.
  useEffect(() => {
    void isEditing;
    const { otherwise, isTaken } = arrival.current;
    const first = text.current ?? otherwise.map(({ current }) => current).find((one) => one !== null);
    if (document.hasFocus() && !isTaken) first?.focus();
    text.current?.setSelectionRange(...(goal.current ?? [0, 0]));
    goal.current = undefined;
  }, [isEditing]);

  const jump = ({ place }: DraftCheck) => {
    if (place === undefined) return;
    // Places are those of the text without the space around it.
    const whole = draft.edited ?? textToEdit(draft);
    const shift = whole.length - whole.trimStart().length;
    goal.current = [place[0] + shift, place[1] + shift];
    if (text.current === null) return onEdit();
    text.current.focus();
    text.current.setSelectionRange(...goal.current);
    goal.current = undefined;
  };
  const places = checks.filter(({ place }) => place !== undefined);
  const jumpNext = () => {
    const at = places.findIndex((check) => lineOf(check) === open);
    const next = places[(at + 1) % places.length];
    if (next === undefined) return;
    setOpen(lineOf(next));
    jump(next);
  };

  return {
    text,
    /** The check that is unfolded. */
    open,
    setOpen,
    jump,
    jumpNext: places.length > 0 ? jumpNext : undefined,
    /** Remembers where the caret stands, for a screen that comes in between. */
    keepCaret: () => {
      caret.current = text.current?.selectionEnd;
    },
  };
}
