import type { Contact } from '../contact.ts';
import type { CrmLayout } from '../protocol/crm-schema.ts';
import type { ScreenLanguage } from './columns.ts';
import { channelName } from './crm-lines.ts';
import { type CrmOptions, crmSubject, crmText } from './crm-text.ts';
import type { LineId } from './line-ids.ts';
import { layoutFor } from './own-layouts.ts';
import { personKeys } from './person.ts';
import { formatDate, formatTime, type TimeFormat } from './times.ts';
import { withoutTexts } from './without-texts.ts';

/**
 * Files that a CRM or helpdesk itself can import: the heads that it looks for, its words for a state, its dates. Data,
 * so that another one is another object. Texts stay as they are: an apostrophe before a name or telephone number would
 * stay in the CRM. What was found of each system, and what it cannot take, stands in `docs/export.md`.
 */
export type ImportFile = TableFile | RequestFile;
export type ImportId =
  | 'salesforceTask'
  | 'salesforceCase'
  | 'hubspotTicket'
  | 'dynamicsCase'
  | 'zohoTicket'
  | 'superofficeFollowUp'
  | 'zendeskTicket'
  | 'freshdeskTicket';

interface Named {
  readonly id: ImportId;
  /** The product's own name, and its own word for what is made. */
  readonly name: string;
}

/** Comma separated values. */
export interface TableFile extends Named {
  readonly kind: 'table';
  readonly separator: ',' | ';';
  /** `utf8`: with byte order mark. `ansi`: Windows-1252; a sign that it lacks becomes a question mark. */
  readonly encoding: 'utf8' | 'ansi';
  readonly columns: readonly ImportColumn[];
}

/** One JSON body of a request a line: systems that take tickets by their API alone. */
export interface RequestFile extends Named {
  readonly kind: 'requests';
  /** Contacts in one request. */
  readonly size: number;
  readonly body: (contacts: readonly Contact[], context: ImportContext) => unknown;
}

export interface ImportContext {
  readonly language: ScreenLanguage;
  /** IANA zone for the times. */
  readonly zone: string;
  /** What people wrote; without it the texts are left out everywhere. */
  readonly withTexts: boolean;
  /** Layouts of the team's protocol: a text is written in the one for this system, where there is one. */
  readonly layouts?: readonly CrmLayout[];
  /** Title of a category, department or reason of the protocol, by id; without it the id is written. */
  readonly titleOf?: (id: string) => string;
}

interface ImportColumn {
  readonly head: string;
  readonly read: (contact: Contact, context: ImportContext) => string | undefined;
}

/** Subject and text as they are pasted in this system. */
const subject =
  (layout: string): ImportColumn['read'] =>
  (contact, context) =>
    crmSubject(contact, { ...optionsOf(context), language: languageOf(layout, context) });

/** @param without a line that would contradict a column */
const note =
  (layout: string, without?: LineId): ImportColumn['read'] =>
  (contact, context) =>
    textOf(layout, contact, context, without).plain;

function textOf(id: string, contact: Contact, context: ImportContext, without?: LineId) {
  const kept = context.withTexts ? contact : withoutTexts(contact);
  const layout = layoutFor(id, context.layouts);
  const fitting =
    layout.kind === 'note' ? { ...layout, lines: layout.lines.filter(({ line }) => line !== without) } : layout;
  return crmText([kept], fitting, optionsOf(context));
}

function optionsOf({ language, zone, withTexts, titleOf }: ImportContext): CrmOptions {
  return { language, zone, includePostText: withTexts, ...(titleOf === undefined ? {} : { titleOf }) };
}

function languageOf(layout: string, { language, layouts }: ImportContext): ScreenLanguage {
  return layoutFor(layout, layouts).language ?? language;
}

/** Times as the team has them in the text for this system, else as Kantlijn has. */
function timesOf(layout: string, context: ImportContext): TimeFormat {
  return layoutFor(layout, context.layouts).times[languageOf(layout, context)];
}

