import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../assets/tokens.css';
import { copyText } from '../../browser/clipboard.ts';
import { ask, onChanged } from '../../browser/messaging.ts';
import { waitForToken } from './mount-token.ts';
import { Root } from './Root.tsx';

const token = await waitForToken();
const hello = token === undefined ? undefined : await ask('hello', { token });
const root = document.getElementById('root');
if (root === null) throw new Error('index.html lacks #root');

createRoot(root).render(
  <Root
    outside={{ ask, onChanged, copy: copyText, now: () => new Date(), newId: () => crypto.randomUUID() }}
    isFrame={window.parent !== window}
    isKnown={hello?.ok === true}
    locale={navigator.language.startsWith('nl') ? 'nl' : 'en'}
    where={`sidebar ${browser.runtime.getManifest().version}`}
  />,
);
