import { type SiteField, type TaughtSite, taughtSiteSchema } from './site-data.ts';

/**
 * A taught site as text that a person can edit: one selector per line, the surest first. Where a field is read from an
 * attribute, `=> attribute` follows; what does not belong to it, after `--`: `a.when => title`, `.body -- blockquote`.
 */

export const listNames = ['posts', 'ignore', 'composer', 'openComposer'] as const;
export const fieldNames = ['name', 'text', 'time', 'permalink', 'profile', 'id'] as const;
type ListName = (typeof listNames)[number];
type FieldName = (typeof fieldNames)[number];
export type TextName = 'siteName' | 'hosts' | 'paths' | ListName | FieldName;
export type TaughtText = Readonly<Record<TextName, string>>;

export type ReadText =
  | { readonly ok: true; readonly site: TaughtSite }
  /** Which text does not fit. */
  | { readonly ok: false; readonly name: TextName };

export function writeTaughtText({ name, hosts, paths, data }: TaughtSite): TaughtText {
  const list = (one: ListName) => [one, lines(data[one])] as const;
  const field = (one: FieldName) => [one, lines(data.read[one]?.map(writeField))] as const;
  return {
    siteName: name,
    hosts: lines(hosts),
    paths: lines(paths),
    ...(Object.fromEntries([...listNames.map(list), ...fieldNames.map(field)]) as Record<ListName | FieldName, string>),
  };
}

/** The site with what the texts say; what they do not show (the account, when it was taught) stays. */
export function readTaughtText(before: TaughtSite, text: TaughtText): ReadText {
  const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);
  const read = Object.fromEntries(
    fieldNames.flatMap((name) => {
      const fields = some(parts(text[name]).map(readField));
      return fields === undefined ? [] : [[name, fields]];
    }),
  );
  const lists = Object.fromEntries(
    listNames.flatMap((name) => {
      const selectors = some(parts(text[name]));
      return selectors === undefined ? [] : [[name, selectors]];
    }),
  );
  const { ownAccount } = before.data;
  const paths = some(parts(text.paths));
  const site = taughtSiteSchema.safeParse({
    id: before.id,
    taughtAt: before.taughtAt,
    name: text.siteName.trim(),
    hosts: parts(text.hosts),
    ...(paths === undefined ? {} : { paths }),
    data: { ...lists, read, ...(ownAccount === undefined ? {} : { ownAccount }) },
  });
  if (site.success) return { ok: true, site: site.data };
  return { ok: false, name: textOf(site.error.issues[0]?.path ?? []) };
}

/** `data.read.time[0].selector` stands in the text `time`. */
function textOf(path: readonly PropertyKey[]): TextName {
  const names: readonly PropertyKey[] = ['hosts', 'paths', ...listNames];
  const [first, second, third] = path;
  if (first !== 'data') return (names.find((name) => name === first) as TextName | undefined) ?? 'siteName';
  return second === 'read' ? ((third ?? 'text') as FieldName) : ((second ?? 'posts') as ListName);
}

function writeField({ selector, attribute, exclude }: SiteField): string {
  return (
    selector + (attribute === undefined ? '' : ` => ${attribute}`) + (exclude === undefined ? '' : ` -- ${exclude}`)
  );
}

function readField(line: string): SiteField {
  const [before = '', exclude] = line.split(' -- ', 2);
  const [selector = '', attribute] = before.split(' => ', 2);
  return {
    selector: selector.trim(),
    ...(attribute === undefined ? {} : { attribute: attribute.trim() }),
    ...(exclude === undefined ? {} : { exclude: exclude.trim() }),
  };
}

function lines(list: readonly string[] | undefined): string {
  return (list ?? []).join('\n');
}

function parts(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
