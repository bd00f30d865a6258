import { HandOverDialog } from '../../components/HandOverDialog.tsx';
import { NoReplyDialog } from '../../components/NoReplyDialog.tsx';
import { OtherWays } from '../../components/OtherWays.tsx';
import { QueueDialogs } from '../../components/QueueDialogs.tsx';
import type { useQueueActions } from '../../components/use-queue-actions.ts';
import type { PostView, ProtocolView } from '../../core/messages.ts';
import type { Closers } from './post-actions.ts';
import type { useClosing } from './use-closing.ts';

/** What is asked before a post is put away without a reply. */
export type PostQuestion = 'noReply' | 'handOver' | 'other' | 'snooze';

export function PostDialogs({
  question,
  view,
  protocol,
  now,
  reasons,
  department,
  actions,
  closers,
  onClose,
  onCloseAs,
  onByHand,
  onKeys,
}: {
  readonly question: PostQuestion | undefined;
  readonly view: PostView;
  readonly protocol: ProtocolView;
  readonly now: Date;
  readonly reasons: Parameters<typeof NoReplyDialog>[0]['reasons'];
  /** The one that is proposed. */
  readonly department: string | undefined;
  readonly actions: ReturnType<typeof useQueueActions>;
  readonly closers: Pick<Closers, 'onPrivate' | 'onAnswered'>;
  readonly onClose: () => void;
  readonly onCloseAs: ReturnType<typeof useClosing>['close'];
  readonly onByHand: () => void;
  readonly onKeys: () => void;
}) {
  const { row, state } = view;
  return (
    <>
      <QueueDialogs
        question={question === 'snooze' ? { ask: 'snooze', rows: [{ row, state }] } : undefined}
        actions={actions}
        reasons={reasons}
        now={now}
        onClose={onClose}
      />
      {question === 'noReply' && (
        <NoReplyDialog
          reasons={reasons}
          onClose={onClose}
          onDone={(answer) => {
            onClose();
            void onCloseAs({ outcome: 'noReplyNeeded', ...answer });
          }}
        />
      )}
      {question === 'other' && (
        <OtherWays
          onClose={onClose}
          onPrivate={closers.onPrivate}
          onAnswered={closers.onAnswered}
          onByHand={onByHand}
          onKeys={onKeys}
        />
      )}
      {question === 'handOver' && (
        <HandOverDialog
          departments={protocol.departments}
          department={department}
          post={{
            link: row.post.permalink ?? row.pageUrl,
            author: row.post.author.name,
            text: row.editedText ?? row.post.text,
          }}
          onClose={onClose}
          onDone={(answer) => {
            onClose();
            void onCloseAs({ outcome: 'handedOver', ...answer });
          }}
        />
      )}
    </>
  );
}
