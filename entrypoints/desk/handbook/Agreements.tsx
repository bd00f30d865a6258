import { words } from '../../../.generated/locales/files.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { termsOf } from '../../../core/log/terms.ts';
import { privacyOf, privacyParts } from '../../../core/protocol/privacy.ts';
import type { PerLanguage, Protocol } from '../../../core/protocol/schema.ts';
import { calendarsOf } from '../../../core/protocol/targets.ts';
import { localText } from '../../../core/protocol/view.ts';
import { OpeningHours } from '../protocol/OpeningHours.tsx';
import { useTargetWords } from '../protocol/target-words.ts';
import { siteWords } from '../sites.ts';
import css from './Handbook.module.css';
import { Facts } from './HandbookReplies.tsx';

/** Targets, opening hours, accounts, who takes over, what is left alone, words that are not used. */
export function Agreements({ protocol }: { readonly protocol: Protocol }) {
  const { handbook: say } = useWords(words);
  const targets = useTargetWords(protocol);
  const locale = useLocale();
  const local = (text: PerLanguage | undefined) => text && localText(text, locale, protocol.languages);
  const { departments = [], noReplyReasons = [], rootCauses = [], forbiddenWords = [] } = protocol;
  const tone = local(protocol.voice.tone);
  const isOn = privacyOf(protocol);
  const terms = termsOf(protocol);
  const privacy = privacyParts.filter((part) => isOn[part]);
  return (
    <section>
      <h2>{say.agreements}</h2>
      {tone !== undefined && (
        <>
          <h3>{say.tone}</h3>
          <p>{tone}</p>
        </>
      )}
      <h3>{say.targets}</h3>
      <Facts facts={protocol.targets.map((target) => [targets.subject(target), targets.times(target)])} />
      <div className={css['hours']}>
        {calendarsOf(protocol).map((calendar) => (
          <OpeningHours key={calendar.id} calendar={calendar} isDefault={calendar === protocol.calendar} />
        ))}
      </div>
      {protocol.accounts.length > 0 && (
        <>
          <h3>{say.accounts}</h3>
          <ul>
            {protocol.accounts.map(({ site, handle, name, url }) => (
              <li key={`${site} ${handle} ${name} ${url}`}>
                {siteWords(site).name}: {handle === undefined ? (name ?? url) : `@${handle.replace(/^@/, '')}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {departments.length > 0 && (
        <>
          <h3>{say.departments}</h3>
          <Facts
            facts={departments.map(({ id, title, contact, promisedHours }) => [
              local(title) ?? id,
              [contact, promisedHours === undefined ? '' : say.promised({ hours: promisedHours })]
                .filter(Boolean)
                .join(', ') || '–',
            ])}
          />
        </>
      )}
      {noReplyReasons.length > 0 && (
        <>
          <h3>{say.noReply}</h3>
          <Facts facts={noReplyReasons.map(({ id, title, when }) => [local(title) ?? id, local(when) ?? '–'])} />
        </>
      )}
      {rootCauses.length > 0 && (
        <>
          <h3>{say.rootCauses}</h3>
          <Facts facts={rootCauses.map(({ id, title, when }) => [local(title) ?? id, local(when) ?? '–'])} />
        </>
      )}
      {forbiddenWords.length > 0 && (
        <>
          <h3>{say.forbidden}</h3>
          <ul>
            {forbiddenWords.map((rule) => {
              const instead = local(rule.instead);
              return (
                <li key={rule.words.join()}>
                  {[
                    rule.words.join(', '),
                    instead === undefined ? '' : say.instead({ words: instead }),
                    local(rule.why),
                  ]
                    .filter(Boolean)
                    .join('; ')}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <h3>{say.retention}</h3>
      <Facts
        facts={[
          ...(['texts', 'names', 'contacts'] as const).map((group): readonly [string, string] => [
            say.retentionGroups[group],
            say.retentionDays({ days: terms[group] }),
          ]),
          [say.retentionGroups.figures, say.retentionStays],
        ]}
      />
      {terms.untilExported && <p>{say.untilExported}</p>}
      {privacy.length > 0 && (
        <>
          <h3>{say.privacy}</h3>
          <p>{say.privacyWhy}</p>
          <Facts facts={privacy.map((part) => [say.privacyParts[part], protocol.privacy?.[part]?.reason ?? ''])} />
        </>
      )}
    </section>
  );
}
