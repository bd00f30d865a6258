import type { Contact } from '../contact.ts';
import { isPersonEvent, isPersonKind } from '../person/events.ts';
import { joinPersonEvent, splitPersonEvent } from '../person/split-person.ts';
import type { WaitingPost } from '../waiting.ts';
import { clean } from './canonical.ts';
import { keepStamps } from './contact-stamps.ts';
import type { EventDraft } from './events.ts';
import { contactFields, type FieldEntry, waitingFields } from './fields.ts';

/**
 * An event in two parts: `facts` may stay, `personal` goes when a person is forgotten.
 * A removed field is written as its name in `removed`, since storage keeps no `undefined`.
 */

type Plain = Readonly<Record<string, unknown>>;

export interface SplitEvent {
  readonly facts: Plain;
  readonly personal: Plain;
}

/** The key of the row that an event is about, on a site: personal, so facts hold only its hash. */
export function keyOf(draft: EventDraft): string | undefined {
  if (draft.kind === 'postTimed') return draft.row.key;
  return 'key' in draft ? draft.key : undefined;
}

/**
 * @param keyHash salted hash of `keyOf(draft)`; it lets events on one post be counted together.
 */
export function splitEvent(draft: EventDraft, keyHash: string | undefined): SplitEvent {
  if (isPersonEvent(draft)) return clean(splitPersonEvent(draft));
  switch (draft.kind) {
    case 'postTimed':
      return besides({ key: keyHash }, splitRow('row', draft.row, waitingFields));
    case 'postChanged':
    case 'postClosed':
    case 'postReopened': {
      const { facts, personal } = splitPatch(draft.patch, waitingFields);
      return clean({ facts: { key: keyHash, ...facts }, personal: { key: draft.key, ...personal } });
    }
    case 'contactMade':
      return besides({ id: draft.contact.id }, splitRow('row', draft.contact, contactFields));
    case 'contactChanged':
      return besides({ id: draft.id }, splitPatch(draft.patch, contactFields));
    case 'contactCopied':
      return besides({ id: draft.id, layout: draft.layout }, splitPatch(draft.patch, contactFields));
    case 'contactPruned':
      return besides({ id: draft.id, kept: draft.kept }, splitPatch(draft.patch, contactFields));
    case 'contactRemoved':
      return { facts: { id: draft.id }, personal: {} };
    case 'logExported': {
      const { upTo, count, seq, hash } = draft;
      return { facts: { upTo, count, seq, hash }, personal: {} };
    }
  }
}

/** A contact without its personal part: what stays when its person is forgotten. */
export function forgetContact(contact: Contact): Contact {
  const facts = splitObject(contact as unknown as Plain, contactFields).facts as unknown as Contact;
  const isFact = (name: string) =>
    Object.hasOwn(contactFields, name) && contactFields[name as keyof Contact].part === 'fact';
  return keepStamps({ ...facts, author: nobody }, isFact);
}

/** The author of a contact whose person was forgotten. */
export const nobody = { name: '' } as const;

export interface StoredParts {
  readonly eventId: string;
  readonly kind: EventDraft['kind'];
  readonly at: string;
  readonly agent: string;
  readonly practice?: boolean;
  readonly facts: Plain;
  readonly personal?: Plain;
}

/**
 * The event again. `undefined` when what is left cannot be applied: a waiting post of a forgotten person.
 */
export function joinEvent(stored: StoredParts): EventDraft | undefined {
  const { eventId, at, agent, practice, kind, facts, personal } = stored;
  const head = { eventId, at, agent, ...(practice ? { practice } : {}) };
  const id = String(facts['id']);
  if (isPersonKind(kind)) {
    const body = joinPersonEvent(kind, id, personal);
    return body && { ...head, ...body };
  }
  switch (kind) {
    case 'postTimed':
      if (!personal) return undefined;
      return { ...head, kind, row: joinObject(part(facts, 'row'), part(personal, 'row')) as unknown as WaitingPost };
    case 'postChanged':
    case 'postClosed':
    case 'postReopened':
      if (!personal) return undefined;
      return { ...head, kind, key: String(personal['key']), patch: joinPatch(facts, personal) };
    case 'contactMade': {
      const row = joinObject(part(facts, 'row'), part(personal, 'row')) as unknown as Contact;
      return { ...head, kind, contact: personal ? row : { ...row, author: nobody } };
    }
    case 'contactChanged':
      return { ...head, kind, id, patch: joinPatch(facts, personal) };
    case 'contactCopied':
      return { ...head, kind, id, patch: joinPatch(facts, personal), layout: String(facts['layout']) };
    case 'contactPruned':
      return { ...head, kind, id, patch: joinPatch(facts, personal), kept: String(facts['kept']) };
    case 'contactRemoved':
      return { ...head, kind, id };
    case 'logExported':
      return {
        ...head,
        kind,
        upTo: String(facts['upTo']),
        count: Number(facts['count']),
        seq: Number(facts['seq']),
        hash: String(facts['hash']),
      };
    default:
      return undefined;
  }
}

function besides(facts: Plain, split: SplitEvent): SplitEvent {
  return clean({ facts: { ...facts, ...split.facts }, personal: split.personal });
}

function splitRow(name: string, row: object, fields: Readonly<Record<string, FieldEntry>>): SplitEvent {
  const { facts, personal } = splitObject(row as Plain, fields);
  return { facts: { [name]: facts }, personal: { [name]: personal } };
}

function splitPatch(patch: object, fields: Readonly<Record<string, FieldEntry>>): SplitEvent {
  const removed = Object.entries(patch)
    .filter(([, value]) => value === undefined)
    .map(([name]) => name);
  const { facts, personal } = splitObject(patch as Plain, fields);
  return {
    facts: { set: facts, ...(removed.length > 0 ? { removed } : {}) },
    personal: Object.keys(personal).length > 0 ? { set: personal } : {},
  };
}

/** A field that the list does not know counts as personal: rather forgotten too much than too little. */
function splitObject(value: Plain, fields: Readonly<Record<string, FieldEntry>>): SplitEvent {
  const facts: Record<string, unknown> = {};
  const personal: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field && 'inside' in field) {
      const inner = splitObject(member as Plain, field.inside);
      facts[name] = inner.facts;
      if (Object.keys(inner.personal).length > 0) personal[name] = inner.personal;
    } else if (field?.part === 'fact') facts[name] = member;
    else personal[name] = member;
  }
  return clean({ facts, personal });
}

function joinPatch(facts: Plain, personal: Plain | undefined): Plain {
  const removed = (facts['removed'] ?? []) as readonly string[];
  return {
    ...joinObject(part(facts, 'set'), part(personal, 'set')),
    ...Object.fromEntries(removed.map((name) => [name, undefined])),
  };
}

function joinObject(facts: Plain, personal: Plain): Plain {
  const all: Record<string, unknown> = { ...facts };
  for (const [name, member] of Object.entries(personal)) {
    const there = all[name];
    all[name] = isPlain(there) && isPlain(member) ? joinObject(there, member) : member;
  }
  return all;
}

function part(parts: Plain | undefined, name: string): Plain {
  return (parts?.[name] ?? {}) as Plain;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
