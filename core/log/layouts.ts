import type { ColumnId, ScreenLanguage } from './columns.ts';
import type { LineId } from './crm-lines.ts';
import type { TimeFormat } from './times.ts';

/** How a contact is written for a CRM: data, so that a new CRM is a new object. Ids are kept in settings. */
export type Layout = NoteLayout | RowLayout;

/** A first line that serves as subject, lines with a label, the texts. */
export interface NoteLayout {
  readonly id: string;
  /** The product's own name, or the name of a word in the locale namespace `crm`. */
  readonly name: string | { readonly word: 'plain' | 'row' };
  readonly kind: 'note';
  readonly lines: readonly LineId[];
  readonly times: Readonly<Record<ScreenLanguage, TimeFormat>>;
  /** Labels that this CRM calls otherwise. */
  readonly labels?: Readonly<Partial<Record<LineId, string>>>;
  /** Most signs of the whole text; the customer's text is cut first, then ours. */
  readonly longest?: number;
}

/** Cells with tabs between, to paste under a table. */
export interface RowLayout {
  readonly id: string;
  readonly name: NoteLayout['name'];
  readonly kind: 'row';
  readonly columns: readonly ColumnId[];
  readonly times: Readonly<Record<ScreenLanguage, TimeFormat>>;
}

const usual: readonly LineId[] = [
  'channel',
  'author',
  'link',
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
];
const local = { nl: 'dayFirst', en: 'yearFirst' } as const;
const utc = { nl: 'utc', en: 'utc' } as const;

export const plainLayout: Layout = { id: 'plain', name: { word: 'plain' }, kind: 'note', lines: usual, times: local };

export const layouts: readonly Layout[] = [
  plainLayout,
  {
    id: 'row',
    name: { word: 'row' },
    kind: 'row',
    times: local,
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
    lines: ['channel', 'author', 'profile', ...usual.slice(2)],
    times: utc,
  },
  {
    // A task: Subject holds 255 signs, Description 32,000; Status is one of its pick list.
    id: 'salesforce',
    name: 'Salesforce',
    kind: 'note',
    lines: ['status', 'channel', 'author', 'profile', ...usual.slice(2)],
    times: utc,
    labels: { status: 'Status', channel: 'Origin', category: 'Reason' },
    longest: 32_000,
  },
  {
    // Reads day-month-year, or another order that is chosen at import.
    id: 'hubspot',
    name: 'HubSpot',
    kind: 'note',
    lines: ['channel', 'author', 'profile', ...usual.slice(2)],
    times: local,
  },
  {
    // Dates follow the user's own setting: day first in a Dutch one, else year first.
    id: 'dynamics365',
    name: 'Dynamics 365',
    kind: 'note',
    lines: usual,
    times: local,
  },
  { id: 'superoffice', name: 'SuperOffice', kind: 'note', lines: usual, times: local },
];
