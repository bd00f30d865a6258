import type { Calendar } from '../clock/calendar-schema.ts';
import { compilePattern } from './draft-rules.ts';
import { slotsOf } from './fill.ts';
import { privacyParts } from './privacy.ts';
import { makeProblem, type PathPart, type Problem, showValue } from './problem.ts';
import type { Confidential } from './rules-schema.ts';
import { type CrmLayout, languages, type Notice, type PerLanguage, type Protocol, type Reply } from './schema.ts';
import { calendarsOf, isAccount, isDefaultTarget, subjectOf } from './targets.ts';

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
    ...findDoubles(protocol.rootCauses ?? [], 'rootCauses'),
    ...findDoubles(protocol.taughtSites ?? [], 'taughtSites'),
    ...lists.flatMap((list) => findDoubles(protocol[list] ?? [], list)),
    ...checkReferences(protocol),
    ...(protocol.notices ?? []).flatMap(checkNotice),
    ...(protocol.confidential ?? []).flatMap(checkPattern),
    ...(protocol.crmLayouts ?? []).flatMap(checkCrmLayout),
    ...(protocol.articles ?? []).flatMap(({ validUntil, updatedAt }, index) => [
      ...checkDate(validUntil, ['articles', index, 'validUntil']),
      ...checkDate(updatedAt, ['articles', index, 'updatedAt']),
    ]),
    ...checkTargets(protocol),
    ...checkPrivacy(protocol),
    ...checkCalendar(protocol.calendar, ['calendar']),
    ...(protocol.calendars ?? []).flatMap((calendar, index) => checkCalendar(calendar, ['calendars', index])),
    ...findDoubles(calendarsOf(protocol), 'calendars', -1),
    ...checkDate(protocol.updatedAt, ['updatedAt']),
    ...protocol.replies.flatMap((reply, index) => checkReply(reply, index, protocol)),
  ];
  const warnings: Found[] = [
    ...warnLanguages(protocol),
    ...warnOpening(protocol.calendar, ['calendar']),
    ...(protocol.calendars ?? []).flatMap((calendar, index) => warnOpening(calendar, ['calendars', index])),
    ...protocol.replies.flatMap((reply, index) => warnReply(reply, index, protocol)),
  ];
  return { problems, warnings };
}

const lists = ['articles', 'notices', 'triage', 'confidential', 'savedSearches', 'crmLayouts'] as const;

/** Ids that refer to something that is not there; in the order of the file's fields. */
function checkReferences(protocol: Protocol): Found[] {
  const has = {
    unknownReply: new Set(protocol.replies.map(({ id }) => id)),
    unknownArticle: new Set((protocol.articles ?? []).map(({ id }) => id)),
    unknownCategory: new Set((protocol.categories ?? []).map(({ id }) => id)),
    unknownDepartment: new Set((protocol.departments ?? []).map(({ id }) => id)),
    unknownReason: new Set((protocol.noReplyReasons ?? []).map(({ id }) => id)),
    unknownCalendar: new Set(calendarsOf(protocol).map(({ id }) => id)),
  };
  const refer = (code: keyof typeof has, id: string | undefined, ...path: readonly PathPart[]): Found[] =>
    id === undefined || has[code].has(id) ? [] : [makeProblem(code, path, { found: id })];
  return [
    ...protocol.targets.flatMap(({ category, calendar }, index) => [
      ...refer('unknownCategory', category, 'targets', index, 'category'),
      ...refer('unknownCalendar', calendar, 'targets', index, 'calendar'),
    ]),
    ...protocol.replies.flatMap(({ category, department, articles = [] }, index) => [
      ...refer('unknownCategory', category, 'replies', index, 'category'),
      ...refer('unknownDepartment', department, 'replies', index, 'department'),
      ...articles.flatMap((id, at) => refer('unknownArticle', id, 'replies', index, 'articles', at)),
    ]),
    ...(protocol.articles ?? []).flatMap(({ category, department }, index) => [
      ...refer('unknownCategory', category, 'articles', index, 'category'),
      ...refer('unknownDepartment', department, 'articles', index, 'department'),
    ]),
    ...(protocol.triage ?? []).flatMap(({ department, reason }, index) => [
      ...refer('unknownDepartment', department, 'triage', index, 'department'),
      ...refer('unknownReason', reason, 'triage', index, 'reason'),
    ]),
    ...(protocol.notices ?? []).flatMap(({ lifts = [], replaces = [], report }, index) => [
      ...lifts.flatMap((id, at) => refer('unknownReply', id, 'notices', index, 'lifts', at)),
      ...replaces.flatMap(({ reply, by }, at) => [
        ...refer('unknownReply', reply, 'notices', index, 'replaces', at, 'reply'),
        ...refer('unknownReply', by, 'notices', index, 'replaces', at, 'by'),
      ]),
      ...refer('unknownReply', report, 'notices', index, 'report'),
    ]),
  ];
}

