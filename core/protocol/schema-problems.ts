import type * as z from 'zod/mini';
import { makeProblem, type PathPart, type Problem, type ProblemCode, showValue } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Found = Omit<Problem, 'place'>;

const kinds: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  array: 'list',
  tuple: 'list',
  object: 'object',
  record: 'object',
};

/** The last name in a path says which form its text must have. */
function formatCode(path: readonly PathPart[]): ProblemCode {
  const name = path.findLast((part) => typeof part === 'string');
  if (name === 'id' || name === 'category' || name === 'department') return 'badId';
  if (name === 'date' || String(name).endsWith('At') || String(name).startsWith('valid')) return 'badDate';
  if (path[0] === 'calendar' || path[0] === 'calendars')
    return name === 'from' || name === 'until' ? 'badDate' : 'badTime';
  return 'invalid';
}

function sizeCode(issue: Issue & { code: 'too_small' | 'too_big' }, value: unknown): ProblemCode {
  const small = issue.code === 'too_small';
  if (issue.origin === 'string') return small ? 'blank' : 'textTooLong';
  if (Array.isArray(value)) return small ? 'tooFew' : 'tooMany';
  return small ? 'tooSmall' : 'tooBig';
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

/**
 * Findings of the schema as problems. `zod/mini` carries no sentences of its own ("Invalid input" for everything), so
 * only its codes and paths are used.
 */
export function describeIssues(issues: readonly Issue[], root: unknown): Found[] {
  return issues.flatMap((issue) => describe(issue, root));
}

function describe(issue: Issue, root: unknown): Found[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const value = valueAt(root, path);
  const found = showValue(value);
  if (value === undefined && issue.code !== 'unrecognized_keys') {
    return [makeProblem('missing', path, { expected: expectedOf(issue) })];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => makeProblem('unknownKey', [...path, key], { found: showValue(key) }));
    case 'invalid_type':
      return [makeProblem('wrongType', path, { found, expected: expectedOf(issue) })];
    case 'invalid_value':
      return [makeProblem('notOneOf', path, { found, expected: expectedOf(issue) })];
    case 'too_small':
      return [makeProblem(sizeCode(issue, value), path, { found, limit: Number(issue.minimum) })];
    case 'too_big':
      return [makeProblem(sizeCode(issue, value), path, { found, limit: Number(issue.maximum) })];
    case 'invalid_format':
      return [makeProblem(formatCode(path), path, { found })];
    case 'invalid_key':
      return [makeProblem('badPlaceholderName', path, { found: showValue(path.at(-1)) })];
    case 'custom':
      // A text that is no selector, or a text in no language.
      return [typeof value === 'string' ? makeProblem('invalid', path, { found }) : makeProblem('noLanguage', path)];
    default:
      return [makeProblem('invalid', path, { found })];
  }
}

function expectedOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  return '';
}
