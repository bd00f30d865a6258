import { words } from '../.generated/locales/queue.js';
import { useOutside } from './Ask.tsx';
import { Button } from './Button.tsx';
import { useClockWords } from './clock-words.ts';
import { useLocale, useWords } from './Locale.tsx';
import { Notice } from './Notice.tsx';
import { useAsked } from './use-asked.ts';

const kinds = ['answered', 'fresh', 'overdue', 'edited', 'gone'] as const;

/** What happened while nobody looked; stays until somebody says that it was seen. */
export function AwayNotice({ now }: { readonly now: Date }) {
  const { ask } = useOutside();
  const { away: say } = useWords(words);
  const clock = useClockWords();
  const locale = useLocale();
  const asked = useAsked('getAway', {}, ['queue', 'contacts']);
  const away = asked.value;
  if (!away) return null;
  const parts = kinds.flatMap((kind) => (away[kind].length === 0 ? [] : say[kind]({ count: away[kind].length })));
  return (
    <Notice
      tone="info"
      icon="past"
      title={say.title({ time: clock.moment(away.since, now) })}
      actions={
        <Button small onClick={() => void ask('lookedAt', { seen: true }).then(asked.askAgain)}>
          {say.seen}
        </Button>
      }
    >
      {`${new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)}.`}
    </Notice>
  );
}
