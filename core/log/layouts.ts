import type { PerLanguage } from '../protocol/basic-schema.ts';
import type { Outcome } from '../waiting.ts';
import type { ColumnId, ScreenLanguage } from './columns.ts';
import type { LineId } from './line-ids.ts';
import type { TimeFormat } from './times.ts';

/** How a contact is written for a CRM: data, so that a new CRM is a new object. Ids are kept in settings and protocols. */
export type Layout = NoteLayout | RowLayout;

interface AnyLayout {
  readonly id: string;
  /** The product's own name, the name of a word in the locale namespace `crm`, or the title that a team gave. */
  readonly name: string | { readonly word: 'plain' | 'row' } | { readonly title: PerLanguage };
  readonly times: Readonly<Record<ScreenLanguage, TimeFormat>>;
  /** Language of the CRM, where it is not that of the screens. */
  readonly language?: ScreenLanguage;
  /** What the customer wrote stays out, whatever the agent chose. */
  readonly withoutPostText?: boolean;
  /** What stands around the case number in what this CRM gives to copy: `/tickets/{number}`. */
  readonly caseNumber: readonly string[];
}

/** A first line that serves as subject, lines with a label, the texts. */
export interface NoteLayout extends AnyLayout {
  readonly kind: 'note';
  readonly lines: readonly LayoutLine[];
  /** What this CRM calls the state of a case, by outcome. */
  readonly statuses?: Readonly<Record<Outcome, string>>;
  /** Most signs of the whole text; the customer's text is cut first, then ours. */
  readonly longest?: number;
}

export interface LayoutLine {
  readonly line: LineId;
  /** What this CRM calls it; without it the word of the locale. */
  readonly label?: PerLanguage | undefined;
}

/** Cells with tabs between, to paste under a table. */
export interface RowLayout extends AnyLayout {
  readonly kind: 'row';
  readonly columns: readonly ColumnId[];
}

const lines = (...ids: readonly LineId[]): readonly LayoutLine[] => ids.map((line) => ({ line }));

const facts = [
  'posted',
  'answered',
  'wait',
  'target',
  'outcome',
  'handedTo',
  'handedOver',
  'departmentAnswered',
  'topic',
  'category',
  'rootCause',
  'department',
  'agent',
  'protocol',
  'private',
  'privateChannel',
  'privateOutcome',
  'proactive',
  'earlierFailed',
  'followUp',
  'promise',
  'note',
] as const;
const usual = lines('channel', 'author', 'link', ...facts);
const withProfile = lines('channel', 'author', 'profile', 'link', ...facts);
const local = { nl: 'dayFirst', en: 'yearFirst' } as const;
const utc = { nl: 'utc', en: 'utc' } as const;

export const plainLayout: Layout = {
  id: 'plain',
  name: { word: 'plain' },
  kind: 'note',
  lines: usual,
  times: local,
  caseNumber: [],
};

export const layouts: readonly Layout[] = [
  plainLayout,
  {
    id: 'row',
    name: { word: 'row' },
    kind: 'row',
    times: local,
    caseNumber: [],
    columns: [
      'createdAt',
      'site',
      'author',
      'handle',
      'permalink',
      'postedAt',
      'answeredAt',
      'waitedMinutes',
      'metTarget',
      'outcome',
      'category',
      'department',
      'agent',
      'replyTitle',
      'crmReference',
      'note',
      'replyText',
      'postText',
    ],
  },
  {
    id: 'zendesk',
    name: 'Zendesk',
    kind: 'note',
    lines: withProfile,
    times: utc,
    caseNumber: ['/tickets/{number}'],
  },
  {
    // A task: Subject holds 255 signs, Description 32,000; Status is one of its pick list.
    id: 'salesforce',
    name: 'Salesforce',
    kind: 'note',
    lines: [
      { line: 'status', label: { en: 'Status' } },
      ...withProfile.map(({ line }) =>
        line === 'channel'
          ? { line, label: { nl: 'Oorsprong', en: 'Origin' } }
          : line === 'category'
            ? { line, label: { nl: 'Reden', en: 'Reason' } }
            : { line },
      ),
    ],
    times: utc,
    statuses: {
      answered: 'Completed',
      noReplyNeeded: 'Completed',
      gone: 'Completed',
      handedOver: 'Waiting on someone else',
      waitingForCustomer: 'Waiting on someone else',
      takenPrivate: 'In Progress',
      salesLead: 'Completed',
      feedbackAsked: 'Waiting on someone else',
      posted: 'Completed',
    },
    longest: 32_000,
    // An address without the object has the id alone.
    caseNumber: ['/Case/{number}', '.my.salesforce.com/{number}'],
  },
  {
    // Reads day-month-year, or another order that is chosen at import.
    id: 'hubspot',
    name: 'HubSpot',
    kind: 'note',
    lines: withProfile,
    times: local,
    caseNumber: ['/ticket/{number}', '/record/0-5/{number}'],
  },
  {
    // Dates follow the user's own setting: day first in a Dutch one, else year first.
    id: 'dynamics365',
    name: 'Dynamics 365',
    kind: 'note',
    lines: usual,
    times: local,
    // A record's address has the table before or behind the id.
    caseNumber: ['etn=incident&id={number}', '&id={number}&etn=incident'],
  },
  {
    // The states of a ticket are its own four.
    id: 'freshdesk',
    name: 'Freshdesk',
    kind: 'note',
    lines: [{ line: 'status', label: { en: 'Status' } }, ...withProfile],
    times: utc,
    statuses: {
      answered: 'Resolved',
      noReplyNeeded: 'Closed',
      gone: 'Closed',
      handedOver: 'Open',
      waitingForCustomer: 'Pending',
      takenPrivate: 'Pending',
      salesLead: 'Resolved',
      feedbackAsked: 'Pending',
      posted: 'Closed',
    },
    caseNumber: ['/tickets/{number}'],
  },
  {
    id: 'superoffice',
    name: 'SuperOffice',
    kind: 'note',
    lines: usual,
    times: local,
    caseNumber: ['ticketId={number}'],
  },
  {
    // The form of a time as its import has it.
    id: 'zohodesk',
    name: 'Zoho Desk',
    kind: 'note',
    lines: withProfile,
    times: utc,
    caseNumber: ['/tickets/details/{number}', '/dv/{number}'],
  },
];
