import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useWords } from '../../../../../components/Locale.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { usedBy } from './used-by.ts';
import { WhenRows } from './WhenRows.tsx';

/** Why a post may be left without a reaction. */
export function ReasonFields(props: PartProps) {
  const { reasons } = useWords(words);
  const usesOf = (id: string) => usedBy(props.protocol, 'reason', id);
  return <WhenRows {...props} list="noReplyReasons" say={reasons} usesOf={usesOf} />;
}
