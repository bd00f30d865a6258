import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/sidebar.js';
import type { SidebarPlace } from '../core/place.ts';
import type { Settings } from '../core/settings.ts';
import { Button } from './Button.tsx';
import css from './CloseDialogs.module.css';
import { Segments, SelectField, TextField } from './Field.tsx';
import { useWords } from './Locale.tsx';
import { Modal } from './Modal.tsx';

/** What a person at this browser chooses about the sidebar. */
export function SidebarSettings({
  settings,
  place,
  onSettings,
  onPlace,
  onDesk,
  onClose,
}: {
  readonly settings: Settings;
  /** Absent where the sidebar stands in a panel or window of the browser. */
  readonly place?: Pick<SidebarPlace, 'side' | 'mode'> | undefined;
  readonly onSettings: (settings: Partial<Settings>) => void;
  readonly onPlace: (place: Partial<Pick<SidebarPlace, 'side' | 'mode'>>) => void;
  readonly onDesk: () => void;
  readonly onClose: () => void;
}) {
  const { settings: say } = useWords(words);
  const { close } = useWords(common);
  return (
    <Modal title={say.title} closeLabel={close} onClose={onClose}>
      <div className={css['form']}>
        {place !== undefined && (
          <>
            <Segments
              label={say.side}
              value={place.side}
              choices={[
                { value: 'left', label: say.left },
                { value: 'right', label: say.right },
              ]}
              onChoice={(side) => onPlace({ side: side === 'left' ? 'left' : 'right' })}
            />
            <Segments
              label={say.mode}
              value={place.mode}
              choices={[
                { value: 'overlay', label: say.overlay },
                { value: 'push', label: say.push },
              ]}
              onChoice={(mode) => onPlace({ mode: mode === 'push' ? 'push' : 'overlay' })}
            />
          </>
        )}
        <SelectField
          label={say.language}
          value={settings.language}
          choices={[
            { value: 'auto', label: say.auto },
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          onChoice={(value) => onSettings({ language: value === 'nl' || value === 'en' ? value : 'auto' })}
        />
        <Segments
          label={say.theme}
          value={settings.theme}
          choices={[
            { value: 'auto', label: say.auto },
            { value: 'light', label: say.light },
            { value: 'dark', label: say.dark },
          ]}
          onChoice={(value) => onSettings({ theme: value === 'light' || value === 'dark' ? value : 'auto' })}
        />
        <TextField
          label={say.initials}
          hint={say.initialsHint}
          defaultValue={settings.initials}
          maxLength={10}
          onText={() => {}}
          onBlur={(event) => onSettings({ initials: event.currentTarget.value.trim() })}
        />
        <div className={css['actions']}>
          <Button icon="list" keys="D" onClick={onDesk}>
            {say.desk}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