/** The word for the state in the layout that is pasted in the same system. */
function stateIn(id: string, { outcome }: Contact): string | undefined {
  const layout = layoutFor(id);
  return layout.kind === 'note' ? layout.statuses?.[outcome] : undefined;
}

const isClosed = (contact: Contact) => stateIn('salesforce', contact) === 'Completed';
const waitsForCustomer = ({ outcome }: Contact) => outcome === 'waitingForCustomer' || outcome === 'feedbackAsked';

/** `closed`, or who must do the next step. */
function stateWords(closed: string, customer: string, us: string): ImportColumn['read'] {
  return (contact) => (isClosed(contact) ? closed : waitsForCustomer(contact) ? customer : us);
}

/** When the ticket begins: nothing in it may be earlier. A time of the post that is only about right does not count. */
function begun({ posted, firstSeenAt, answeredAt, createdAt }: Contact): string {
  const isSure = posted?.precision === 'exact' || posted?.precision === 'minute';
  return [isSure ? posted.at : undefined, firstSeenAt, answeredAt].reduce<string>(
    (first, at) => (at !== undefined && Date.parse(at) < Date.parse(first) ? at : first),
    createdAt,
  );
}

const utc = (at: string | undefined, zone: string) => at && formatTime(at, 'utc', zone);

const tables: readonly TableFile[] = [
  {
    // Data Loader; the import wizard takes neither tasks nor cases. Status and Priority are of the pick lists.
    id: 'salesforceTask',
    name: 'Salesforce: Task',
    kind: 'table',
    separator: ',',
    encoding: 'utf8',
    columns: [
      { head: 'Subject', read: subject('salesforce') },
      {
        head: 'ActivityDate',
        read: ({ followUpAt, answeredAt, createdAt }, { zone }) =>
          formatDate(followUpAt ?? answeredAt ?? createdAt, 'yearFirst', zone),
      },
      {
        head: 'Status',
        read: (contact) => stateIn('salesforce', contact),
      },
      { head: 'Priority', read: () => 'Normal' },
      { head: 'Description', read: note('salesforce') },
    ],
  },
  {
    // CreatedDate can only be set with a right that support gives, so it stands in the description. The states of the
    // pasted text are those of a task: a case has its own in the column.
    id: 'salesforceCase',
    name: 'Salesforce: Case',
    kind: 'table',
    separator: ',',
    encoding: 'utf8',
    columns: [
      { head: 'Subject', read: subject('salesforce') },
      { head: 'Description', read: note('salesforce', 'status') },
      { head: 'Status', read: stateWords('Closed', 'Working', 'Working') },
      { head: 'Origin', read: (contact, { language }) => channelName(contact, language) },
      { head: 'Reason', read: ({ category }, { titleOf }) => category && (titleOf?.(category) ?? category) },
      { head: 'Priority', read: () => 'Medium' },
    ],
  },
  {
    // The names of the properties; pipeline and stages as a new account calls them.
    id: 'hubspotTicket',
    name: 'HubSpot: Ticket',
    kind: 'table',
    separator: ',',
    encoding: 'utf8',
    columns: [
      { head: 'subject', read: subject('hubspot') },
      { head: 'content', read: note('hubspot') },
      { head: 'hs_pipeline', read: () => 'Support Pipeline' },
      { head: 'hs_pipeline_stage', read: stateWords('Closed', 'Waiting on contact', 'Waiting on us') },
    ],
  },
  {
    // The heads are names as an English form shows them; dates follow the user's own setting.
    id: 'dynamicsCase',
    name: 'Dynamics 365: Case',
    kind: 'table',
    separator: ',',
    encoding: 'utf8',
    columns: [
      { head: 'Case Title', read: subject('dynamics365') },
      { head: 'Description', read: note('dynamics365') },
      {
        head: 'Follow Up By',
        read: ({ followUpAt }, context) =>
          followUpAt && formatDate(followUpAt, timesOf('dynamics365', context), context.zone),
      },
    ],
  },
  {
    id: 'zohoTicket',
    name: 'Zoho Desk: Tickets',
    kind: 'table',
    separator: ',',
    encoding: 'utf8',
    columns: [
      { head: 'TicketExtId', read: ({ id }) => id },
      { head: 'ContactExtId', read: ({ site, author }) => personKeys(site, author)[0] },
      { head: 'Subject', read: subject('zohodesk') },
      { head: 'Description', read: note('zohodesk') },
      { head: 'Due Date', read: ({ dueAt }, { zone }) => utc(dueAt, zone) },
      { head: 'Created Time', read: (contact, { zone }) => utc(begun(contact), zone) },
      { head: 'Modified Time', read: ({ changedAt }, { zone }) => utc(changedAt, zone) },
      {
        head: 'Closed Time',
        read: (contact, { zone }) =>
          isClosed(contact) ? utc(contact.answeredAt ?? contact.createdAt, zone) : undefined,
      },
      { head: 'Status', read: stateWords('Closed', 'On Hold', 'Open') },
    ],
  },
  {
    // Follow-ups in the Windows client; separator, qualifier and columns are chosen there and kept as a description.
    id: 'superofficeFollowUp',
    name: 'SuperOffice: Follow-up',
    kind: 'table',
    separator: ';',
    encoding: 'ansi',
    columns: [
      { head: 'Type', read: () => 'Webcare' },
      {
        head: 'Date',
        read: ({ followUpAt, answeredAt, createdAt }, { zone }) =>
          formatDate(followUpAt ?? answeredAt ?? createdAt, 'dayFirst', zone),
      },
      { head: 'Company', read: () => undefined },
      { head: 'Contact', read: ({ author }) => author.name },
      { head: 'Project', read: () => undefined },
      { head: 'Sale', read: () => undefined },
      { head: 'Description', read: note('superoffice') },
    ],
  },
];

