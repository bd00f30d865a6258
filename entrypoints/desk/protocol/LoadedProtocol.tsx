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
import type { Reply } from '../../../core/protocol/schema.ts';
import { localText } from '../../../core/protocol/view.ts';
import type { ProtocolRow } from '../../../storage/rows.ts';
import { goTo, hrefOf, type Route } from '../route.ts';
import { titlesOf } from '../titles.ts';
import { dropDraft, readDraft } from './edit/kept-draft.ts';
import { ReplyActions } from './edit/ReplyActions.tsx';
import { ReplyForm } from './edit/ReplyForm.tsx';
import { blankReply, copyReply } from './edit/start-reply.ts';
import { useRemoveReply } from './edit/use-remove-reply.ts';
import { Problems } from './Problems.tsx';
import css from './Protocol.module.css';
import { ProtocolFacts } from './ProtocolFacts.tsx';
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
  const { protocol: say, editReply } = useWords(words);
  const { now } = useOutside();
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const titleOf = titlesOf(view, locale);
  const found = view.replies.filter((reply) => fitsReply(reply, typed));
  const groups = groupReplies(found, view.categories);
  const inOrder = groups.flatMap(({ replies }) => replies);
  const open = view.replies.find(({ id }) => id === route.id) ?? inOrder[0];
  const hrefFor = (id: string) => hrefOf({ screen: 'protocol', id });
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
  const removing = useRemoveReply(row);
  const edit = (how: 'change' | 'new' | 'copy') => {
    if (how === 'copy') dropDraft('');
    goTo(
      hrefOf({
        screen: 'protocol',
        ...(open === undefined ? {} : { id: open.id }),
        search: new URLSearchParams({ edit: how }),
      }),
    );
  };
  const close = (id: string | undefined) => goTo(hrefOf({ screen: 'protocol', ...(id === undefined ? {} : { id }) }));

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
            start={editing.start}
            isNew={editing.isNew}
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
                  title={editReply.removed({ title: removing.removed })}
                  actions={<Button onClick={() => void removing.putBack()}>{editReply.undo}</Button>}
                />
              )}
              {removing.failed !== undefined && <RefusalNotice error={removing.failed} />}
              {removing.problems.length > 0 && <Problems problems={removing.problems} kind="problem" />}
              {row !== undefined && <Button onClick={() => edit('new')}>{editReply.add}</Button>}
              {open !== undefined && (
                <ReplyView key={open.id} reply={open} protocol={view} day={day} titleOf={titleOf} />
              )}
              {open !== undefined && row !== undefined && (
                <ReplyActions
                  hasDraft={readDraft(open.id) !== undefined}
                  isBusy={removing.isBusy}
                  onEdit={() => edit('change')}
                  onCopy={() => edit('copy')}
                  onRemove={() =>
                    void removing.remove(open.id, localText(open.title, locale, view.languages) ?? open.id)
                  }
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
): { readonly start: Reply; readonly isNew: boolean } | undefined {
  if (how === 'new') return { start: blankReply(replies), isNew: true };
  if (how === 'copy' && open !== undefined) {
    return { start: copyReply(open, replies, (title) => copyOf({ title })), isNew: true };
  }
  return how === 'change' && open !== undefined ? { start: open, isNew: false } : undefined;
}
