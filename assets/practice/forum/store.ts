import { makeId } from '../shared/ids.ts';
import { openMemory } from '../shared/remember.ts';
import { type Member, members, ownMember } from './members.ts';
import { topic } from './topic.ts';

/** A post as the forum shows it. `body` is written with the forum's own tags, see `body.ts`. */
export interface ForumPost {
  readonly id: string;
  readonly number: number;
  readonly author: Member;
  /** Milliseconds. */
  readonly at: number;
  readonly body: string;
  readonly edited?: { readonly at: number; readonly why: string };
  readonly shows?: 'date' | 'ago';
  readonly language?: 'en';
  readonly isDeleted?: boolean;
  readonly isPending?: boolean;
}

interface Sent {
  readonly at: number;
  readonly body: string;
  readonly isPending: boolean;
}

interface State {
  readonly madeAt: number;
  readonly sent: readonly Sent[];
}

export const PER_PAGE = 10;
const MINUTE = 60_000;

const memory = openMemory<State>('practice-forum', () => ({ madeAt: Date.now(), sent: [] }));

/** The topic's own id. */
export function topicId(): string {
  return makeId(memory.get().madeAt, 0);
}

/** All posts of the topic, oldest first. */
export function listPosts(): readonly ForumPost[] {
  const { madeAt, sent } = memory.get();
  const own = member(ownMember);
  const seeds = topic.map(
    (seed): ForumPost => ({
      id: makeId(madeAt, seed.number),
      number: seed.number,
      author: member(seed.by),
      at: madeAt - seed.age * MINUTE,
      body: quoteTag(madeAt, seed.quote) + seed.text,
      ...(seed.edited
        ? { edited: { at: madeAt - (seed.age - seed.edited.after) * MINUTE, why: seed.edited.why } }
        : {}),
      ...(seed.shows ? { shows: seed.shows } : {}),
      ...(seed.language ? { language: seed.language } : {}),
      ...(seed.isDeleted ? { isDeleted: true } : {}),
    }),
  );
  return seeds.concat(
    sent.map(({ at, body, isPending }, index) => {
      const number = topic.length + index + 1;
      return { id: makeId(madeAt, number), number, author: own, at, body, isPending };
    }),
  );
}

/** The page (from 1) on which a post of this number stands. */
export function pageOf(number: number): number {
  return Math.ceil(number / PER_PAGE);
}

/** Adds a post by the signed-in account and gives it back. With `isPending` a moderator has to approve it first. */
export function sendPost(body: string, isPending: boolean): ForumPost {
  const state = memory.get();
  memory.set({ ...state, sent: [...state.sent, { at: Date.now(), body, isPending }] });
  const post = listPosts().at(-1);
  if (post === undefined) throw new Error('a sent post is in the list');
  return post;
}

/** Makes a pending post visible to everybody. */
export function approvePost(id: string): void {
  const state = memory.get();
  const sent = state.sent.map((post, index) =>
    makeId(state.madeAt, topic.length + index + 1) === id ? { ...post, isPending: false } : post,
  );
  memory.set({ ...state, sent });
}

function member(key: string): Member {
  const found = members[key];
  if (found === undefined) throw new Error(`no member ${key}`);
  return found;
}

function quoteTag(madeAt: number, quote: { number: number; text: string } | undefined): string {
  if (quote === undefined) return '';
  const by = topic.find((seed) => seed.number === quote.number)?.by ?? '';
  return `[quote=${member(by).name};${makeId(madeAt, quote.number)}]${quote.text}[/quote]\n`;
}
