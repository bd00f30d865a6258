import { sameText } from '../same-text.ts';
import type { Language } from './basic-schema.ts';
import { faithfulness, textLikeness } from './compare.ts';
import { type CompiledPattern, type ConfidentialKind, findConfidential } from './confidential.ts';
import { findWords } from './find-words.ts';
import { leftPlaceholders, type Place } from './left-placeholders.ts';
import { type LengthRule, measureLength } from './length.ts';
import type { Reply } from './reply-schema.ts';
import type { CheckWeight } from './rules-schema.ts';
import { defensiveWords, hasGreeting } from './tone.ts';
import { mixedAddress } from './voice.ts';

/** What each check weighs by itself; a protocol can say otherwise (`checks`). */
export const checkWeights = {
  emptyText: 'stop',
  placeholderLeft: 'stop',
  slotOpen: 'stop',
  wrongAccount: 'stop',
  answeredMeanwhile: 'stop',
  confidential: 'stop',
  contactData: 'warn',
  privateOnly: 'warn',
  tooLong: 'warn',
  mixedAddress: 'warn',
  personalAnswer: 'warn',
  forbiddenWord: 'warn',
  missingContent: 'warn',
  unwantedContent: 'warn',
  fixedChanged: 'warn',
  missingSignature: 'tip',
  missingGreeting: 'tip',
  sameText: 'tip',
  defensive: 'tip',
} as const satisfies Record<string, Exclude<CheckWeight, 'off'>>;

export type CheckId = keyof typeof checkWeights;

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
  readonly kind: ConfidentialKind | '';
  readonly instead: string;
  /** Is there something to propose (`instead`, the name in `want`)? */
  readonly has: 'yes' | 'no';
  /** Is there another text to choose? */
  readonly variant: 'yes' | 'no';
  /** The same text stands in this very thread. */
  readonly here: 'yes' | 'no';
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

/** What a protocol asks of every draft, made ready once (`draftRules`). */
export interface DraftRules {
  readonly weights: Readonly<Record<string, CheckWeight>>;
  readonly patterns: readonly CompiledPattern[];
  /** What the organisation shares itself. */
  readonly own: ReadonlySet<string>;
  readonly forbidden: readonly {
    readonly words: readonly string[];
    readonly instead?: string | undefined;
    readonly weight?: CheckWeight | undefined;
  }[];
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
    | (Pick<Reply, 'use' | 'channel'> & {
        readonly approvedText: string;
        readonly values: Readonly<Record<string, string>>;
        readonly mustContain?: readonly string[] | undefined;
        readonly mustNotContain?: readonly string[] | undefined;
        /** In the language used. */
        readonly fixed?: readonly string[] | undefined;
        readonly hasVariant?: boolean | undefined;
      })
    | undefined;
  /** First name of the person who wrote, where the page gives one. */
  readonly firstName?: string | undefined;
  /** A private message; the checks for what stands in public are left out. */
  readonly isPrivate?: boolean | undefined;
  /** Who is signed in, when that is none of the protocol's accounts. */
  readonly wrongAccount?: { readonly shown: string; readonly wanted: string } | undefined;
  /** Somebody of ours answered since the post was opened: who. */
  readonly answeredBy?: string | undefined;
  /** What was posted lately, and what of ours stands in this thread. */
  readonly recent?: readonly string[] | undefined;
  readonly inThread?: readonly string[] | undefined;
  readonly rules?: DraftRules | undefined;
}

/** The same text more often than this in what was posted lately is too often. */
const sameTextLimit = 3;
/** Texts as like as this are one text with another name in it. */
const sameLikeness = 0.9;

const order = { stop: 0, warn: 1, tip: 2 } as const;

/**
 * Checks of a draft, heaviest first, with the weight that the protocol gives them. Pure; a draft of 10,000 signs takes a
 * few milliseconds.
 */
export function checkDraft(draft: Draft): DraftCheck[] {
  if (draft.text.trim() === '') return [make('emptyText', {})];
  const found = [
    ...checkPlaceholders(draft),
    ...checkAccount(draft),
    ...checkConfidential(draft),
    ...checkChannel(draft),
    ...checkLength(draft),
    ...checkAddress(draft),
    ...checkPersonal(draft),
    ...checkForbidden(draft),
    ...checkContent(draft),
    ...checkSignature(draft),
    ...checkGreeting(draft),
    ...checkSame(draft),
    ...checkTone(draft),
  ];
  return found
    .flatMap((check) => {
      const weight = draft.rules?.weights[check.id] ?? check.weight;
      return weight === 'off' ? [] : [{ ...check, weight }];
    })
    .sort((a, b) => order[a.weight] - order[b.weight]);
}

function make(id: CheckId, data: Partial<CheckValues>, place?: Pick<Place, 'start' | 'end'>): DraftCheck {
  return { id, weight: checkWeights[id], ...(place && { place: [place.start, place.end] as const }), data };
}

function checkPlaceholders({ text, open = [] }: Draft): DraftCheck[] {
  const left = leftPlaceholders(text);
  const [first] = left;
  const [slot] = open;
  return [
    ...(first === undefined ? [] : [make('placeholderLeft', { found: first.text, count: left.length }, first)]),
    ...(slot === undefined ? [] : [make('slotOpen', { slot, count: open.length })]),
  ];
}

