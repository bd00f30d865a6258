import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/files.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import type { PerLanguage, Protocol, Reply } from '../../../core/protocol/schema.ts';
import { localText } from '../../../core/protocol/view.ts';
import css from './Handbook.module.css';

const uses = { 'as-is': 'asIs', 'as-base': 'asBase', personal: 'personal' } as const;

/** Every reply that was looked at, by category. A draft is nothing to go by. */
export function HandbookReplies({ protocol }: { readonly protocol: Protocol }) {
  const { handbook: say } = useWords(words);
  const locale = useLocale();
  const replies = protocol.replies.filter(({ status }) => status !== 'draft');
  const groups = [...(protocol.categories ?? []), { id: undefined, title: {} }]
    .map(({ id, title }) => ({
      id: id ?? '',
      title: id === undefined ? say.noCategory : (localText(title, locale, protocol.languages) ?? id),
      replies: replies.filter(({ category }) => category === id),
    }))
    .filter((group) => group.replies.length > 0);
  return (
    <section>
      <h2>{say.replies}</h2>
      {groups.map((group) => (
        <section key={group.id}>
          <h3>{group.title}</h3>
          {group.replies.map((reply) => (
            <HandbookReply key={reply.id} reply={reply} protocol={protocol} />
          ))}
        </section>
      ))}
    </section>
  );
}

function HandbookReply({ reply, protocol }: { readonly reply: Reply; readonly protocol: Protocol }) {
  const { handbook: say } = useWords(words);
  const { use, language: names } = useWords(common);
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const local = (text: PerLanguage | undefined) => text && localText(text, locale, protocol.languages);
  const date = (day: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(`${day}T12:00`));
  const signs = [
    use[uses[reply.use]],
    reply.channel === 'private' ? say.private : '',
    reply.status === 'reviewed' ? say.reviewed : '',
    reply.validFrom === undefined ? '' : say.from({ date: date(reply.validFrom) }),
    reply.validUntil === undefined ? '' : say.until({ date: date(reply.validUntil) }),
  ];
  const facts = [
    [say.whenToUse, local(reply.whenToUse)],
    [say.whenNot, local(reply.whenNot)],
    [say.mustContain, reply.mustContain && list.format(reply.mustContain)],
    [say.mustNotContain, reply.mustNotContain && list.format(reply.mustNotContain)],
    [say.noteFor, local(reply.note)],
  ] as const;
  const shown = protocol.languages.filter((language) => reply.text[language] !== undefined);
  return (
    <section className={css['reply']}>
      <h4>{local(reply.title) ?? reply.id}</h4>
      <p className={css['meta']}>{signs.filter(Boolean).join(' · ')}</p>
      <Facts facts={facts} />
      {shown.map((language) => (
        <blockquote key={language} lang={language} className={css['text']}>
          {shown.length > 1 && (
            <span lang={locale} className={css['language']}>
              {names[language]}
            </span>
          )}
          {reply.text[language]}
        </blockquote>
      ))}
    </section>
  );
}

export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: string | undefined])[] }) {
  const said = facts.filter(([, value]) => value !== undefined && value !== '');
  if (said.length === 0) return null;
  return (
    <dl className={css['facts']}>
      {said.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
