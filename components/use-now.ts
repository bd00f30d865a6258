import { useEffect, useState } from 'react';
import { useOutside } from './Ask.tsx';

/** The time, read again every `every` milliseconds and when the screen is shown again. */
export function useNow(every = 15_000): Date {
  const { now } = useOutside();
  const [time, setTime] = useState(now);
  useEffect(() => {
    const read = () => setTime(now());
    const timer = setInterval(read, every);
    document.addEventListener('visibilitychange', read);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [now, every]);
  return time;
}
