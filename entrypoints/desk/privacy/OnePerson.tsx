import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { TextField } from '../../../components/Field.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { Actions } from '../../../components/Row.tsx';
import { personJson, personPage } from '../../../core/log/person-file.ts';
import type { LoggedPerson } from '../../../core/log/same-people.ts';
import { siteName } from '../../../core/log/site-name.ts';
import type { Refusal } from '../../../core/result.ts';
import { useDesk } from '../desk-outside.ts';
import { SettingGroup } from '../settings/SettingRow.tsx';
import css from '../settings/Settings.module.css';
import { usePeople } from '../use-people.ts';
import { ForgetDialog } from './ForgetDialog.tsx';

/** Somebody asks what is kept of them, or wants to be forgotten. */
export function OnePerson() {
  const { ask, now } = useOutside();
  const { saveFile } = useDesk();
  const { privacy: say } = useWords(words);
  const locale = useLocale();
  const [forgetting, setForgetting] = useState<LoggedPerson>();
  const [failed, setFailed] = useState<Refusal>();
  const [said, setSaid] = useState('');
  const [isSaving, setIsSaving] = useState(false);
  const { text, setText, people, error, askAgain } = usePeople(['contacts', 'queue']);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium' });

  const save = async ({ site, author }: LoggedPerson) => {
    setSaid('');
    setIsSaving(true);
    const answer = await ask('readPerson', { site, author });
    setIsSaving(false);
    setFailed(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    const { contacts, posts, team, persons, events } = answer.value;
    const madeAt = now().toISOString();
    const parts = { madeAt, site, author, contacts, posts, team, persons, events };
    const title = say.file.title({ name: nameOf(author) });
    const page = personPage(parts, { ...say.file, title }, locale, (iso) => moment.format(new Date(iso)));
    // No name of a person in the name of a file: those turn up in lists of recent files.
    const names = {
      page: `kantlijn-inzage-${madeAt.slice(0, 10)}.html`,
      data: `kantlijn-inzage-${madeAt.slice(0, 10)}.json`,
    };
    saveFile(names.page, new Blob([page], { type: 'text/html' }));
    saveFile(names.data, new Blob([personJson(parts)], { type: 'application/json' }));
    setSaid(say.saved(names));
  };

  return (
    <SettingGroup title={say.people} why={say.peopleWhy}>
      <TextField
        label={say.find}
        hint={say.findHint}
        type="search"
        maxLength={300}
        value={text}
        onText={(typed) => {
          setText(typed);
          setSaid('');
        }}
      />
      {error !== undefined && <RefusalNotice error={error} onAgain={askAgain} />}
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
      {people !== undefined && people.length > 0 && (
        <ul className={css['sites']} aria-label={say.people}>
          {people.map((person) => (
            <li key={`${person.site} ${person.author.id ?? person.author.handle ?? person.author.name}`}>
              <div>
                <b>
                  <PageText>{nameOf(person.author)}</PageText>
                </b>
                {person.author.handle !== undefined && <PageText>{` @${person.author.handle}`}</PageText>}
                <p className={css['why']}>
                  {siteName(person.site)}:{' '}
                  {say.holds({
                    contacts: person.contacts,
                    posts: person.posts,
                    team: person.team,
                    day: day.format(new Date(person.lastAt)),
                  })}
                </p>
                <Actions>
                  <Button
                    small
                    icon="export"
                    aria-label={say.saveOne({ name: nameOf(person.author) })}
                    blocked={isSaving ? say.reading : undefined}
                    onClick={() => void save(person)}
                  >
                    {say.save}
                  </Button>
                  <Button
                    small
                    aria-label={say.forgetOne({ name: nameOf(person.author) })}
                    onClick={() => {
                      setSaid('');
                      setForgetting(person);
                    }}
                  >
                    {say.forget}
                  </Button>
                </Actions>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={css['why']}>
        {isSaving ? say.reading : said || status()}
      </p>
      {forgetting !== undefined && (
        <ForgetDialog
          person={forgetting}
          onClose={() => setForgetting(undefined)}
          onForgotten={(counts) => {
            setForgetting(undefined);
            setSaid(say.forgotten(counts));
            askAgain();
          }}
        />
      )}
    </SettingGroup>
  );

  function status(): string {
    if (people === undefined) return '';
    return people.length === 0 ? say.none : say.found({ count: people.length });
  }
}

/** How a person is called: a site may show a handle and no name. */
export function nameOf({ name, handle }: LoggedPerson['author']): string {
  return name || handle || '?';
}
