import { type FileKind, makeTable, type TableAnswer, type TableRow } from './table.ts';

type Entry = Readonly<Record<string, unknown>>;

interface Shape {
  readonly kind: FileKind;
  readonly headers: readonly string[];
  /** Is an entry of this tool? One that says so is enough for the whole list. */
  readonly isOne: (entry: Entry) => boolean;
  /** Cells under the headers; `undefined`: no text for a customer (a macro that only sets a status). */
  readonly read: (entry: Entry) => readonly string[] | undefined;
}

/** Known files, by the keys that only they have. Zendesk's by its public documentation (2026), the others as they are generally known. */
const shapes: readonly Shape[] = [
  {
    kind: 'zendesk',
    headers: ['category', 'title', 'text', 'description', 'tags'],
    isOne: ({ actions }) => Array.isArray(actions),
    read: readMacro,
  },
  {
    kind: 'freshdesk',
    headers: ['folder', 'title', 'content', 'tags'],
    isOne: (entry) => 'content_html' in entry || ('title' in entry && 'folder_id' in entry),
    read: (entry) => [
      flat(entry['folder_name'] ?? entry['folder']),
      flat(entry['title']),
      flat(entry['content_html'] ?? entry['content']),
      flat(entry['tags']),
    ],
  },
  {
    kind: 'chatwoot',
    headers: ['short_code', 'content'],
    isOne: (entry) => 'short_code' in entry,
    read: (entry) => [flat(entry['short_code']), flat(entry['content'])],
  },
  {
    kind: 'espanso',
    headers: ['label', 'text', 'search_terms', 'shortcut'],
    isOne: (entry) =>
      ('trigger' in entry || 'triggers' in entry || 'regex' in entry) && espansoText(entry) !== undefined,
    read: readMatch,
  },
];

/**
 * A value that was read from JSON or YAML: an export of a tool that we know, or any list of objects. A list may stand in
 * an object (`{"macros": […]}`), a folder may hold its entries. `{"title": "text"}` pairs are a list as well.
 */
export function readObjects(value: unknown): TableAnswer {
  const entries = entriesIn(value, 0);
  if (entries.length === 0) return readPairs(value);
  const shape = shapes.find(({ isOne }) => entries.some(isOne));
  if (shape === undefined) return readAny(entries);
  const rows: TableRow[] = [];
  entries.forEach((entry, at) => {
    const cells = shape.read(entry);
    if (cells !== undefined) rows.push({ place: at + 1, cells });
  });
  const count = entries.length - rows.length;
  return makeTable(shape.kind, shape.headers, rows, count === 0 ? [] : [{ code: 'skipped', count }]);
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The longest list of objects, at most two levels down; entries of a folder get its name. */
function entriesIn(value: unknown, depth: number): readonly Entry[] {
  if (depth > 3) return [];
  if (Array.isArray(value)) {
    const all = value.filter(isEntry);
    const folders = all.filter((entry) => 'responses' in entry || 'canned_responses' in entry);
    if (folders.length === 0) return all;
    return folders.flatMap((folder) =>
      entriesIn(folder['responses'] ?? folder['canned_responses'], depth + 1).map((entry) => ({
        folder_name: folder['name'],
        ...entry,
      })),
    );
  }
  if (!isEntry(value)) return [];
  if (Array.isArray(value['responses']) && typeof value['name'] === 'string') return entriesIn([value], depth);
  let most: readonly Entry[] = [];
  for (const inner of Object.values(value)) {
    const found = Array.isArray(inner) || isEntry(inner) ? entriesIn(inner, depth + 1) : [];
    if (found.length > most.length) most = found;
  }
  return most;
}

function readPairs(value: unknown): TableAnswer {
  if (!isEntry(value)) return { ok: false, problem: 'empty' };
  const pairs = Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return makeTable(
    'list',
    ['title', 'text'],
    pairs.map((cells, at) => ({ place: at + 1, cells })),
  );
}

/** Objects of any kind: a column per key, `content.text` for a key of an object within. */
function readAny(entries: readonly Entry[]): TableAnswer {
  const flatEntries = entries.map((entry) => new Map(flatKeys(entry)));
  const headers = [...new Set(flatEntries.flatMap((entry) => [...entry.keys()]))];
  return makeTable(
    'objects',
    headers,
    flatEntries.map((entry, at) => ({ place: at + 1, cells: headers.map((header) => entry.get(header) ?? '') })),
  );
}

function flatKeys(entry: Entry): readonly (readonly [string, string])[] {
  return Object.entries(entry).flatMap(([key, value]): readonly (readonly [string, string])[] =>
    isEntry(value)
      ? Object.entries(value).map(([inner, one]) => [`${key}.${inner}`, flat(one)] as const)
      : [[key, flat(value)]],
  );
}

/** A value as one cell; a list gets a line each. What has no plain form is ''. */
function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value)
    ? value
        .map((one) => (typeof one === 'object' ? '' : flat(one)))
        .filter((one) => one !== '')
        .join('\n')
    : '';
}

/** `Bezorging::Pakket kwijt` is a macro in a menu. A comment may be a pair of channel and text. */
function readMacro(entry: Entry): readonly string[] | undefined {
  const actions = Array.isArray(entry['actions']) ? entry['actions'].filter(isEntry) : [];
  const of = (field: string): string | undefined => {
    const value = actions.find((action) => action['field'] === field)?.['value'];
    return value === undefined ? undefined : flat(Array.isArray(value) ? value.at(-1) : value);
  };
  const text = of('comment_value_html') ?? of('comment_value') ?? of('rich_comment');
  if (text === undefined || entry['active'] === false) return undefined;
  const path = flat(entry['title']).split('::');
  return [
    path.slice(0, -1).join(' / '),
    path.at(-1) ?? '',
    text,
    flat(entry['description']),
    (of('current_tags') ?? of('set_tags') ?? '').replaceAll(' ', '\n'),
  ];
}

function espansoText(entry: Entry): unknown {
  return entry['replace'] ?? entry['form'] ?? entry['markdown'] ?? entry['html'];
}

function readMatch(entry: Entry): readonly string[] | undefined {
  const text = espansoText(entry);
  if (typeof text !== 'string') return undefined;
  const trigger = flat(entry['trigger'] ?? entry['triggers']).split('\n')[0] ?? '';
  const name = trigger.replace(/^[^\p{L}\p{N}]+/u, '');
  return [flat(entry['label']) || name, text, flat(entry['search_terms']), trigger];
}
