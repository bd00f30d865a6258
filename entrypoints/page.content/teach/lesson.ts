import type { TeachView } from '../../../core/messages.ts';
import type { SidebarPlace } from '../../../core/place.ts';
import type { TeachAction, TeachMove } from '../../../core/teach.ts';
import { thisPage } from '../this-page.ts';
import { candidatesFor, firstInView, walk } from './candidates.ts';
import { createOverlay } from './overlay.ts';
import { createPointer } from './pointer.ts';
import { firstState, type LessonState, pointAt, skip } from './steps.ts';
import { viewOf } from './view.ts';

interface LessonContext {
  readonly signal: AbortSignal;
  readonly place: () => SidebarPlace;
  /** The screens have to ask again. */
  readonly onMoved: () => void;
  readonly onEnd: (isSaved: boolean) => void;
}

export interface Lesson {
  /** `null`: it has ended. */
  readonly act: (action: TeachAction) => TeachView | null;
  readonly end: () => void;
}

const moves: readonly string[] = ['next', 'previous', 'larger', 'smaller'] satisfies readonly TeachMove[];

/** One teaching of one page: what was pointed at so far, step by step, each of which can be taken back. */
export function createLesson({ signal, place, onMoved, onEnd }: LessonContext): Lesson {
  let states: readonly LessonState[] = [firstState];
  let marked: Element | undefined;
  let view: TeachView | undefined;
  const overlay = createOverlay(signal, place);
  createPointer({
    signal,
    host: overlay.host,
    isPointing: () => isPointing(now().step),
    onHover(element) {
      marked = undefined;
      overlay.mark(element);
    },
    onPoint: point,
    onAction(action) {
      act(action);
      if (!signal.aborted) onMoved();
    },
  });
  draw();

  function now(): LessonState {
    return states.at(-1) ?? firstState;
  }

  function go(state: LessonState): void {
    // What was not taken is said and leaves no step to go back to.
    states = state.problem === undefined ? [...states, state] : [...states.slice(0, -1), state];
    draw();
  }

  function draw(): void {
    const state = now();
    marked = undefined;
    view = viewOf(state, thisPage(), states.length > 1);
    overlay.show(state, isPointing(state.step));
  }

  function point(element: Element): void {
    go(pointAt(now(), element));
    onMoved();
  }

  function move(to: TeachMove): void {
    if (!isPointing(now().step)) return;
    const candidates = candidatesFor(now());
    marked = marked === undefined ? firstInView(candidates) : walk(marked, to, candidates);
    marked?.scrollIntoView({ block: 'nearest' });
    overlay.mark(marked);
  }

  function act(action: TeachAction): TeachView | null {
    if (signal.aborted) return null;
    if (action === 'stop' || action === 'done') {
      onEnd(action === 'done');
      return null;
    }
    if (action === 'choose') {
      if (marked !== undefined) go(pointAt(now(), marked));
    } else if (action === 'back') {
      const { problem: _, ...state } = now();
      states = states.length > 1 ? states.slice(0, -1) : [state];
      draw();
    } else if (action === 'skip') go(skip(now()));
    else if (action === 'also' || action === 'not' || action === 'opener' || action === 'box') {
      const { problem: _, ...state } = now();
      go({ ...state, step: action });
    } else if (moves.includes(action)) move(action as TeachMove);
    const words = marked?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 100);
    return view === undefined ? null : { ...view, ...(words ? { marked: words } : {}) };
  }

  return { act, end: () => onEnd(false) };
}

function isPointing(step: LessonState['step']): boolean {
  return step !== 'check' && step !== 'open';
}
