import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import type { Settings } from '../../../core/settings.ts';

import { LearnedFiles } from './LearnedFiles.tsx';
import { SettingGroup, SettingRow } from './SettingRow.tsx';
import css from './Settings.module.css';

/** From which contacts the suggestions learn; beginning anew can be taken back, since the log keeps its contacts. */
export function Learning({
  since,
  saved,
  onSave,
}: {
  readonly since: string;
  readonly saved: string;
  readonly onSave: (settings: Pick<Settings, 'learnSince'>) => void;
}) {
  const { settings: say } = useWords(words);
  const locale = useLocale();
  const { now } = useOutside();
  const moment = (iso: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
  return (
    <SettingGroup title={say.learning} why={say.learningWhy}>
      <SettingRow saved={saved}>
        <p className={css['why']}>{since === '' ? say.learnsFromAll : say.learnsSince({ moment: moment(since) })}</p>
        <Button small onClick={() => onSave({ learnSince: now().toISOString() })}>
          {say.learnAnew}
        </Button>{' '}
        {since !== '' && (
          <Button small kind="quiet" onClick={() => onSave({ learnSince: '' })}>
            {say.learnFromAll}
          </Button>
        )}
      </SettingRow>
      <LearnedFiles />
    </SettingGroup>
  );
}
