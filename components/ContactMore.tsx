import type { ReactNode, Ref } from 'react';
import { words as logWords } from '../.generated/locales/log.js';
import { words } from '../.generated/locales/sidebar.js';
import { type Contact, channels, topics } from '../core/contact.ts';
import type { ContactChange } from '../core/contact-schema.ts';
import { Button } from './Button.tsx';
import css from './ContactMore.module.css';
import { useClockWords } from './clock-words.ts';
import { type Choice, SelectField } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import { Section } from './Row.tsx';
import { SavedField } from './SavedField.tsx';

type ChosenField = 'topic' | 'rootCause' | 'earlierFailedChannel' | 'handedTo' | 'privateChannel' | 'isProactive';
type TypedField = 'earlierFailedOn' | 'earlierFailedWhat' | 'privateOutcome' | 'promiseText';

const fields = [
  'topic',
  'rootCause',
  'isProactive',
  'earlierFailedChannel',
  'earlierFailedOn',
  'earlierFailedWhat',
  'handedTo',
  'departmentAnsweredAt',
  'privateChannel',
  'privateOutcome',
  'promiseText',
] as const satisfies readonly (keyof Contact)[];

interface ContactMoreProps {
  readonly contact: Contact;
  readonly departments: readonly Choice[];
  readonly rootCauses: readonly Choice[];
  readonly now: Date;
  /** The summary, for a key that opens it. */
  readonly focus?: Ref<HTMLElement>;
  /** `before`: what the person saw, where that is not what stands in the contact now. */
  readonly onChange: (change: ContactChange, before?: ContactChange) => Promise<boolean>;
}

/** What only some contacts have: folded, and each field saves itself. */
export function ContactMore(props: ContactMoreProps) {
  const { contact, departments, rootCauses, now, focus, onChange } = props;
  const { more } = useWords(words);
  const { channel, topic, column, yes, no } = useWords(logWords);
  const clock = useClockWords();
  const filled = fields.filter((field) => contact[field] !== undefined).length;
  const channelChoices = channels.map((value) => ({ value, label: channel[value] }));
  const choose = (field: ChosenField, choices: readonly Choice[], label: string = column[field]) => (
    <Chosen
      label={label}
      value={contact[field]}
      choices={choices}
      none={more.none}
      onChoice={(value) =>
        void onChange({ [field]: field === 'isProactive' && value !== null ? value === 'true' : value })
      }
    />
  );
  const type = (field: TypedField, label: string, kind: 'short' | 'long' | 'date') => (
    <SavedField
      label={label}
      {...(kind === 'date' ? { type: 'date' } : { isLong: kind === 'long', maxLength: 10_000 })}
      value={contact[field] ?? ''}
      onSave={(text, was) => onChange({ [field]: text || null }, { [field]: was || null })}
    />
  );
  return (
    <Section sign={<Icon name="more" />} label={more.title}>
      <details className={css['more']}>
        <summary ref={focus}>
          {more.title} <span>{filled > 0 && more.filled({ count: filled })}</span>
        </summary>
        <div className={css['fields']}>
          {choose(
            'topic',
            topics.map((value) => ({ value, label: topic[value] })),
          )}
          {(rootCauses.length > 0 || contact.rootCause !== undefined) && choose('rootCause', rootCauses)}
          {choose('isProactive', [
            { value: 'true', label: yes },
            { value: 'false', label: no },
          ])}
          <Group title={more.earlierFailed}>
            {choose('earlierFailedChannel', channelChoices, more.channel)}
            {type('earlierFailedOn', more.when, 'date')}
            {type('earlierFailedWhat', more.what, 'short')}
          </Group>
          <Group title={more.handedOver}>
            {(departments.length > 0 || contact.handedTo !== undefined) && choose('handedTo', departments)}
            {contact.handedOverAt !== undefined && (
              <p className={css['said']}>{more.since({ time: clock.moment(contact.handedOverAt, now) })}</p>
            )}
            {contact.departmentAnsweredAt === undefined ? (
              <Button small onClick={() => void onChange({ departmentAnsweredAt: now.toISOString() })}>
                {more.departmentAnswered}
              </Button>
            ) : (
              <p className={css['said']}>
                {more.answeredAt({ time: clock.moment(contact.departmentAnsweredAt, now) })}{' '}
                <Button kind="link" small onClick={() => void onChange({ departmentAnsweredAt: null })}>
                  {more.notYet}
                </Button>
              </p>
            )}
          </Group>
          <Group title={more.private}>
            {choose('privateChannel', channelChoices, more.channel)}
            {type('privateOutcome', column.privateOutcome, 'long')}
          </Group>
          {type('promiseText', column.promiseText, 'long')}
          <Evidence contact={contact} now={now} />
        </div>
      </details>
    </Section>
  );
}

function Chosen({
  label,
  value,
  choices,
  none,
  onChoice,
}: {
  readonly label: string;
  readonly value: string | boolean | undefined;
  readonly choices: readonly Choice[];
  readonly none: string;
  readonly onChoice: (value: string | null) => void;
}) {
  const current = value === undefined ? '' : String(value);
  // A department that left the protocol still stands in the log.
  const known = choices.some((choice) => choice.value === current) || current === '';
  const all = [{ value: '', label: none }, ...(known ? [] : [{ value: current, label: current }]), ...choices];
  return <SelectField label={label} value={current} choices={all} onChoice={(chosen) => onChoice(chosen || null)} />;
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={css['group']}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

/** What shows later that the text and the protocol were these. */
function Evidence({ contact, now }: { readonly contact: Contact; readonly now: Date }) {
  const { more } = useWords(words);
  const clock = useClockWords();
  const { postTextHash, postTextAt, protocolName, protocolVersion, protocolSeq } = contact;
  return (
    <div className={css['evidence']}>
      {postTextHash !== undefined && (
        <p>
          {postTextAt === undefined ? more.evidence : more.evidenceAt({ time: clock.moment(postTextAt, now) })}{' '}
          <code>{postTextHash}</code>
        </p>
      )}
      {protocolName !== undefined && protocolVersion !== undefined && (
        <p>
          {more.protocol({ name: protocolName, version: protocolVersion })}
          {protocolSeq !== undefined && more.protocolSeq({ seq: protocolSeq })}
        </p>
      )}
    </div>
  );
}
