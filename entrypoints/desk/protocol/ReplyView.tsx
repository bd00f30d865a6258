import { type ReactNode, useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { words as logWords } from '../../../.generated/locales/log.js';
import { Segments } from '../../../components/Field.tsx';
import { FilledText } from '../../../components/FilledText.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { useKeyOf } from '../../../components/suggestion-words.ts';
import { Tag } from '../../../components/Tag.tsx';
import type { ProtocolView } from '../../../core/messages.ts';
import { fillText, slotsOf } from '../../../core/protocol/fill.ts';
import { type Language, languages, type PerLanguage, type Reply } from '../../../core/protocol/schema.ts';
import { languageFor, localText, replyText } from '../../../core/protocol/view.ts';
import { siteWords } from '../sites.ts';
import css from './Protocol.module.css';
import { heldBack } from './reply-search.ts';

/** One reply in full, to read. */
export function ReplyView({
  reply,
  protocol,
  day,
  titleOf,
  articles,
  children,
}: {
  readonly reply: Reply;
  readonly protocol: ProtocolView;
  readonly day: string;
  readonly titleOf: (id: string) => string;
  /** Titles of its articles, in a row. */
  readonly articles: string;
  /** What can be done with it. */
  readonly children?: ReactNode;
}) {
  const { protocol: say, editReply } = useWords(words);
  const { use, language: languageNames } = useWords(common);
  const { column } = useWords(logWords);
  const locale = useLocale();
  const inReply = languages.filter((language) => reply.text[language] !== undefined);
  const [language, setLanguage] = useState<Language>(languageFor(reply.text, locale, protocol.languages) ?? 'nl');
  const held = heldBack(reply, day);
  const here = <T,>(texts: PerLanguage<T> | undefined) => texts && localText(texts, language, protocol.languages);
  const shown = (text: string | undefined) => text !== undefined && <SlotText text={text} protocol={protocol} />;
  const examples = reply.examples?.[language] ?? [];
  const date = (iso: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(`${iso}T12:00`));

  return (
    <>
      <header className={css['title']}>
        <h2>{here(reply.title) ?? reply.id}</h2>
        <p className={css['tags']}>
          <Tag kind="accent">{use[useKeyOf[reply.use]]}</Tag>
          {held === undefined ? <Tag>{say.status.approved}</Tag> : <Tag kind="soon">{say.held[held]}</Tag>}
          {reply.status === 'reviewed' && reply.reviewedBy !== undefined && (
            <span>
              {reply.reviewedAt === undefined
                ? say.reviewedBy({ name: reply.reviewedBy })
                : say.reviewedByAt({ name: reply.reviewedBy, day: date(reply.reviewedAt) })}
            </span>
          )}
          {reply.status === 'approved' && reply.approvedBy !== undefined && (
            <span>
              {reply.approvedAt === undefined
                ? say.approvedBy({ name: reply.approvedBy })
                : say.approvedByAt({ name: reply.approvedBy, day: date(reply.approvedAt) })}
            </span>
          )}
        </p>
      </header>
      {children}
      {inReply.length > 1 && (
        <Segments
          label={say.language}
          hideLabel
          value={language}
          choices={inReply.map((value) => ({ value, label: languageNames[value] }))}
          onChoice={(value) => setLanguage(inReply.find((one) => one === value) ?? language)}
        />
      )}
      <div className={css['text']} lang={language}>
        {shown(replyText(reply, language, undefined, protocol))}
      </div>
      {Object.entries(reply.short ?? {}).map(([site, texts]) => (
        <Part key={site} title={say.short({ site: siteWords(site).name })}>
          <div className={css['text']} lang={language}>
            {shown(replyText(reply, language, site, protocol) ?? here(texts))}
          </div>
        </Part>
      ))}
      <div className={css['two']}>
        <Part title={say.whenToUse}>{here(reply.whenToUse) ?? <i>{say.notSaid}</i>}</Part>
        <Part title={say.whenNot}>{here(reply.whenNot) ?? <i>{say.notSaid}</i>}</Part>
      </div>
      {here(reply.note) !== undefined && <Part title={say.note}>{here(reply.note)}</Part>}
      <dl className={css['facts']}>
        {reply.category !== undefined && <Fact name={column.category}>{titleOf(reply.category)}</Fact>}
        {reply.department !== undefined && <Fact name={column.department}>{titleOf(reply.department)}</Fact>}
        {reply.kind === 'report' && <Fact name={editReply.kind}>{editReply.kinds.report}</Fact>}
        {articles !== '' && <Fact name={editReply.articles}>{articles}</Fact>}
        {reply.channel !== undefined && <Fact name={say.channel}>{say.channels[reply.channel]}</Fact>}
        {reply.takePrivate && <Fact name={say.then}>{say.takePrivate}</Fact>}
        {reply.followUpDays !== undefined && (
          <Fact name={column.followUpAt}>{say.followUp({ days: reply.followUpDays })}</Fact>
        )}
        {reply.validFrom !== undefined && <Fact name={say.validFrom}>{date(reply.validFrom)}</Fact>}
        {reply.validUntil !== undefined && <Fact name={say.validUntil}>{date(reply.validUntil)}</Fact>}
        {reply.words !== undefined && reply.words.length > 0 && <Fact name={say.words}>{reply.words.join(', ')}</Fact>}
      </dl>
      {examples.length > 0 && (
        <Part title={say.examples({ count: examples.length })}>
          <ul className={css['examples']} lang={language}>
            {examples.map((example) => (
              <li key={example}>
                <Icon name="reply" />
                <span>{example}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

/** The text with its slots by the name that the agent sees. */
function SlotText({ text, protocol }: { readonly text: string; readonly protocol: ProtocolView }) {
  const { protocol: say } = useWords(words);
  const locale = useLocale();
  const slots = slotsOf(text, protocol);
  return (
    <FilledText
      segments={fillText(text, {}).segments}
      openWord={say.slot}
      labelOf={(name) => {
        const slot = slots.find((one) => one.name.toLowerCase() === name.toLowerCase());
        return (slot && localText(slot.label, locale, protocol.languages)) ?? name;
      }}
    />
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css['part']}>
      <h3>{title}</h3>
      <div>{children}</div>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
