import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/sidebar.js';
import type { Contact } from '../core/contact.ts';
import type { ContactChange } from '../core/contact-schema.ts';
import type { Reach } from '../core/post.ts';
import { choosableOutcomes } from '../core/waiting.ts';
import { Button } from './Button.tsx';
import css from './ContactForm.module.css';
import type { Choice } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { useLocale, useWords } from './Locale.tsx';
import { PageText } from './PageText.tsx';
import { Heading, Section } from './Row.tsx';
import { SavedField } from './SavedField.tsx';
import { SelectInline } from './SelectInline.tsx';
import { Tag } from './Tag.tsx';

interface ContactFormProps {
  readonly contact: Contact;
  readonly departments: readonly Choice[];
  readonly categories: readonly Choice[];
  /** Title of the reason that the protocol gives. */
  readonly reason?: string | undefined;
  readonly onChange: (change: ContactChange, before?: ContactChange) => Promise<boolean>;
  readonly onOpenLog: () => void;
}

/** The contact as it stands in the log; what an agent may change, changes here. */
export function ContactForm({ contact, departments, categories, reason, onChange, onOpenLog }: ContactFormProps) {
  const { done } = useWords(words);
  const { outcome, faithfulness } = useWords(common);
  const none = { value: '', label: done.none };
  return (
    <Section sign={<Icon name="list" />} label={done.contact}>
      <Heading
        end={
          <Button kind="link" small onClick={onOpenLog}>
            {done.inLog}
          </Button>
        }
      >
        <h3>{done.contact}</h3>
      </Heading>
      <dl className={css['facts']}>
        <dt>{done.who}</dt>
        <dd>
          <span className={css['one']}>
            <PageText>{contact.author.name}</PageText>
            {contact.author.handle !== undefined && (
              <>
                , <PageText>{`@${contact.author.handle}`}</PageText>
              </>
            )}
          </span>
        </dd>
        {(contact.replyTitle !== undefined || contact.faithfulness !== undefined) && (
          <>
            <dt>{done.reply}</dt>
            <dd>
              {contact.replyTitle !== undefined && <span className={css['one']}>{contact.replyTitle}</span>}
              {contact.faithfulness !== undefined && <Tag>{faithfulness[contact.faithfulness]}</Tag>}
            </dd>
          </>
        )}
        <dt>{done.outcome}</dt>
        <dd>
          <SelectInline
            label={done.outcome}
            value={contact.outcome}
            choices={choosableOutcomes.map((value) => ({ value, label: outcome[value] }))}
            onChoice={(value) => {
              const chosen = choosableOutcomes.find((one) => one === value);
              if (chosen !== undefined) void onChange({ outcome: chosen });
            }}
          />
        </dd>
        {reason !== undefined && (
          <>
            <dt>{done.reason}</dt>
            <dd>{reason}</dd>
          </>
        )}
        {contact.handedTo !== undefined && (
          <>
            <dt>{done.handedTo}</dt>
            <dd>{departments.find(({ value }) => value === contact.handedTo)?.label ?? contact.handedTo}</dd>
          </>
        )}
        {departments.length > 0 && (
          <>
            <dt>{done.department}</dt>
            <dd>
              <SelectInline
                label={done.department}
                value={contact.department ?? ''}
                choices={contact.department === undefined ? [none, ...departments] : departments}
                onChoice={(department) => void onChange({ department })}
              />
            </dd>
          </>
        )}
        {categories.length > 0 && (
          <>
            <dt>{done.category}</dt>
            <dd>
              <SelectInline
                label={done.category}
                value={contact.category ?? ''}
                choices={contact.category === undefined ? [none, ...categories] : categories}
                onChoice={(category) => void onChange({ category })}
              />
            </dd>
          </>
        )}
        <ReachFacts
          name={done.reach}
          reach={contact.reachLast ?? contact.reachAtAnswer}
          before={contact.reachAtAnswer}
        />
        <ReachFacts
          name={done.replyReach}
          reach={contact.replyReachLast ?? contact.replyReachAtAnswer}
          before={contact.replyReachAtAnswer}
        />
      </dl>
      <div className={css['fields']}>
        <SavedField
          label={done.note}
          isLong
          maxLength={10_000}
          value={contact.note ?? ''}
          onSave={(note, was) => onChange({ note: note || null }, { note: was || null })}
        />
      </div>
    </Section>
  );
}

/** Counters as they are now; behind each how much it grew since the answer. */
function ReachFacts({
  name,
  reach,
  before,
}: {
  readonly name: string;
  readonly reach: Reach | undefined;
  readonly before: Reach | undefined;
}) {
  const { done } = useWords(words);
  const locale = useLocale();
  const said = {
    replies: done.reachReplies,
    reposts: done.reachReposts,
    likes: done.reachLikes,
    views: done.reachViews,
  } as const;
  const parts = (['replies', 'reposts', 'likes', 'views'] as const).flatMap((counter) => {
    const count = reach?.[counter];
    if (count === undefined) return [];
    const grown = count - (before?.[counter] ?? count);
    const words = said[counter]({ count });
    return [grown === 0 ? words : `${words} (${grown > 0 ? '+' : '−'}${Math.abs(grown).toLocaleString(locale)})`];
  });
  if (parts.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts)}</dd>
    </>
  );
}
