import type { Language } from '../protocol/basic-schema.ts';
import { findWords } from '../protocol/find-words.ts';
import { type TriageKind, type TriageRule, triageKinds } from '../protocol/rules-schema.ts';
import { type KindWords, triageWords } from './triage-words.ts';

/** A kind that a post is of, with the words of the post that say so. */
export interface TriageFinding {
  readonly kind: TriageKind;
  readonly words: readonly string[];
  /** The protocol's rule for it, when it has one. */
  readonly rule?: TriageRule;
}

export interface Triage {
  /** The weightiest first. */
  readonly findings: readonly TriageFinding[];
  /** What is asked for beside a reply; `undefined`: nothing special. */
  readonly step?: TriageRule['step'];
}

/** What each kind asks for where the protocol has no rule for it, the weightiest kind first. */
const usual: readonly (readonly [TriageKind, TriageRule['step'] | undefined])[] = [
  ['safety', 'handOver'],
  ['legal', 'handOver'],
  ['press', 'handOver'],
  ['heated', 'personal'],
  ['spam', 'noReply'],
  ['complaint', undefined],
  ['praise', undefined],
  ['question', undefined],
];
/** Of two steps the one that costs a mistake least comes first. */
const steps: readonly TriageRule['step'][] = ['handOver', 'private', 'personal', 'noReply', 'flag'];
/** Weak words that it takes together. */
const enoughWeak = 2;
const nothing: readonly string[] = [];
/** Share of capitals among letters from which somebody shouts, and how many letters it takes. */
const shouting = 0.7;
const enoughLetters = 12;

/**
 * Of what kind a post is, and what the protocol asks for then. Words only, each named: an agent sees at once why, and
 * when it is wrong. Praise and questions do not stand beside anger: "bedankt voor niets" is no thanks.
 */
export function triage(text: string, language: Language | undefined, rules: readonly TriageRule[] = []): Triage {
  const findings = triageKinds.flatMap((kind): TriageFinding[] => {
    const rule = rules.find((one) => one.kind === kind);
    const words = wordsFor(kind, text, language, rule);
    return words.length === 0 ? [] : [{ kind, words, ...(rule === undefined ? {} : { rule }) }];
  });
  const kinds = new Set(findings.map(({ kind }) => kind));
  const isBad = kinds.has('heated') || kinds.has('complaint') || kinds.has('safety') || kinds.has('legal');
  const kept = findings
    .filter(({ kind }) => !(isBad && kind === 'praise') && !(isBad && kind === 'spam'))
    .sort((a, b) => placeOf(a.kind) - placeOf(b.kind));
  const asked = kept.flatMap(({ kind, rule }) => rule?.step ?? usual[placeOf(kind)]?.[1] ?? []);
  const step = steps.find((one) => asked.includes(one));
  return { findings: kept, ...(step === undefined ? {} : { step }) };
}

/** The department to hand over to, when that is what is asked for and a rule names one. */
export function departmentAsked({ findings, step }: Triage): string | undefined {
  if (step !== 'handOver') return undefined;
  return findings.find(({ rule }) => rule?.step === step && rule.department !== undefined)?.rule?.department;
}

function placeOf(kind: TriageKind): number {
  return usual.findIndex(([one]) => one === kind);
}

/** The words that make a post of this kind; none when it is not. */
function wordsFor(
  kind: TriageKind,
  text: string,
  language: Language | undefined,
  rule: TriageRule | undefined,
): readonly string[] {
  const own = language === undefined ? Object.values(rule?.words ?? {}) : [rule?.words?.[language]];
  const byProtocol = own.flatMap((list) => findWords(text, list ?? nothing).map((place) => place.text));
  if (byProtocol.length > 0) return distinct(byProtocol);
  // An unknown language is mostly a very short Dutch or English post.
  const lists: readonly (KindWords | undefined)[] = (language === undefined ? (['nl', 'en'] as const) : [language]).map(
    (one) => triageWords[one][kind],
  );
  const strong = lists.flatMap((list) => findWords(text, list?.strong ?? nothing));
  const weak = distinct(lists.flatMap((list) => findWords(text, list?.weak ?? nothing)).map((place) => place.text));
  if (kind === 'heated' && isShouted(text)) return distinct([...strong.map((place) => place.text), ...weak, '!']);
  if (kind === 'question') return questionWords(text, distinct(strong.map((place) => place.text)));
  if (strong.length > 0) return distinct(strong.map((place) => place.text));
  return weak.length >= enoughWeak ? weak : [];
}

/** A question asks with a mark, or in the words of one. */
function questionWords(text: string, strong: readonly string[]): readonly string[] {
  if (strong.length > 0) return strong;
  return /[?？]/.test(text.replace(/https?:\S+/g, '')) ? ['?'] : [];
}

function isShouted(text: string): boolean {
  const letters = text.replace(/https?:\S+|[@#]\S+/g, '').match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter)).length;
  return (letters.length >= enoughLetters && capitals / letters.length >= shouting) || /[!?]{3,}/.test(text);
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
