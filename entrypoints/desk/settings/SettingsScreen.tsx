import { words } from '../../../.generated/locales/desk.js';
import { words as sidebar } from '../../../.generated/locales/sidebar.js';
import { CrmPost } from '../../../components/CrmPost.tsx';
import { crmLayoutOf, crmLayouts } from '../../../components/crm-text.ts';
import { Segments, SelectField } from '../../../components/Field.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { SavedField } from '../../../components/SavedField.tsx';
import type { ProtocolView } from '../../../core/messages.ts';
import type { Settings } from '../../../core/settings.ts';
import { Backup } from '../backup/Backup.tsx';
import { Head, Scroll } from '../DeskFrame.tsx';
import { OwnReplies } from '../own/OwnReplies.tsx';
import { TaughtSites } from '../taught/TaughtSites.tsx';
import { BrowserKeys } from './BrowserKeys.tsx';
import { Developer } from './Developer.tsx';
import { Learning } from './Learning.tsx';
import { Notifications } from './Notifications.tsx';
import { SettingGroup, SettingRow } from './SettingRow.tsx';
import css from './Settings.module.css';
import { Sites } from './Sites.tsx';
import { StorageFacts } from './StorageFacts.tsx';
import { useSaving } from './use-saving.ts';

const languages = ['auto', 'nl', 'en'] as const;
const themes = ['auto', 'light', 'dark'] as const;

/** Choices of this person at this browser. Each is saved at once. */
export function SettingsScreen({
  settings,
  protocol,
  reportOf,
  onSettings,
}: {
  readonly settings: Settings;
  readonly protocol: ProtocolView | undefined;
  /** The tab whose page is to be reported. */
  readonly reportOf?: number | undefined;
  readonly onSettings: (settings: Partial<Settings>) => Promise<boolean>;
}) {
  const { settings: say, nav } = useWords(words);
  const { settings: look } = useWords(sidebar);
  const locale = useLocale();
  const { save, wordFor } = useSaving(onSettings);
  return (
    <>
      <Head title={nav.settings} meta={say.meta} />
      <Scroll>
        <div className={css['groups']}>
          <SettingGroup title={say.you} why={say.youWhy}>
            <SavedField
              label={look.initials}
              hint={look.initialsHint}
              maxLength={10}
              value={settings.initials}
              onSave={(initials) => onSettings({ initials })}
            />
            <SavedField
              label={say.name}
              hint={say.nameHint}
              maxLength={100}
              value={settings.agentName}
              onSave={(agentName) => onSettings({ agentName })}
            />
          </SettingGroup>
          <SettingGroup title={say.screens}>
            <SettingRow saved={wordFor('language')}>
              <Segments
                label={look.language}
                value={settings.language}
                choices={languages.map((value) => ({
                  value,
                  // A language is called by its own name, so that one can find the way back.
                  label: value === 'auto' ? look.auto : say.languageNames[value],
                }))}
                onChoice={(value) => void save({ language: languages.find((one) => one === value) ?? 'auto' })}
              />
            </SettingRow>
            <SettingRow saved={wordFor('theme')}>
              <Segments
                label={look.theme}
                value={settings.theme}
                choices={themes.map((value) => ({ value, label: look[value] }))}
                onChoice={(value) => void save({ theme: themes.find((one) => one === value) ?? 'auto' })}
              />
            </SettingRow>
          </SettingGroup>
          <SettingGroup title={say.work} why={say.workWhy}>
            <SettingRow saved={wordFor('crmLayout')}>
              <SelectField
                label={say.crmLayout}
                value={settings.crmLayout}
                choices={crmLayouts(locale, protocol)}
                onChoice={(crmLayout) => void save({ crmLayout })}
              />
            </SettingRow>
            <SettingRow saved={wordFor('crmPostText')}>
              <CrmPost
                layout={crmLayoutOf(settings.crmLayout, protocol)}
                withPost={settings.crmPostText}
                onWithPost={(crmPostText) => void save({ crmPostText })}
              />
            </SettingRow>
            <SettingRow saved={wordFor('claimMinutes')}>
              <SelectField
                label={say.claimMinutes}
                value={String(settings.claimMinutes)}
                choices={[...new Set([5, 10, 15, 30, 60, 120, settings.claimMinutes])]
                  .sort((a, b) => a - b)
                  .map((minutes) => ({ value: String(minutes), label: say.minutes({ minutes }) }))}
                onChoice={(minutes) => void save({ claimMinutes: Number(minutes) })}
              />
              <p className={css['why']}>{say.claimMinutesWhy}</p>
            </SettingRow>
          </SettingGroup>
          <Notifications settings={settings} wordFor={wordFor} onSave={save} />
          <Learning since={settings.learnSince} saved={wordFor('learnSince')} onSave={(patch) => void save(patch)} />
          <OwnReplies />
          <Sites unproven={settings.unproven} />
          <TaughtSites />
          <BrowserKeys />
          <Backup />
          <StorageFacts />
          <Developer key={reportOf} reportOf={reportOf} />
        </div>
      </Scroll>
    </>
  );
}
