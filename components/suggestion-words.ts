import { words } from '../.generated/locales/sidebar.js';
import type { SuggestionReason } from '../core/messages.ts';
import type { Reply } from '../core/protocol/schema.ts';
import { localText } from '../core/protocol/view.ts';
import type { Locale } from './Locale.tsx';

const LONGEST_EXAMPLE = 60;

/** Why a reply is suggested, as one sentence part: "noemt ‘depot’; lijkt op 3 eerdere". */
export function reasonWords(reasons: readonly SuggestionReason[], locale: Locale): string {
  const { suggest } = words[locale];
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return reasons
    .map((reason) => {
      if (reason.kind === 'handled') return suggest.handled({ count: reason.count });
      if (reason.kind === 'notice') {
        const title = localText(reason.title, locale, []) ?? '';
        return reason.as === 'first' ? suggest.lifted({ title }) : suggest.instead({ title });
      }
      if (reason.kind === 'example') return suggest.example({ example: cut(reason.example) });
      return suggest.words({ words: list.format(reason.words.map((word) => `‘${word}’`)) });
    })
    .join('; ');
}

function cut(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_EXAMPLE ? line : `${line.slice(0, LONGEST_EXAMPLE).replace(/\s+\S*$/u, '')}…`;
}

/** Key in the words of `common.use`. */
export const useKeyOf: Readonly<Record<Reply['use'], 'asIs' | 'asBase' | 'personal'>> = {
  'as-is': 'asIs',
  'as-base': 'asBase',
  personal: 'personal',
};
