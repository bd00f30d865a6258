import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useWords } from '../../../../../components/Locale.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { WhenRows } from './WhenRows.tsx';

/** Why people had to ask. Contacts refer to them; nothing else in the protocol does. */
export function CauseFields(props: PartProps) {
  const { causes } = useWords(words);
  return <WhenRows {...props} list="rootCauses" say={causes} />;
}
