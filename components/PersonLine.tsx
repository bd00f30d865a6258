import { useId, useState } from 'react';
import { words } from '../.generated/locales/person.js';
import type { ProtocolView } from '../core/messages.ts';
import type { Handle } from '../core/person/person.ts';
import type { WaitingPost } from '../core/waiting.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import css from './PersonPart.module.css';
import { PersonPart } from './PersonPart.tsx';
import { usePersonWords } from './person-words.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { Section } from './Row.tsx';
import { useAsked } from './use-asked.ts';

/**
 * Who this is, in one line while a reply is made: how often this month, and how the last time went. It opens the
 * history over all handles. Only where the protocol has it on.
 */
export function PersonLine({
  handle,
  now,
  zone,
}: {
  readonly handle: Handle;
  readonly now: Date;
  readonly zone: string;
}) {
  const say = useWords(words);
  const { lineOf } = usePersonWords();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { site, author } = handle;
  const { value, error, askAgain } = useAsked('getPerson', { site, author }, ['contacts', 'protocol']);
  // Switched off a moment ago: as if it had never been there.
  if (error !== undefined && error.code === 'switchedOff') return null;
  const suggested = value?.suggestions.length ?? 0;
  return (
    <Section tight sign={<Icon name="user" />} label={say.title}>
      {error !== undefined && <RefusalNotice error={error} onAgain={askAgain} />}
      {value !== undefined && (
        <>
          <p className={css['line']}>
            <Button kind="link" small aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
              {[lineOf(value.contacts, now, zone, true), suggested > 0 && say.maybeSame({ count: suggested })]
                .filter(Boolean)
                .join('; ')}
            </Button>
          </p>
          {/* Hidden, not taken away: a note may be half typed. */}
          <div id={id} hidden={!isOpen}>
            <PersonPart view={value} handle={handle} now={now} />
          </div>
        </>
      )}
    </Section>
  );
}

/** Where the protocol has it on, and never for people of the practice pages. */
export function hasPersonLine({ privacy }: Pick<ProtocolView, 'privacy'>, { practice }: Pick<WaitingPost, 'practice'>) {
  return !practice && (privacy?.linkPersons === true || privacy?.personNotes === true);
}
