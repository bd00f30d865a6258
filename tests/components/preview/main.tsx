import { createRoot } from 'react-dom/client';
import '../../../assets/tokens.css';
import { Root as PopupRoot } from '../../../entrypoints/popup/Root.tsx';
import { Root } from '../../../entrypoints/sidebar/Root.tsx';
import { createFakeBackground } from '../fake-background.ts';
import { scenes } from './worlds.ts';

/** `?scene=choose&locale=nl&theme=dark`: one screen on the fake background, for looking at it. */
const query = new URLSearchParams(location.search);
const scene = scenes[query.get('scene') ?? 'choose'];
const root = document.getElementById('root');
if (scene === undefined || root === null) throw new Error('no such scene');
const locale = query.get('locale') === 'en' ? 'en' : 'nl';
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
const fake = createFakeBackground(scene.world);
fake.world.settings = { ...fake.world.settings, language: locale, theme };

/** What the site would do when the agent presses its own button. */
const answer = () =>
  fake.seeAnswer(fake.world.page.chosen ?? '', { reachLast: { replies: 14, views: 1208 }, department: 'logistiek' });
Object.assign(window, { answer });

createRoot(root).render(
  scene.screen === 'popup' ? (
    <PopupRoot
      outside={fake.outside}
      tabId={1}
      requestSite={async () => true}
      onDone={() => {}}
      locale={locale}
      where="preview"
    />
  ) : (
    <Root outside={fake.outside} isFrame isKnown={query.get('scene') !== 'unknown'} locale={locale} where="preview" />
  ),
);
