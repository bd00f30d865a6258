import type { Settings } from '../../../core/settings.ts';
export function SettingsScreen(_props: {
  readonly settings: Settings;
  readonly onSettings: (settings: Partial<Settings>) => Promise<boolean>;
}) {
  return null;
}
