import { sameText } from '../../same-text.ts';
import type { Language, Protocol, Reply } from '../schema.ts';
import type { ImportRow, RowProblem } from './rows.ts';

/** What an import would do: nothing has happened yet. */
export interface ImportPlan {
  /** The next version of the protocol, with the new replies at the end. */
  readonly protocol: Protocol;
  readonly added: readonly Reply[];
  readonly newCategories: readonly string[];
  readonly problems: readonly RowProblem[];
}

export interface PlanOptions {
  /** `2026-11-27` */
  readonly today: string;
  /** What the version is about, in the words of the screen. */
  readonly summary: (count: number) => string;
  /** Whole replies by id, for a file that is a protocol: what a row does not hold (short forms, variants) comes along. */
  readonly whole?: ReadonlyMap<string, Reply>;
}

const MAX_REPLIES = 5_000;
const MAX_CATEGORIES = 500;

/**
 * Puts rows into a protocol as new drafts with ids of their own. What is there stays as it is: a text that is in the
 * protocol already, or twice in the file, is left out and named.
 */
export function planImport(protocol: Protocol, rows: readonly ImportRow[], options: PlanOptions): ImportPlan {
  const problems: RowProblem[] = [];
  const report = (place: number, code: RowProblem['code'], found: string) =>
    void problems.push({ place, code, found: found.slice(0, 60) });
  const ids = new Set(protocol.replies.map(({ id }) => id));
  const seen = new Map<string, { readonly title: string; readonly isOurs: boolean }>();
  const titles = new Set<string>();
  for (const { title, text } of protocol.replies) {
    for (const [language, words] of Object.entries(text)) {
      if (words === undefined) continue;
      seen.set(textKey(language, words), { title: title.nl ?? title.en ?? words, isOurs: true });
    }
    for (const words of Object.values(title)) if (words !== undefined) titles.add(plain(words));
  }

  const groups = new Map<string, ImportRow[]>();
  for (const row of rows) {
    const same = seen.get(textKey(row.language, row.text));
    if (same !== undefined) {
      report(row.place, same.isOurs ? 'sameAsReply' : 'sameInFile', same.title);
      continue;
    }
    seen.set(textKey(row.language, row.text), { title: row.title, isOurs: false });
    const group = row.key === '' ? undefined : groups.get(`key ${row.key}`);
    if (group?.every(({ language }) => language !== row.language)) group.push(row);
    else groups.set(group === undefined && row.key !== '' ? `key ${row.key}` : `row ${row.place}`, [row]);
  }

  const categories = makeFinder(protocol.categories ?? [], MAX_CATEGORIES);
  const departments = makeFinder(protocol.departments ?? [], 0);
  const added: Reply[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    if (protocol.replies.length + added.length >= MAX_REPLIES) {
      report(first.place, 'tooManyReplies', first.title);
      continue;
    }
    for (const { place, title } of group) if (titles.has(plain(title))) report(place, 'sameTitle', title);
    const department = departments.find(first.department, first.language);
    if (first.department !== '' && department === undefined) report(first.place, 'unknownDepartment', first.department);
    const whole = options.whole?.get(first.key);
    added.push(
      makeReply(group, {
        id: freeId(whole?.id ?? slug(first.title), ids),
        category: categories.find(first.category, first.language),
        department,
        whole,
      }),
    );
  }
  const made: Protocol = {
    ...protocol,
    version: protocol.version + 1,
    updatedAt: options.today,
    summary: options.summary(added.length),
    replies: [...protocol.replies, ...added],
    ...(categories.added.length === 0 ? {} : { categories: [...(protocol.categories ?? []), ...categories.added] }),
  };
  return {
    protocol: made,
    added,
    newCategories: categories.added.map(({ title }) => Object.values(title)[0] ?? ''),
    problems,
  };
}

function textKey(language: string, text: string): string {
  return `${language} ${sameText(text).toLowerCase()}`;
}

