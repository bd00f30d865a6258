import { useDeferredValue, useMemo } from 'react';
import { words } from '../../../../.generated/locales/desk.js';
import { adapters } from '../../../../adapters/index.ts';
import { FilledText } from '../../../../components/FilledText.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { useLocale, useWords } from '../../../../components/Locale.tsx';
import { adapterOf } from '../../../../core/post.ts';
import { coverageOf } from '../../../../core/protocol/coverage.ts';
import { fillText, slotsOf, startValues } from '../../../../core/protocol/fill.ts';
import { measureLength } from '../../../../core/protocol/length.ts';
import type { Language, Protocol, Reply } from '../../../../core/protocol/schema.ts';
import { localText, protocolView, replyText } from '../../../../core/protocol/view.ts';
import { siteWords } from '../../sites.ts';
import css from './Edit.module.css';

/** The reply as a customer would read it, its length on each site of ours, and what makes it be found badly. */
export function ReplyPreview({
  reply,
  language,
  protocol,
  day,
}: {
  readonly reply: Reply;
  readonly language: Language;
  readonly protocol: Protocol;
  readonly day: string;
}) {
  const { editItem, editReply: say, protocol: protocolSay } = useWords(words);
  const locale = useLocale();
  const view = protocolView(protocol);
  const filled = (site: string | undefined) => {
    const text = replyText(reply, language, site, view) ?? '';
    const known = { authorName: say.sampleName, initials: 'MV' };
    return fillText(text, startValues(slotsOf(text, view), known, language));
  };
  const sites = [...new Set([...protocol.accounts.map(({ site }) => site), ...Object.keys(reply.short ?? {})])];
  const lengths = sites.flatMap((site) => {
    const rule = adapters.find(({ id }) => id === adapterOf(site))?.maxLength;
    return rule === undefined ? [] : [{ site, max: rule.limit, count: measureLength(filled(site).joined, rule.count) }];
  });
  // Looked through all replies: not in the way of what is typed.
  const settled = useDeferredValue(reply);
  const warnings = useMemo(() => coverageOf(settled, protocol.replies, day), [settled, protocol.replies, day]);
  const titleOf = (id: string) => {
    const other = protocol.replies.find((one) => one.id === id);
    return (other && localText(other.title, locale, protocol.languages)) ?? id;
  };
  return (
    <>
      <h3>{editItem.preview}</h3>
      <div className={css['preview']} lang={language}>
        <FilledText
          segments={filled(undefined).segments}
          openWord={protocolSay.slot}
          labelOf={(name) => {
            const label = protocol.placeholders?.[name]?.label;
            return (label && localText(label, locale, protocol.languages)) ?? name;
          }}
        />
      </div>
      {lengths.length > 0 && (
        <>
          <h3>{say.length}</h3>
          <ul className={css['lengths']}>
            {lengths.map(({ site, max, count }) => (
              <li key={site} data-over={count > max}>
                <span>{siteWords(site).name}</span>
                <span>{count > max ? say.overSite({ count, max }) : say.fitsSite({ count, max })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h3>{say.warnings}</h3>
          <ul className={css['warnings']}>
            {warnings.map((warning) => (
              <li key={warning.kind}>
                <Icon name="warning" />
                <span>
                  {warning.kind === 'twin' && say.warning.twin({ title: titleOf(warning.other) })}
                  {warning.kind === 'neverUsed' && say.warning.neverUsed({ days: warning.days })}
                  {(warning.kind === 'noExamples' || warning.kind === 'expired') && say.warning[warning.kind]}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
