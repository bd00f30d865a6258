import { useCallback, useEffect, useRef, useState } from 'react';
import { words } from '../../.generated/locales/queue.js';
import { words as sidebar } from '../../.generated/locales/sidebar.js';
import { useOutside } from '../../components/Ask.tsx';
import { AwayNotice } from '../../components/AwayNotice.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useLocale, useWords } from '../../components/Locale.tsx';
import { QueueDialogs } from '../../components/QueueDialogs.tsx';
import { QueueFilters } from '../../components/QueueFilters.tsx';
import { QueueList } from '../../components/QueueList.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { Foot, FootNote, Main } from '../../components/SidebarFrame.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useQueueActions } from '../../components/use-queue-actions.ts';
import { useQueueKeys } from '../../components/use-queue-keys.ts';
import type { ProtocolView } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import { localText } from '../../core/protocol/view.ts';
import { type QueueFilters as Filters, noQueueFilters } from '../../core/queue/filter.ts';
import css from './QueueScreen.module.css';

/** Rows that are asked for at once: the desk has all of them. */
const SHOWN = 300;
/** A pause in typing after which the queue is searched, ms. */
const PAUSE = 150;
const nobody: ReadonlySet<PostKey> = new Set();

/** Everything that waits, over all sites and tabs. */
export function QueueScreen({
  chosen,
  protocol,
  now,
  hasNext,
  onShow,
  onNext,
  onKeys,
}: {
  readonly chosen: PostKey | undefined;
  readonly protocol: ProtocolView | undefined;
  readonly now: Date;
  readonly hasNext: boolean;
  readonly onShow: (key: PostKey) => void;
  readonly onNext: () => void;
  readonly onKeys: () => void;
}) {
  const say = useWords(words);
  const { keys } = useWords(sidebar);
  const locale = useLocale();
  const { ask } = useOutside();
  const search = useRef<HTMLInputElement>(null);
  const [filters, setFilters] = useState(noQueueFilters);
  const [asked, setAsked] = useState(noQueueFilters);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(filters), PAUSE);
    return () => clearTimeout(timer);
  }, [filters]);
  const queue = useAsked('getQueue', { filters: asked, limit: SHOWN }, ['queue', 'contacts', 'settings']);
  // While another question is asked the answer to the one before stands.
  const last = useRef(queue.value);
  if (queue.value !== undefined) last.current = queue.value;
  const answer = queue.value ?? last.current;
  const rows = answer?.rows ?? [];
  const waiting = answer === undefined ? 0 : total(answer.counts) + answer.snoozed;
  const actions = useQueueActions(answer?.me);
  const inHand = useQueueKeys({ rows, picked: nobody, actions, protocol });
  const { setQuestion } = inHand;
  const close = useCallback(() => setQuestion(undefined), [setQuestion]);
  useKeys({ '/': () => search.current?.focus() });

  const titles = (list: ProtocolView['categories']) =>
    list.map(({ id, title }) => ({ value: id, label: localText(title, locale, protocol?.languages ?? []) ?? id }));
  const titleOf = (id: string) => titles(protocol?.categories ?? []).find(({ value }) => value === id)?.label ?? id;
  return (
    <>
      <Main>
        <div className={css['screen']}>
          <AwayNotice now={now} />
          {queue.error !== undefined && <RefusalNotice error={queue.error} onAgain={queue.askAgain} />}
          {waiting > 1 && answer !== undefined && (
            <div className={css['filters']}>
              <QueueFilters
                filters={filters}
                choices={answer.choices}
                titleOf={titleOf}
                searchRef={search}
                hasStatus
                onFilters={setFilters}
              />
            </div>
          )}
          {rows.length > 0 ? (
            <QueueList
              rows={rows}
              label={say.list}
              now={now}
              me={answer?.me}
              chosen={chosen}
              isGrouped
              onShow={onShow}
              onRow={inHand.setActive}
            />
          ) : isNarrowed(asked) && waiting > 0 ? (
            <EmptyState icon="filter" tone="soon" title={say.noMatch}>
              {say.noMatchWhy({ count: waiting })}
            </EmptyState>
          ) : (
            answer !== undefined && <EmptyState title={say.empty}>{say.emptyWhy}</EmptyState>
          )}
          <QueueDialogs
            question={inHand.question}
            actions={actions}
            reasons={titles(protocol?.noReplyReasons ?? [])}
            now={now}
            onClose={close}
          />
        </div>
      </Main>
      <Foot>
        {hasNext && (
          <Button kind="quiet" small onClick={onNext}>
            {say.next}
          </Button>
        )}
        <FootNote>{rows.length > 0 && say.shown({ shown: rows.length, total: answer?.total ?? rows.length })}</FootNote>
        <Button kind="quiet" small icon="external" onClick={() => void ask('openDesk', { route: '/queue' })}>
          {say.more}
        </Button>
        <Button kind="quiet" small keys="?" onClick={onKeys}>
          {keys.open}
        </Button>
      </Foot>
    </>
  );
}

const total = ({
  overdue,
  dueSoon,
  waiting,
}: {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly waiting: number;
}) => overdue + dueSoon + waiting;

const isNarrowed = (filters: Filters) => Object.values(filters).some((value) => value !== '');
