import { type ReactNode, useMemo, useRef, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { type Locale, useLocale, useWords } from '../../../components/Locale.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { useKeys } from '../../../components/use-keys.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import { coverageOfAll } from '../../../core/protocol/coverage.ts';
import type { Protocol, Reply } from '../../../core/protocol/schema.ts';
import { localText } from '../../../core/protocol/view.ts';
import type { ProtocolRow } from '../../../storage/rows.ts';
import { goTo, type Route } from '../route.ts';
import { titlesOf } from '../titles.ts';
import { BulkForm } from './bulk/BulkForm.tsx';
import { ListFilter } from './bulk/ListFilter.tsx';
import { countFilters, type Filter, fitsFilter } from './bulk/list-filter.ts';
import { Picking } from './bulk/Picking.tsx';
import { useReplyChanges } from './bulk/use-reply-changes.ts';
import { useReplyUse } from './bulk/use-reply-use.ts';
import { ChangeDone } from './edit/ChangeDone.tsx';
import { draftSlot, readDraft } from './edit/kept-draft.ts';
import { ReplyActions } from './edit/ReplyActions.tsx';
import { ReplyForm } from './edit/ReplyForm.tsx';
import { blankReply, copyReply } from './edit/start-reply.ts';
import type { EditStart } from './edit/use-item-edit.ts';
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
  const [filter, setFilter] = useState<Filter>();
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const search = useRef<HTMLInputElement>(null);
  const day = new Intl.DateTimeFormat('sv').format(now());
  const use = useReplyUse();
  const warnings = useMemo(() => coverageOfAll(view.replies, day, use), [view.replies, day, use]);
  const titleOf = titlesOf(view, locale);
  const replyTitleOf = (id: string) => {
    const reply = view.replies.find((one) => one.id === id);
    return (reply && localText(reply.title, locale, view.languages)) ?? id;
  };
  const fits = (reply: Reply, wanted: Filter) => fitsFilter(reply, warnings.get(reply.id), wanted);
  const found = view.replies.filter(
    (reply) => fitsReply(reply, typed) && (filter === undefined || fits(reply, filter)),
  );
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
    row === undefined || picked !== undefined
      ? undefined
      : startOf(route.search.get('edit'), open, view.replies, editReply.copyOf);
  // In a form the arrows belong to its fields.
  useKeys(
    editing === undefined && picked === undefined
      ? { '/': () => search.current?.focus(), arrowdown: () => move(1), arrowup: () => move(-1) }
      : { '/': () => search.current?.focus() },
  );
  const settings = useAsked('getSettings', {}, ['settings']).value;
  const by = settings?.agentName || settings?.initials || '';
  const changes = useReplyChanges(row, { by, day, titleOf: replyTitleOf });
  const edit = (how: 'change' | 'new' | 'copy') => goTo(partHref('replies', open?.id, how));
  const close = (id: string | undefined) => goTo(partHref('replies', id));
  const pickAnew = (isDone: boolean) => isDone && setPicked(new Set());
  const pick = (id: string, isPicked: boolean) =>
    setPicked((before = new Set()) =>
      isPicked ? new Set([...before, id]) : new Set([...before].filter((one) => one !== id)),
    );

  return (
    <div className={css['three']}>
      <ReplyList
        groups={groups}
        count={found.length}
        openId={picked === undefined ? open?.id : undefined}
        typed={typed}
        searchRef={search}
        languages={view.languages}
        day={day}
        warnings={warnings}
        picked={picked}
        titleOf={(id) => (id === '' ? say.noCategory : titleOf(id))}
        replyTitleOf={replyTitleOf}
        hrefFor={hrefFor}
        hasDraft={hasDraft}
        onTyped={setTyped}
        onPick={pick}
      >
        {row !== undefined && picked === undefined && (
          <Button wide onClick={() => edit('new')}>
            {hasDraft('new') ? editItem.goOn({ what: editReply.add }) : editReply.add}
          </Button>
        )}
        <ListFilter counts={countFilters(view.replies, fits)} filter={filter} onFilter={setFilter} />
        {row !== undefined && <Picking picked={picked} shown={found.map(({ id }) => id)} onPicked={setPicked} />}
      </ReplyList>
      <div className={css['rest']}>
        {editing !== undefined && row !== undefined ? (
          <ReplyForm
            key={draftSlot(view.name, 'replies', editing.slot)}
            row={row}
            start={editing}
            by={by}
            onSaved={close}
            onClose={() => close(open?.id)}
          />
        ) : (
          <>
            <section className={css['reply']} aria-label={say.reply}>
              <ChangeDone change={changes.change} />
              {row !== undefined && picked !== undefined && (
                <BulkForm
                  key={row.seq}
                  protocol={row.protocol}
                  picked={view.replies.filter(({ id }) => picked.has(id))}
                  isBusy={changes.change.isBusy}
                  onChange={(wanted, summary) => void changes.changeAll(picked, wanted, summary).then(pickAnew)}
                  onRemove={(summary) => void changes.removeAll(picked, summary).then(pickAnew)}
                />
              )}
              {open !== undefined && picked === undefined && (
                <ReplyView
                  key={open.id}
                  reply={open}
                  protocol={view}
                  day={day}
                  titleOf={titleOf}
                  articles={articleTitles(open, row?.protocol, locale)}
                >
                  {row !== undefined && (
                    <ReplyActions
                      status={open.status}
                      hasDraft={hasDraft(open.id)}
                      isBusy={changes.change.isBusy}
                      onEdit={() => edit('change')}
                      onCopy={() => edit('copy')}
                      onRemove={() => void changes.remove(open.id)}
                      onSign={(status) => void changes.sign(open.id, status)}
                    />
                  )}
                </ReplyView>
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

function articleTitles({ articles = [] }: Reply, protocol: Protocol | undefined, locale: Locale): string {
  const titles = articles.map((id) => {
    const article = protocol?.articles?.find((one) => one.id === id);
    return (article && localText(article.title, locale, protocol?.languages ?? [])) ?? id;
  });
  return titles.join(', ');
}
