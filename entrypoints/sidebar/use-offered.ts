import { useEffect, useRef, useState } from 'react';
import { useAsked } from '../../components/use-asked.ts';
import type { ProtocolView } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import { clockIn, noticesInForce } from '../../core/protocol/notices.ts';

const FIRST = 3;
const MORE = 7;

/** What is offered for a post: replies, one of which is chosen, and the articles that go with that one. */
export function useOffered(key: PostKey, protocol: ProtocolView, now: Date) {
  const [count, setCount] = useState(FIRST);
  const [pick, setPick] = useState<number>();
  const asked = useAsked('suggest', { key, count }, ['protocol']);
  const answer = useLast(asked.value);

  // A notice that begins or ends changes what is offered.
  const inForce = noticesInForce(protocol.notices, clockIn(protocol.zone, now))
    .map(({ id }) => id)
    .join(' ');
  const before = useRef(inForce);
  const { askAgain, error } = asked;
  useEffect(() => {
    if (before.current !== inForce) askAgain();
    before.current = inForce;
  }, [inForce, askAgain]);

  const suggestions = answer?.suggestions ?? [];
  const fits = answer?.fits ?? true;
  // When nothing fits, nothing is chosen beforehand.
  const chosen = Math.min(pick ?? (fits ? 0 : -1), suggestions.length - 1);
  const current = suggestions[chosen];
  const articles = useAsked('suggestArticles', { key, replyId: current?.reply.id ?? null }, ['protocol']);
  const { linked = [], near = [] } = useLast(articles.value) ?? {};

  return {
    answer,
    suggestions,
    fits,
    /** Index of `current`; -1: none. */
    chosen,
    current,
    choose: setPick,
    move: (step: number) => setPick(Math.max(0, Math.min(suggestions.length - 1, chosen + step))),
    more: () => setCount(count + MORE),
    hasMore: suggestions.length >= count,
    linked,
    near,
    error,
    askAgain,
  };
}

/** What was told last, while the next answer is on its way. */
function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return value ?? last.current;
}
