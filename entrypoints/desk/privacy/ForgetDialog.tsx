import { useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Modal } from '../../../components/Modal.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { Actions } from '../../../components/Row.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import type { LoggedPerson } from '../../../core/log/same-people.ts';
import type { BackgroundAnswers } from '../../../core/messages.ts';
import type { Refusal } from '../../../core/result.ts';
import settingsCss from '../settings/Settings.module.css';
import { nameOf } from './OnePerson.tsx';
import css from './Privacy.module.css';

const noMentions = { contacts: 0, posts: 0, team: 0, ownReplies: 0, views: 0, excerpts: [] };

/** What goes, what stays and what is out of reach, before a person is forgotten for good. */
export function ForgetDialog({
  person: { site, author },
  onClose,
  onForgotten,
}: {
  readonly person: LoggedPerson;
  readonly onClose: () => void;
  readonly onForgotten: (counts: BackgroundAnswers['forgetPerson']) => void;
}) {
  const { ask } = useOutside();
  const { privacy: say } = useWords(words);
  const { close } = useWords(common);
  const [isBusy, setIsBusy] = useState(false);
  const [isMasked, setIsMasked] = useState(true);
  const [failed, setFailed] = useState<Refusal>();
  const { value, error, askAgain } = useAsked('readPerson', { site, author }, ['contacts', 'queue']);
  const name = nameOf(author);
  const { contacts, posts, team, ownReplies, views, excerpts } = value?.mentions ?? noMentions;
  const named = contacts + posts + team + ownReplies + views;

  const forget = async () => {
    setIsBusy(true);
    const answer = await ask('forgetPerson', { site, author, mask: isMasked && named > 0 });
    setIsBusy(false);
    if (answer.ok) onForgotten(answer.value);
    else setFailed(answer.error);
  };
  const problem = failed ?? error;
  const isReading = value === undefined && problem === undefined;
  const blocked = isBusy ? say.forgetting : value === undefined ? say.reading : undefined;

  return (
    <Modal title={say.forgetTitle({ name })} closeLabel={close} onClose={onClose}>
      <div className={css['body']}>
        {problem !== undefined && (
          <RefusalNotice
            error={problem}
            onAgain={() => {
              setFailed(undefined);
              askAgain();
            }}
          />
        )}
        <p>{say.forgetWhat}</p>
        <p role="status">{isReading ? say.reading : ''}</p>
        {value !== undefined && (
          <ul>
            <li>{say.forgetContacts({ count: value.contacts.length })}</li>
            <li>{say.forgetPosts({ count: value.posts.length })}</li>
            <li>{say.forgetEvents({ count: value.events.length })}</li>
            {value.team.length > 0 && (
              <li>{say.forgetTeam({ count: new Set(value.team.map(({ id }) => id)).size })}</li>
            )}
            {value.persons.length > 0 && (
              <li>
                {say.forgetLinked({
                  handles: value.persons.flatMap(({ handles }) => handles).length,
                  notes: value.persons.flatMap(({ notes }) => notes).length,
                })}
              </li>
            )}
            <li>{say.forgetLearned}</li>
          </ul>
        )}
        <p>{say.stays}</p>
        <p>{say.elsewhere}</p>
        <p>{say.again}</p>
        {named > 0 && (
          <fieldset className={css['named']}>
            <legend>{say.mentions({ count: named })}</legend>
            <ul>
              {excerpts.map((text) => (
                <li key={text}>
                  <PageText>{text}</PageText>
                </li>
              ))}
            </ul>
            {named > excerpts.length && <p>{say.mentionsMore({ count: named - excerpts.length })}</p>}
            <label>
              <input
                type="checkbox"
                checked={isMasked}
                onChange={(event) => setIsMasked(event.currentTarget.checked)}
              />{' '}
              {say.mask}
            </label>
            <p className={settingsCss['why']}>{say.maskWhy}</p>
          </fieldset>
        )}
        <p role="status">{isBusy ? say.forgetting : ''}</p>
        <Actions>
          <Button kind="primary" blocked={blocked} onClick={() => void forget()}>
            {say.doForget}
          </Button>
          <Button data-first="" onClick={onClose}>
            {say.cancel}
          </Button>
        </Actions>
      </div>
    </Modal>
  );
}
