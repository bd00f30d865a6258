import { useState } from 'react';
import { useOutside } from '../../../components/Ask.tsx';
import { crmLayoutOf, crmTextOf } from '../../../components/crm-text.ts';
import { useLocale } from '../../../components/Locale.tsx';
import type { Contact } from '../../../core/contact.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import type { Refusal } from '../../../core/result.ts';
import type { Settings } from '../../../core/settings.ts';
import { useDesk } from '../desk-outside.ts';

/** `copied` stands here only after the clipboard holds the text. */
export type CopyOutcome =
  | { readonly kind: 'copied'; readonly ids: readonly string[]; readonly at: string }
  | { readonly kind: 'byHand'; readonly text: string }
  | { readonly kind: 'refused'; readonly error: Refusal };

/** Contacts to the clipboard in one layout, and to the log that they went there. */
export function useCrmCopy(protocol: ProtocolView | undefined, settings: Pick<Settings, 'crmLayout' | 'crmPostText'>) {
  const { ask, copy, newId, now } = useOutside();
  const { zone } = useDesk();
  const locale = useLocale();
  const [outcome, setOutcome] = useState<CopyOutcome>();

  const copyContacts = async (contacts: readonly Contact[]) => {
    if (contacts.length === 0) return;
    const layout = crmLayoutOf(settings.crmLayout, protocol);
    const content = crmTextOf(contacts, layout, { locale, protocol, zone, withPost: settings.crmPostText });
    if ((await copy(content)) === 'refused') return setOutcome({ kind: 'byHand', text: content.plain });
    setOutcome({ kind: 'copied', ids: contacts.map(({ id }) => id), at: now().toISOString() });
    for (const { id } of contacts) {
      const answer = await ask('contactCopied', { commandId: newId(), id, layout: layout.id });
      if (!answer.ok) return setOutcome({ kind: 'refused', error: answer.error });
    }
  };
  return { outcome, copyContacts, clear: () => setOutcome(undefined) };
}
