import { useId, useState } from 'react';
import { words as common } from '../../../../.generated/locales/common.js';
import { words } from '../../../../.generated/locales/files.js';
import { Button } from '../../../../components/Button.tsx';
import { useLocale, useWords } from '../../../../components/Locale.tsx';
import { Modal } from '../../../../components/Modal.tsx';
import { writeReplyCsv } from '../../../../core/protocol/export/reply-file.ts';
import type { Protocol } from '../../../../core/protocol/schema.ts';
import { useDesk } from '../../desk-outside.ts';
import formatCss from '../../export/ExportDialog.module.css';
import { hrefOf } from '../../route.ts';
import load from '../Load.module.css';
import { protocolFileName } from '../protocol-file.ts';
import { packSheet } from './pack-sheet.ts';

const formats = ['json', 'excel', 'csv', 'xlsx'] as const;
type Format = (typeof formats)[number];

/** The protocol as a file, its replies as a table, or the way to the handbook. */
export function ExportReplies({ protocol, onClose }: { readonly protocol: Protocol; readonly onClose: () => void }) {
  const { export: say } = useWords(words);
  const { close } = useWords(common);
  const { saveFile } = useDesk();
  const locale = useLocale();
  const name = useId();
  const [format, setFormat] = useState<Format>('json');
  const [saved, setSaved] = useState('');

  const save = async () => {
    const file = nameOf(protocol, format);
    saveFile(file, await build(protocol, format, locale));
    setSaved(file);
  };
  return (
    <Modal title={say.title} closeLabel={close} onClose={onClose}>
      <fieldset className={formatCss['formats']}>
        <legend className={formatCss['label']}>{say.file}</legend>
        {formats.map((id) => (
          <label key={id}>
            <input
              type="radio"
              name={name}
              checked={id === format}
              aria-describedby={`${name}-${id}`}
              onChange={() => setFormat(id)}
            />
            <span>
              <b>{say.formats[id]}</b>
              <span id={`${name}-${id}`} className={formatCss['small']}>
                {' '}
                {say.formatsWhy[id]}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status" className={load['lead']}>
        {saved !== '' && say.saved({ file: saved })}
      </p>
      <div className={load['foot']}>
        <a href={hrefOf({ screen: 'handbook' })}>{say.handbook}</a>
        <Button kind="primary" icon="export" onClick={() => void save()}>
          {say.save}
        </Button>
      </div>
    </Modal>
  );
}

function nameOf(protocol: Protocol, format: Format): string {
  return protocolFileName(protocol).replace(/json$/, format === 'excel' ? 'csv' : format);
}

async function build(protocol: Protocol, format: Format, locale: 'nl' | 'en'): Promise<Blob> {
  if (format === 'json') {
    return new Blob([`${JSON.stringify(protocol, null, 2)}\n`], { type: 'application/json' });
  }
  if (format === 'xlsx') return packSheet(protocol, locale);
  return new Blob([writeReplyCsv(protocol, format, locale)], { type: 'text/csv;charset=utf-8' });
}
