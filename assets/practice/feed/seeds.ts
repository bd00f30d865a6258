import { chatter } from './chatter.ts';
import { patterns } from './patterns.ts';
import { DAY, type SeedNote } from './seed.ts';
import { shopPosts } from './shop-posts.ts';

/** How many posts the feed holds at the start, adverts included. */
export const FEED_LENGTH = 300;

const adverts: readonly SeedNote[] = [
  advert(
    'dozenboer',
    11,
    'Liever dozen die wél op tijd komen? Dozenboer levert vóór tienen. Overstappen vanaf Pakkelaar geeft 15 % korting.',
  ),
  advert(
    'slaapwel',
    190,
    'Honderd nachten proefslapen, ook op @Pakkelaar-kussens. Slaapwel Matrassen, nu ook bij jou om de hoek.',
  ),
  advert('fietsfriet', 2000, 'Lekke band? Bij Fiets & Friet plakken wij terwijl jij een puntzak wegwerkt.'),
];

/** The feed as it is when nobody has answered yet, newest first. The same for everybody: no chance is used. */
export function seedFeed(): readonly SeedNote[] {
  const rest = FEED_LENGTH - shopPosts.length - adverts.length;
  return [...shopPosts, ...adverts, ...makeChatter(rest)].sort((one, other) => one.age - other.age);
}

/** Posts by people and by the accounts that post all week, taken in turn; their ages grow from minutes to six days. */
function makeChatter(count: number): readonly SeedNote[] {
  const notes: SeedNote[] = [];
  let patternTurn = 0;
  for (let index = 0; index < count; index++) {
    const age = Math.round(6 + (index / count) ** 1.8 * 6 * DAY + noise(index) * 3);
    // Newest first: the stories of people are written oldest first.
    const person = index % 3 === 0 ? chatter[chatter.length - 1 - index / 3] : undefined;
    notes.push(person === undefined ? fromPattern(patternTurn++, age) : fromPerson(person, index, age));
  }
  return notes;
}

function fromPerson([by, text, language]: (typeof chatter)[number], index: number, age: number): SeedNote {
  return { by, age, text, counts: countsAt(index, age), ...(language ? { language } : {}) };
}

function fromPattern(index: number, age: number): SeedNote {
  const pattern = patterns[index % patterns.length];
  if (pattern === undefined) throw new Error('there are patterns');
  const turn = Math.floor(index / patterns.length);
  const text = pattern.text.replace(/\{(\p{L}+)\}/gu, (_, gap: string) => {
    const values = pattern.gaps[gap] ?? [];
    return values[turn % values.length] ?? '';
  });
  return {
    by: pattern.by,
    age,
    text,
    counts: countsAt(index, age),
    ...(pattern.language ? { language: pattern.language } : {}),
  };
}

function countsAt(index: number, age: number): SeedNote['counts'] {
  const views = Math.round(20 + noise(index + 7) ** 3 * 9000 * Math.min(1, age / 600));
  const likes = Math.round(views * (0.01 + noise(index + 3) * 0.06));
  return [likes, Math.round(likes * noise(index + 5) * 0.2), views];
}

/** A number from 0 up to 1 that looks like chance and is the same every time. */
function noise(index: number): number {
  const value = Math.sin(index * 12.9898) * 43758.5453;
  return value - Math.floor(value);
}

function advert(by: string, age: number, text: string): SeedNote {
  return { by, age, text, counts: [0, 0, 0], isSponsored: true };
}
