import type { Contact } from '../core/contact.ts';
import { caseNumberIn } from '../core/log/case-number.ts';
import { crmText, layoutName } from '../core/log/crm-text.ts';
import type { Layout } from '../core/log/layouts.ts';
import { findLayout, layoutsWith } from '../core/log/own-layouts.ts';
import type { ProtocolView } from '../core/messages.ts';
import { localText } from '../core/protocol/view.ts';
import type { Copyable } from './Ask.tsx';
import type { Choice } from './Field.tsx';
import type { Locale } from './Locale.tsx';

/** What of the protocol a text for the CRM needs. */
export type CrmProtocol = Pick<
  ProtocolView,
  'crmLayouts' | 'languages' | 'departments' | 'categories' | 'noReplyReasons' | 'rootCauses'
>;

/** The layouts to choose from, those of the team first. */
export function crmLayouts(locale: Locale, protocol: CrmProtocol | undefined): readonly Choice[] {
  return layoutsWith(protocol?.crmLayouts).map((layout) => ({
    value: layout.id,
    label: layoutName(layout, locale, protocol?.languages),
  }));
}

/** The layout that is chosen in the settings; the plain one where that is no longer there. */
export function crmLayoutOf(layout: string, protocol: CrmProtocol | undefined): Layout {
  return findLayout(layout, protocol?.crmLayouts);
}

/** What the agent pasted as case number, without what the CRM put around it. The chosen layout is tried first. */
export function caseNumberOf(pasted: string, layout: string, protocol: CrmProtocol | undefined): string {
  const chosen = crmLayoutOf(layout, protocol).caseNumber;
  return caseNumberIn(pasted, [
    ...chosen,
    ...layoutsWith(protocol?.crmLayouts).flatMap(({ caseNumber }) => [...caseNumber]),
  ]);
}

/** What is looked for in the log: of an address or "Case 00123" the number, by which the contact is found. */
export function searchedFor(text: string, layout: string, protocol: CrmProtocol | undefined): string {
  // More words than these are something that somebody wrote.
  return text.trim().split(/\s+/).length <= 2 ? caseNumberOf(text, layout, protocol) : text;
}

/** Contacts for the CRM, both flavours of one layout, with the titles of the protocol. */
export function crmTextOf(
  contacts: readonly Contact[],
  layout: Layout,
  {
    locale,
    protocol,
    zone,
    withPost,
  }: {
    readonly locale: Locale;
    readonly protocol: CrmProtocol | undefined;
    /** IANA zone of the times. */
    readonly zone: string;
    /** What the customer wrote goes along, unless the layout leaves it out. */
    readonly withPost: boolean;
  },
): Copyable {
  const titles =
    protocol === undefined
      ? []
      : [protocol.departments, protocol.categories, protocol.noReplyReasons, protocol.rootCauses].flat();
  const language = layout.language ?? locale;
  return crmText(contacts, layout, {
    language,
    zone,
    includePostText: withPost,
    titleOf: (id) => {
      const title = titles.find((one) => one.id === id)?.title;
      return (title && localText(title, language, protocol?.languages ?? [])) ?? id;
    },
  });
}
