import { words } from '../../.generated/locales/sidebar.js';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useWords } from '../../components/Locale.tsx';
import { Queue } from '../../components/Queue.tsx';
import { Foot, FootNote, Main } from '../../components/SidebarFrame.tsx';
import type { QueueRow } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';

/** Everything that waits, over all sites and tabs. */
export function QueueScreen({
  rows,
  chosen,
  now,
  hasNext,
  onShow,
  onNext,
  onKeys,
}: {
  readonly rows: readonly QueueRow[];
  readonly chosen: PostKey | undefined;
  readonly now: Date;
  readonly hasNext: boolean;
  readonly onShow: (key: PostKey) => void;
  readonly onNext: () => void;
  readonly onKeys: () => void;
}) {
  const { queue, keys } = useWords(words);
  return (
    <>
      <Main>
        {rows.length === 0 ? (
          <EmptyState title={queue.empty}>{queue.emptyWhy}</EmptyState>
        ) : (
          <Queue rows={rows} chosen={chosen} now={now} onShow={onShow} />
        )}
      </Main>
      <Foot>
        {hasNext && (
          <Button kind="quiet" small keys="J" onClick={onNext}>
            {queue.next}
          </Button>
        )}
        <FootNote> </FootNote>
        <Button kind="quiet" small keys="?" onClick={onKeys}>
          {keys.open}
        </Button>
      </Foot>
    </>
  );
}
