import type { Calendar } from '../clock/calendar-schema.ts';
import { newId } from './new-id.ts';
import type { Protocol } from './schema.ts';
import { tidy } from './tidy.ts';

/** Changes of what a protocol says beside its replies, notices and articles. Whether it may be used is for `parseProtocol`. */

/** A part of the file that a form changes. */
export type PartKey = Exclude<
  keyof Protocol,
  '$schema' | 'format' | 'schema' | 'version' | 'signature' | 'replies' | 'notices' | 'articles'
>;
export type Parts = Partial<Pick<Protocol, PartKey>>;

/** These parts of the protocol; what it does not have is absent. */
export function partsOf(protocol: Protocol, keys: readonly PartKey[]): Parts {
  return Object.fromEntries(keys.flatMap((key) => (protocol[key] === undefined ? [] : [[key, protocol[key]]])));
}

/** The protocol with these parts in the place of its own; a part that is not given goes. */
export function withParts(protocol: Protocol, keys: readonly PartKey[], parts: Parts): Protocol {
  return { ...protocol, ...Object.fromEntries(keys.map((key) => [key, parts[key]])) };
}

/** Lists that stay in the file when nothing is in them. */
const always: readonly PartKey[] = ['accounts', 'brandWords', 'targets', 'languages'];

/** Fields that stay when nothing is in them: the file then says what is missing, at their place. */
const required: Partial<Record<PartKey, readonly string[]>> = {
  voice: ['address'],
  accounts: ['site'],
  watchedPages: ['url'],
  targets: ['firstMinutes'],
  placeholders: ['label'],
  categories: ['title'],
  departments: ['title'],
  noReplyReasons: ['title'],
  rootCauses: ['title'],
  triage: ['title'],
  confidential: ['title', 'pattern'],
  forbiddenWords: ['words'],
  savedSearches: ['title', 'sites'],
  crmLayouts: ['title'],
};

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNothing = (value: unknown): boolean => tidy({ value }) === undefined;

/** The parts without the rows in which nothing was filled in, so that the rows left are those that problems count. */
export function withoutBlankRows(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.filter((row) => !isNothing(row)) : value,
    ]),
  );
}

/**
 * The parts as they go into the file: blank fields are absent, and a row that is new (`id` is '') has an id made of its
 * title.
 */
export function finishParts(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(withoutBlankRows(parts)).flatMap(([key, value]) => {
      const finished = finishPart(key as PartKey, value);
      return finished === undefined ? [] : [[key, finished]];
    }),
  );
}

function finishPart(key: PartKey, value: Parts[PartKey]): unknown {
  if (key === 'calendar') return finishCalendar(value as Calendar);
  if (key === 'calendars') return finishCalendars(value as Calendar[]);
  const needed = required[key] ?? [];
  if (Array.isArray(value)) {
    const named = withIds(value, key);
    const rows = named.map((row) => (isRow(row) ? finishRow(row, needed) : row));
    return rows.length > 0 || always.includes(key) ? rows : undefined;
  }
  if (key === 'placeholders' && isRow(value)) {
    const rows = Object.entries(value).map(([name, row]) => [name, isRow(row) ? finishRow(row, needed) : row]);
    return rows.length > 0 ? Object.fromEntries(rows) : undefined;
  }
  if (key === 'voice' && isRow(value)) return finishRow(value, needed);
  return tidy(value);
}

function finishRow(row: Row, needed: readonly string[]): Row {
  const tidied = tidy(row);
  const kept = needed.flatMap((name) => (row[name] === undefined || !isNothing(row[name]) ? [] : [[name, row[name]]]));
  return { ...Object.fromEntries(kept), ...(isRow(tidied) ? tidied : {}) };
}

/** New rows get their id; those that were there keep it, whatever their title has become. */
function withIds(rows: readonly unknown[], key: PartKey): readonly unknown[] {
  const taken = rows.flatMap((row) => (isRow(row) && typeof row['id'] === 'string' ? [{ id: row['id'] }] : []));
  return rows.map((row) => {
    if (!isRow(row) || row['id'] !== '') return row;
    const title = isRow(row['title']) ? Object.values(row['title']).find((text) => !isNothing(text)) : undefined;
    const id = newId(String(title ?? ''), taken, key.toLowerCase());
    taken.push({ id });
    return { ...row, id };
  });
}

function finishCalendars(calendars: readonly Calendar[]): Calendar[] | undefined {
  return calendars.length === 0 ? undefined : calendars.map(finishCalendar);
}

/** A closed day has no windows: that is no blank field. */
function finishCalendar({ periods = [], exceptions = [], holidays, ...rest }: Calendar): Calendar {
  const reasoned = <T extends { reason?: string | undefined }>({ reason, ...row }: T) => ({
    ...row,
    ...(reason === undefined || reason.trim() === '' ? {} : { reason }),
  });
  return {
    ...rest,
    ...(periods.length > 0 && { periods: periods.map(reasoned) }),
    ...(holidays !== undefined && (holidays.nl !== undefined || holidays.be !== undefined) && { holidays }),
    ...(exceptions.length > 0 && { exceptions: exceptions.map(reasoned) }),
  };
}
