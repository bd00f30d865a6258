import { words as deskWords } from '../../../../../.generated/locales/desk.js';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import type { Choice } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import type { CheckWeight } from '../../../../../core/protocol/rules-schema.ts';

const weights: readonly CheckWeight[] = ['stop', 'warn', 'tip', 'off'];

/** The weight that was chosen; nothing: as usual. */
export function weightOf(value: string): CheckWeight | undefined {
  return weights.find((one) => one === value);
}

/** As usual, and every weight. */
export function useWeightChoices(usual: CheckWeight): readonly Choice[] {
  const { weights: names } = useWords(deskWords).checks;
  const { frame } = useWords(words);
  return [
    { value: '', label: frame.usual({ what: names[usual] }) },
    ...weights.map((value) => ({ value, label: names[value] })),
  ];
}
