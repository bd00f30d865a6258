import type { Protocol, Reply } from '../schema.ts';
import { languages } from '../schema.ts';
import { channelWords, useWords } from './choices.ts';
import { type ImportField, importFields } from './fields.ts';
import { writeLines, writeTexts } from './lists.ts';
import { makeTable, type TableAnswer, type TableRow } from './table.ts';

/** Columns of an export: `tags` only come in, as words. */
export const exportFields = importFields.filter((field) => field !== 'tags');

/** The replies of a protocol as a table: a row per reply and language, that its id keeps together. */
export function repliesTable(protocol: Protocol): TableAnswer {
  return makeTable('protocol', exportFields, replyRows(protocol, 'nl'));
}

/** Rows under `exportFields`. Categories and departments by their title, so that a person can read them. */
export function replyRows(protocol: Protocol, screen: 'nl' | 'en'): readonly TableRow[] {
  const titles = { category: titlesIn(protocol.categories), department: titlesIn(protocol.departments) };
  let place = 0;
  return protocol.replies.flatMap((reply) =>
    languages.flatMap((language): readonly TableRow[] => {
      const text = reply.text[language];
      if (text === undefined) return [];
      place += 1;
      const isFirst = languages.find((one) => reply.text[one] !== undefined) === language;
      const cells = exportFields.map((field) => cellOf(field, { reply, language, isFirst, screen, titles }));
      return [{ place, cells }];
    }),
  );

  function titlesIn(list: Protocol['categories'] | Protocol['departments']): ReadonlyMap<string, string> {
    return new Map((list ?? []).map(({ id, title }) => [id, title[screen] ?? title.nl ?? title.en ?? id]));
  }
}

interface CellFrom {
  readonly reply: Reply;
  readonly language: (typeof languages)[number];
  /** What holds for every language stands in the first row of a reply. */
  readonly isFirst: boolean;
  readonly screen: 'nl' | 'en';
  readonly titles: Readonly<Record<'category' | 'department', ReadonlyMap<string, string>>>;
}

function cellOf(field: ImportField, { reply, language, isFirst, screen, titles }: CellFrom): string {
  switch (field) {
    case 'key':
      return reply.id;
    case 'language':
      return language;
    case 'title':
      return reply.title[language] ?? reply.title.nl ?? reply.title.en ?? reply.id;
    case 'text':
      return reply.text[language] ?? '';
    case 'whenToUse':
    case 'whenNot':
    case 'note':
      return reply[field]?.[language] ?? '';
    case 'examples':
      return writeTexts(reply.examples?.[language] ?? []);
    case 'tags':
      return '';
    default:
      return isFirst ? sharedCell(field, reply, screen, titles) : '';
  }
}

function sharedCell(
  field: Exclude<
    ImportField,
    'key' | 'language' | 'title' | 'text' | 'whenToUse' | 'whenNot' | 'note' | 'examples' | 'tags'
  >,
  reply: Reply,
  screen: 'nl' | 'en',
  titles: CellFrom['titles'],
): string {
  switch (field) {
    case 'category':
    case 'department':
      return titles[field].get(reply[field] ?? '') ?? '';
    case 'words':
    case 'mustContain':
    case 'mustNotContain':
      return writeLines(reply[field] ?? []);
    case 'use':
      return useWords.find(({ value }) => value === reply.use)?.[screen] ?? reply.use;
    case 'channel':
      return channelWords.find(({ value }) => value === reply.channel)?.[screen] ?? '';
    case 'followUpDays':
      return reply.followUpDays === undefined ? '' : String(reply.followUpDays);
    case 'validFrom':
    case 'validUntil':
      return reply[field] ?? '';
  }
}
