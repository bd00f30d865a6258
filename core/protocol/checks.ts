import { faithfulness } from './compare.ts';
import { leftPlaceholders } from './left-placeholders.ts';
import { type LengthRule, measureLength } from './length.ts';
import type { Language, Reply } from './schema.ts';
import { mixedAddress } from './voice.ts';

export type CheckId =
  | 'emptyText'
  | 'placeholderLeft'
  | 'slotOpen'
  | 'tooLong'
  | 'mixedAddress'
  | 'personalAnswer'
  | 'missingSignature';

/** What the sentence of a check may need. */
export interface CheckValues {
  /** The first piece of text that it is about. */
  readonly found: string;
  /** How many there are. */
  readonly count: number;
  readonly slot: string;
  readonly used: number;
  readonly limit: number;
  readonly over: number;
  readonly want: string;
  /** Do both forms of address stand in the text? */
  readonly mixed: 'yes' | 'no';
  readonly signature: string;
}

/** Something about a draft. `stop` is red and rare, `warn` amber ("let op"), `tip` grey. None of them locks anything. */
export interface DraftCheck {
  readonly id: CheckId;
  readonly weight: 'stop' | 'warn' | 'tip';
  /** The first place, `[start, end)` in UTF-16 units. */
  readonly place?: readonly [start: number, end: number];
  /** For the sentence in `assets/locales`, `checks`: see `sayCheck`. */
  readonly data: Partial<CheckValues>;
}

export interface Draft {
  readonly text: string;
  readonly language?: Language | undefined;
  /** Form of address that the protocol wants in Dutch. */
  readonly address: 'je' | 'u';
  /** The filled signature (`^MV`); absent: none is asked for. */
  readonly signature?: string | undefined;
  /** What this site takes. */
  readonly length?: LengthRule | undefined;
  /** Slots that wait for a value. */
  readonly open?: readonly string[] | undefined;
  /** The reply it was made from, with the approved text in the language used and its values. */
  readonly reply?:
    | { readonly use: Reply['use']; readonly approvedText: string; readonly values: Readonly<Record<string, string>> }
    | undefined;
}

/** Checks of a draft, heaviest first. Pure; a draft of 10,000 signs takes a few milliseconds. */
export function checkDraft(draft: Draft): DraftCheck[] {
  if (draft.text.trim() === '') return [{ id: 'emptyText', weight: 'stop', data: {} }];
  return [
    ...checkPlaceholders(draft),
    ...checkLength(draft),
    ...checkAddress(draft),
    ...checkPersonal(draft),
    ...checkSignature(draft),
  ];
}

function checkPlaceholders({ text, open = [] }: Draft): DraftCheck[] {
  const left = leftPlaceholders(text);
  const [first] = left;
  const checks: DraftCheck[] = [];
  if (first !== undefined) {
    const data = { found: first.text, count: left.length };
    checks.push({ id: 'placeholderLeft', weight: 'stop', place: [first.start, first.end], data });
  }
  const [slot] = open;
  if (slot !== undefined) checks.push({ id: 'slotOpen', weight: 'stop', data: { slot, count: open.length } });
  return checks;
}

function checkLength({ text, length }: Draft): DraftCheck[] {
  if (length === undefined) return [];
  const used = measureLength(text, length.count);
  if (used <= length.limit) return [];
  return [{ id: 'tooLong', weight: 'warn', data: { used, limit: length.limit, over: used - length.limit } }];
}

function checkAddress({ text, language, address }: Draft): DraftCheck[] {
  if (language !== 'nl') return [];
  const { wrong, isMixed } = mixedAddress(text, address);
  const [first] = wrong;
  if (first === undefined) return [];
  const mixed = isMixed ? 'yes' : 'no';
  const data = { found: first.text, count: wrong.length, want: address, mixed } as const;
  return [{ id: 'mixedAddress', weight: 'warn', place: [first.start, first.end], data }];
}

/** A reply that needs a personal answer is a start; posted word for word it is a standard answer after all. */
function checkPersonal({ text, reply }: Draft): DraftCheck[] {
  if (reply?.use !== 'personal' || faithfulness(reply.approvedText, reply.values, text) !== 'asApproved') return [];
  return [{ id: 'personalAnswer', weight: 'warn', data: {} }];
}

function checkSignature({ text, signature = '' }: Draft): DraftCheck[] {
  const wanted = signature.trim();
  if (wanted === '' || text.trimEnd().toLowerCase().endsWith(wanted.toLowerCase())) return [];
  return [{ id: 'missingSignature', weight: 'tip', data: { signature: wanted } }];
}
