import { readFileSync } from 'node:fs';

const replyCount = 2000;
const learnCount = 200;

/** Times with 2,000 replies, made of the 60 of webcare-nl with other words in each. Milliseconds, bytes. */
export function measureSpeed(engine) {
  const folder = new URL('../../data/webcare-nl/', import.meta.url);
  const { replies } = JSON.parse(readFileSync(new URL('protocol.json', folder), 'utf8'));
  const { posts } = JSON.parse(readFileSync(new URL('posts.json', folder), 'utf8'));
  const protocol = {
    languages: ['nl', 'en'],
    replies: Array.from({ length: replyCount }, (_, number) => varyReply(replies[number % replies.length], number)),
  };
  const steps = [];
  const steady = engine.buildSteps(protocol, []);
  let index;
  for (let done = false; !done; ) {
    const startedAt = performance.now();
    const step = steady.next();
    steps.push(performance.now() - startedAt);
    done = step.done === true;
    index = step.value;
  }
  const bytes = engine.serialiseIndex(index);
  const restoreMs = time(() => engine.restoreIndex(bytes));
  const queries = posts.map((post) => time(() => engine.suggestReplies(index, post, { count: 3 })));
  const picks = [];
  for (const [number, { text }] of posts.slice(0, learnCount).entries()) {
    const replyId = protocol.replies[(number * 7) % replyCount].id;
    picks.push(
      time(() => {
        index = engine.learn(index, { text, replyId });
      }),
    );
  }
  const { msMedian, msP99 } = engine.measureTimes(queries);
  return {
    replies: replyCount,
    buildMs: Math.round(steps.reduce((sum, step) => sum + step, 0)),
    longestStepMs: round(Math.max(...steps)),
    indexMB: round(bytes.length / 1e6),
    restoreMs: round(restoreMs),
    queryP50: round(msMedian),
    queryP99: round(msP99),
    learnP50: round(engine.measureTimes(picks).msMedian),
    learnP99: round(engine.measureTimes(picks).msP99),
  };
}

/** A reply like the given one, with words of its own. */
function varyReply(reply, number) {
  const vary = (text) => `${text} kenmerk${(number * 7919) % 3571} soort${number % 97}`;
  return {
    id: `${reply.id}-${number}`,
    title: { nl: vary(reply.title) },
    text: { nl: reply.text_nl, en: reply.text_en },
    examples: { nl: reply.examples.map(vary) },
    use: 'as-is',
    status: 'approved',
  };
}

function time(run) {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}

const round = (value) => Number(value.toFixed(2));
