import { useRef } from 'react';
import { words } from '../../.generated/locales/sidebar.js';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useWords } from '../../components/Locale.tsx';
import { QueueItem } from '../../components/Queue.tsx';
import { Actions, Row, Section, Why } from '../../components/Row.tsx';
import { Foot, FootNote, Main } from '../../components/SidebarFrame.tsx';
import { healthOf } from '../../components/site-health.ts';
import { useFocusOnArrival } from '../../components/use-focus.ts';
import type { Counts, PageView, QueueRow } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';

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
}: {
  readonly page: PageView;
  readonly counts: Counts;
  readonly next: QueueRow | undefined;
  readonly now: Date;
  readonly onShow: (key: PostKey) => void;
  readonly onChoose: (key: PostKey) => void;
  readonly onQueue: () => void;
  readonly onKeys: () => void;
}) {
  const { empty, health, keys } = useWords(words);
  const focus = useRef<HTMLButtonElement>(null);
  useFocusOnArrival(focus, page.url);
  const reads = healthOf(page.health);
  const elsewhere = counts.overdue + counts.dueSoon + counts.waiting - page.here.length;
  const late = counts.overdue - page.here.filter(({ state }) => state === 'overdue').length;
  return (
    <>
      <Main>
        {page.site === undefined ? (
          <EmptyState icon="power" title={empty.noPageTitle}>
            {empty.noPageWhy}
          </EmptyState>
        ) : reads === 'nothing' ? (
          <EmptyState icon="warning" tone="soon" title={health.brokenTitle}>
            {health.brokenWhy}
          </EmptyState>
        ) : page.here.length === 0 ? (
          <EmptyState title={empty.title}>{empty.read({ count: page.health?.read ?? 0 })}</EmptyState>
        ) : (
          <section aria-label={empty.hereTitle({ count: page.here.length })} style={{ paddingBlock: 12 }}>
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
        {page.site !== undefined && reads !== 'nothing' && (
          <Section sign={<Icon name="pin" />}>
            <h3>{empty.pinTitle}</h3>
            <Why>{empty.pinWhy}</Why>
          </Section>
        )}
      </Main>
      <Foot>
        <FootNote>
          {page.health !== undefined &&
            (reads === 'good' || reads === 'part') &&
            health.good({ read: page.health.read, found: page.health.found })}
          {reads === 'empty' && health.none}
        </FootNote>
        <Button kind="quiet" small keys="?" onClick={onKeys}>
          {keys.open}
        </Button>
      </Foot>
    </>
  );
}
