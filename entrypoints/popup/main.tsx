import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../assets/tokens.css';
import { copyText } from '../../browser/clipboard.ts';
import { ask, onChanged } from '../../browser/messaging.ts';
import { requestSite } from '../../browser/permissions.ts';
import { Root } from './Root.tsx';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const root = document.getElementById('root');
if (root === null) throw new Error('index.html lacks #root');

createRoot(root).render(
  <Root
    outside={{ ask, onChanged, copy: copyText, now: () => new Date(), newId: () => crypto.randomUUID() }}
    tabId={tab?.id ?? -1}
    requestSite={requestSite}
    onDone={() => window.close()}
    locale={navigator.language.startsWith('nl') ? 'nl' : 'en'}
    where={`popup ${browser.runtime.getManifest().version}`}
  />,
);
