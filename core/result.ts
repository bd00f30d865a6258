/** An answer over a border: a value, or a refusal that a person can read. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal };

/**
 * Something that cannot be done now. `code` is stable and is what the screens translate
 * (`assets/locales`, `errors.<code>`); `detail` is for the report and never holds post text or names.
 */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail?: string;
}

export type RefusalCode =
  | 'notAllowed'
  | 'badRequest'
  | 'unknownPost'
  | 'unknownReply'
  | 'unknownContact'
  | 'unknownArticle'
  | 'noPage'
  | 'noComposer'
  | 'notAccepted'
  | 'pageChanged'
  | 'answeredMeanwhile'
  | 'wrongAccount'
  | 'placeholderLeft'
  | 'storageUnavailable'
  | 'storageFull'
  | 'restoring'
  | 'badProtocol'
  | 'protocolTooLarge'
  | 'changedMeanwhile'
  | 'contactChangedMeanwhile'
  | 'badHandOver'
  | 'nothingToUndo'
  | 'tooMany'
  | 'unsigned'
  | 'otherPublisher'
  | 'badSignature'
  | 'publisherByPolicy'
  | 'badLearnedFile'
  | 'newerLearnedFile'
  | 'otherLearnedFile'
  | 'ownLearnedFile'
  | 'olderLearnedFile'
  | 'switchedOff'
  | 'siteOff'
  | 'adapterOff'
  | 'adapterUnproven'
  | 'notRecognised'
  | 'updated'
  | 'broken';

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(code: RefusalCode, detail?: string): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}
