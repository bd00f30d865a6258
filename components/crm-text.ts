import type { Contact } from '../core/contact.ts';
import { crmText, layoutChoices } from '../core/log/crm-text.ts';
import type { ProtocolView } from '../core/messages.ts';
import { localText } from '../core/protocol/view.ts';
import type { Copyable } from './Ask.tsx';
import type { Choice } from './Field.tsx';
import type { Locale } from './Locale.tsx';

/** The layouts to choose from. */
export function crmLayouts(locale: Locale): readonly Choice[] {
  return layoutChoices(locale).map(({ id, name }) => ({ value: id, label: name }));
}

/** One contact for the CRM, both flavours, with the titles of the protocol and the times of this person's zone. */
export function crmTextOf(
  contact: Contact,
  layout: string,
  { locale, protocol }: { readonly locale: Locale; readonly protocol: ProtocolView },
): Copyable {
  const titles = [...protocol.departments, ...protocol.categories, ...protocol.noReplyReasons, ...protocol.rootCauses];
  return crmText([contact], layout, {
    language: locale,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    includePostText: true,
    titleOf: (id) => {
      const title = titles.find((one) => one.id === id)?.title;
      return (title && localText(title, locale, protocol.languages)) ?? id;
    },
  });
}
