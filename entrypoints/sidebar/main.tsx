import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../assets/tokens.css';
import { copyText } from '../../browser/clipboard.ts';
import { ask, onChanged, onShortcut } from '../../browser/messaging.ts';
import { pressKey } from '../../components/use-keys.ts';
import { waitForToken } from './mount-token.ts';
import { Root } from './Root.tsx';

// Before the first message: the background forgets a frame in which nobody listens.
const own: { tabId?: number } = {};
onShortcut(({ command, tabId }) => {
  const isOurs = own.tabId === undefined ? document.visibilityState === 'visible' : own.tabId === tabId;
  if (isOurs) pressKey(command === 'insert-reply' ? 'ctrl enter' : 'c');
});

const token = await waitForToken();
const hello = token === undefined ? undefined : await ask('hello', { token });
if (hello?.ok && hello.value.tabId !== undefined) own.tabId = hello.value.tabId;
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
