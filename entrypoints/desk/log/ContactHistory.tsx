import { words } from '../../../.generated/locales/desk.js';
import { words as logWords } from '../../../.generated/locales/log.js';
import { useClockWords } from '../../../components/clock-words.ts';
import { crmLayouts } from '../../../components/crm-text.ts';
import { Icon } from '../../../components/Icon.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { Heading, Section } from '../../../components/Row.tsx';
import { Spoken } from '../../../components/Spoken.tsx';
import type { Contact } from '../../../core/contact.ts';
import { columnTitle } from '../../../core/log/columns.ts';
import type { FieldChange } from '../../../core/log/history.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import { useLog } from '../LogProvider.tsx';
import { titlesOf } from '../titles.ts';
import css from './ContactPanel.module.css';
import { happenings } from './happenings.ts';

interface ContactHistoryProps {
  readonly contact: Contact;
  readonly protocol: ProtocolView | undefined;
  readonly now: Date;
}

/** What happened, newest first; of a change who made it, and what stood there before. */
export function ContactHistory({ contact, protocol, now }: ContactHistoryProps) {
  const { log } = useWords(words);
  const clock = useClockWords();
  const locale = useLocale();
  const found = useLog(`history ${contact.id} ${contact.changedAt}`, (reader) => reader.history(contact.id));
  if (found.isLate) return null;
  if (found.value === undefined) {
    return (
      <Section sign={<Icon name="past" />} label={log.history}>
        <Heading>
          <h3>{log.history}</h3>
        </Heading>
        <p className={css['meta']} role="status">
          {log.historyLate}
        </p>
      </Section>
    );
  }
  const layouts = crmLayouts(locale, protocol);
  return (
    <Section sign={<Icon name="past" />} label={log.history}>
      <Heading>
        <h3>{log.history}</h3>
      </Heading>
      <ul className={css['events']}>
        {happenings(contact, found.value).map(({ key, at, kind, agent, layout, changes }) => (
          <li key={key}>
            <time dateTime={at}>{clock.moment(at, now)}</time>
            <div>
              {kind === 'copied'
                ? log.happened.copied({ layout: layouts.find(({ value }) => value === layout)?.label ?? layout })
                : log.happened[kind]}
              {agent !== '' && <span className={css['meta']}> {agent}</span>}
              {changes.map((change) => (
                <Changed key={change.column.id} change={change} protocol={protocol} now={now} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** `Onderwerp: Bezorging → Storing`. */
function Changed({
  change: { column, from, to },
  protocol,
  now,
}: {
  readonly change: FieldChange;
  readonly protocol: ProtocolView | undefined;
  readonly now: Date;
}) {
  const { log } = useWords(words);
  const say = useWords(logWords);
  const clock = useClockWords();
  const locale = useLocale();
  const titleOf = titlesOf(protocol, locale);
  const shown = (value: FieldChange['from']): string => {
    if (value === undefined || value === '') return log.happened.empty;
    if (typeof value === 'boolean') return say[value ? 'yes' : 'no'];
    if (typeof value === 'number') return value.toLocaleString(locale);
    if (column.kind === 'time') return clock.moment(value, now);
    return column.words?.(locale)[value] ?? titleOf(value);
  };
  return (
    <p className={css['change']}>
      {columnTitle(column, locale)}:{' '}
      <del>
        <PageText>{shown(from)}</PageText>
      </del>
      <span aria-hidden="true"> → </span>
      <Spoken> {log.happened.became} </Spoken>
      <ins>
        <PageText>{shown(to)}</PageText>
      </ins>
    </p>
  );
}
