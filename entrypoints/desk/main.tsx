import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../assets/tokens.css';
import { copyText } from '../../browser/clipboard.ts';
import { fileText } from '../../browser/file-bytes.ts';
import { canPickHandle, isFileHandle, pickHandle } from '../../browser/file-handle.ts';
import { ask, onChanged } from '../../browser/messaging.ts';
import { requestSite } from '../../browser/permissions.ts';
import { saveFile } from '../../browser/save-file.ts';
import { openSink } from '../../browser/save-stream.ts';
import { keepFileHandle, readFileHandle } from '../../storage/file-handle.ts';
import { openLog } from '../../storage/read.ts';
import { openTeam, removeTeam } from '../../storage/team.ts';
import { makeBackupPort } from './backup/backup-port.ts';
import type { BrowserKey } from './desk-outside.ts';
import { Root } from './Root.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html lacks #root');
async function browserKeys(): Promise<readonly BrowserKey[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, shortcut }) => ({ command: name ?? '', keys: shortcut ?? '' }));
}

const { version } = browser.runtime.getManifest();

createRoot(root).render(
  <Root
    outside={{ ask, onChanged, copy: copyText, now: () => new Date(), newId: () => crypto.randomUUID() }}
    desk={{
      openLog,
      saveFile,
      openSink,
      browserKeys,
      version,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      isFirefox: import.meta.env.FIREFOX,
      linkedFile: {
        canFollow: canPickHandle(),
        pick: pickHandle,
        keep: keepFileHandle,
        async kept() {
          const handle = await readFileHandle();
          return isFileHandle(handle) ? handle : undefined;
        },
      },
      team: {
        open: (how) => openTeam({}, how),
        remove: () => removeTeam(),
        read: fileText,
      },
      backup: makeBackupPort(browser.storage.local),
      allowSites: (origins) => requestSite(...origins),
    }}
    locale={navigator.language.startsWith('nl') ? 'nl' : 'en'}
  />,
);
