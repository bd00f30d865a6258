import { words } from '../../../.generated/locales/person.js';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { HandleName } from '../../../components/PersonHandles.tsx';
import { PersonPart } from '../../../components/PersonPart.tsx';
import { usePersonWords } from '../../../components/person-words.ts';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { useNow } from '../../../components/use-now.ts';
import { visibleText } from '../../../components/visible-text.ts';
import type { Contact } from '../../../core/contact.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import type { Handle } from '../../../core/person/person.ts';
import { Head, Scroll } from '../DeskFrame.tsx';
import { useLog } from '../LogProvider.tsx';
import { goTo, hrefOf, type Route } from '../route.ts';
import { SettingGroup } from '../settings/SettingRow.tsx';
import css from '../settings/Settings.module.css';
import { LinkAccount } from './LinkAccount.tsx';

/** The page of one person: who wrote the contact in the address. No name stands there: browsers keep addresses. */
export function PersonScreen({
  route,
  protocol,
}: {
  readonly route: Route;
  readonly protocol: ProtocolView | undefined;
}) {
  const say = useWords(words);
  const id = route.id ?? '';
  const { value: contact, isLate } = useLog(`contact ${id}`, (reader) => reader.contact(id));
  const hrefFor = (other: string) => hrefOf({ screen: 'log', id: other });
  const isOn = protocol?.privacy?.linkPersons === true || protocol?.privacy?.personNotes === true;
  return (
    <>
      <Head
        title={contact === undefined ? say.title : visibleText(contact.author.name) || say.title}
        meta={say.title}
      />
      <Scroll>
        <div className={css['groups']}>
          {protocol !== undefined && !isOn ? (
            <EmptyState icon="user" title={say.off}>
              {say.offWhy}
            </EmptyState>
          ) : contact !== undefined && isPerson(contact) ? (
            <OnePage key={id} contact={contact} zone={protocol?.zone ?? 'UTC'} hrefFor={hrefFor} />
          ) : (
            !isLate && (
              <EmptyState
                icon="user"
                title={say.nobody}
                actions={
                  contact === undefined ? undefined : (
                    <Button onClick={() => goTo(hrefFor(contact.id))}>{say.toContact}</Button>
                  )
                }
              >
                {say.nobodyWhy}
              </EmptyState>
            )
          )}
        </div>
      </Scroll>
    </>
  );
}

/** A contact by hand without a site is nobody's handle, and neither is one whose person was forgotten. */
export function isPerson({ site, author, practice }: Pick<Contact, 'site' | 'author' | 'practice'>): boolean {
  return site !== '' && author.name !== '' && !practice;
}

function OnePage({
  contact: { site, author },
  zone,
  hrefFor,
}: {
  readonly contact: Contact;
  readonly zone: string;
  readonly hrefFor: (id: string) => string;
}) {
  const say = useWords(words);
  const now = useNow();
  const { lineOf } = usePersonWords();
  const handle: Handle = { site, author };
  const { value, error, askAgain } = useAsked('getPerson', handle, ['contacts', 'protocol']);
  return (
    <>
      {error !== undefined && <RefusalNotice error={error} onAgain={askAgain} />}
      {value !== undefined && (
        <>
          <SettingGroup title={say.title} why={lineOf(value.contacts, now, zone, false)}>
            <p>
              <HandleName handle={handle} />
            </p>
            <PersonPart view={value} handle={handle} now={now} hrefFor={hrefFor} />
          </SettingGroup>
          {value.choices.linkPersons && <LinkAccount handle={handle} linked={value.person?.handles ?? [handle]} />}
        </>
      )}
    </>
  );
}
