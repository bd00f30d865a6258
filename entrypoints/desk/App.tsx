import { useEffect, useState } from 'react';
import { words } from '../../.generated/locales/desk.js';
import { useOutside } from '../../components/Ask.tsx';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { StorageNotice } from '../../components/StorageNotice.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useLooking } from '../../components/use-looking.ts';
import type { Refusal } from '../../core/result.ts';
import type { Settings } from '../../core/settings.ts';
import { BackupReminder } from './backup/BackupReminder.tsx';
import { CheckScreen } from './check/CheckScreen.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { DeskKeys } from './DeskKeys.tsx';
import { navigation } from './DeskNav.tsx';
import { HandbookScreen } from './handbook/HandbookScreen.tsx';
import { useLogState } from './LogProvider.tsx';
import { LinkedFileProvider } from './linked/LinkedFileProvider.tsx';
import { LogScreen } from './log/LogScreen.tsx';
import { PersonScreen } from './person/PersonScreen.tsx';
import { PracticeScreen } from './practice/PracticeScreen.tsx';
import { PrivacyScreen } from './privacy/PrivacyScreen.tsx';
import { ProtocolScreen } from './protocol/ProtocolScreen.tsx';
import { QueueScreen } from './queue/QueueScreen.tsx';
import { goTo, hrefOf, type Route, useRoute } from './route.ts';
import { SettingsScreen } from './settings/SettingsScreen.tsx';
import { ShiftScreen } from './shift/ShiftScreen.tsx';
import { TeamScreen } from './team/TeamScreen.tsx';

interface AppProps {
  readonly settings: Settings;
  readonly onSettingsChanged: () => void;
}

/** Supervisor and settings pages: one app, a place in the address for each screen. */
export function App({ settings, onSettingsChanged }: AppProps) {
  const { ask } = useOutside();
  const { title, nav, log } = useWords(words);
  const { storage, isSilent, openAgain } = useLogState();
  useLooking();
  const protocol = useAsked('getProtocol', {}, ['protocol']);
  const route = landing(useRoute(), protocol.value !== undefined, protocol.error);
  const [failed, setFailed] = useState<Refusal>();
  const [hasKeys, setHasKeys] = useState(false);

  const screen = route?.screen;
  useEffect(() => {
    document.title = screen === undefined || screen === 'home' ? 'Kantlijn' : title({ screen: nav[screen] });
  }, [screen, title, nav]);
  useKeys(
    {
      ...Object.fromEntries(
        navigation.map(({ key, screen: to }) => [key, () => goTo(hrefOf({ screen: to }))] as const),
      ),
      '?': () => setHasKeys(true),
    },
    'base',
  );

  const change = async (patch: Partial<Settings>): Promise<boolean> => {
    const answer = await ask('changeSettings', { settings: patch });
    setFailed(answer.ok ? undefined : answer.error);
    onSettingsChanged();
    return answer.ok;
  };

  const notices = (
    <>
      {storage !== undefined && <StorageNotice storage={storage} />}
      {isSilent && (
        <Notice
          tone="soon"
          title={log.silentTitle}
          actions={
            <Button small onClick={openAgain}>
              {log.silentAgain}
            </Button>
          }
        >
          {log.silentWhy}
        </Notice>
      )}
      <BackupReminder />
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
    </>
  );

  return (
    <LinkedFileProvider>
      <DeskFrame
        screen={screen}
        protocol={protocol.value}
        settings={settings}
        notices={notices}
        onKeys={() => setHasKeys(true)}
      >
        {route?.screen === 'queue' && <QueueScreen route={route} protocol={protocol.value} />}
        {route?.screen === 'log' && (
          <LogScreen route={route} protocol={protocol.value} settings={settings} onSettings={change} />
        )}
        {route?.screen === 'team' && <TeamScreen route={route} settings={settings} onSettings={change} />}
        {route?.screen === 'check' && <CheckScreen protocol={protocol.value} />}
        {route?.screen === 'protocol' && <ProtocolScreen route={route} asked={protocol} />}
        {route?.screen === 'handbook' && <HandbookScreen view={protocol.value} />}
        {route?.screen === 'practice' && <PracticeScreen protocol={protocol.value} onLoaded={protocol.askAgain} />}
        {route?.screen === 'settings' && (
          <SettingsScreen settings={settings} protocol={protocol.value} reportOf={tabIn(route)} onSettings={change} />
        )}
        {route?.screen === 'shift' && <ShiftScreen zone={protocol.value?.zone} />}
        {route?.screen === 'person' && <PersonScreen route={route} protocol={protocol.value} />}
        {route?.screen === 'privacy' && <PrivacyScreen />}
        {hasKeys && <DeskKeys onClose={() => setHasKeys(false)} />}
      </DeskFrame>
    </LinkedFileProvider>
  );
}

/** Without a place in the address: the log, or the protocol as long as there is none. Nothing until that is known. */
function landing(route: Route, hasProtocol: boolean, error: Refusal | undefined): Route | undefined {
  if (route.screen !== 'home') return route;
  if (hasProtocol) return { ...route, screen: 'log' };
  return error === undefined ? undefined : { ...route, screen: 'protocol' };
}

/** `#/settings/12`: the report of the page in that tab. */
function tabIn({ id }: Route): number | undefined {
  return id !== undefined && /^\d{1,10}$/.test(id) ? Number(id) : undefined;
}
