import { useEffect } from 'react';
import { words } from '../../.generated/locales/sidebar.js';
import { adapters } from '../../adapters/index.ts';
import { type Outside, OutsideProvider } from '../../components/Ask.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { type Locale, LocaleProvider } from '../../components/Locale.tsx';
import { Main, SidebarFrame } from '../../components/SidebarFrame.tsx';
import { SignsProvider } from '../../components/Signs.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useLook } from '../../components/use-look.ts';
import { adapterOf } from '../../core/post.ts';
import { defaultSettings } from '../../core/settings.ts';
import { App } from './App.tsx';

export interface RootProps {
  readonly outside: Outside;
  readonly isFrame: boolean;
  /** False: this frame has no token that the background knows; nothing may be shown. */
  readonly isKnown: boolean;
  /** Language of the browser, until the settings are there. */
  readonly locale: Locale;
  /** "sidebar 0.1.0", for the error report. */
  readonly where: string;
}

export function Root(props: RootProps) {
  return (
    <OutsideProvider outside={props.outside}>
      {props.isKnown ? <Known {...props} /> : <Unknown locale={props.locale} />}
    </OutsideProvider>
  );
}

/** Settings decide language and theme, at once and without a reload. */
function Known({ outside, isFrame, locale: browserLocale, where }: RootProps) {
  const settings = useAsked('getSettings', {}, ['settings']);
  const locale = settings.value?.locale ?? browserLocale;
  useLook(locale, settings.value?.theme ?? 'auto');
  const { locale: _, ...kept } = settings.value ?? { ...defaultSettings, locale };
  return (
    <LocaleProvider locale={locale}>
      <ErrorBoundary locale={locale} where={where} copy={outside.copy}>
        {(settings.value ?? settings.error) !== undefined && (
          <SignsProvider signs={(site) => adapters.find(({ id }) => id === adapterOf(site))?.sign}>
            <App
              isFrame={isFrame}
              settings={kept}
              onSettings={(change) => void outside.ask('changeSettings', { settings: change }).then(settings.askAgain)}
            />
          </SignsProvider>
        )}
      </ErrorBoundary>
    </LocaleProvider>
  );
}

/** A page that embeds us by itself sees this and nothing else. */
function Unknown({ locale }: { readonly locale: Locale }) {
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <SidebarFrame top={null}>
      <Main>
        <EmptyState icon="lock" title={words[locale].noToken}>
          {words[locale].noTokenWhy}
        </EmptyState>
      </Main>
    </SidebarFrame>
  );
}
