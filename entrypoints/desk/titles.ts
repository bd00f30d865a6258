import type { Choice } from '../../components/Field.tsx';
import type { Locale } from '../../components/Locale.tsx';
import type { ProtocolView } from '../../core/messages.ts';
import type { PerLanguage } from '../../core/protocol/schema.ts';
import { localText } from '../../core/protocol/view.ts';

type Titled = { readonly id: string; readonly title: PerLanguage };

/** Titles of the protocol by id, in the language of the screens; an id that is no longer there shows as it is. */
export function titlesOf(protocol: ProtocolView | undefined, locale: Locale): (id: string) => string {
  const all: readonly Titled[] =
    protocol === undefined
      ? []
      : [...protocol.departments, ...protocol.categories, ...protocol.noReplyReasons, ...protocol.rootCauses];
  return (id) => {
    const found = all.find((one) => one.id === id);
    return (found && localText(found.title, locale, protocol?.languages ?? [])) ?? id;
  };
}

export function choicesOf(titled: readonly Titled[], protocol: ProtocolView, locale: Locale): readonly Choice[] {
  return titled.map(({ id, title }) => ({ value: id, label: localText(title, locale, protocol.languages) ?? id }));
}
