/**
 * What is wrong in a protocol file, in a form that the screens make a sentence of: `assets/locales`, `protocol.problem`
 * says the reason and what to do, `protocol.where` names the place.
 */

export type ProblemCode =
  // The file.
  | 'tooLarge'
  | 'syntax'
  | 'endOfFile'
  | 'tooDeep'
  | 'badKey'
  | 'doubleKey'
  | 'notProtocol'
  // One value.
  | 'missing'
  | 'wrongType'
  | 'unknownKey'
  | 'notOneOf'
  | 'blank'
  | 'textTooLong'
  | 'tooFew'
  | 'tooMany'
  | 'tooSmall'
  | 'tooBig'
  | 'badId'
  | 'badDate'
  | 'badTime'
  | 'badZone'
  | 'badPlaceholderName'
  | 'badPattern'
  | 'exampleNotFound'
  | 'noLanguage'
  | 'invalid'
  // Values that do not fit each other.
  | 'doubleId'
  | 'unknownCategory'
  | 'unknownDepartment'
  | 'unknownReply'
  | 'unknownArticle'
  | 'unknownReason'
  | 'unknownCalendar'
  | 'unknownAccount'
  | 'noDefaultTarget'
  | 'doubleTarget'
  | 'validBackwards'
  | 'otherKindOfLayout'
  | 'noNumberPlace'
  | 'noReason'
  | 'noSharedLanguage'
  // Allowed, worth knowing.
  | 'unknownPlaceholder'
  | 'languageNotListed'
  | 'approvedByNobody'
  | 'neverOpen'
  | 'more';

/** Everything a sentence may need; what does not apply is '' or 0. */
export interface ProblemValues {
  /** Line and column in the file, from 1; 0 when the place is not one place. */
  readonly line: number;
  readonly column: number;
  /** What stands there, cut at 60 characters. */
  readonly found: string;
  /** What should stand there: choices, or the kind of value (`string`, `number`, `list`, `object`, `boolean`). */
  readonly expected: string;
  /** A limit, or a count. */
  readonly limit: number;
  /** MB, up to a tenth: what goes over a limit. */
  readonly size: number;
}

export interface Problem {
  readonly code: ProblemCode;
  /** `replies[3].text.nl`; '' is the file itself. */
  readonly path: string;
  /** Name of the nearest thing that a person would recognise: the id of the reply, category or department. Or ''. */
  readonly place: string;
  readonly values: ProblemValues;
}

export type PathPart = string | number;

const noValues: ProblemValues = { line: 0, column: 0, found: '', expected: '', limit: 0, size: 0 };

export function makeProblem(
  code: ProblemCode,
  path: readonly PathPart[],
  values: Partial<ProblemValues> = {},
): Omit<Problem, 'place'> {
  return { code, path: writePath(path), values: { ...noValues, ...values } };
}

/** `['replies', 3, 'text', 'nl']` → `replies[3].text.nl`. */
function writePath(path: readonly PathPart[]): string {
  return path.reduce<string>((made, part) => {
    if (typeof part === 'number') return `${made}[${part}]`;
    return made === '' ? part : `${made}.${part}`;
  }, '');
}

/** A value as a sentence may show it: one line, at most 60 characters. */
export function showValue(value: unknown): string {
  const plain = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = plain.replace(/\s+/gu, ' ').trim();
  const signs = Array.from(line);
  return signs.length > 60 ? `${signs.slice(0, 59).join('')}…` : line;
}
