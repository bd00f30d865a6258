import * as z from 'zod/mini';
import type { BackupItem } from '../backup/file.ts';
import { type Contact, channels } from '../contact.ts';
import { contactChangeSchema } from '../contact-schema.ts';
import type { Mentions } from '../log/mentions.ts';
import type { PersonRecords } from '../log/person-file.ts';
import type { LoggedPerson } from '../log/same-people.ts';
import type { Terms } from '../log/terms.ts';
import type { Tombstones } from '../log/tombstone.ts';
import { authorSchema, isoTimeSchema, keySchema } from '../post-schema.ts';
import { agentSenders, message, name, none, siteOrNone, uuid } from './shapes.ts';

const onePerson = z.strictObject({ site: siteOrNone, author: authorSchema });

/** Only the shape: storage looks at what lies in it. */
const backupItemSchema = z.custom<BackupItem>(
  (item) =>
    typeof item === 'object' &&
    item !== null &&
    (('events' in item && Array.isArray(item.events) && item.events.length <= 1_000) ||
      ('value' in item &&
        (('key' in item && typeof item.key === 'string') || ('blob' in item && typeof item.blob === 'string')))),
);

/** What the screens ask of the contact log: contacts, persons, terms, backups, and how it is kept. */
export const logMessages = {
  changeContact: message(
    agentSenders,
    z.strictObject({
      commandId: uuid,
      id: uuid,
      patch: contactChangeSchema,
      /** What the fields of `patch` held when they were shown. */
      before: contactChangeSchema,
    }),
  ),
  /** A contact that went outside a public thread: telephone, counter, private message. */
  logByHand: message(
    agentSenders,
    z.strictObject({
      commandId: uuid,
      contactId: uuid,
      channel: z.enum(channels),
      /** Name or number of the person; '' is unknown. */
      person: z.string().check(z.maxLength(300)),
      what: z.string().check(z.minLength(1), z.maxLength(10_000)),
      /** The post that lay open. */
      besidePost: z.nullable(keySchema),
      /** For a private message on a site; else ''. */
      site: siteOrNone,
    }),
  ),
  contactCopied: message(agentSenders, z.strictObject({ commandId: uuid, id: uuid, layout: name })),
  /** How many contacts of the whole log are not yet in the CRM. */
  getNotCopied: message(agentSenders, none),
  getContact: message(agentSenders, z.strictObject({ id: uuid })),
  getStorage: message(agentSenders, none),
  /** The person has read that the log was lost. */
  lossSeen: message(agentSenders, none),
  /** The person has read that the log was lost and came back, or what of it did not. */
  cameBackSeen: message(agentSenders, none),
  // What is kept of one person: to give it to them, or to forget it.
  findPeople: message(['extension'], z.strictObject({ text: z.string().check(z.maxLength(300)) })),
  readPerson: message(['extension'], onePerson),
  /** Everywhere, and for good: texts, names and links go, figures stay. `mask`: the name in others' texts as well. */
  forgetPerson: message(['extension'], z.strictObject({ ...onePerson.shape, mask: z.boolean() })),
  /** Who was forgotten here, as hashes; for what the desk reads out of files. */
  getForgotten: message(['extension'], none),
  /** Who has one of these hashes may be kept again. */
  dropForgotten: message(
    ['extension'],
    z.strictObject({ hashes: z.array(z.string().check(z.regex(/^[0-9a-f]{32}$/))).check(z.maxLength(10_000)) }),
  ),
  /** The terms in force, what they took and what goes soon. */
  getRetention: message(['extension'], none),
  /**
   * A file with all of the log was read back whole and agreed with it; where the protocol says so, what was made before
   * `upTo` may now go. `seq` and `hash`: the end of the chain in that file; refused when this log has another there.
   */
  markExported: message(
    ['extension'],
    z.strictObject({
      upTo: isoTimeSchema,
      count: z.int().check(z.gte(0)),
      seq: z.int().check(z.gte(1)),
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
  /** When backups were made here, for the reminder. */
  getBackup: message(['extension'], none),
  /** `later`: not now, says the person. */
  noteBackup: message(['extension'], z.strictObject({ what: z.enum(['made', 'later']) })),
  /** Begins a restore; nothing changes until `finishRestore`. */
  startRestore: message(
    ['extension'],
    z.strictObject({
      log: z.strictObject({
        seq: z.int().check(z.gte(0)),
        hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
        keySalt: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
        schema: z.int().check(z.gte(1)),
      }),
    }),
  ),
  stageRestore: message(['extension'], z.strictObject({ id: uuid, item: backupItemSchema })),
  /** Puts it in place of all that is here. `events`: how many there were in the file. */
  finishRestore: message(['extension'], z.strictObject({ id: uuid, events: z.int().check(z.gte(0)) })),
  dropRestore: message(['extension'], none),
} as const;

/** Times at which something happened with backups in this browser, ISO 8601 UTC. */
export interface BackupView {
  /** Since then there is something to keep. */
  readonly sinceAt?: string;
  readonly madeAt?: string;
  readonly laterAt?: string;
}

export interface StorageView {
  /** `restored`: all is well again after the database was lost; until the person has seen that. */
  readonly mode: 'ok' | 'restored' | 'journalOnly' | 'readOnly' | 'unavailable';
  readonly generation: string;
  readonly contacts: number;
  /** How many records came back, the database's from the journal or the journal's from the database. */
  readonly restored?: number;
  /** Records that neither copy of the log could give back; until the person has seen that. */
  readonly missing?: number;
  /** The log can be used, and its events are still being written back: so far, in tens. Absent: they are all there. */
  readonly filledPercent?: number;
  /** Both copies of the log were gone at a start, and this one is new; until the person has seen that. */
  readonly isLost?: boolean;
  /** With `unavailable`: the browser keeps nothing here (private window, blocked storage); waiting does not help. */
  readonly isRefused?: boolean;
  /** The last save failed and nothing of it was kept: the disk is full, or gave no answer. Gone after a good save. */
  readonly notKept?: 'full' | 'failed';
}

export interface LogAnswers {
  changeContact: { readonly contact: Contact };
  logByHand: { readonly contact: Contact };
  contactCopied: { readonly contact: Contact };
  getNotCopied: { readonly count: number };
  getContact: Contact;
  /** Newest first. */
  findPeople: { readonly people: readonly LoggedPerson[] };
  /** `mentions`: texts of and about others that hold the same name; they are not this person's. */
  readPerson: PersonRecords & { readonly mentions: Mentions };
  /** `masked`: in so many texts of others the name is unreadable now. */
  forgetPerson: {
    readonly contacts: number;
    readonly posts: number;
    readonly masked: number;
    /** In the log of a team. */
    readonly team: number;
  };
  getForgotten: Tombstones;
  dropForgotten: null;
  getRetention: {
    readonly terms: Terms;
    /** Else the terms are those that Kantlijn has by itself. */
    readonly isOfProtocol: boolean;
    /** Day on which it was last looked at, UTC; '' never. */
    readonly lastDay: string;
    /** ISO 8601 UTC; '' nothing was exported. */
    readonly exportedUpTo: string;
    /** Newest first: how many contacts lost what, and how many posts went. */
    readonly runs: readonly {
      readonly at: string;
      readonly texts: number;
      readonly names: number;
      readonly contacts: number;
      readonly posts: number;
    }[];
    /** Contacts that pass a term within so many days. */
    readonly soon: { readonly days: number; readonly texts: number; readonly names: number; readonly contacts: number };
  };
  markExported: null;
  getStorage: StorageView;
  lossSeen: null;
  cameBackSeen: null;
  getBackup: BackupView;
  noteBackup: BackupView;
  startRestore: { readonly id: string };
  stageRestore: null;
  finishRestore: StorageView;
  dropRestore: null;
}
