import type { CheckId, CheckValues, DraftCheck } from './checks.ts';
import type { Problem, ProblemCode, ProblemValues } from './problem.ts';

/** A message of `assets/locales`: plain, or with values. */
type Sentence<Values> = string | ((values: Values) => string);

/** `words.nl` of `.generated/locales/protocol.js`. */
export interface ProblemWords {
  readonly where: (values: { path: string; line: number }) => string;
  readonly whereIn: (values: { path: string; place: string; line: number }) => string;
  readonly problem: Readonly<Record<ProblemCode, Sentence<ProblemValues>>>;
}

/** Where it is, and the reason with what to do. `where` is '' for what concerns the file as a whole. */
export interface SaidProblem {
  readonly where: string;
  readonly what: string;
}

export function sayProblem(problem: Problem, words: ProblemWords): SaidProblem {
  const { path, place, values } = problem;
  const { line } = values;
  const what = say(words.problem[problem.code], values);
  if (path === '') return { where: '', what };
  return { where: place === '' ? words.where({ path, line }) : words.whereIn({ path, place, line }), what };
}

/** `words.nl` of `.generated/locales/checks.js`. */
export type CheckWords = Readonly<Record<CheckId, Sentence<CheckValues>>>;

const noCheckValues: CheckValues = {
  found: '',
  count: 0,
  slot: '',
  used: 0,
  limit: 0,
  over: 0,
  want: '',
  mixed: 'no',
  signature: '',
  kind: '',
  instead: '',
  has: 'no',
  variant: 'no',
  here: 'no',
};

/** The sentence of a draft check. */
export function sayCheck(check: DraftCheck, words: CheckWords): string {
  return say(words[check.id], { ...noCheckValues, ...check.data });
}

function say<Values>(sentence: Sentence<Values>, values: Values): string {
  return typeof sentence === 'string' ? sentence : sentence(values);
}
