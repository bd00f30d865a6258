import { useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { TextArea, TextField } from '../../../components/Field.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Modal } from '../../../components/Modal.tsx';
import type { TaughtSite } from '../../../core/site-data.ts';
import { readTaughtText, type TextName, writeTaughtText } from '../../../core/taught-text.ts';
import css from './Taught.module.css';

const texts: readonly Exclude<TextName, 'siteName'>[] = [
  'hosts',
  'paths',
  'posts',
  'ignore',
  'name',
  'text',
  'time',
  'permalink',
  'profile',
  'id',
  'composer',
  'openComposer',
];

/** For who knows selectors: everything of a taught site as text, checked before it is saved. */
export function EditTaught({
  site,
  onSave,
  onClose,
}: {
  readonly site: TaughtSite;
  readonly onSave: (site: TaughtSite) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { taught: say } = useWords(words);
  const { close } = useWords(common);
  const [text, setText] = useState(() => writeTaughtText(site));
  const [wrong, setWrong] = useState<TextName>();
  const set = (name: TextName) => (value: string) => {
    setText({ ...text, [name]: value });
    if (wrong === name) setWrong(undefined);
  };

  const save = async () => {
    const read = readTaughtText(site, text);
    setWrong(read.ok ? undefined : read.name);
    if (read.ok && (await onSave(read.site))) onClose();
  };

  return (
    <Modal title={say.editTitle({ name: site.name })} closeLabel={close} onClose={onClose} isWide>
      <p className={css['why']}>{say.editWhy}</p>
      <div className={css['form']}>
        <TextField
          label={say.fields.siteName}
          maxLength={100}
          value={text.siteName}
          aria-invalid={wrong === 'siteName'}
          onText={set('siteName')}
        />
        {texts.map((name) => (
          <TextArea
            key={name}
            label={say.fields[name]}
            rows={2}
            spellCheck={false}
            value={text[name]}
            aria-invalid={wrong === name}
            className={css['code']}
            onText={set(name)}
          />
        ))}
      </div>
      <p role="alert" className={css['wrong']}>
        {wrong !== undefined && say.wrong({ field: say.fields[wrong] })}
      </p>
      <div className={css['foot']}>
        <Button onClick={onClose}>{say.cancel}</Button>
        <Button kind="primary" onClick={() => void save()}>
          {say.keep}
        </Button>
      </div>
    </Modal>
  );
}
