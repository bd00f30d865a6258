import { type ReactNode, useRef, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { useKeys } from '../../../components/use-keys.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import { withoutReplies } from '../../../core/protocol/edit-replies.ts';
import type { Reply } from '../../../core/protocol/schema.ts';
import { localText } from '../../../core/protocol/view.ts';
import type { ProtocolRow } from '../../../storage/rows.ts';
import { goTo, type Route } from '../route.ts';
import { titlesOf } from '../titles.ts';
import { draftSlot, dropDraft, readDraft } from './edit/kept-draft.ts';
import { ReplyActions } from './edit/ReplyActions.tsx';
import { ReplyForm } from './edit/ReplyForm.tsx';
import { blankReply, copyReply } from './edit/start-reply.ts';
import type { EditStart } from './edit/use-item-edit.ts';
import { useTakeOut } from './edit/use-take-out.ts';
import { Problems } from './Problems.tsx';
import css from './Protocol.module.css';
import { ProtocolFacts } from './ProtocolFacts.tsx';
import { partHref } from './parts.ts';
import { ReplyList } from './ReplyList.tsx';
import { ReplyView } from './ReplyView.tsx';
import { fitsReply, groupReplies } from './reply-search.ts';

/** Replies, one of them in full, and what else the team agreed on. */
export function LoadedProtocol({
  route,
  view,
  row,
  children,
}: {
  readonly route: Route;
  readonly view: ProtocolView;
  /** With targets and opening hours; absent while the log is being repaired. */
  readonly row: ProtocolRow | undefined;
  readonly children: ReactNode;
}) {
  const { protocol: say, editItem, editReply } = useWords(words);
  const { now } = useOutside();
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const titleOf = titlesOf(view, locale);
  const found = view.replies.filter((reply) => fitsReply(reply, typed));
  const groups = groupReplies(found, view.categories);
  const inOrder = groups.flatMap(({ replies }) => replies);
  const open = view.replies.find(({ id }) => id === route.id) ?? inOrder[0];
  const hrefFor = (id: string) => partHref('replies', id);
  const hasDraft = (what: string) => readDraft(draftSlot(view.name, 'replies', what)) !== undefined;
  const move = (step: 1 | -1) => {
    const at = inOrder.findIndex(({ id }) => id === open?.id);
    const to = inOrder[at < 0 ? 0 : at + step];
    if (to === undefined) return;
    goTo(hrefFor(to.id), 'replace');
    const links = document.querySelectorAll<HTMLElement>('[data-reply]');
    [...links].find(({ dataset }) => dataset['reply'] === to.id)?.focus();
  };
  const editing =
    row === undefined ? undefined : startOf(route.search.get('edit'), open, view.replies, editReply.copyOf);
  // In a form the arrows belong to its fields.
  useKeys(
    editing === undefined
      ? { '/': () => search.current?.focus(), arrowdown: () => move(1), arrowup: () => move(-1) }
      : {},
  );
  const settings = useAsked('getSettings', {}, ['settings']).value;
  const removing = useTakeOut(row);
  const edit = (how: 'change' | 'new' | 'copy') => goTo(partHref('replies', open?.id, how));
  const close = (id: string | undefined) => goTo(partHref('replies', id));
  const remove = async ({ id, title }: Reply) => {
    if (row === undefined) return;
    const name = localText(title, locale, view.languages) ?? id;
    const changed = withoutReplies(row.protocol, new Set([id]));
    if (await removing.take(changed, name, editItem.summaryRemove({ title: name }))) {
      dropDraft(draftSlot(view.name, 'replies', id));
    }
  };

  const day = new Intl.DateTimeFormat('sv').format(now());
  return (
    <div className={css['three']}>
      <ReplyList
        groups={groups}
        count={found.length}
        openId={open?.id}
        typed={typed}
        searchRef={search}
        languages={view.languages}
        day={day}
        titleOf={(id) => (id === '' ? say.noCategory : titleOf(id))}
        hrefFor={hrefFor}
        onTyped={setTyped}
      />
      <div className={css['rest']}>
        {editing !== undefined && row !== undefined ? (
          <ReplyForm
            key={`${route.search.get('edit')} ${open?.id}`}
            row={row}
            start={editing}
            by={settings?.agentName || settings?.initials || ''}
            onSaved={close}
            onClose={() => close(open?.id)}
          />
        ) : (
          <>
            <section className={css['reply']} aria-label={say.reply}>
              {removing.removed !== undefined && (
                <Notice
                  tone="done"
                  title={editItem.removed({ title: removing.removed })}
                  actions={<Button onClick={() => void removing.putBack()}>{editItem.undo}</Button>}
                />
              )}
              {removing.failed !== undefined && <RefusalNotice error={removing.failed} />}
              {removing.problems.length > 0 && <Problems problems={removing.problems} kind="problem" />}
              {row !== undefined && (
                <Button onClick={() => edit('new')}>
                  {hasDraft('new') ? editItem.goOn({ what: editReply.add }) : editReply.add}
                </Button>
              )}
              {open !== undefined && (
                <ReplyView key={open.id} reply={open} protocol={view} day={day} titleOf={titleOf} />
              )}
              {open !== undefined && row !== undefined && (
                <ReplyActions
                  hasDraft={hasDraft(open.id)}
                  isBusy={removing.isBusy}
                  onEdit={() => edit('change')}
                  onCopy={() => edit('copy')}
                  onRemove={() => void remove(open)}
                />
              )}
            </section>
            <ProtocolFacts view={view} protocol={row?.protocol}>
              {children}
            </ProtocolFacts>
          </>
        )}
      </div>
    </div>
  );
}

/** What the form begins with; nothing when no form is asked for. */
function startOf(
  how: string | null,
  open: Reply | undefined,
  replies: readonly Reply[],
  copyOf: (values: { title: string }) => string,
): EditStart<Reply> | undefined {
  if (how === 'new') return { item: blankReply(replies), isNew: true, slot: 'new' };
  if (open === undefined) return undefined;
  if (how === 'copy') {
    const item = copyReply(open, replies, (title) => copyOf({ title }));
    return { item, isNew: true, slot: `copy of ${open.id}` };
  }
  return how === 'change' ? { item: open, isNew: false, slot: open.id } : undefined;
}
