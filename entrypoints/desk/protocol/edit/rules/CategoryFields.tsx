import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useWords } from '../../../../../components/Locale.tsx';
import { TitledRows } from '../frame/TitledRows.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { usedBy } from './used-by.ts';

/** The subjects by which replies and contacts are sorted. */
export function CategoryFields({ protocol, onChange, problemOf }: PartProps) {
  const { categories: say } = useWords(words);
  return (
    <TitledRows
      protocol={protocol}
      onChange={onChange}
      problemOf={problemOf}
      list="categories"
      say={say}
      blank={() => ({})}
      most={500}
      canMove
      usesOf={(id) => usedBy(protocol, 'category', id)}
    />
  );
}
