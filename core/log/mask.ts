import { maskBsn } from '../protocol/bsn.ts';
import type { EventDraft } from './events.ts';
import { contactFields, waitingFields } from './fields.ts';
import { maskFields } from './mask-fields.ts';

/** The last border before something is kept: no text goes into the log with a citizen's number in it. */
export function maskDraft(draft: EventDraft): EventDraft {
  switch (draft.kind) {
    case 'postTimed':
      return { ...draft, row: maskFields(draft.row, waitingFields, maskBsn) };
    case 'contactMade':
      return { ...draft, contact: maskFields(draft.contact, contactFields, maskBsn) };
    case 'postChanged':
    case 'postClosed':
    case 'postReopened':
      return { ...draft, patch: maskFields(draft.patch, waitingFields, maskBsn) };
    case 'contactChanged':
    case 'contactCopied':
    case 'contactPruned':
      return { ...draft, patch: maskFields(draft.patch, contactFields, maskBsn) };
    case 'personNoted':
      return { ...draft, note: { ...draft.note, text: maskBsn(draft.note.text) } };
    case 'personNumbered':
      return { ...draft, crmReference: maskBsn(draft.crmReference) };
    default:
      return draft;
  }
}
