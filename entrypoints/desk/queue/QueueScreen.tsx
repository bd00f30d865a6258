import { useCallback, useMemo, useRef, useState } from 'react';
import { words } from '../../../.generated/locales/queue.js';
import { useOutside } from '../../../components/Ask.tsx';
import { AwayNotice } from '../../../components/AwayNotice.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { QueueDialogs } from '../../../components/QueueDialogs.tsx';
import { QueueFilters } from '../../../components/QueueFilters.tsx';
import { QueueList } from '../../../components/QueueList.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { asTitle, useStatusWord } from '../../../components/status-words.ts';
import { useKeys } from '../../../components/use-keys.ts';
import { useNow } from '../../../components/use-now.ts';
import { useQueueActions } from '../../../components/use-queue-actions.ts';
import { useQueueKeys } from '../../../components/use-queue-keys.ts';
import { openStatuses } from '../../../core/clock/status.ts';
import type { ProtocolView, QueueRow } from '../../../core/messages.ts';
import type { PostKey } from '../../../core/post.ts';
import { choicesIn, type QueueFilters as Filters, filterRows, noQueueFilters } from '../../../core/queue/filter.ts';
import type { Refusal } from '../../../core/result.ts';
import { Head } from '../DeskFrame.tsx';
import { useLogState } from '../LogProvider.tsx';
import { goTo, hrefOf, type Route } from '../route.ts';
import { choicesOf, titlesOf } from '../titles.ts';
import { useStable } from '../use-stable.ts';
import { readQueueFilters, writeQueueFilters } from './filters.ts';
import { History } from './History.tsx';
import css from './QueueScreen.module.css';
import { useQueue } from './use-queue.ts';

const noRows: readonly QueueRow[] = [];

