/** What the scripts need of the suggestion engine. */

export { measureAuroc, measureTimes } from '../../core/suggest/figures.ts';
export {
  articlesToRank,
  buildIndex,
  buildSteps,
  evaluatePosts,
  fitTo,
  learn,
  passageWith,
  restoreIndex,
  search,
  searchedSteps,
  serialiseIndex,
  suggestReplies,
} from '../../core/suggest/index.ts';
export { detectLanguage } from '../../core/suggest/language.ts';