function plain(text: string): string {
  return sameText(text).toLowerCase();
}

interface Found {
  readonly id: string;
  readonly category: string | undefined;
  readonly department: string | undefined;
  readonly whole: Reply | undefined;
}

function makeReply(group: readonly ImportRow[], { id, category, department, whole }: Found): Reply {
  const perLanguage = <T>(read: (row: ImportRow) => T | undefined): Partial<Record<Language, T>> | undefined => {
    const made: Partial<Record<Language, T>> = {};
    for (const row of group) {
      const value = read(row);
      if (value !== undefined) made[row.language] = value;
    }
    return Object.keys(made).length === 0 ? undefined : made;
  };
  const firstOf = <T>(read: (row: ImportRow) => T | undefined): T | undefined =>
    group.map(read).find((value) => value !== undefined);
  const all = (read: (row: ImportRow) => readonly string[], most: number): string[] | undefined => {
    const made = [...new Set(group.flatMap(read))].slice(0, most);
    return made.length === 0 ? undefined : made;
  };
  const filled = (text: string): string | undefined => (text === '' ? undefined : text);
  return withoutGaps({
    ...kept(whole),
    id,
    title: perLanguage(({ title }) => title) ?? {},
    text: perLanguage(({ text }) => text) ?? {},
    examples: perLanguage(({ examples }) => (examples.length === 0 ? undefined : [...examples])),
    words: all(({ words }) => words, 100),
    whenToUse: perLanguage(({ whenToUse }) => filled(whenToUse)),
    whenNot: perLanguage(({ whenNot }) => filled(whenNot)),
    category,
    department,
    use: firstOf(({ use }) => use) ?? 'as-base',
    channel: firstOf(({ channel }) => channel),
    followUpDays: firstOf(({ followUpDays }) => followUpDays),
    mustContain: all(({ mustContain }) => mustContain, 50),
    mustNotContain: all(({ mustNotContain }) => mustNotContain, 50),
    validFrom: firstOf(({ validFrom }) => validFrom),
    validUntil: firstOf(({ validUntil }) => validUntil),
    status: 'draft',
    note: perLanguage(({ note }) => filled(note)),
  });
}

/** What a row has no column for. Articles stay behind: they are in the other protocol. */
function kept(whole: Reply | undefined): Partial<Reply> {
  if (whole === undefined) return {};
  const { kind, short, variants, fixed, takePrivate } = whole;
  return { kind, short, variants, fixed, takePrivate };
}

function withoutGaps(reply: Reply): Reply {
  return Object.fromEntries(Object.entries(reply).filter(([, value]) => value !== undefined)) as Reply;
}

interface Titled {
  readonly id: string;
  readonly title: Partial<Record<Language, string | undefined>>;
}

/** Finds what a file names by id or by a title in any language; at most `most` in all are made anew. */
function makeFinder(there: readonly Titled[], most: number) {
  const byName = new Map<string, string>();
  for (const { id, title } of there) {
    for (const name of [id, ...Object.values(title)]) if (name !== undefined) byName.set(plain(name), id);
  }
  const ids = new Set(there.map(({ id }) => id));
  const added: { id: string; title: Partial<Record<Language, string>> }[] = [];
  return {
    added,
    find(name: string, language: Language): string | undefined {
      if (name === '') return undefined;
      const known = byName.get(plain(name));
      if (known !== undefined || there.length + added.length >= most) return known;
      const title = name.slice(0, 300);
      const id = freeId(slug(title), ids);
      byName.set(plain(name), id);
      added.push({ id, title: { [language]: title } });
      return id;
    },
  };
}

/** `Pakket kwijt?` → `pakket-kwijt`. */
function slug(title: string): string {
  const made = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return made === '' ? 'antwoord' : made;
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let next = 2; taken.has(id); next += 1) id = `${wanted.slice(0, 90)}-${next}`;
  taken.add(id);
  return id;
}
