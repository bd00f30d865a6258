import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import type { TaughtSite } from '../../../core/site-data.ts';
import { withTaughtSites } from '../../../core/taught-protocol.ts';
import { useDesk } from '../desk-outside.ts';
import { protocolFileName } from '../protocol/protocol-file.ts';
import { useKeptProtocol } from '../protocol/use-kept-protocol.ts';
import css from './Taught.module.css';

/** Saves the protocol as a file with these sites in it, for every browser that loads it. */
export function IntoProtocol({ sites }: { readonly sites: readonly TaughtSite[] }) {
  const { saveFile } = useDesk();
  const { taught: say } = useWords(words);
  const view = useAsked('getProtocol', {}, ['protocol']).value;
  const row = useKeptProtocol(view);
  const [saved, setSaved] = useState('');
  const save = () => {
    if (row === undefined) return;
    const protocol = withTaughtSites(row.protocol, sites);
    const name = protocolFileName(protocol);
    saveFile(name, new Blob([`${JSON.stringify(protocol, null, 2)}\n`], { type: 'application/json' }));
    setSaved(name);
  };
  return (
    <>
      <Button icon="export" blocked={row === undefined ? say.noProtocol : undefined} onClick={save}>
        {say.intoProtocol}
      </Button>
      <p role="status" className={css['said']}>
        {saved !== '' && say.intoProtocolDone({ file: saved })}
      </p>
    </>
  );
}