const freshdeskStates: Readonly<Record<string, number>> = { Open: 2, Pending: 3, Resolved: 4, Closed: 5 };

const requests: readonly RequestFile[] = [
  {
    // POST /api/v2/imports/tickets/create_many, at most 100 tickets.
    id: 'zendeskTicket',
    name: 'Zendesk: Tickets',
    kind: 'requests',
    size: 100,
    body: (contacts, context) => ({
      tickets: contacts.map((contact) => {
        const at = contact.answeredAt ?? contact.createdAt;
        return {
          external_id: contact.id,
          subject: subject('zendesk')(contact, context),
          created_at: utc(begun(contact), context.zone),
          updated_at: utc(contact.changedAt, context.zone),
          ...(isClosed(contact) ? { solved_at: utc(at, context.zone) } : {}),
          comments: [{ value: note('zendesk')(contact, context), created_at: utc(at, context.zone) }],
        };
      }),
    }),
  },
  {
    // POST /api/v2/tickets, one ticket each. The person is found again by the id that we give.
    id: 'freshdeskTicket',
    name: 'Freshdesk: Tickets',
    kind: 'requests',
    size: 1,
    body: ([contact], context) =>
      contact && {
        subject: subject('freshdesk')(contact, context),
        description: textOf('freshdesk', contact, context).html,
        name: contact.author.name || contact.author.handle,
        unique_external_id: personKeys(contact.site, contact.author)[0],
        status: freshdeskStates[stateIn('freshdesk', contact) ?? 'Open'],
        priority: 1,
        tags: ['webcare'],
      },
  },
];

/** In the order of the screen. */
export const importFiles: readonly ImportFile[] = [...tables, ...requests];

export function importFileOf(id: ImportId): ImportFile {
  const file = importFiles.find((one) => one.id === id);
  if (file === undefined) throw new Error(`no import file ${id}`);
  return file;
}
