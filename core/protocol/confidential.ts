import { isBsn } from './bsn.ts';
import type { Place } from './left-placeholders.ts';

/**
 * Data about a person that must not stand in public. Found by form and, where there is one, by check digit, so that a
 * case number or a time is not taken for one. Dutch and Belgian forms first.
 */
export type ConfidentialKind =
  | 'bsn'
  | 'iban'
  | 'card'
  | 'mobile'
  | 'phone'
  | 'email'
  | 'address'
  | 'plate'
  /** By a pattern of the protocol. */
  | 'pattern';

export interface ConfidentialPlace extends Place {
  readonly kind: ConfidentialKind;
  /** Id of the protocol's pattern. */
  readonly pattern?: string;
}

/** A pattern of the protocol, compiled by whoever has an engine that cannot be made slow. */
export interface CompiledPattern {
  readonly id: string;
  /** `[start, end)` of everything that it finds. */
  readonly find: (text: string) => readonly (readonly [start: number, end: number])[];
}

interface Form {
  readonly kind: ConfidentialKind;
  readonly form: RegExp;
  readonly isReal?: (found: string, text: string, start: number) => boolean;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** ISO 13616: first four signs behind, letters as 10…35, the remainder by 97 is 1. */
function isIban(found: string): boolean {
  const plain = found.replace(/[ .-]/g, '').toUpperCase();
  if (plain.length < 15 || plain.length > 34) return false;
  const moved = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const sign of moved) {
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** Luhn: from the right every second digit doubled, their digits added up, a multiple of ten. */
function isCard(found: string): boolean {
  const digits = digitsOf(found);
  if (/^(\d)\1+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A number that people may share: short codes, free and paid service numbers, and those of companies (088, 085). */
const isService = (found: string): boolean =>
  /^(?:\+31|0031|0)?(?:800|90[069]|88|85|91|14)/.test(found.replace(/[^\d+]/g, ''));

const LETTER = '(?<![\\p{L}\\p{N}])';
const forms: readonly Form[] = [
  {
    kind: 'iban',
    form: new RegExp(
      `${LETTER}[A-Z]{2}\\d{2}(?:[ .-]?[A-Z0-9]{4}){2,7}(?:[ .-]?[A-Z0-9]{1,3})?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    isReal: isIban,
  },
  { kind: 'card', form: /(?<![\d.,/-])\d{4}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,3})?(?![\d/-])/gu, isReal: isCard },
  {
    kind: 'mobile',
    // 06 12 34 56 78, +31 6 12345678; Belgium: 04xx 12 34 56, +32 4xx…
    form: /(?<![\p{N}\p{L}+])(?:(?:\+31|0031)[ -.]?(?:\(0\))?[ -.]?6|06)(?:[ -.]?\d){8}(?!\d)|(?<![\p{N}\p{L}+])(?:(?:\+32|0032)[ -.]?4|04)\d{2}(?:[ -./]?\d){6}(?!\d)/gu,
  },
  {
    kind: 'phone',
    form: /(?<![\p{N}\p{L}+])(?:(?:\+31|0031|\+32|0032)[ -.]?(?:\(0\))?[ -.]?|0)[1-9]\d{1,2}[ -.]?(?:\d[ -.]?){5,6}\d(?!\d)/gu,
    isReal: (found) => !isService(found) && digitsOf(found).replace(/^(?:0031|31|0032|32)/, '0').length >= 9,
  },
  {
    kind: 'bsn',
    form: /(?<![\d.,/+-])\d{4}[. ]?\d{2}[. ]?\d{3}(?![\d/-])|(?<![\d.,/+-])\d{3}[. ]\d{3}[. ]\d{3}(?![\d/-])/gu,
    isReal: isBsn,
  },
  { kind: 'email', form: /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}@])/gu },
  {
    kind: 'address',
    // Postcode with house number behind it, or a house number before it: one without the other is a neighbourhood.
    form: /(?<![\p{L}\p{N}])[1-9]\d{3} ?(?!S[ADS]\b)[A-Z]{2}[ ,]{1,3}(?:nr\.? ?|nummer )?\d{1,5}(?:[ -]?[a-zA-Z])?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d{1,5}(?:[ -]?[a-zA-Z])?,? +[1-9]\d{3} ?(?!S[ADS]\b)[A-Z]{2}(?![\p{L}\p{N}])/gu,
  },
  {
    kind: 'plate',
    form: /(?<![\p{L}\p{N}-])(?:[A-Z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-\d{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2}|\d{2}-[A-Z]{2}-[A-Z]{2}|\d{2}-[A-Z]{3}-\d|\d-[A-Z]{3}-\d{2}|[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{3}-\d{2}-[A-Z]|[A-Z]-\d{2}-[A-Z]{3}|\d-[A-Z]{2}-\d{3}|\d{3}-[A-Z]{2}-\d)(?![\p{L}\p{N}-])/gu,
  },
];

/**
 * Where a text holds data about a person, in order; of two that overlap the first kind in the list above.
 * @param patterns of the protocol
 * @param own what the organisation shares itself (`ownData`): its service number, its mail address
 */
export function findConfidential(
  text: string,
  patterns: readonly CompiledPattern[] = [],
  own: ReadonlySet<string> = new Set(),
): ConfidentialPlace[] {
  const found: ConfidentialPlace[] = [];
  const take = (place: ConfidentialPlace): void => {
    const overlaps = found.some((other) => place.start < other.end && other.start < place.end);
    if (!overlaps && !own.has(ownForm(place.text))) found.push(place);
  };
  for (const { id, find } of patterns) {
    for (const [start, end] of find(text)) {
      take({ kind: 'pattern', pattern: id, text: text.slice(start, end), start, end });
    }
  }
  for (const { kind, form, isReal } of forms) {
    for (const match of text.matchAll(form)) {
      const start = match.index;
      if (isReal?.(match[0], text, start) !== false)
        take({ kind, text: match[0], start, end: start + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The same data however it is written. */
const ownForm = (text: string): string => text.toLowerCase().replace(/[\s().,/-]/g, '');

/** What stands in texts that the organisation itself approved: no secret of anybody. */
export function ownData(texts: Iterable<string>): ReadonlySet<string> {
  const own = new Set<string>();
  for (const text of texts) for (const { text: found } of findConfidential(text)) own.add(ownForm(found));
  return own;
}
