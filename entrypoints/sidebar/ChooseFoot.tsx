import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/sidebar.js';
import { Button, IconButton } from '../../components/Button.tsx';
import { useWords } from '../../components/Locale.tsx';
import { Foot } from '../../components/SidebarFrame.tsx';
import type { Closers } from './post-actions.ts';

/** The ways on that are not a suggestion. */
export function ChooseFoot({
  closers,
  isComingBack,
  onStay,
}: {
  readonly closers: Closers;
  /** The post is closed; what is written now keeps a promise. */
  readonly isComingBack: boolean;
  readonly onStay: () => void;
}) {
  const { closing, followUp } = useWords(words);
  const { back } = useWords(common);
  return (
    <Foot>
      <Button kind="quiet" small keys="N" onClick={closers.onNone}>
        {closing.none}
      </Button>
      {isComingBack ? (
        <>
          <Button kind="quiet" small keys="B" onClick={closers.onAnswered}>
            {followUp.kept}
          </Button>
          <Button kind="quiet" small onClick={onStay}>
            {back}
          </Button>
        </>
      ) : (
        <>
          <Button kind="quiet" small keys="G" onClick={closers.onNoReply}>
            {closing.noReplyShort}
          </Button>
          <Button kind="quiet" small keys="O" onClick={closers.onHandOver}>
            {closing.handOver}
          </Button>
          <IconButton small icon="more" label={closing.other} onClick={closers.onOther} />
        </>
      )}
    </Foot>
  );
}
