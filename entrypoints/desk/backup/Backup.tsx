import { words } from '../../../.generated/locales/desk.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { SettingGroup } from '../settings/SettingRow.tsx';
import css from '../settings/Settings.module.css';
import { BackupFolderChoice } from './BackupFolderChoice.tsx';
import { MakeBackup } from './MakeBackup.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';

/** All that is kept here, to a file and back. */
export function Backup() {
  const { backup: say } = useWords(words);
  const locale = useLocale();
  const asked = useAsked('getBackup', {}, ['backup']);
  const { madeAt } = asked.value ?? {};
  const moment = (iso: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
  return (
    <SettingGroup title={say.title} why={say.why}>
      {asked.error !== undefined && <RefusalNotice error={asked.error} onAgain={asked.askAgain} />}
      {asked.value !== undefined && (
        <p className={css['why']}>{madeAt === undefined ? say.never : say.last({ moment: moment(madeAt) })}</p>
      )}
      <MakeBackup />
      <BackupFolderChoice />
      <RestoreBackup />
    </SettingGroup>
  );
}
