import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import { PickFile } from '../../../components/PickFile.tsx';

/** Lets the person choose a protocol file. */
export function PickProtocolFile({
  kind = 'plain',
  onFile,
}: {
  readonly kind?: 'plain' | 'primary';
  readonly onFile: (file: File) => void;
}) {
  const { protocol: say } = useWords(words);
  return <PickFile kind={kind} label={say.load} fieldLabel={say.loadLabel} onFile={onFile} />;
}
