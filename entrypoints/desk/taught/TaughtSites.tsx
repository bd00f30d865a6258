import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import type { BackgroundBody } from '../../../core/messages.ts';
import type { Refusal } from '../../../core/result.ts';
import type { TaughtSite } from '../../../core/site-data.ts';
import { writeTaughtFile } from '../../../core/taught-file.ts';
import { useDesk } from '../desk-outside.ts';
import { SettingGroup } from '../settings/SettingRow.tsx';
import { EditTaught } from './EditTaught.tsx';
import { ImportTaught } from './ImportTaught.tsx';
import { IntoProtocol } from './IntoProtocol.tsx';
import { PickTaughtFile } from './PickTaughtFile.tsx';
import css from './Taught.module.css';
import { TaughtRow } from './TaughtRow.tsx';

/** Sites that were taught by pointing: here, and those that came with the protocol. */
export function TaughtSites() {
  const { ask } = useOutside();
  const { saveFile } = useDesk();
  const { taught: say } = useWords(words);
  const asked = useAsked('getTaught', {}, ['taught', 'protocol']);
  const [failed, setFailed] = useState<Refusal>();
  const [removed, setRemoved] = useState<TaughtSite>();
  const [edited, setEdited] = useState<TaughtSite>();
  const [file, setFile] = useState<string>();
  const { sites = [], ofProtocol = [], seen = {} } = asked.value ?? {};

  const put = async (site: TaughtSite): Promise<boolean> => {
    const answer = await ask('putTaught', { site } as BackgroundBody<'putTaught'>);
    setFailed(answer.ok ? undefined : answer.error);
    asked.askAgain();
    return answer.ok;
  };
  const remove = async (site: TaughtSite) => {
    const answer = await ask('removeTaught', { id: site.id });
    setFailed(answer.ok ? undefined : answer.error);
    setRemoved(answer.ok ? site : undefined);
    asked.askAgain();
  };
  const save = (list: readonly TaughtSite[], name: string) =>
    saveFile(`${name}.json`, new Blob([writeTaughtFile(list)], { type: 'application/json' }));

  return (
    <SettingGroup title={say.title} why={say.why}>
      {asked.error !== undefined && <RefusalNotice error={asked.error} onAgain={asked.askAgain} />}
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
      {asked.value !== undefined && sites.length + ofProtocol.length === 0 && <p className={css['none']}>{say.none}</p>}
      <ul className={css['list']}>
        {sites.map((site) => (
          <TaughtRow
            key={site.id}
            site={site}
            seen={seen[site.id]}
            onEdit={() => setEdited(site)}
            onSave={() => save([site], `kantlijn-${site.id}`)}
            onRemove={() => void remove(site)}
          />
        ))}
        {ofProtocol.map((site) => (
          <TaughtRow key={`protocol ${site.id}`} site={site} seen={seen[site.id]} />
        ))}
      </ul>
      <p role="status" className={css['said']}>
        {removed !== undefined && (
          <>
            {say.removed({ name: removed.name })}{' '}
            <Button
              kind="link"
              small
              onClick={() => void put(removed).then((isBack) => isBack && setRemoved(undefined))}
            >
              {say.undo}
            </Button>
          </>
        )}
      </p>
      <div className={css['buttons']}>
        <PickTaughtFile onText={setFile} />
        {sites.length > 0 && (
          <Button icon="export" onClick={() => save(sites, say.fileName)}>
            {say.saveAll}
          </Button>
        )}
        {sites.length > 0 && <IntoProtocol sites={sites} />}
      </div>
      {edited !== undefined && <EditTaught site={edited} onSave={put} onClose={() => setEdited(undefined)} />}
      {file !== undefined && (
        <ImportTaught
          text={file}
          known={sites}
          onText={setFile}
          onTake={async (list) => {
            for (const site of list) if (!(await put(site))) return false;
            return true;
          }}
          onClose={() => setFile(undefined)}
        />
      )}
    </SettingGroup>
  );
}
