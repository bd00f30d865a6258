import { boxAt } from '../../../adapters/learn-box.ts';
import { type Learned, learnSite, type Pointed } from '../../../adapters/learn-site.ts';
import { mayPress } from '../../../adapters/opener.ts';
import type { TeachProblem, TeachStep } from '../../../core/teach.ts';

/** What was pointed at so far; a step gives a new one, so that each can be taken back. */
export interface LessonState {
  readonly step: TeachStep;
  readonly problem?: TeachProblem;
  /** Complete posts, the first one first. */
  readonly examples: readonly Pointed[];
  /** The text of a post whose author is pointed at next. */
  readonly text?: Element;
  readonly not: readonly Element[];
  readonly box?: Element;
  readonly opener?: Element;
  readonly learned?: Extract<Learned, { ok: true }>;
}

export const firstState: LessonState = { step: 'text', examples: [], not: [] };

/** The next state when this element is pointed at; the same with a problem when it is not what was asked for. */
export function pointAt(before: LessonState, element: Element): LessonState {
  const { problem: _, ...state } = before;
  switch (state.step) {
    case 'text':
      return { ...state, step: 'author', text: element };
    case 'also':
      return rootAround(state, element) === undefined
        ? { ...state, step: 'author', text: element }
        : { ...state, problem: 'alreadyFound' };
    case 'author': {
      if (state.text === undefined) return { ...state, step: 'text' };
      const { text, ...rest } = state;
      const isFirst = state.examples.length === 0;
      const next = { ...rest, examples: [...state.examples, { text, author: element }] };
      return learn(state, { ...next, step: isFirst ? 'time' : 'check' });
    }
    case 'time': {
      const [first, ...others] = state.examples;
      if (first === undefined) return { ...state, step: 'text' };
      const root = rootAround(state, first.text);
      if (root === undefined || !root.contains(element) || element.contains(first.text)) {
        return { ...state, problem: 'notInPost' };
      }
      return learn(state, { ...state, step: 'box', examples: [{ ...first, time: element }, ...others] });
    }
    case 'box': {
      const box = boxAt(element);
      if (box === undefined) return { ...state, problem: 'noBox' };
      return learn(state, { ...state, step: 'check', box });
    }
    case 'opener':
      if (rootAround(state, element) === undefined) return { ...state, problem: 'notInPost' };
      if (!mayPress(element)) return { ...state, problem: 'sends' };
      return learn(state, { ...state, step: 'open', opener: element });
    case 'not':
      if (rootAround(state, element) === undefined) return { ...state, problem: 'notInPost' };
      return learn(state, { ...state, step: 'check', not: [...state.not, element] });
    default:
      return state;
  }
}

/** Time and box may be missing: not every site shows them. */
export function skip(before: LessonState): LessonState {
  const { problem: _, ...state } = before;
  if (state.step === 'time') return { ...state, step: 'box' };
  const isOptional = ['box', 'opener', 'open', 'also', 'not'].includes(state.step);
  return isOptional ? { ...state, step: 'check' } : state;
}

/** The found post around an element. */
export function rootAround({ learned }: LessonState, element: Element): Element | undefined {
  if (learned === undefined) return undefined;
  const { posts, ignore } = learned.data;
  const root = element.closest(posts.join());
  return root === null || (ignore !== undefined && root.matches(ignore.join())) ? undefined : root;
}

/** All found posts. */
export function rootsOf({ learned }: LessonState): readonly Element[] {
  if (learned === undefined) return [];
  const { posts, ignore } = learned.data;
  const roots = [...document.querySelectorAll(posts.join())];
  return ignore === undefined ? roots : roots.filter((root) => !root.matches(ignore.join()));
}

function learn(before: LessonState, next: LessonState): LessonState {
  const { examples, not, box, opener } = next;
  const learned = learnSite({
    examples,
    not,
    ...(box === undefined ? {} : { box }),
    ...(opener === undefined ? {} : { opener }),
  });
  return learned.ok ? { ...next, learned } : { ...before, problem: learned.problem };
}
