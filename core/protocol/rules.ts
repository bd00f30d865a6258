import { slotsOf } from './fill.ts';
import { makeProblem, type PathPart, type Problem, showValue } from './problem.ts';
import { languages, type PerLanguage, type Protocol, type Reply } from './schema.ts';

type Found = Omit<Problem, 'place'>;

/** What the schema cannot say. Problems make the file unusable; warnings do not. */
export interface RuleAnswer {
  readonly problems: readonly Found[];
  readonly warnings: readonly Found[];
}

export function checkRules(protocol: Protocol): RuleAnswer {
  const problems: Found[] = [
    ...findDoubles(protocol.replies, 'replies'),
    ...findDoubles(protocol.categories ?? [], 'categories'),
    ...findDoubles(protocol.departments ?? [], 'departments'),
    ...findDoubles(protocol.noReplyReasons ?? [], 'noReplyReasons'),
    ...findDoubles(protocol.taughtSites ?? [], 'taughtSites'),
    ...checkTargets(protocol.targets),
    ...checkCalendar(protocol.calendar),
    ...checkDate(protocol.updatedAt, ['updatedAt']),
    ...protocol.replies.flatMap((reply, index) => checkReply(reply, index, protocol)),
  ];
  const warnings: Found[] = [
    ...warnLanguages(protocol),
    ...warnOpening(protocol.calendar),
    ...protocol.replies.flatMap((reply, index) => warnReply(reply, index, protocol)),
  ];
  return { problems, warnings };
}

function findDoubles(rows: readonly { readonly id: string }[], list: string): Found[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }, index) => {
    if (seen.has(id)) return [makeProblem('doubleId', [list, index, 'id'], { found: id })];
    seen.add(id);
    return [];
  });
}

function checkTargets(targets: Protocol['targets']): Found[] {
  const seen = new Set<string | undefined>();
  const found = targets.flatMap(({ site }, index) => {
    if (seen.has(site)) return [makeProblem('doubleTarget', ['targets', index], { found: site ?? '' })];
    seen.add(site);
    return [];
  });
  return seen.has(undefined) ? found : [...found, makeProblem('noDefaultTarget', ['targets'])];
}

function checkCalendar(calendar: Protocol['calendar']): Found[] {
  const dates = (calendar.exceptions ?? []).flatMap(({ date }, index) =>
    checkDate(date, ['calendar', 'exceptions', index, 'date']),
  );
  const periods = (calendar.periods ?? []).flatMap(({ from, until }, index) => [
    ...checkDay(from, ['calendar', 'periods', index, 'from']),
    ...checkDay(until, ['calendar', 'periods', index, 'until']),
  ]);
  return [...dates, ...periods, ...(isZone(calendar.zone) ? [] : [badZone(calendar.zone)])];
}

/** A date, or a day of every year, for which 29 February is one. */
function checkDay(day: string, path: readonly PathPart[]): Found[] {
  return day.length > 5 ? checkDate(day, path) : checkDate(`2024-${day}`, path, day);
}

function badZone(zone: string): Found {
  return makeProblem('badZone', ['calendar', 'zone'], { found: showValue(zone) });
}

/** A name of the IANA list. `Intl` also takes bare offsets ("+01:00"), which know no summer time: refused. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '' && !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}

/** Is there such a day? `2026-02-30` has the right form and does not exist. */
function checkDate(date: string | undefined, path: readonly PathPart[], shown = date): Found[] {
  if (date === undefined) return [];
  const ms = Date.parse(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
  return exists ? [] : [makeProblem('badDate', path, { found: shown ?? date })];
}

function checkReply(reply: Reply, index: number, protocol: Protocol): Found[] {
  const at = (...rest: PathPart[]): PathPart[] => ['replies', index, ...rest];
  const found: Found[] = [
    ...checkDate(reply.validFrom, at('validFrom')),
    ...checkDate(reply.validUntil, at('validUntil')),
    ...checkDate(reply.approvedAt, at('approvedAt')),
    ...languages.flatMap((language) => [
      ...(isBlank(reply.title[language]) ? [makeProblem('blank', at('title', language))] : []),
      ...(isBlank(reply.text[language]) ? [makeProblem('blank', at('text', language))] : []),
    ]),
  ];
  if (reply.validFrom !== undefined && reply.validUntil !== undefined && reply.validFrom > reply.validUntil) {
    found.push(makeProblem('validBackwards', at('validUntil'), { found: reply.validUntil, expected: reply.validFrom }));
  }
  if (reply.category !== undefined && !hasId(protocol.categories, reply.category)) {
    found.push(makeProblem('unknownCategory', at('category'), { found: reply.category }));
  }
  if (reply.department !== undefined && !hasId(protocol.departments, reply.department)) {
    found.push(makeProblem('unknownDepartment', at('department'), { found: reply.department }));
  }
  if (!protocol.languages.some((language) => reply.text[language] !== undefined)) {
    found.push(makeProblem('noSharedLanguage', at('text'), { expected: protocol.languages.join(', ') }));
  }
  return found;
}

function isBlank(value: string | undefined): boolean {
  return value !== undefined && value.trim() === '';
}

function hasId(rows: readonly { readonly id: string }[] | undefined, id: string): boolean {
  return rows?.some((row) => row.id === id) ?? false;
}

function warnReply(reply: Reply, index: number, protocol: Protocol): Found[] {
  const found: Found[] = [];
  const texts: [PathPart[], PerLanguage][] = [
    [['text'], reply.text],
    ...Object.entries(reply.short ?? {}).map(([site, short]): [PathPart[], PerLanguage] => [['short', site], short]),
  ];
  for (const [path, perLanguage] of texts) {
    for (const language of languages) {
      for (const slot of slotsOf(perLanguage[language] ?? '', protocol)) {
        if (slot.isDefined) continue;
        found.push(makeProblem('unknownPlaceholder', ['replies', index, ...path, language], { found: slot.name }));
      }
    }
  }
  if (reply.status === 'approved' && reply.approvedBy === undefined) {
    found.push(makeProblem('approvedByNobody', ['replies', index, 'status']));
  }
  return found;
}

/** A text in a language that the protocol does not list is never offered. One warning per language. */
function warnLanguages(protocol: Protocol): Found[] {
  return languages.flatMap((language) => {
    if (protocol.languages.includes(language)) return [];
    const index = protocol.replies.findIndex((reply) => reply.text[language] !== undefined);
    return index < 0
      ? []
      : [makeProblem('languageNotListed', ['replies', index, 'text', language], { found: language })];
  });
}

function warnOpening(calendar: Protocol['calendar']): Found[] {
  const weeks = [calendar.week, ...(calendar.periods ?? []).map(({ week }) => week)];
  const windows = [
    ...weeks.flatMap((week) => Object.values(week)),
    ...(calendar.exceptions ?? []).map((day) => day.windows),
  ].flat();
  return windows.length > 0 ? [] : [makeProblem('neverOpen', ['calendar', 'week'])];
}
