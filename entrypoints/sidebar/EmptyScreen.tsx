import { useRef } from 'react';
import { words } from '../../.generated/locales/sidebar.js';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { HealthNotice, type HealthSteps } from '../../components/HealthNotice.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useWords } from '../../components/Locale.tsx';
import { QueueItem } from '../../components/QueueItem.tsx';
import { Actions, Row, Section, Why } from '../../components/Row.tsx';
import { Foot, FootNote, Main } from '../../components/SidebarFrame.tsx';
import { stateOf } from '../../components/site-health.ts';
import { useFocusOnArrival } from '../../components/use-focus.ts';
import type { Counts, PageView, QueueRow } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import css from './EmptyScreen.module.css';

/** No post is chosen: what waits here, what waits elsewhere, and how to choose one. */
export function EmptyScreen({
  page,
  counts,
  next,
  now,
  onShow,
  onChoose,
  onQueue,
  onKeys,
  onByHand,
  steps,
}: {
  readonly page: PageView;
  readonly counts: Counts;
  readonly next: QueueRow | undefined;
  readonly now: Date;
  readonly onShow: (key: PostKey) => void;
  readonly onChoose: (key: PostKey) => void;
  readonly onQueue: () => void;
  readonly onKeys: () => void;
  readonly onByHand: () => void;
  readonly steps: HealthSteps;
}) {
  const { byHand, empty, health, keys, teach } = useWords(words);
  const reads = stateOf(page);
  const isRead = page.site !== undefined && reads !== 'held' && reads !== 'nothing' && reads !== 'layoutUnknown';
  const focus = useRef<HTMLButtonElement>(null);
  useFocusOnArrival(focus, page.url);
  const elsewhere = counts.overdue + counts.dueSoon + counts.waiting - page.here.length;
  const late = counts.overdue - page.here.filter(({ state }) => state === 'overdue').length;
  return (
    <>
      <Main>
        {page.site === undefined ? (
          <EmptyState icon="power" title={empty.noPageTitle}>
            {empty.noPageWhy}
          </EmptyState>
        ) : !isRead ? (
          <HealthNotice page={page} {...steps} />
        ) : page.here.length === 0 ? (
          <EmptyState title={empty.title}>{empty.read({ count: page.health?.read ?? 0 })}</EmptyState>
        ) : (
          <section aria-label={empty.hereTitle({ count: page.here.length })} className={css['here']}>
            <Row sign={<Icon name="flag" />}>
              <h2>{empty.hereTitle({ count: page.here.length })}</h2>
            </Row>
            <ul>
              {page.here.map((row) => (
                <QueueItem key={row.row.key} row={row} now={now} onShow={onChoose} />
              ))}
            </ul>
          </section>
        )}
        {elsewhere > 0 && next !== undefined && (
          <Section sign={<Icon name="next" />}>
            <h3>{empty.elsewhere({ count: elsewhere, late: Math.max(0, late) })}</h3>
            <Actions>
              <Button kind="primary" keys="J" ref={focus} onClick={() => onShow(next.row.key)}>
                {empty.first}
              </Button>
              <Button keys="Q" onClick={onQueue}>
                {empty.queue}
              </Button>
            </Actions>
          </Section>
        )}
        {isRead && (
          <Section sign={<Icon name="pin" />}>
            <h3>{empty.pinTitle}</h3>
            <Why>{empty.pinWhy}</Why>
          </Section>
        )}
        {isRead && steps.onTeach !== undefined && !page.isPractice && (
          <Section sign={<Icon name="hand" />}>
            <h3>{teach.wrong}</h3>
            <Actions>
              <Button small onClick={steps.onTeach}>
                {teach.start}
              </Button>
            </Actions>
          </Section>
        )}
      </Main>
      <Foot>
        <FootNote>
          {page.health !== undefined && (reads === 'well' || reads === 'partly') && (
            <>
              {health.good({ read: page.health.read, found: page.health.found })}
              {page.health.sure !== undefined && `. ${health.sure({ sure: page.health.sure })}`}
            </>
          )}
          {reads === 'empty' && health.none}
        </FootNote>
        <Button kind="quiet" small keys="F4" onClick={onByHand}>
          {byHand.open}
        </Button>
        <Button kind="quiet" small keys="?" onClick={onKeys}>
          {keys.open}
        </Button>
      </Foot>
    </>
  );
}