/** What is off by itself is switched on with a reason that a person can read. */
function checkPrivacy({ privacy = {} }: Protocol): Found[] {
  return privacyParts.flatMap((part) => {
    const { on = false, reason = '' } = privacy[part] ?? {};
    return on && reason.trim() === '' ? [makeProblem('noReason', ['privacy', part, 'reason'])] : [];
  });
}

/** Lines belong to a note and columns to a row; what stands around a case number says where the number is. */
function checkCrmLayout({ base, lines, columns, caseNumber = [] }: CrmLayout, index: number): Found[] {
  const wrong = base === 'row' ? lines && 'lines' : columns && 'columns';
  return [
    ...(wrong === undefined ? [] : [makeProblem('otherKindOfLayout', ['crmLayouts', index, wrong], { found: base })]),
    ...caseNumber.flatMap((pattern, at) =>
      pattern.split('{number}').length === 2
        ? []
        : [makeProblem('noNumberPlace', ['crmLayouts', index, 'caseNumber', at], { found: showValue(pattern) })],
    ),
  ];
}

/** A pattern that is no RE2, and one that does not find its own example. */
function checkPattern({ id, pattern, example }: Confidential, index: number): Found[] {
  const path = ['confidential', index, 'pattern'];
  try {
    const found = compilePattern(id, pattern).find(example ?? '').length > 0;
    return example === undefined || found ? [] : [makeProblem('exampleNotFound', path, { found: showValue(example) })];
  } catch {
    return [makeProblem('badPattern', path, { found: showValue(pattern) })];
  }
}

function checkNotice({ from, until }: Notice, index: number): Found[] {
  const moments = [
    ...checkMoment(from, ['notices', index, 'from']),
    ...checkMoment(until, ['notices', index, 'until']),
  ];
  if (moments.length > 0) return moments;
  // A last day without a time lasts until it ends.
  const end = until.length > 10 ? until : `${until}T24:00`;
  return from <= end
    ? []
    : [makeProblem('validBackwards', ['notices', index, 'until'], { found: until, expected: from })];
}

/** A date, or a date with a clock time that exists on every day. */
function checkMoment(moment: string, path: readonly PathPart[]): Found[] {
  const [date, clock] = moment.split('T');
  const isClock = clock === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(clock);
  return isClock ? checkDate(date, path, moment) : [makeProblem('badTime', path, { found: clock })];
}

/** @param shift what to add to a row's place, when the list in the file begins elsewhere */
function findDoubles(rows: readonly { readonly id: string }[], list: string, shift = 0): Found[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }, index) => {
    if (seen.has(id)) return [makeProblem('doubleId', [list, index + shift, 'id'], { found: id })];
    seen.add(id);
    return [];
  });
}

function checkTargets({ targets, accounts }: Protocol): Found[] {
  const seen = new Set<string>();
  const found = targets.flatMap((target, index) => {
    const subject = subjectOf(target);
    const { account } = target;
    const isKnown = account === undefined || isAccount(accounts, account);
    const unknown = isKnown ? [] : [makeProblem('unknownAccount', ['targets', index, 'account'], { found: account })];
    if (!seen.has(subject)) {
      seen.add(subject);
      return unknown;
    }
    return [...unknown, makeProblem('doubleTarget', ['targets', index], { found: target.site ?? '' })];
  });
  return targets.some(isDefaultTarget) ? found : [...found, makeProblem('noDefaultTarget', ['targets'])];
}

function checkCalendar(calendar: Calendar, place: readonly PathPart[]): Found[] {
  const dates = (calendar.exceptions ?? []).flatMap(({ date }, index) =>
    checkDate(date, [...place, 'exceptions', index, 'date']),
  );
  const periods = (calendar.periods ?? []).flatMap(({ from, until }, index) => [
    ...checkDay(from, [...place, 'periods', index, 'from']),
    ...checkDay(until, [...place, 'periods', index, 'until']),
  ]);
  return [...dates, ...periods, ...(isZone(calendar.zone) ? [] : [badZone(calendar.zone, place)])];
}

/** A date, or a day of every year, for which 29 February is one. */
function checkDay(day: string, path: readonly PathPart[]): Found[] {
  return day.length > 5 ? checkDate(day, path) : checkDate(`2024-${day}`, path, day);
}

function badZone(zone: string, place: readonly PathPart[]): Found {
  return makeProblem('badZone', [...place, 'zone'], { found: showValue(zone) });
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
  if (!protocol.languages.some((language) => reply.text[language] !== undefined)) {
    found.push(makeProblem('noSharedLanguage', at('text'), { expected: protocol.languages.join(', ') }));
  }
  return found;
}

function isBlank(value: string | undefined): boolean {
  return value !== undefined && value.trim() === '';
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

function warnOpening(calendar: Calendar, place: readonly PathPart[]): Found[] {
  const weeks = [calendar.week, ...(calendar.periods ?? []).map(({ week }) => week)];
  const windows = [
    ...weeks.flatMap((week) => Object.values(week)),
    ...(calendar.exceptions ?? []).map((day) => day.windows),
  ].flat();
  return windows.length > 0 ? [] : [makeProblem('neverOpen', [...place, 'week'])];
}
