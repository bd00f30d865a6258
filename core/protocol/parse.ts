import { makePlaceFinder, readJson } from './json.ts';
import { makeProblem, type Problem, showValue } from './problem.ts';
import { checkRules } from './rules.ts';
import { type Protocol, protocolSchema } from './schema.ts';
import { describeIssues } from './schema-problems.ts';
import { MAX_PROTOCOL_LENGTH } from './size.ts';

const MAX_DEPTH = 20;
/** A person repairs a file in rounds; more than this helps nobody. */
const MAX_PROBLEMS = 100;

export type ParseAnswer =
  | { readonly ok: true; readonly protocol: Protocol; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Found = Omit<Problem, 'place'>;

/**
 * Reads a protocol file as it came from a disk, a policy or a paste. Never throws: what is wrong comes back as problems
 * with a place (path, line, column, and the reply it stands in) and a code; `assets/locales` makes sentences of them.
 */
export function parseProtocol(text: string): ParseAnswer {
  if (text.length > MAX_PROTOCOL_LENGTH) {
    const mb = Math.ceil(text.length / 100_000) / 10;
    return { ok: false, problems: [{ ...makeProblem('tooLarge', [], { size: mb, limit: 5 }), place: '' }] };
  }
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const json = readJson(source, MAX_DEPTH);
  if (!json.ok) {
    const { code, offset, found } = json.problem;
    const values = { ...makePlaceFinder(source)(offset), found: showValue(found), limit: MAX_DEPTH };
    return { ok: false, problems: [{ ...makeProblem(code, [], values), place: '' }] };
  }
  if (!isProtocolLike(json.value)) return { ok: false, problems: [{ ...makeProblem('notProtocol', []), place: '' }] };

  const checked = protocolSchema.safeParse(json.value);
  if (!checked.success) {
    return { ok: false, problems: locate(describeIssues(checked.error.issues, json.value), json.value, source) };
  }
  const { problems, warnings } = checkRules(checked.data);
  if (problems.length > 0) return { ok: false, problems: locate(problems, json.value, source) };
  return { ok: true, protocol: checked.data, warnings: locate(warnings, json.value, source) };
}

/** Another kind of file gives one clear sentence instead of a page of missing keys. */
function isProtocolLike(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'format' in value;
}

/** Adds line, column and the nearest id. The file is read a second time, only when there is something to say. */
function locate(found: readonly Found[], root: object, source: string): Problem[] {
  if (found.length === 0) return [];
  const shown = found.slice(0, MAX_PROBLEMS);
  const offsets = new Map<string, number>(shown.flatMap(({ path }) => [path, parentOf(path)].map((key) => [key, -1])));
  readJson(source, MAX_DEPTH, (path, offset) => {
    if (offsets.has(path)) offsets.set(path, offset);
  });
  const find = makePlaceFinder(source);
  const problems = shown.map((problem): Problem => {
    const own = offsets.get(problem.path) ?? -1;
    // What is missing stands nowhere: then the place of what it is missing from.
    const offset = own < 0 ? (offsets.get(parentOf(problem.path)) ?? -1) : own;
    const place = offset < 0 ? {} : find(offset);
    return { ...problem, place: nearestId(root, problem.path), values: { ...problem.values, ...place } };
  });
  if (found.length <= MAX_PROBLEMS) return problems;
  return [...problems, { ...makeProblem('more', [], { limit: found.length - MAX_PROBLEMS }), place: '' }];
}

function parentOf(path: string): string {
  return path.replace(/(?:^|\.)[^.[\]]+$|\[\d+\]$/u, '');
}

/** `replies[3].text.nl` → the id of that reply, when it has one. */
function nearestId(root: object, path: string): string {
  const [, list, index] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
  if (list === undefined) return '';
  const rows: unknown = Reflect.get(root, list);
  const row: unknown = Array.isArray(rows) ? rows[Number(index)] : undefined;
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : undefined;
  return typeof id === 'string' ? showValue(id) : '';
}
