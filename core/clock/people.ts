import type { Author, Post } from '../post.ts';
import { fold } from './fold.ts';
import { once } from './once.ts';
import { isSameHandle } from './own.ts';

/** Somebody on this page, with what a text turns to them by. All folded. */
export interface Person {
  /** Compared with the page's own list of mentions. */
  readonly handle: string;
  /** "@handle" and "@name". */
  readonly marked: readonly string[];
  /** The whole name, and the first one while nobody else here is called so. */
  readonly names: readonly string[];
}

const greeting =
  /^(?:hoi|hallo|hey|hi|hello|dear|beste|dag|geachte|goede(?:morgen|middag|avond)|good (?:morning|afternoon|evening)|bedankt|dank(?: je| u)?|thanks|thank you|sorry)(?: (?:heer|mevrouw|meneer|mr|mrs|ms)\.?)?[\s,!]+/;
const handles = /^(?:@\S+(?:\s|$))+/;
const isLetter = /[\p{L}\p{N}_]/u;

/** Under which key an author stands among the people of a page. */
export const personKey = once(({ handle, name }: Author) => (handle ? `@${fold(handle)}` : fold(name)));

/** The people of a page by `personKey`, each once. */
export function readPeople(authors: readonly Author[]): ReadonlyMap<string, Person> {
  const all = new Map(authors.map((author) => [personKey(author), author]));
  const fullNames = new Set([...all.values()].map(({ name }) => fold(name)));
  const namesakes = new Map<string, number>();
  for (const first of [...fullNames].map(firstWord)) namesakes.set(first, (namesakes.get(first) ?? 0) + 1);
  return new Map(
    [...all].map(([key, { handle, name }]) => {
      const whole = fold(name);
      const first = firstWord(whole);
      const isShared = first.length < 2 || (namesakes.get(first) ?? 0) > 1;
      const marked = [handle && fold(handle), whole].flatMap((one) => (one ? [`@${one}`] : []));
      return [key, { handle: handle ?? name, marked, names: isShared ? [whole] : [whole, first] }];
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
  for (const [key, { handle, marked, names }] of people) {
    const opens = marked.some((part) => standsAt(folded, part, 0)) || names.some((name) => standsAt(rest, name, 0));
    const isMarked = () => folded.includes('@') && marked.some((part) => standsIn(folded, part));
    if (opens) first.add(key);
    if (opens || isMarked() || mentions.some((mention) => isSameHandle(mention, handle))) anywhere.add(key);
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
