import type { Contact } from '../../core/contact.ts';
import {
  type Example,
  elsewhereName,
  type HandledPost,
  handledFrom,
  type LearnedElsewhere,
  type LearnedFile,
  lessonsOf,
  maxLessons,
  readLearnedFile,
} from '../../core/suggest/index.ts';
import type { Services } from './services.ts';

const msPerDay = 86_400_000;

/** What is learned from: our own log, and what colleagues passed on. */
export interface Lessons {
  /** Contacts of our own that teach, oldest first. */
  readonly own: readonly { readonly id: string; readonly day: number; readonly post: HandledPost }[];
  /** All together, oldest first, at most `maxLessons`. */
  readonly all: readonly (HandledPost | Example)[];
  /** Own contacts made up to this moment were looked at. */
  readonly upTo: string;
}

/** @param since own contacts made after this moment teach, ISO 8601 UTC; '' all */
export async function readLessons(services: Services, since: string): Promise<Lessons> {
  const contacts = await contactsSince(services, since, maxLessons);
  const own = contacts.flatMap((contact) => {
    const post = handledFrom(contact);
    const day = Math.floor(Date.parse(contact.createdAt) / msPerDay);
    return post === undefined ? [] : [{ id: contact.id, day, post }];
  });
  const files = (await readElsewhere(services)).map(({ file }) => file);
  const others = lessonsOf(files, new Set(contacts.map(({ id }) => id)), maxLessons);
  const all = [...own.map(({ day, post }) => ({ day, lesson: post })), ...others.map(toDated)].sort(
    (a, b) => a.day - b.day,
  );
  const latest: readonly (HandledPost | Example)[] = all.slice(-maxLessons).map(({ lesson }) => lesson);
  return { own, all: latest, upTo: contacts.at(-1)?.createdAt ?? since };
}

const toDated = ({ day, example }: { readonly day: number; readonly example: Example }) => ({ day, lesson: example });

/** Contacts made after a moment, oldest first. */
export async function contactsSince({ store }: Services, since: string, limit: number): Promise<readonly Contact[]> {
  const page = await store.contacts({ limit, ...(since === '' ? {} : { from: since }) });
  return page.contacts.filter(({ createdAt }) => createdAt > since).reverse();
}

/** Files of colleagues with what is in them. One that cannot be read any more (of an older version) is left out. */
export async function readElsewhere(
  services: Services,
): Promise<readonly { readonly kept: LearnedElsewhere['files'][number]; readonly file: LearnedFile }[]> {
  return (await keptElsewhere(services)).files.flatMap((kept) => {
    const read = readLearnedFile(kept.text);
    return read.ok ? [{ kept, file: read.file }] : [];
  });
}

export async function keptElsewhere({ store }: Services): Promise<LearnedElsewhere> {
  return ((await store.getBlob(elsewhereName)) as LearnedElsewhere | undefined) ?? { files: [] };
}
