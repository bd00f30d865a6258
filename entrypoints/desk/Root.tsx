import { type Outside, OutsideProvider } from '../../components/Ask.tsx';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { type Locale, LocaleProvider } from '../../components/Locale.tsx';
import { SignsProvider } from '../../components/Signs.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useLook } from '../../components/use-look.ts';
import { defaultSettings } from '../../core/settings.ts';
import { App } from './App.tsx';
import { DeskContext, type DeskOutside } from './desk-outside.ts';
import { LogProvider } from './LogProvider.tsx';
import { siteWords } from './sites.ts';

export interface RootProps {
  readonly outside: Outside;
  readonly desk: DeskOutside;
  /** Language of the browser, until the settings are there. */
  readonly locale: Locale;
}

export function Root({ outside, desk, locale }: RootProps) {
  return (
    <OutsideProvider outside={outside}>
      <DeskContext value={desk}>
        <Themed copy={outside.copy} locale={locale} version={desk.version} />
      </DeskContext>
    </OutsideProvider>
  );
}

/** Settings decide language and theme, at once and without a reload. */
function Themed({
  copy,
  locale: browserLocale,
  version,
}: Pick<Outside, 'copy'> & { readonly locale: Locale; readonly version: string }) {
  const settings = useAsked('getSettings', {}, ['settings']);
  const locale = settings.value?.locale ?? browserLocale;
  useLook(locale, settings.value?.theme ?? 'auto');
  const { locale: _, ...kept } = settings.value ?? { ...defaultSettings, locale };
  return (
    <LocaleProvider locale={locale}>
      <ErrorBoundary locale={locale} where={`desk ${version}`} copy={copy}>
        {(settings.value ?? settings.error) !== undefined && (
          <SignsProvider signs={(site) => siteWords(site).sign}>
            <LogProvider>
              <App settings={kept} onSettingsChanged={settings.askAgain} />
            </LogProvider>
          </SignsProvider>
        )}
      </ErrorBoundary>
    </LocaleProvider>
  );
}
