import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackgroundAnswers, BackgroundBody, BackgroundMessage, Changed } from '../core/messages.ts';
import type { Refusal } from '../core/result.ts';
import { useOutside } from './Ask.tsx';

export interface Asked<T> {
  /** The latest answer to this question; kept while it is asked again. */
  readonly value?: T;
  readonly error?: Refusal;
  readonly askAgain: () => void;
}

/**
 * Asks the background, and again whenever one of `topics` changes. A `body` of `null` asks nothing.
 * A late answer to an earlier question is dropped.
 */
export function useAsked<T extends BackgroundMessage>(
  type: T,
  body: BackgroundBody<T> | null,
  topics: readonly Changed[],
): Asked<BackgroundAnswers[T]> {
  const { ask, onChanged } = useOutside();
  const question = body === null ? null : `${type} ${JSON.stringify(body)}`;
  const [state, setState] = useState<{
    readonly question: string | null;
    readonly value?: BackgroundAnswers[T];
    readonly error?: Refusal;
  }>({ question: null });
  const [round, setRound] = useState(0);
  const askAgain = useCallback(() => setRound((before) => before + 1), []);
  // The body and topics are new objects on every render; what they say is compared, not which they are.
  const latest = useRef({ body, topics });
  latest.current = { body, topics };

  useEffect(
    () =>
      onChanged((changed) => {
        if (changed.some((topic) => latest.current.topics.includes(topic))) askAgain();
      }),
    [onChanged, askAgain],
  );

  useEffect(() => {
    void round;
    const asked = latest.current.body;
    if (question === null || asked === null) return;
    let isLate = false;
    void ask(type, asked).then((answer) => {
      if (isLate) return;
      setState((before) => {
        if (answer.ok) return { question, value: answer.value };
        // What was known stays on the screen beside the error.
        return { ...(before.question === question ? before : { question }), error: answer.error };
      });
    });
    return () => {
      isLate = true;
    };
  }, [ask, type, question, round]);

  const holds = state.question === question && question !== null;
  return {
    askAgain,
    ...(holds && state.value !== undefined ? { value: state.value } : {}),
    ...(holds && state.error !== undefined ? { error: state.error } : {}),
  };
}
