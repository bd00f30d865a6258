import { maskBsn } from '../protocol/bsn.ts';
import type { EventDraft } from './events.ts';
import { contactFields, type FieldEntry, waitingFields } from './fields.ts';

/** The last border before something is kept: no text goes into the log with a citizen's number in it. */
export function maskDraft(draft: EventDraft): EventDraft {
  switch (draft.kind) {
    case 'postTimed':
      return { ...draft, row: maskFields(draft.row, waitingFields) };
    case 'contactMade':
      return { ...draft, contact: maskFields(draft.contact, contactFields) };
    case 'postChanged':
    case 'postClosed':
    case 'postReopened':
      return { ...draft, patch: maskFields(draft.patch, waitingFields) };
    case 'contactChanged':
    case 'contactCopied':
    case 'contactPruned':
      return { ...draft, patch: maskFields(draft.patch, contactFields) };
    case 'personNoted':
      return { ...draft, note: { ...draft.note, text: maskBsn(draft.note.text) } };
    case 'personNumbered':
      return { ...draft, crmReference: maskBsn(draft.crmReference) };
    default:
      return draft;
  }
}

/** Numbers and ids of sites stay as they are: only what people wrote is looked at. */
function maskFields<T extends object>(value: T, fields: Readonly<Record<string, FieldEntry>>): T {
  const next: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field && 'inside' in field && typeof member === 'object' && member !== null) {
      next[name] = maskFields(member, field.inside);
    } else if (field && !('inside' in field) && field.group === 'texts' && !/Hash$/.test(name)) {
      next[name] = maskText(member);
    } else next[name] = member;
  }
  // A text can be guessed from its hash when all but nine digits is known.
  if ('postText' in next && next['postText'] !== (value as { readonly postText?: unknown }).postText) {
    delete next['postTextHash'];
  }
  return next as T;
}

/** A text, or a post of which the text is one part. */
function maskText(value: unknown): unknown {
  if (typeof value === 'string') return maskBsn(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('text' in value)) return value;
  return { ...value, text: typeof value.text === 'string' ? maskBsn(value.text) : value.text };
}
