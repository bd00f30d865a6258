import { words } from '../../../../.generated/locales/desk.js';
import { adapters } from '../../../../adapters/index.ts';
import { SelectField, TextArea } from '../../../../components/Field.tsx';
import { LengthCounter } from '../../../../components/LengthCounter.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { adapterOf } from '../../../../core/post.ts';
import type { Protocol } from '../../../../core/protocol/schema.ts';
import { siteWords } from '../../sites.ts';
import css from './Edit.module.css';
import { LinesField } from './LinesField.tsx';
import type { FieldsProps } from './ReplyForm.tsx';
import { TitleAndText } from './TitleAndText.tsx';

/** What the reply says: title, text, and the shorter text of a site with its length as that site counts. */
export function TextFields({
  reply,
  language,
  protocol,
  onChange,
  problemOf,
}: FieldsProps & { readonly protocol: Protocol }) {
  const { editReply: say } = useWords(words);
  const short = reply.short ?? {};
  const sites = [...new Set([...protocol.accounts.map(({ site }) => site), ...limited.map(({ id }) => id)])];
  const free = sites.filter((site) => short[site] === undefined);
  return (
    <>
      <TitleAndText
        title={reply.title}
        text={reply.text}
        language={language}
        rows={6}
        hint={say.textHint}
        problemOf={problemOf}
        onTitle={(title) => onChange({ title })}
        onText={(text) => onChange({ text })}
      />
      {Object.entries(short).map(([site, texts]) => (
        <div key={site}>
          <TextArea
            label={say.short({ site: siteWords(site).name })}
            lang={language}
            rows={3}
            value={texts[language] ?? ''}
            problem={problemOf(`short.${site}`, language)}
            onText={(text) => onChange({ short: { ...short, [site]: { ...texts, [language]: text } } })}
          />
          <LengthCounter
            text={texts[language] ?? ''}
            rule={adapters.find(({ id }) => id === adapterOf(site))?.maxLength}
          />
        </div>
      ))}
      {free.length > 0 && (
        <SelectField
          label={say.shortAdd}
          value=""
          choices={[
            { value: '', label: say.shortPick },
            ...free.map((site) => ({ value: site, label: siteWords(site).name })),
          ]}
          onChoice={(site) => site !== '' && onChange({ short: { ...short, [site]: { [language]: '' } } })}
        />
      )}
      <details className={css['more']}>
        <summary>{say.partMore}</summary>
        <LinesField
          key={`variants ${language}`}
          label={say.variants}
          hint={say.variantsHint}
          between={'\n\n'}
          lang={language}
          lines={reply.variants?.[language] ?? []}
          problem={problemOf('variants', language)}
          onLines={(lines) => onChange({ variants: { ...reply.variants, [language]: lines } })}
        />
        <LinesField
          key={`fixed ${language}`}
          label={say.fixed}
          hint={say.onePerLine}
          lang={language}
          lines={reply.fixed?.[language] ?? []}
          problem={problemOf('fixed', language)}
          onLines={(lines) => onChange({ fixed: { ...reply.fixed, [language]: lines } })}
        />
      </details>
    </>
  );
}

/** Sites on which a usual reply may be too long. */
const limited = adapters.filter(
  ({ id, maxLength }) => maxLength !== undefined && maxLength.limit <= 500 && !id.startsWith('practice'),
);
