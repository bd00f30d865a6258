import { type Outside, OutsideProvider } from '../../components/Ask.tsx';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { type Locale, LocaleProvider } from '../../components/Locale.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useLook } from '../../components/use-look.ts';
import { Popup, type PopupProps } from './Popup.tsx';

interface RootProps extends PopupProps {
  readonly outside: Outside;
  /** Language of the browser, until the settings are there. */
  readonly locale: Locale;
  readonly where: string;
}

export function Root({ outside, ...props }: RootProps) {
  return (
    <OutsideProvider outside={outside}>
      <Themed {...props} copy={outside.copy} />
    </OutsideProvider>
  );
}

function Themed({ locale: browserLocale, where, copy, ...props }: Omit<RootProps, 'outside'> & Pick<Outside, 'copy'>) {
  const settings = useAsked('getSettings', {}, ['settings']);
  const locale = settings.value?.locale ?? browserLocale;
  useLook(locale, settings.value?.theme ?? 'auto');
  return (
    <LocaleProvider locale={locale}>
      <ErrorBoundary locale={locale} where={where} copy={copy}>
        <Popup {...props} />
      </ErrorBoundary>
    </LocaleProvider>
  );
}
