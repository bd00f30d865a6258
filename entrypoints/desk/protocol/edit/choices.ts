import type { Choice } from '../../../../components/Field.tsx';
import type { Language, PerLanguage, Protocol, Reply } from '../../../../core/protocol/schema.ts';
import { localText } from '../../../../core/protocol/view.ts';

/** Rows by their title, in the language of the screens, as choices. */
export function titledChoices(
  titled: readonly { readonly id: string; readonly title: PerLanguage }[] | undefined,
  locale: Language,
  languages: readonly Language[],
): readonly Choice[] {
  return (titled ?? []).map(({ id, title }) => ({ value: id, label: localText(title, locale, languages) ?? id }));
}

/** Replies as choices, in the order of the alphabet. */
export function replyChoices(
  protocol: Pick<Protocol, 'replies' | 'languages'>,
  locale: Language,
  fits: (reply: Reply) => boolean = () => true,
): readonly Choice[] {
  return titledChoices(protocol.replies.filter(fits), locale, protocol.languages).toSorted((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
}
