import type { Contact } from '../contact.ts';
import type { Person } from '../person/person.ts';
import type { Author } from '../post.ts';
import type { WaitingPost } from '../waiting.ts';
import type { SealedEvent } from './chain.ts';
import { type ColumnId, chooseColumns, columns, columnTitle, type ScreenLanguage } from './columns.ts';
import { escapeHtml } from './crm-html.ts';

/** Everything that is kept of one person, for who asks what is known of them (GDPR article 15). */

export interface PersonRecords {
  readonly contacts: readonly Contact[];
  /** Open and closed. */
  readonly posts: readonly WaitingPost[];
  /** From the log of a team: every version that colleagues hold. */
  readonly team: readonly Contact[];
  /** What colleagues linked and noted: several only when they said so of different handles. */
  readonly persons: readonly Person[];
  /** What happened to these, with what was written at the time; oldest first. */
  readonly events: readonly SealedEvent[];
}

export interface PersonFileParts extends PersonRecords {
  /** ISO 8601 UTC */
  readonly madeAt: string;
  readonly site: string;
  readonly author: Author;
}

/** Lossless: as it is kept, without the salts, which say nothing of anybody. */
export function personJson({ contacts, posts, team, persons, events, ...head }: PersonFileParts): string {
  const plain = events.map(({ salt: _salt, ...event }) => event);
  return `${JSON.stringify({ format: 'kantlijn-person', schema: 1, ...head, contacts, posts, team, persons, events: plain }, null, 2)}\n`;
}

/** The words of the readable file that the columns of the log do not have. */
export interface PersonFileWords {
  readonly title: string;
  readonly contacts: string;
  readonly posts: string;
  readonly team: string;
  readonly persons: string;
  /** Of what colleagues linked and noted. */
  readonly handle: string;
  readonly number: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  /** Of the fields of a post. */
  readonly text: string;
  readonly link: string;
  readonly seen: string;
  readonly closed: string;
  readonly note: string;
  readonly promise: string;
  readonly reply: string;
}

/**
 * The same to read: a page of its own without script or style from elsewhere. Texts stay text.
 * @param moment writes a time, ISO 8601 UTC, as people do
 */
export function personPage(
  { contacts, posts, team, persons, site, author, madeAt }: PersonFileParts,
  say: PersonFileWords,
  language: ScreenLanguage,
  moment: (iso: string) => string,
): string {
  const who = [author.name, author.handle && `@${author.handle}`, author.url, site].filter(Boolean).join(' · ');
  const kept = chooseColumns(columns.map(({ id }): ColumnId => id));
  const ofContact = (contact: Contact) =>
    kept.map((column): readonly [string, string | undefined] => {
      const value = column.read(contact);
      const title = columnTitle(column, language);
      if (typeof value === 'boolean') return [title, value ? say.yes : say.no];
      if (value === undefined || value === '') return [title, undefined];
      if (column.kind === 'time') return [title, moment(String(value))];
      return [title, column.words?.(language)[String(value)] ?? String(value)];
    });
  const ofPost = (row: WaitingPost): readonly (readonly [string, string | undefined])[] => [
    [say.text, row.post.text],
    [say.text, row.editedText],
    [say.link, row.post.permalink ?? row.pageUrl],
    [say.seen, moment(row.firstSeenAt)],
    [say.closed, row.closedAt && moment(row.closedAt)],
    [say.reply, row.answered?.reply?.text ?? row.inserted?.text],
    [say.note, row.note],
    [say.promise, row.followUp?.text],
  ];
  const ofPerson = ({ handles, notes, crmReference }: Person): Facts => [
    ...handles.map(({ site: on, author: who, at, agent }): Facts[number] => [
      say.handle,
      [who.name, who.handle && `@${who.handle}`, who.url, on, moment(at), agent].filter(Boolean).join(' · '),
    ]),
    ...notes.map(({ text, at, agent }): Facts[number] => [
      say.note,
      [text, moment(at), agent].filter(Boolean).join(' · '),
    ]),
    [say.number, crmReference],
  ];
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escapeHtml(say.title)}</title>`,
    `<h1>${escapeHtml(say.title)}</h1><p>${escapeHtml(who)}</p><p>${escapeHtml(moment(madeAt))}</p>`,
    section(say.contacts, contacts.map(ofContact), say.none),
    section(say.posts, posts.map(ofPost), say.none),
    // What is off by itself, or was never used, is not spoken of.
    ...(team.length === 0 ? [] : [section(say.team, team.map(ofContact), say.none)]),
    ...(persons.length === 0 ? [] : [section(say.persons, persons.map(ofPerson), say.none)]),
    '</html>\n',
  ].join('\n');
}

type Facts = readonly (readonly [title: string, value: string | undefined])[];

function section(title: string, records: readonly Facts[], none: string): string {
  const lists = records.map(
    (facts) =>
      `<dl>${facts
        .flatMap(([name, value]) => (value ? [`<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`] : []))
        .join('\n')}</dl><hr>`,
  );
  return `<h2>${escapeHtml(title)}</h2>\n${lists.length === 0 ? `<p>${escapeHtml(none)}</p>` : lists.join('\n')}`;
}
