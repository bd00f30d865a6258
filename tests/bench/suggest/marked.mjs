import { shuffle } from './sample.mjs';

/**
 * How often the marked suggestion is right, and how often there is one: some posts are handled, the others asked.
 * Over several draws, since one draw of a few hundred posts says little.
 */
export function measureMarked(engine, { name, draws, draw }) {
  let asked = 0;
  let marked = 0;
  let right = 0;
  let lowest = 1;
  let without = 0;
  for (let seed = 1; seed <= draws; seed += 1) {
    const { protocol, handled, posts } = draw(seed);
    const index = engine.buildIndex(protocol, handled);
    if (index.calibration.leastLead === null) without += 1;
    let own = 0;
    let ownRight = 0;
    for (const post of posts) {
      const answer = engine.suggestReplies(index, post, { count: 1, detectLanguage: engine.detectLanguage });
      if (!answer.isSure) continue;
      own += 1;
      if (answer.suggestions[0].replyId === post.reply) ownRight += 1;
    }
    asked += posts.length;
    marked += own;
    right += ownRight;
    if (own > 0) lowest = Math.min(lowest, ownRight / own);
  }
  const percent = (share) => Number((share * 100).toFixed(1));
  return {
    set: name,
    draws,
    'draws without mark': without,
    'marked %': percent(marked / asked),
    'right %': percent(right / Math.max(marked, 1)),
    'worst draw %': percent(lowest),
  };
}

/** Draws that handle `count` posts of a set and ask the others. */
export const drawHandled =
  ({ protocol, posts }, count) =>
  (seed) => {
    const mixed = shuffle(posts, seed);
    const handled = mixed
      .slice(0, count)
      .map(({ text, reply, language }) => ({ text, replyId: reply ?? null, language }));
    return { protocol, handled, posts: mixed.slice(count) };
  };
