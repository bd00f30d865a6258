import { words } from '../../../../.generated/locales/desk.js';
import { Button } from '../../../../components/Button.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import type { Reply } from '../../../../core/protocol/schema.ts';

/** What was reviewed or approved says something else now, so it is a draft; with the way to approve it as it reads now. */
export function FallenBack({
  status,
  onApprove,
}: {
  /** What it was. */
  readonly status: Reply['status'];
  readonly onApprove: () => void;
}) {
  const { editReply: say } = useWords(words);
  return (
    <Notice
      tone="soon"
      title={say.fallenBack({ status })}
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
