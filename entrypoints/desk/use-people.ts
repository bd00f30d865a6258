import { useEffect, useState } from 'react';
import { useAsked } from '../../components/use-asked.ts';
import type { LoggedPerson } from '../../core/log/same-people.ts';
import type { Changed } from '../../core/messages.ts';

/** Typing is waited for this long, ms. */
const PAUSE_MS = 150;

/**
 * Who in the log is called like what is typed, a moment after the typing rests.
 *
 * @param topics what may change the answer
 */
export function usePeople(topics: readonly Changed[]) {
  const [text, setText] = useState('');
  const [asking, setAsking] = useState('');
  const { value, error, askAgain } = useAsked('findPeople', asking === '' ? null : { text: asking }, topics);

  useEffect(() => {
    const timer = setTimeout(() => setAsking(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const people: readonly LoggedPerson[] | undefined = asking === '' ? undefined : value?.people;
  return {
    text,
    setText,
    /** `undefined`: nothing is asked, or the answer is not there yet. */
    people,
    error,
    askAgain,
  };
}
