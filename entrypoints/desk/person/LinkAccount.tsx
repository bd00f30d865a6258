import { useState } from 'react';
import { words } from '../../../.generated/locales/person.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { TextField } from '../../../components/Field.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { HandleName } from '../../../components/PersonHandles.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { visibleText } from '../../../components/visible-text.ts';
import { siteName } from '../../../core/log/site-name.ts';
import { hasHandle } from '../../../core/person/apply-person.ts';
import type { Handle } from '../../../core/person/person.ts';
import type { Refusal } from '../../../core/result.ts';
import { SettingGroup } from '../settings/SettingRow.tsx';
import css from '../settings/Settings.module.css';
import { usePeople } from '../use-people.ts';

const SHOWN = 10;

/** An account that Kantlijn would not think of: looked up in the log by the colleague who knows. */
export function LinkAccount({ handle, linked }: { readonly handle: Handle; readonly linked: readonly Handle[] }) {
  const { ask, newId } = useOutside();
  const say = useWords(words);
  const [failed, setFailed] = useState<Refusal>();
  const [said, setSaid] = useState('');
  const { text, setText, people, error, askAgain } = usePeople(['contacts']);
  const found = people?.filter((one) => !hasHandle({ handles: linked }, one));

  const link = async ({ site, author }: Handle) => {
    const answer = await ask('linkHandles', {
      commandId: newId(),
      personId: newId(),
      one: { site: handle.site, author: handle.author },
      other: { site, author },
    });
    setFailed(answer.ok ? undefined : answer.error);
    if (answer.ok) setSaid(say.linked({ name: visibleText(author.name) }));
  };
  return (
    <SettingGroup title={say.linkAnother} why={say.linkAnotherWhy}>
      <TextField
        label={say.find}
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
      {found !== undefined && found.length > 0 && (
        <ul className={css['sites']} aria-label={say.found}>
          {found.slice(0, SHOWN).map((one) => (
            <li key={`${one.site} ${one.author.id ?? one.author.handle ?? one.author.name}`}>
              <HandleName handle={one} />{' '}
              <Button
                small
                aria-label={say.linkOne({ name: `${visibleText(one.author.name)} (${siteName(one.site)})` })}
                onClick={() => void link(one)}
              >
                {say.link}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={css['why']}>
        {said || (found?.length === 0 ? say.noneFound : '')}
      </p>
    </SettingGroup>
  );
}
