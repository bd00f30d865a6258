/** What the scripts need of the suggestion engine. */

export { measureAuroc, measureTimes } from '../../core/suggest/figures.ts';
export {
  buildIndex,
  buildSteps,
  evaluatePosts,
  learn,
  restoreIndex,
  serialiseIndex,
  suggestReplies,
} from '../../core/suggest/index.ts';
export { detectLanguage } from '../../core/suggest/language.ts';
