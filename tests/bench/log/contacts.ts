import type { Contact } from '../../../core/contact.ts';
import type { Author } from '../../../core/post.ts';
import type { Outcome } from '../../../core/waiting.ts';

/** Invented contacts: number n is the same in every run, but for the day on which the log ends. */

const sites = ['x', 'mastodon@zeepost.example', 'phpbb@forum.duinstad.example', 'facebook'];
const outcomes: readonly Outcome[] = [
  'answered',
  'answered',
  'answered',
  'handedOver',
  'takenPrivate',
  'noReplyNeeded',
];
const opening = ['Goedemorgen,', 'Hallo Duinstad,', 'Beste mensen,', 'Even een vraag:', 'Wanneer', 'Waarom'];
const syllables = [
  'ba',
  'ke',
  'lo',
  'mi',
  'nu',
  'paa',
  'roe',
  'sij',
  'ta',
  'vee',
  'wie',
  'zo',
  'den',
  'ger',
  'lin',
  'mer',
];
const firstNames =
  'Anouk Bas Carla Daan Els Frits Greet Hugo Ineke Jeroen Karin Luuk Mieke Nico Olga Piet Riet Sanne Teun Ursula Vera Wim'.split(
    ' ',
  );
const common = [
  'container',
  'afspraak',
  'parkeren',
  'vergunning',
  'rekening',
  'straat',
  'niet',
  'de',
  'het',
  'een',
  'is',
  'van',
];

/** Persons in a log of `count` contacts: five contacts each. */
export const personsIn = (count: number): number => Math.ceil(count / 5);

/** @param n 0 is the oldest contact of a log of `count`, which reaches a year back from `end` (ms). */
export function makeContact(n: number, count: number, end: number): Contact {
  const chance = chances(n);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const at = (ms: number) => new Date(ms).toISOString();
  const postedAt = end - (count - n) * ((365 * 86_400_000) / count);
  const waited = Math.floor(chance() * 180);
  const site = pick(sites);
  const text = [pick(opening), ...Array.from({ length: 16 }, () => (chance() < 0.6 ? pick(common) : rareWord(chance)))];
  const createdAt = at(postedAt + waited * 60_000);
  return {
    id: idOf(n),
    site,
    postKey: `${site}/${n}`,
    permalink: `https://berichten.example/${n}`,
    author: personOf(n % personsIn(count)),
    postText: text.join(' '),
    posted: { at: at(postedAt), precision: 'exact', from: 'attribute' },
    firstSeenAt: at(postedAt + 60_000),
    agent: pick(['MV', 'TB', 'SK']),
    deviceId: 'bench',
    createdAt,
    answeredAt: createdAt,
    answeredBy: 'parent',
    replyText: `Dank voor je bericht. ${pick(common)} ${pick(common)}: we kijken ernaar en laten het je weten.`,
    replyTitle: `Antwoord over ${pick(common)}`,
    targetMinutes: 120,
    waitedMinutes: waited,
    waitedByCustomerMinutes: waited,
    metTarget: waited <= 120,
    outcome: pick(outcomes),
    ...(chance() < 0.9 ? { crmCopiedAt: createdAt, crmReference: `ZAAK-${n}` } : {}),
    changedAt: createdAt,
  };
}

/** Everybody is known on every site by the same handle. */
export function personOf(n: number): Author {
  const rare = rareWord(chances(n + 7));
  return {
    name: `${firstNames[n % firstNames.length]} ${rare[0]?.toUpperCase()}${rare.slice(1)}`,
    handle: `klant_${n}`,
  };
}

export const siteNames = sites;

/** Shaped as the ids that the sidebar makes; spread over the table as those are. */
export function idOf(n: number): string {
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0').slice(-length);
  const mixed = Math.imul(n + 1, 2_654_435_761) >>> 0;
  return `${hex(mixed, 8)}-0000-4000-8000-${hex(n, 12)}`;
}

function rareWord(chance: () => number): string {
  return Array.from({ length: 3 }, () => syllables[Math.floor(chance() * syllables.length)]).join('');
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
