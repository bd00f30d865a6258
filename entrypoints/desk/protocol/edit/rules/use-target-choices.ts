import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { words as sidebarWords } from '../../../../../.generated/locales/sidebar.js';
import type { Choice } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { triageKinds } from '../../../../../core/protocol/rules-schema.ts';
import type { Protocol } from '../../../../../core/protocol/schema.ts';
import { calendarsOf } from '../../../../../core/protocol/targets.ts';
import { localText } from '../../../../../core/protocol/view.ts';

/** What a target can be about, and the hours that it can reckon with; '' names nothing. */
export function useTargetChoices(protocol: Protocol) {
  const { targets: say } = useWords(words);
  const { triage } = useWords(sidebarWords);
  const locale = useLocale();
  const any: Choice = { value: '', label: say.any };
  const plain = (value: string): Choice => ({ value, label: value });
  const names = protocol.accounts.flatMap(({ handle, name }) => handle || name || []);
  return {
    /** @param now what is chosen, also when it is no account any more */
    accounts: (now: string | undefined) => [any, ...[...new Set([...names, ...(now ? [now] : [])])].map(plain)],
    categories: [
      any,
      ...(protocol.categories ?? []).map(({ id, title }) => ({
        value: id,
        label: localText(title, locale, protocol.languages) ?? id,
      })),
    ],
    kinds: [any, ...triageKinds.map((value) => ({ value, label: triage.kinds[value] }))],
    calendars: [{ value: '', label: say.inherit }, ...calendarsOf(protocol).map(({ id }) => plain(id))],
  };
}
