import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import { PickFile } from '../../../components/PickFile.tsx';

/** Lets the person choose a file with taught sites, and gives its text. */
export function PickTaughtFile({ onText }: { readonly onText: (text: string) => void }) {
  const { taught: say } = useWords(words);
  return <PickFile label={say.load} fieldLabel={say.loadLabel} onFile={(file) => void file.text().then(onText)} />;
}
