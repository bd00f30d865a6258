import type { Author, Post } from '../post.ts';
import { fold } from './fold.ts';
import { isSameHandle } from './own.ts';

/** Somebody on this page, with the names by which a text can turn to them. All folded. */
export interface Person {
  readonly author: Author;
  readonly handle: string | undefined;
  readonly name: string;
  /** While nobody else here is called so. */
  readonly firstName: string | undefined;
}

const greeting =
  /^(?:hoi|hallo|hey|hi|hello|dear|beste|dag|geachte|goede(?:morgen|middag|avond)|good (?:morning|afternoon|evening)|bedankt|dank(?: je| u)?|thanks|thank you|sorry)(?: (?:heer|mevrouw|meneer|mr|mrs|ms)\.?)?[\s,!]+/;
const handles = /^(?:@\S+(?:\s|$))+/;
const isLetter = /[\p{L}\p{N}_]/u;

/** Under which key an author stands among the people of a page. */
export const personKey = ({ handle, name }: Author): string => (handle ? `@${fold(handle)}` : fold(name));

/** The people of a page by `personKey`, each once. */
export function readPeople(authors: readonly Author[]): ReadonlyMap<string, Person> {
  const all = new Map(authors.map((author) => [personKey(author), author]));
  const shared = new Map<string, number>();
  const names = new Set([...all.values()].map(({ name }) => fold(name)));
  for (const name of names) shared.set(firstWord(name), (shared.get(firstWord(name)) ?? 0) + 1);
  return new Map(
    [...all].map(([key, author]) => {
      const name = fold(author.name);
      const first = firstWord(name);
      const firstName = first.length > 1 && shared.get(first) === 1 ? first : undefined;
      return [key, { author, name, firstName, handle: author.handle && fold(author.handle) }];
    }),
  );
}

const firstWord = (name: string) => name.split(' ', 1)[0] ?? '';

/** To whom a text of ours turns. */
export interface Address {
  /** "@handle" or "@name" anywhere, or named at the start. */
  readonly anywhere: ReadonlySet<string>;
  /** Their handle or name opens the text, after other handles and a greeting. */
  readonly first: ReadonlySet<string>;
}

export function readAddress({ text, mentions = [] }: Post, people: ReadonlyMap<string, Person>): Address {
  const folded = fold(text);
  const rest = folded.replace(handles, '').replace(greeting, '');
  const anywhere = new Set<string>();
  const first = new Set<string>();
  for (const [key, { author, handle, name, firstName }] of people) {
    const called = [handle, name].flatMap((one) => (one ? [`@${one}`] : []));
    const opens =
      called.some((part) => standsAt(folded, part, 0)) ||
      [name, firstName].some((part) => part !== undefined && standsAt(rest, part, 0));
    if (opens) first.add(key);
    if (
      opens ||
      called.some((part) => standsIn(folded, part)) ||
      mentions.some((mention) => isSameHandle(mention, author.handle ?? author.name))
    ) {
      anywhere.add(key);
    }
  }
  return { anywhere, first };
}

/** Does `part` stand at `at` and end there as a word? */
function standsAt(text: string, part: string, at: number): boolean {
  return part !== '' && text.startsWith(part, at) && !isLetter.test(text.charAt(at + part.length));
}

function standsIn(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (standsAt(text, part, at) && !isLetter.test(text.charAt(at - 1))) return true;
  }
  return false;
}
