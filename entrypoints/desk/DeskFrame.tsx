import type { ReactNode } from 'react';
import { words } from '../../.generated/locales/desk.js';
import { useWords } from '../../components/Locale.tsx';
import type { ProtocolView } from '../../core/messages.ts';
import type { Settings } from '../../core/settings.ts';
import css from './DeskFrame.module.css';
import { DeskNav } from './DeskNav.tsx';
import type { Screen } from './route.ts';

/** Navigation on the left, the screen beside it; what everybody must know stands above the screen. */
export function DeskFrame({
  screen,
  protocol,
  settings,
  notices,
  onKeys,
  children,
}: {
  readonly screen: Screen | undefined;
  readonly protocol: ProtocolView | undefined;
  readonly settings: Settings;
  readonly notices: ReactNode;
  readonly onKeys: () => void;
  readonly children: ReactNode;
}) {
  const { nav } = useWords(words);
  return (
    <div className={css['frame']}>
      <button type="button" className={css['skip']} onClick={() => document.getElementById('main')?.focus()}>
        {nav.skip}
      </button>
      <DeskNav screen={screen} protocol={protocol} settings={settings} onKeys={onKeys} />
      <main id="main" className={css['main']} tabIndex={-1}>
        <div className={css['notices']}>{notices}</div>
        {children}
      </main>
    </div>
  );
}

/** Title of a screen, what there is to know at a glance, and what can be done. */
export function Head({
  title,
  meta,
  children,
}: {
  readonly title: string;
  readonly meta?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className={css['head']}>
      <h1>{title}</h1>
      <span className={css['meta']}>{meta}</span>
      {children !== undefined && <div className={css['acts']}>{children}</div>}
    </header>
  );
}

/** A screen to read from top to bottom. */
export function Scroll({ children }: { readonly children: ReactNode }) {
  return <div className={css['scroll']}>{children}</div>;
}
