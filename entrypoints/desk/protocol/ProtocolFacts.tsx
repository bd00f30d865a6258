import type { ReactNode } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { Icon } from '../../../components/Icon.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Section } from '../../../components/Row.tsx';
import type { ProtocolView } from '../../../core/messages.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { calendarsOf, subjectOf } from '../../../core/protocol/targets.ts';
import { siteWords } from '../sites.ts';
import { AdapterChanges } from './AdapterChanges.tsx';
import { ChangeLink } from './ChangeLink.tsx';
import { CheckFigures } from './CheckFigures.tsx';
import { Distribution } from './distribution/Distribution.tsx';
import { OpeningHours } from './OpeningHours.tsx';
import css from './Protocol.module.css';
import { useTargetWords } from './target-words.ts';

/** What the team agreed on besides its replies. */
export function ProtocolFacts({
  view,
  protocol,
  children,
}: {
  readonly view: ProtocolView;
  readonly protocol: Protocol | undefined;
  /** Other protocols to take. */
  readonly children: ReactNode;
}) {
  const { protocol: say, adapterChanges: changes } = useWords(words);
  const { language } = useWords(common);
  const targets = useTargetWords(protocol);
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const date = (iso: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(`${iso}T12:00`));
  return (
    <aside className={css['about']} aria-label={say.about}>
      <Section sign={<Icon name="document" />}>
        <h3>{view.name}</h3>
        {protocol?.summary !== undefined && <p className={css['small']}>{protocol.summary}</p>}
        <dl className={css['facts']}>
          {protocol?.author !== undefined && <Fact name={say.author}>{protocol.author}</Fact>}
          {protocol?.updatedAt !== undefined && <Fact name={say.updated}>{date(protocol.updatedAt)}</Fact>}
          <Fact name={say.languages}>{list.format(view.languages.map((one) => language[one]))}</Fact>
          <Fact name={say.address}>{say.addresses[view.address]}</Fact>
          {view.signature !== undefined && <Fact name={say.signature}>{view.signature}</Fact>}
          <Fact name={say.categories}>{view.categories.length}</Fact>
          <Fact name={say.departments}>{view.departments.length}</Fact>
        </dl>
      </Section>
      {protocol !== undefined && (
        <>
          <Section sign={<Icon name="past" />}>
            <h3>{say.targets}</h3>
            <dl className={css['facts']}>
              {protocol.targets.map((target) => (
                <Fact key={subjectOf(target)} name={targets.subject(target)}>
                  {targets.times(target)}
                </Fact>
              ))}
            </dl>
            <ChangeLink subject="targets" />
          </Section>
          <Section sign={<Icon name="calendar" />}>
            {calendarsOf(protocol).map((calendar) => (
              <OpeningHours key={calendar.id} calendar={calendar} isDefault={calendar === protocol.calendar} />
            ))}
            <ChangeLink subject="hours" />
          </Section>
          <Section sign={<Icon name="user" />}>
            <h3>{say.accounts}</h3>
            <dl className={css['facts']}>
              {protocol.accounts.map(({ site, handle, name, url }) => (
                <Fact key={`${site} ${handle} ${name} ${url}`} name={siteWords(site).name}>
                  {handle === undefined ? (name ?? url) : `@${handle.replace(/^@/, '')}`}
                </Fact>
              ))}
            </dl>
            {protocol.brandWords.length > 0 && (
              <p className={css['small']}>{say.brandWords({ words: list.format(protocol.brandWords) })}</p>
            )}
            <ChangeLink subject="accounts" />
            <ChangeLink subject="brand" />
          </Section>
        </>
      )}
      {protocol?.adapters !== undefined && protocol.adapters.length > 0 && (
        <Section sign={<Icon name="power" />}>
          <h3>{changes.title}</h3>
          <div className={css['small']}>
            <AdapterChanges changes={protocol.adapters.map((change) => ({ site: change.site, change }))} />
          </div>
        </Section>
      )}
      {protocol !== undefined && (
        <Section sign={<Icon name="warning" />}>
          <CheckFigures weights={protocol.checks} />
          <ChangeLink subject="checks" />
        </Section>
      )}
      <Distribution />
      <Section sign={<Icon name="flag" />}>
        <h3>{say.others}</h3>
        {children}
      </Section>
    </aside>
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
