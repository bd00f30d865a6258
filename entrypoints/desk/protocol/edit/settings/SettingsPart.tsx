import { useRef, useState } from 'react';
import { words as deskWords } from '../../../../../.generated/locales/desk.js';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useWords } from '../../../../../components/Locale.tsx';
import { useKeys } from '../../../../../components/use-keys.ts';
import type { ProtocolRow } from '../../../../../storage/rows.ts';
import protocolCss from '../../Protocol.module.css';
import { partHref } from '../../parts.ts';
import { readParts } from '../frame/kept-parts.ts';
import { PartForm } from '../frame/PartForm.tsx';
import { ListSearch } from '../ListSearch.tsx';
import { findSubjects } from './find-subjects.ts';
import css from './SettingsPart.module.css';
import { subjects } from './subjects.ts';

/** What the team agreed on besides its replies, one subject at a time, with a search over all. */
export function SettingsPart({
  row,
  asked,
}: {
  readonly row: ProtocolRow;
  /** Id of the subject that is open; without it the first. */
  readonly asked: string | undefined;
}) {
  const say = useWords(words);
  const { editItem } = useWords(deskWords);
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const open = subjects.find(({ id }) => id === asked) ?? subjects[0];
  const found = findSubjects(subjects, row.protocol, typed, ({ id }) => Object.values(say.subject[id]).join(' '));
  useKeys({ '/': () => search.current?.focus() });
  if (open === undefined) return null;
  const { title, lead } = say.subject[open.id];
  return (
    <div className={protocolCss['three']}>
      <nav className={protocolCss['list']} aria-label={say.screen.list}>
        <div className={protocolCss['find']}>
          <ListSearch label={say.screen.search} typed={typed} ref={search} onTyped={setTyped} />
          <p role="status">{typed === '' ? '' : say.screen.count({ count: found.length })}</p>
        </div>
        <ul>
          {found.map(({ subject, values }) => (
            <li key={subject.id}>
              <a
                href={partHref('settings', subject.id)}
                aria-current={subject.id === open.id ? 'true' : undefined}
                className={css['link']}
              >
                <span>
                  {say.subject[subject.id].title}
                  {values.length > 0 && <span className={css['values']}>{values.join(', ')}</span>}
                  {readParts(row.protocol.name, subject.id) !== undefined && (
                    <span className={css['kept']}>{editItem.unsaved}</span>
                  )}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={css['rest']} data-beside={open.Beside !== undefined}>
        <PartForm
          key={open.id}
          row={row}
          screen={open.id}
          title={title}
          lead={lead}
          keys={open.keys}
          Fields={open.Fields}
          Beside={open.Beside}
        />
      </div>
    </div>
  );
}
