import { words } from '../../.generated/locales/sidebar.js';
import { useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageText } from '../../components/PageText.tsx';

/** What was promised, above the reply with which it is kept. */
export function Promised({ text }: { readonly text: string }) {
  const { followUp } = useWords(words);
  return (
    <Notice tone="info" icon="calendar" title={followUp.promised} quiet>
      <PageText>{text}</PageText>
    </Notice>
  );
}
