import { makeId } from '../shared/ids.ts';
import { openMemory } from '../shared/remember.ts';
import { people } from './people.ts';
import type { SeedNote } from './seed.ts';
import { seedFeed } from './seeds.ts';

/** A post of the feed, or a reply below one. */
export interface Note {
  readonly id: string;
  readonly parentId?: string;
  readonly handle: string;
  readonly name: string;
  /** Milliseconds. */
  readonly at: number;
  readonly text: string;
  readonly language: 'nl' | 'en';
  readonly likes: number;
  readonly reposts: number;
  readonly views: number;
  readonly isLiked: boolean;
  readonly isSponsored: boolean;
}

interface Sent {
  readonly parentId?: string;
  readonly at: number;
  readonly text: string;
}

interface State {
  readonly madeAt: number;
  readonly sent: readonly Sent[];
  readonly liked: readonly string[];
}

/** The account that is signed in: the reader of this page works for the web shop. */
export const ownHandle = 'Pakkelaar';

/** What a reply of ours starts with. */
const blank = { language: 'nl', likes: 0, reposts: 0, views: 1, isLiked: false, isSponsored: false } as const;

const memory = openMemory<State>('practice-feed', () => ({ madeAt: Date.now(), sent: [], liked: [] }));
const seeds = plant(memory.get().madeAt);
let notes: readonly Note[] = [];
let byId: ReadonlyMap<string, Note> = new Map();
gather();

/** Every post and reply, newest first. */
export function allNotes(): readonly Note[] {
  return notes;
}

/** The timeline: posts that answer nothing, newest first. */
export function timeline(): readonly Note[] {
  return notes.filter((note) => note.parentId === undefined);
}

/** The post with this id. */
export function noteWith(id: string | undefined): Note | undefined {
  return id === undefined ? undefined : byId.get(id);
}

/** Replies to a post, oldest first, as a conversation reads. */
export function repliesTo(id: string): readonly Note[] {
  return notes.filter((note) => note.parentId === id).reverse();
}

/** Adds a post by the signed-in account, as a reply when there is a parent. */
export function sendNote(text: string, parentId?: string): Note {
  const state = memory.get();
  memory.set({
    ...state,
    sent: [...state.sent, { at: Date.now(), text, ...(parentId === undefined ? {} : { parentId }) }],
  });
  gather();
  const newest = notes.find((note) => note.handle === ownHandle);
  if (newest === undefined) throw new Error('a sent post is in the feed');
  return newest;
}

/** Likes a post, or takes that back. */
export function toggleLike(id: string): void {
  const state = memory.get();
  const liked = state.liked.includes(id) ? state.liked.filter((other) => other !== id) : [...state.liked, id];
  memory.set({ ...state, liked });
  gather();
}

function gather(): void {
  const { madeAt, sent, liked } = memory.get();
  const own = sent.map((note, index): Note => {
    const id = makeId(madeAt, seeds.length + index + 1);
    return { ...blank, ...note, id, handle: ownHandle, name: people[ownHandle] ?? ownHandle };
  });
  notes = [...seeds, ...own]
    .map((note) => (liked.includes(note.id) ? { ...note, isLiked: true, likes: note.likes + 1 } : note))
    .sort((one, other) => other.at - one.at);
  byId = new Map(notes.map((note) => [note.id, note]));
}

function plant(madeAt: number): readonly Note[] {
  const planted: Note[] = [];
  const add = (seed: SeedNote, parentId?: string): void => {
    const [likes, reposts, views] = seed.counts;
    const id = makeId(madeAt, planted.length + 1);
    planted.push({
      id,
      ...(parentId === undefined ? {} : { parentId }),
      handle: seed.by,
      name: people[seed.by] ?? seed.by,
      at: madeAt - seed.age * 60_000,
      text: seed.text,
      language: seed.language ?? 'nl',
      likes,
      reposts,
      views,
      isLiked: false,
      isSponsored: seed.isSponsored ?? false,
    });
    for (const reply of seed.replies ?? []) add(reply, id);
  };
  for (const seed of seedFeed()) add(seed);
  return planted;
}
