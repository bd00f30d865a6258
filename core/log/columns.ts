import { words as common } from '../../.generated/locales/common.js';
import { type Words, words } from '../../.generated/locales/log.js';
import type { Contact } from '../contact.ts';
import { contactFields } from './fields.ts';
import { siteName } from './site-name.ts';

/** Columns of the log: for tables, CSV and spreadsheets. Append-only: an id is never renamed or given another meaning. */

export type ScreenLanguage = 'nl' | 'en';
export type ColumnId = keyof Words['column'];
type CellKind = 'text' | 'time' | 'number' | 'yesNo';

export interface Column {
  readonly id: ColumnId;
  readonly kind: CellKind;
  /** The field it comes from; decides retention and whether it is exported by default. */
  readonly field: keyof Contact;
  readonly read: (contact: Contact) => string | number | boolean | undefined;
  /** Codes that are shown as a word. */
  readonly words?: (language: ScreenLanguage) => Readonly<Record<string, string>>;
  /** Left out unless asked for, whatever its field says. */
  readonly isOff?: true;
}

type SameName = Extract<ColumnId, keyof Contact>;
const same = <Kind extends CellKind>(id: SameName, kind: Kind): Column => ({
  id,
  kind,
  field: id,
  read: (contact) => contact[id] as string | number | boolean | undefined,
});

const reach = (
  id: ColumnId,
  field: 'reachAtAnswer' | 'reachLast' | 'replyReachAtAnswer' | 'replyReachLast',
  name: 'likes' | 'replies' | 'reposts' | 'views',
): Column => ({ id, kind: 'number', field, read: (contact) => contact[field]?.[name] });

export const columns: readonly Column[] = [
  same('createdAt', 'time'),
  { id: 'site', kind: 'text', field: 'site', read: ({ site }) => siteName(site) },
  { ...same('channel', 'text'), words: (language) => ({ ...words[language].channel }) },
  { id: 'author', kind: 'text', field: 'author', read: ({ author }) => author.name },
  { id: 'handle', kind: 'text', field: 'author', read: ({ author }) => author.handle },
  { id: 'authorUrl', kind: 'text', field: 'author', read: ({ author }) => author.url },
  { id: 'authorId', kind: 'text', field: 'author', read: ({ author }) => author.id, isOff: true },
  same('permalink', 'text'),
  same('postText', 'text'),
  { ...same('postTextHash', 'text'), isOff: true },
  { ...same('postTextAt', 'time'), isOff: true },
  same('postEditedAt', 'time'),
  { id: 'postedAt', kind: 'time', field: 'posted', read: ({ posted }) => posted?.at },
  { id: 'postedPrecision', kind: 'text', field: 'posted', read: ({ posted }) => posted?.precision, isOff: true },
  same('firstSeenAt', 'time'),
  same('language', 'text'),
  same('account', 'text'),
  same('agent', 'text'),
  same('answeredAt', 'time'),
  { ...same('answeredBy', 'text'), words: (language) => ({ ...words[language].answeredBy }) },
  same('replyText', 'text'),
  same('replyPermalink', 'text'),
  same('replyTitle', 'text'),
  { ...same('replyId', 'text'), isOff: true },
  { ...same('faithfulness', 'text'), words: (language) => ({ ...common[language].faithfulness }) },
  same('protocolName', 'text'),
  same('protocolVersion', 'number'),
  { ...same('protocolSeq', 'number'), isOff: true },
  same('targetMinutes', 'number'),
  same('dueAt', 'time'),
  same('waitedMinutes', 'number'),
  same('waitedByCustomerMinutes', 'number'),
  same('isWaitApproximate', 'yesNo'),
  same('metTarget', 'yesNo'),
  { ...same('outcome', 'text'), words: (language) => ({ ...common[language].outcome }) },
  same('outcomeReason', 'text'),
  same('category', 'text'),
  { ...same('topic', 'text'), words: (language) => ({ ...words[language].topic }) },
  same('rootCause', 'text'),
  { ...same('earlierFailedChannel', 'text'), words: (language) => ({ ...words[language].channel }) },
  same('earlierFailedOn', 'text'),
  same('earlierFailedWhat', 'text'),
  same('department', 'text'),
  same('handedTo', 'text'),
  same('handedOverAt', 'time'),
  same('departmentAnsweredAt', 'time'),
  same('isPrivate', 'yesNo'),
  { ...same('privateChannel', 'text'), words: (language) => ({ ...words[language].channel }) },
  same('privateOutcome', 'text'),
  same('isProactive', 'yesNo'),
  same('promiseText', 'text'),
  same('followUpAt', 'time'),
  same('followUpKeptAt', 'time'),
  same('note', 'text'),
  reach('likesAtAnswer', 'reachAtAnswer', 'likes'),
  reach('repliesAtAnswer', 'reachAtAnswer', 'replies'),
  reach('repostsAtAnswer', 'reachAtAnswer', 'reposts'),
  reach('viewsAtAnswer', 'reachAtAnswer', 'views'),
  reach('likesLast', 'reachLast', 'likes'),
  reach('repliesLast', 'reachLast', 'replies'),
  reach('repostsLast', 'reachLast', 'reposts'),
  reach('viewsLast', 'reachLast', 'views'),
  same('reachLastAt', 'time'),
  reach('replyLikesAtAnswer', 'replyReachAtAnswer', 'likes'),
  reach('replyRepliesAtAnswer', 'replyReachAtAnswer', 'replies'),
  reach('replyRepostsAtAnswer', 'replyReachAtAnswer', 'reposts'),
  reach('replyViewsAtAnswer', 'replyReachAtAnswer', 'views'),
  reach('replyLikesLast', 'replyReachLast', 'likes'),
  reach('replyRepliesLast', 'replyReachLast', 'replies'),
  reach('replyRepostsLast', 'replyReachLast', 'reposts'),
  reach('replyViewsLast', 'replyReachLast', 'views'),
  same('crmReference', 'text'),
  same('crmCopiedAt', 'time'),
  same('changedAt', 'time'),
  { ...same('id', 'text'), isOff: true },
  { id: 'siteKey', kind: 'text', field: 'site', read: ({ site }) => site, isOff: true },
];

/** What stands in an export when nobody chose. */
export const defaultColumns: readonly Column[] = columns.filter(
  ({ field, isOff }) => !isOff && contactFields[field].isExported,
);

/** Columns by id, in the order asked. */
export function chooseColumns(ids: readonly ColumnId[]): readonly Column[] {
  return ids.flatMap((id) => columns.filter((column) => column.id === id));
}

/** The head of a column on the screen and in a file. */
export function columnTitle({ id }: Column, language: ScreenLanguage): string {
  return words[language].column[id];
}
