import { useState } from 'react';
import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/sidebar.js';
import { type Choice, SelectField } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import { Section } from './Row.tsx';

/** What a waiting post is about: another target may hold for it then. */
export function PostCategory({
  category,
  categories,
  onChoice,
}: {
  readonly category: string | undefined;
  readonly categories: readonly Choice[];
  /** `true` when it is safe. */
  readonly onChoice: (category: string | null) => Promise<boolean>;
}) {
  const { category: say } = useWords(words);
  const { saving, saved, notSaved } = useWords(common);
  const [state, setState] = useState('');
  const choose = async (value: string) => {
    setState(saving);
    setState((await onChoice(value === '' ? null : value)) ? saved : notSaved);
  };
  return (
    <Section tight sign={<Icon name="flag" />}>
      <SelectField
        label={say.label}
        hint={state === '' ? say.why : state}
        value={category ?? ''}
        choices={[{ value: '', label: say.none }, ...categories]}
        onChoice={(value) => void choose(value)}
      />
    </Section>
  );
}
