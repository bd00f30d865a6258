import { words } from '../../../../.generated/locales/desk.js';
import { Button } from '../../../../components/Button.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { Notice } from '../../../../components/Notice.tsx';

/** What was approved says something else now, so it is a draft; with the way to approve it as it reads now. */
export function FallenBack({ onApprove }: { readonly onApprove: () => void }) {
  const { editReply: say } = useWords(words);
  return (
    <Notice
      tone="soon"
      title={say.fallenBack}
      actions={
        <Button small icon="check" onClick={onApprove}>
          {say.approveAgain}
        </Button>
      }
    >
      {say.fallenBackWhy}
    </Notice>
  );
}
