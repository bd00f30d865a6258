/** Numbers of the best replies, best first; of equal ones the first in the protocol. */
export function topReplies(scores: Float32Array, replies: number, count: number): number[] {
  const top: number[] = [];
  for (let reply = 0; reply < replies; reply += 1) {
    const score = scores[reply] ?? 0;
    if (top.length === count && score <= (scores[top.at(-1) ?? 0] ?? 0)) continue;
    let place = top.length;
    while (place > 0 && score > (scores[top[place - 1] ?? 0] ?? 0)) place -= 1;
    top.splice(place, 0, reply);
    if (top.length > count) top.pop();
  }
  return top;
}

/** How far the best reply is ahead of the second, in score. */
export function measureLead(scores: Float32Array, replies: number): number {
  const [first = 0, second = first] = topReplies(scores, replies, 2);
  return (scores[first] ?? 0) - (scores[second] ?? 0);
}
