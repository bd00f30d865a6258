import { words } from '../.generated/locales/sidebar.js';
import type { Contact } from '../core/contact.ts';
import css from './AnsweredBefore.module.css';
import { useOutside } from './Ask.tsx';
import { Button } from './Button.tsx';
import { useClockWords } from './clock-words.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import { PageText } from './PageText.tsx';
import { Section } from './Row.tsx';

/** "We answered this in public before": earlier replies to refer to, with their links; folded. */
export function AnsweredBefore({ contacts, now }: { readonly contacts: readonly Contact[]; readonly now: Date }) {
  const { answeredBefore: say } = useWords(words);
  const { copy } = useOutside();
  const clock = useClockWords();
  if (contacts.length === 0) return null;
  return (
    <Section tight sign={<Icon name="quote" />} label={say.title}>
      <details className={css['before']}>
        <summary>
          {say.title} <span>{contacts.length}</span>
        </summary>
        <ul>
          {contacts.map(({ id, replyText = '', replyPermalink = '', answeredAt, createdAt }) => (
            <li key={id}>
              <p>
                <PageText>{replyText}</PageText>
              </p>
              <time dateTime={answeredAt ?? createdAt}>{clock.day(answeredAt ?? createdAt, now)}</time>{' '}
              <a href={replyPermalink} target="_blank" rel="noreferrer">
                {say.open}
              </a>{' '}
              <Button kind="link" small onClick={() => void copy({ plain: replyPermalink })}>
                {say.copy}
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
