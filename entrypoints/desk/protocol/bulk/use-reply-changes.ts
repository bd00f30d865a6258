import { words } from '../../../../.generated/locales/desk.js';
import { useWords } from '../../../../components/Locale.tsx';
import { type BulkChange, changeReplies } from '../../../../core/protocol/bulk.ts';
import { withoutReplies } from '../../../../core/protocol/edit-replies.ts';
import type { ProtocolRow } from '../../../../storage/rows.ts';
import { draftSlot, dropDraft } from '../edit/kept-draft.ts';
import { useDirectChange } from '../edit/use-direct-change.ts';

/** Changes of replies that are made at once: one or several, each a version that can be taken back. */
export function useReplyChanges(
  row: ProtocolRow | undefined,
  { by, day, titleOf }: { readonly by: string; readonly day: string; readonly titleOf: (id: string) => string },
) {
  const { editItem, editReply, bulk } = useWords(words);
  const change = useDirectChange(row);

  const take = async (ids: ReadonlySet<string>, sentence: string, summary: string): Promise<boolean> => {
    if (row === undefined) return false;
    const isDone = await change.make(withoutReplies(row.protocol, ids), sentence, summary);
    if (isDone) for (const id of ids) dropDraft(draftSlot(row.protocol.name, 'replies', id));
    return isDone;
  };
  return {
    change,
    remove: (id: string) => {
      const title = titleOf(id);
      return take(new Set([id]), editItem.removed({ title }), editItem.summaryRemove({ title }));
    },
    removeAll: (ids: ReadonlySet<string>, summary: string) => take(ids, bulk.removed({ count: ids.size }), summary),
    sign: async (id: string, status: 'reviewed' | 'approved'): Promise<boolean> => {
      if (row === undefined) return false;
      const title = titleOf(id);
      const isApproved = status === 'approved';
      return change.make(
        changeReplies(row.protocol, new Set([id]), { status }, by, day),
        isApproved ? editReply.approvedNow({ title }) : editReply.reviewedNow({ title }),
        isApproved ? editReply.summaryApprove({ title }) : editReply.summaryReview({ title }),
      );
    },
    changeAll: async (ids: ReadonlySet<string>, wanted: BulkChange, summary: string): Promise<boolean> =>
      row !== undefined &&
      change.make(changeReplies(row.protocol, ids, wanted, by, day), bulk.done({ count: ids.size }), summary),
  };
}