function checkAccount({ wrongAccount, answeredBy }: Draft): DraftCheck[] {
  return [
    ...(wrongAccount === undefined
      ? []
      : [make('wrongAccount', { found: wrongAccount.shown, want: wrongAccount.wanted })]),
    ...(answeredBy === undefined ? [] : [make('answeredMeanwhile', { found: answeredBy })]),
  ];
}

/** A fixed telephone number or a number plate may belong to anybody; the rest is a person's own. */
const perhapsOwn: readonly ConfidentialKind[] = ['phone', 'plate'];

function checkConfidential({ text, isPrivate = false, rules, reply }: Draft): DraftCheck[] {
  if (isPrivate) return [];
  const found = findConfidential(text, rules?.patterns, rules?.own)
    // What the approved text itself says was looked at when it was approved.
    .filter(({ text: piece }) => !(reply?.approvedText.includes(piece) ?? false));
  return (['confidential', 'contactData'] as const).flatMap((id) => {
    const these = found.filter(({ kind }) => perhapsOwn.includes(kind) === (id === 'contactData'));
    const [first] = these;
    return first === undefined ? [] : [make(id, { found: first.text, kind: first.kind, count: these.length }, first)];
  });
}

function checkChannel({ isPrivate = false, reply }: Draft): DraftCheck[] {
  return reply?.channel === 'private' && !isPrivate ? [make('privateOnly', {})] : [];
}

function checkLength({ text, length }: Draft): DraftCheck[] {
  if (length === undefined) return [];
  const used = measureLength(text, length.count);
  return used <= length.limit ? [] : [make('tooLong', { used, limit: length.limit, over: used - length.limit })];
}

function checkAddress({ text, language, address }: Draft): DraftCheck[] {
  if (language !== 'nl') return [];
  const { wrong, isMixed } = mixedAddress(text, address);
  const [first] = wrong;
  if (first === undefined) return [];
  const mixed = isMixed ? 'yes' : 'no';
  return [make('mixedAddress', { found: first.text, count: wrong.length, want: address, mixed }, first)];
}

/** A reply that needs a personal answer is a start; posted word for word it is a standard answer after all. */
function checkPersonal({ text, reply }: Draft): DraftCheck[] {
  if (reply?.use !== 'personal' || faithfulness(reply.approvedText, reply.values, text) !== 'asApproved') return [];
  return [make('personalAnswer', {})];
}

/** One for each rule of the protocol whose words stand there. */
function checkForbidden({ text, rules }: Draft): DraftCheck[] {
  return (rules?.forbidden ?? []).flatMap(({ words, instead = '', weight }) => {
    const found = findWords(text, words);
    const [first] = found;
    if (first === undefined || weight === 'off') return [];
    const check = make(
      'forbiddenWord',
      { found: first.text, instead, has: instead === '' ? 'no' : 'yes', count: found.length },
      first,
    );
    return [weight === undefined ? check : { ...check, weight }];
  });
}

function checkContent({ text, reply }: Draft): DraftCheck[] {
  if (reply === undefined) return [];
  const missing = (reply.mustContain ?? []).filter((words) => findWords(text, [words]).length === 0);
  const unwanted = findWords(text, reply.mustNotContain ?? []);
  const changed = (reply.fixed ?? []).filter((sentence) => !plainText(text).includes(plainText(sentence)));
  return [
    ...(missing[0] === undefined ? [] : [make('missingContent', { want: missing[0], count: missing.length })]),
    ...(unwanted[0] === undefined
      ? []
      : [make('unwantedContent', { found: unwanted[0].text, count: unwanted.length }, unwanted[0])]),
    ...(changed[0] === undefined ? [] : [make('fixedChanged', { want: changed[0], count: changed.length })]),
  ];
}

const plainText = (text: string): string => sameText(text).toLowerCase();

function checkSignature({ text, signature = '' }: Draft): DraftCheck[] {
  const wanted = signature.trim();
  if (wanted === '' || text.trimEnd().toLowerCase().endsWith(wanted.toLowerCase())) return [];
  return [make('missingSignature', { signature: wanted })];
}

function checkGreeting({ text, language, firstName }: Draft): DraftCheck[] {
  if (language === undefined || hasGreeting(text, language, firstName)) return [];
  return [make('missingGreeting', { want: firstName ?? '', has: firstName === undefined ? 'no' : 'yes' })];
}

function checkSame({ text, recent = [], inThread = [], reply }: Draft): DraftCheck[] {
  const isSame = (other: string) => textLikeness(text, other) >= sameLikeness;
  const here = inThread.some(isSame);
  const count = recent.filter(isSame).length;
  if (!here && count < sameTextLimit) return [];
  return [make('sameText', { count, here: here ? 'yes' : 'no', variant: reply?.hasVariant ? 'yes' : 'no' })];
}

function checkTone({ text, language }: Draft): DraftCheck[] {
  const found = language === undefined ? [] : defensiveWords(text, language);
  const [first] = found;
  return first === undefined ? [] : [make('defensive', { found: first.text, count: found.length }, first)];
}
