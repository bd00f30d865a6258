import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import { SavedField } from '../../../components/SavedField.tsx';
import { Switch } from '../../../components/Switch.tsx';
import type { Settings } from '../../../core/settings.ts';
import { SettingGroup, SettingRow } from './SettingRow.tsx';
import css from './Settings.module.css';

type Choice = 'notifications' | 'notifySoon' | 'notifyLate' | 'notifyClosed' | 'notifyText';

/** When this person is told of a post, and what is said then. */
export function Notifications({
  settings,
  wordFor,
  onSave,
}: {
  readonly settings: Settings;
  readonly wordFor: (name: keyof Settings) => string;
  /** `true` when it is safe. */
  readonly onSave: (settings: Partial<Settings>) => Promise<boolean>;
}) {
  const { settings: say } = useWords(words);
  const row = (name: Choice, label: string, why?: string) => (
    <SettingRow key={name} saved={wordFor(name)}>
      <Switch
        label={label}
        isOn={settings[name]}
        word={settings[name] ? say.on : say.off}
        onSwitch={(isOn) => void onSave({ [name]: isOn })}
      >
        {label}
      </Switch>
      {why !== undefined && <p className={css['why']}>{why}</p>}
    </SettingRow>
  );
  return (
    <SettingGroup title={say.telling} why={say.tellingWhy}>
      {row('notifications', say.notifications)}
      {settings.notifications && (
        <>
          {row('notifySoon', say.notifySoon, say.notifySoonWhy)}
          {row('notifyLate', say.notifyLate)}
          {row('notifyClosed', say.notifyClosed, say.notifyClosedWhy)}
          {row('notifyText', say.notifyText, say.notifyTextWhy)}
          <fieldset className={css['pair']}>
            <legend>{say.quiet}</legend>
            <SavedField
              label={say.quietFrom}
              type="time"
              value={settings.quietFrom}
              onSave={(quietFrom) => onSave({ quietFrom })}
            />
            <SavedField
              label={say.quietUntil}
              type="time"
              value={settings.quietUntil}
              onSave={(quietUntil) => onSave({ quietUntil })}
            />
          </fieldset>
        </>
      )}
    </SettingGroup>
  );
}
