import type { MentionMask } from '../core/log/mentions.ts';
import type { ExportView } from '../core/settings.ts';
import type { LocalArea } from './local-area.ts';
import { changeSettings, readSettings } from './settings.ts';

/**
 * Takes away saved views of exports that name a person, by their own name or by what they search for; `isDry`: only looks.
 * @returns the names of those views, as they were.
 */
export async function dropNamedViews(
  local: LocalArea,
  mask: MentionMask,
  { isDry = false }: { readonly isDry?: boolean } = {},
): Promise<readonly string[]> {
  const { exportViews } = await readSettings(local);
  const named = exportViews.filter((view) => isNamed(view, mask));
  if (named.length > 0 && !isDry) {
    await changeSettings(local, { exportViews: exportViews.filter((view) => !named.includes(view)) });
  }
  return named.map(({ name }) => name);
}

function isNamed({ name, filters }: ExportView, mask: MentionMask): boolean {
  const asked = [...new URLSearchParams(filters).values()];
  return [name, ...asked].some((text) => mask.text(text) !== text);
}
