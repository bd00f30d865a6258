import { words } from '../../.generated/locales/sidebar.js';
import { Button } from '../../components/Button.tsx';
import { CopyByHand } from '../../components/CopyByHand.tsx';
import { useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { StoppedByAnswer } from '../../components/StoppedByAnswer.tsx';
import { WrongAccount } from '../../components/WrongAccount.tsx';
import type { PageView, PostView } from '../../core/messages.ts';
import type { useInsertion } from './use-insertion.ts';

/** Why a draft does not stand in the composer, and the step that helps. */
export function InsertionNotices({
  view,
  page,
  insertion,
  onAgain,
}: {
  readonly view: PostView;
  readonly page: PageView | undefined;
  readonly insertion: ReturnType<typeof useInsertion>;
  readonly onAgain: () => void;
}) {
  const { noComposer, refused } = useWords(words);
  const { outcome, insert, clear } = insertion;
  switch (outcome?.kind) {
    case 'noComposer':
      return (
        <Notice
          tone="soon"
          title={noComposer.title}
          actions={
            <Button keys="Ctrl Enter" onClick={onAgain}>
              {noComposer.again}
            </Button>
          }
        >
          {noComposer.why}
        </Notice>
      );
    case 'wrongAccount':
      return (
        <WrongAccount page={page} onInsert={() => void insert(outcome.reply, { anyAccount: true })} onClose={clear} />
      );
    case 'answered':
      return (
        <StoppedByAnswer
          answered={view.row.answered}
          onInsert={() => void insert(outcome.reply, { anyAnswer: true, anyAccount: outcome.anyAccount })}
          onClose={clear}
        />
      );
    case 'refused':
      return <RefusalNotice title={refused} error={outcome.error} onClose={clear} />;
    case 'byHand':
      return <CopyByHand text={outcome.text} onClose={clear} />;
    default:
      return null;
  }
}