/** Everything that waits, over all sites and tabs: find, go to, claim, put off, close. */
export function QueueScreen({
  route,
  protocol,
}: {
  readonly route: Route;
  readonly protocol: ProtocolView | undefined;
}) {
  const say = useWords(words);
  const wordOf = useStatusWord();
  const { ask } = useOutside();
  const { storage } = useLogState();
  const locale = useLocale();
  const now = useNow();
  const search = useRef<HTMLInputElement>(null);
  const { rows: known, me } = useQueue(now);
  const all = known ?? noRows;
  const [picked, setPicked] = useState<ReadonlySet<PostKey>>(new Set());
  const [hasHistory, setHasHistory] = useState(false);
  const [failed, setFailed] = useState<Refusal>();
  const [nowhere, setNowhere] = useState<'next' | 'back'>();

  const filters = readQueueFilters(route.search);
  const asked = JSON.stringify(filters);
  const rows = useMemo(() => filterRows(all, JSON.parse(asked) as Filters), [all, asked]);
  const choices = useMemo(() => choicesIn(all), [all]);
  const counts = useMemo(
    () => openStatuses.map((state) => ({ state, count: all.filter((one) => one.state === state).length })),
    [all],
  );
  const actions = useQueueActions(me);
  const keys = useQueueKeys({ rows, picked, actions, protocol });
  const { setQuestion } = keys;
  const close = useCallback(
    (isDone: boolean) => {
      setQuestion(undefined);
      if (isDone) setPicked(new Set());
    },
    [setQuestion],
  );

  const change = (next: Filters) => goTo(hrefOf({ screen: 'queue', search: writeQueueFilters(next) }), 'replace');
  const show = useStable((key: PostKey) => {
    void ask('showPost', { key }).then((answer) => setFailed(answer.ok ? undefined : answer.error));
  });
  const step = async (way: 'next' | 'back') => {
    const answer = await ask('showNext', { step: way });
    setFailed(answer.ok ? undefined : answer.error);
    setNowhere(answer.ok && !answer.value.found ? way : undefined);
  };
  const pick = useStable((key: PostKey) => {
    setPicked((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  });
  useKeys({
    '/': () => search.current?.focus(),
    n: () => void step('next'),
    z: () => void step('back'),
    h: () => setHasHistory(true),
    x: () => {
      const key = keys.active();
      if (key !== undefined) pick(key);
    },
    escape: picked.size > 0 ? () => setPicked(new Set()) : undefined,
  });

  const isReady = known !== undefined;
  const titleOf = titlesOf(protocol, locale);
  const reasons = protocol === undefined ? [] : choicesOf(protocol.noReplyReasons, protocol, locale);
  return (
    <div className={css['screen']}>
      <Head title={say.title} meta={isReady && say.meta({ count: all.length })}>
        <Button icon="undo" keys="H" onClick={() => setHasHistory(true)}>
          {say.history.open}
        </Button>
        <Button kind="primary" icon="next" keys="N" onClick={() => void step('next')}>
          {say.next}
        </Button>
      </Head>
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
      {nowhere !== undefined && <Notice tone="info" title={nowhere === 'next' ? say.nothingNext : say.nowhereBack} />}
      <AwayNotice now={now} />
      <div className={css['bar']}>
        <fieldset className={css['states']} aria-label={say.filters}>
          {counts.map(({ state, count }) => (
            <button
              key={state}
              type="button"
              aria-pressed={filters.state === state}
              onClick={() => change({ ...filters, state: filters.state === state ? '' : state })}
            >
              {asTitle(wordOf(state))} <span>{count}</span>
            </button>
          ))}
        </fieldset>
        <QueueFilters filters={filters} choices={choices} titleOf={titleOf} searchRef={search} onFilters={change} />
      </div>
      {picked.size > 0 && (
        <section className={css['selection']} aria-label={say.selection}>
          <b role="status">{say.picked({ count: picked.size })}</b>
          <Button kind="primary" small keys="G" onClick={() => keys.ask('noReply')}>
            {say.noReply}
          </Button>
          <Button small keys="L" onClick={() => keys.ask('snooze')}>
            {say.later}
          </Button>
          {rows.some(({ row, isPromise }) => isPromise && picked.has(row.key)) && (
            <Button
              small
              keys="B"
              onClick={() => {
                keys.keep();
                setPicked(new Set());
              }}
            >
              {say.kept}
            </Button>
          )}
          {picked.size < rows.length && (
            <Button small onClick={() => setPicked(new Set(rows.map(({ row }) => row.key)))}>
              {say.pickAll({ count: rows.length })}
            </Button>
          )}
          <Button kind="quiet" small icon="close" keys="Esc" onClick={() => setPicked(new Set())}>
            {say.unpick}
          </Button>
        </section>
      )}
      <div className={css['list']}>
        {rows.length > 0 ? (
          <QueueList
            rows={rows}
            label={say.list}
            now={now}
            me={me}
            picked={picked}
            onPick={pick}
            onShow={show}
            onRow={keys.setActive}
          />
        ) : !isReady ? (
          <EmptyState icon="past" tone="soon" title={say.opening}>
            {storage?.mode === 'unavailable' ? say.restoring : undefined}
          </EmptyState>
        ) : all.length > 0 ? (
          <EmptyState
            icon="filter"
            tone="soon"
            title={say.noMatch}
            actions={<Button onClick={() => change(noQueueFilters)}>{say.clear}</Button>}
          >
            {say.noMatchWhy({ count: all.length })}
          </EmptyState>
        ) : (
          <EmptyState title={say.empty}>{say.emptyWhy}</EmptyState>
        )}
      </div>
      <footer className={css['foot']}>
        <span role="status">{rows.length > 0 && say.shown({ shown: rows.length, total: all.length })}</span>
      </footer>
      <QueueDialogs question={keys.question} actions={actions} reasons={reasons} now={now} onClose={close} />
      {hasHistory && (
        <History
          now={now}
          titleOf={titleOf}
          onReopen={(key) => void actions.reopen([key])}
          onClose={() => setHasHistory(false)}
        />
      )}
    </div>
  );
}
