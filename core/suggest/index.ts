/** The suggestion engine's front door: what the background and the scripts may use. */
export { buildIndex, buildSteps } from './build.ts';
export { fewestTried } from './calibrate.ts';
export { type Evaluation, evaluatePosts, evaluateSteps, type LabelledPost, type Outcome } from './evaluate.ts';
export { type Example, exampleSteps } from './examples.ts';
export { handledFrom } from './handled.ts';
export type { Index } from './index-type.ts';
export { learn, needsRebuild } from './learn.ts';
export { elsewhereName, type LearnedElsewhere } from './learned-elsewhere.ts';
export { type LearnedFile, type Lesson, maxLessons, readLearnedFile, writeLearnedFile } from './learned-file.ts';
export { lessonsOf } from './merge-lessons.ts';
export { passageWith } from './passage.ts';
export type { HandledPost, IndexedProtocol } from './phrases.ts';
export {
  type AskedPost,
  explainReplies,
  type RankedReply,
  type RankOptions,
  type SuggestedReplies,
  suggestReplies,
} from './rank.ts';
export { type Found, fitTo, search } from './search.ts';
export { articlesToRank, type Searched, type SearchedProtocol, searchedSteps } from './searched.ts';
export { restoreIndex, serialiseIndex } from './store.ts';
export { type Triage, type TriageFinding, triage } from './triage.ts';
