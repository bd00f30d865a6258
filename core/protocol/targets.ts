import type { Calendar } from '../clock/calendar-schema.ts';
import { fold } from '../clock/fold.ts';
import { adapterOf } from '../post.ts';
import type { TriageKind } from './rules-schema.ts';
import type { Protocol } from './schema.ts';

/** What is known of a post when its target is looked for; what is not known yet is left out. */
export interface TargetQuestion {
  /** Full site (`phpbb@forum.duinstad.example`). */
  readonly site: string;
  /** Handle or name of the own account that it is for; capitals and "@" do not matter. */
  readonly account?: string | undefined;
  readonly category?: string | undefined;
  /** The weightiest first. */
  readonly triage?: readonly TriageKind[] | undefined;
}

/** Minutes are of opening time, in the calendar named. */
export interface ResponseTarget {
  readonly firstMinutes: number;
  readonly nextMinutes: number;
  readonly calendarId: string;
  /** Within how long a department answers what was handed over. */
  readonly handOverMinutes?: number;
  /** Within how long a follow-up is promised when no date was agreed. */
  readonly promiseMinutes?: number;
}

type Rule = Protocol['targets'][number];

/**
 * The target of a post. A rule fits when everything that it names fits. Of the rules that fit the most specific one
 * wins: first one that names a kind of post (triage; the weightiest kind first), then a category, then an account, then
 * a full site before a host before a site's software; a rule that names nothing is the default. Calendar and the times
 * for hand-over and promise come from the most specific rule that fits and says something of them.
 */
export function targetFor(protocol: Pick<Protocol, 'targets' | 'calendar'>, question: TargetQuestion): ResponseTarget {
  const fitting = protocol.targets
    .flatMap((rule) => {
      const rank = rankOf(rule, question);
      return rank === undefined ? [] : [{ rule, rank }];
    })
    .sort((a, b) => compareRanks(b.rank, a.rank))
    .map(({ rule }) => rule);
  const [target] = fitting;
  if (target === undefined) throw new Error('a protocol without a default target passed its check');
  const first = <K extends keyof Rule>(name: K) => fitting.find((rule) => rule[name] !== undefined)?.[name];
  const handOverMinutes = first('handOverMinutes');
  const promiseMinutes = first('promiseMinutes');
  return {
    firstMinutes: target.firstMinutes,
    nextMinutes: target.nextMinutes ?? target.firstMinutes,
    calendarId: first('calendar') ?? protocol.calendar.id,
    ...(handOverMinutes !== undefined && { handOverMinutes }),
    ...(promiseMinutes !== undefined && { promiseMinutes }),
  };
}

/** All calendars of a protocol, the default first. */
export function calendarsOf({
  calendar,
  calendars = [],
}: Pick<Protocol, 'calendar' | 'calendars'>): readonly Calendar[] {
  return [calendar, ...calendars];
}

/** The calendar of that id; the default one when there is none (any more). */
export function calendarOf(protocol: Pick<Protocol, 'calendar' | 'calendars'>, id: string | undefined): Calendar {
  return calendarsOf(protocol).find((one) => one.id === id) ?? protocol.calendar;
}

/** What a rule is about, as one text: two rules of one protocol may not be about the same. */
export function subjectOf({ site, account, category, triage }: Rule): string {
  return JSON.stringify([site ?? '', account === undefined ? '' : plain(account), category ?? '', triage ?? '']);
}

/** Does it name anything? The rule that does not is the default. */
export function isDefaultTarget({ site, account, category, triage }: Rule): boolean {
  return site === undefined && account === undefined && category === undefined && triage === undefined;
}

/** Is this the handle or name of an own account of the protocol? */
export function isAccount(accounts: Protocol['accounts'], account: string): boolean {
  const names = accounts.flatMap(({ handle, name }) => [handle, name]);
  return names.some((name) => name !== undefined && plain(name) === plain(account));
}

/** The host in a site (`forum.duinstad.example`): known also where nobody knows which reader a site will get. */
export function hostOf(site: string): string | undefined {
  const at = site.indexOf('@');
  return at < 0 ? undefined : site.slice(at + 1);
}

const plain = (account: string) => fold(account).replace(/^@/, '');

/** Triage, category, account, site; 0 where a rule says nothing of it. `undefined`: it does not fit. */
function rankOf(rule: Rule, question: TargetQuestion): readonly number[] | undefined {
  const { triage = [], account, category, site } = question;
  const ranks = [
    rule.triage === undefined ? 0 : rankIn([...triage].reverse(), rule.triage),
    rule.category === undefined ? 0 : rankIn([category], rule.category),
    rule.account === undefined ? 0 : rankIn([account && plain(account)], plain(rule.account)),
    rule.site === undefined ? 0 : rankIn([adapterOf(site), hostOf(site), site], rule.site),
  ];
  return ranks.some((rank) => rank < 0) ? undefined : ranks;
}

/** Place from 1, the last that fits; -1 when none does. */
function rankIn(choices: readonly (string | undefined)[], wanted: string): number {
  const place = choices.lastIndexOf(wanted);
  return place < 0 ? -1 : place + 1;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, rank] of a.entries()) {
    const difference = rank - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
