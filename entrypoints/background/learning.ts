import { inSlices } from '../../browser/in-slices.ts';
import type { BackgroundAnswers } from '../../core/messages.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import {
  elsewhereName,
  exampleSteps,
  fewestTried,
  type LearnedElsewhere,
  readLearnedFile,
  writeLearnedFile,
} from '../../core/suggest/index.ts';
import { keptElsewhere, readElsewhere, readLessons } from './lessons.ts';
import type { Services } from './services.ts';
import { suggestionIndex, unlearn } from './suggestions.ts';

/** What the suggestions learn from now. */
export async function learningView(all: Services, protocol: Protocol): Promise<BackgroundAnswers['getLearning']> {
  const { tried, leastLead, coverage, precision } = (await suggestionIndex(all, protocol)).calibration;
  const { learnSince } = await all.settings();
  const { own } = await readLessons(all, learnSince);
  const files = await readElsewhere(all);
  return {
    own: own.length,
    marking: { tried, needed: fewestTried, isOn: leastLead !== null, coverage, precision },
    files: files.map(({ kept, file }) => ({
      source: kept.source,
      name: kept.name,
      exportedAt: file.exportedAt,
      count: file.lessons.length,
    })),
  };
}

/**
 * What was learned here, as a file: never what colleagues learned, each passes on their own; and nothing of the agent's
 * private replies, not even that there are some.
 */
export async function passOn(all: Services, protocol: Protocol): Promise<BackgroundAnswers['exportLearning']> {
  const index = await suggestionIndex(all, protocol);
  const { learnSince } = await all.settings();
  const shared = new Set(protocol.replies.map(({ id }) => id));
  const own = (await readLessons(all, learnSince)).own.filter(
    ({ post: { replyId } }) => replyId === null || shared.has(replyId),
  );
  const posts = own.map(({ post }) => post);
  const examples = await inSlices(exampleSteps(posts, index));
  const exportedAt = all.now().toISOString();
  const lessons = own.flatMap(({ id, day }, at) => {
    const example = examples[at];
    return example === undefined ? [] : [{ id, day, example }];
  });
  const text = writeLearnedFile({ protocol: protocol.name, source: all.deviceId, exportedAt, lessons });
  return { name: `kantlijn-geleerd-${exportedAt.slice(0, 10)}.json`, text, count: lessons.length };
}

/**
 * Takes in what a colleague learned. A browser profile has one file: a later one of the same takes its place, so that
 * what was forgotten there is forgotten here, and the same file twice changes nothing.
 */
export async function takeOver(
  all: Services,
  protocol: Protocol,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<Result<BackgroundAnswers['mergeLearning']>> {
  const read = readLearnedFile(text);
  if (!read.ok) return refuse(read.problem === 'newer' ? 'newerLearnedFile' : 'badLearnedFile');
  const { lessons, ...facts } = read.file;
  if (facts.source === all.deviceId) return refuse('ownLearnedFile');
  const known = new Set(protocol.replies.map(({ id }) => id));
  if (facts.protocol !== protocol.name && !lessons.some(({ example: { replyId } }) => known.has(replyId ?? ''))) {
    return refuse('otherLearnedFile');
  }
  const before = await readElsewhere(all);
  const earlier = before.find(({ kept }) => kept.source === facts.source);
  if (earlier !== undefined && earlier.file.exportedAt > facts.exportedAt) return refuse('olderLearnedFile');
  const { learnSince } = await all.settings();
  const ids = new Set([
    ...(await readLessons(all, learnSince)).own.map(({ id }) => id),
    ...before.flatMap(({ file }) => file.lessons.map(({ id }) => id)),
  ]);
  const { files } = await keptElsewhere(all);
  await keep(all, {
    files: [
      ...files.filter(({ source }) => source !== facts.source),
      { source: facts.source, name, mergedAt: all.now().toISOString(), text: writeLearnedFile(read.file) },
    ],
  });
  return ok({
    count: lessons.length,
    fresh: lessons.filter(({ id }) => !ids.has(id)).length,
    unknown: lessons.filter(({ example: { replyId } }) => replyId !== null && !known.has(replyId)).length,
  });
}

export async function takeBack(all: Services, source: string): Promise<void> {
  const { files } = await keptElsewhere(all);
  await keep(all, { files: files.filter((file) => file.source !== source) });
}

async function keep(all: Services, elsewhere: LearnedElsewhere): Promise<void> {
  await all.store.putBlob(elsewhereName, elsewhere);
  await unlearn(all);
}
