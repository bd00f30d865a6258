import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../assets/tokens.css';
import { type Outside, OutsideProvider } from '../../../components/Ask.tsx';
import { LocaleProvider } from '../../../components/Locale.tsx';
import { QueueList } from '../../../components/QueueList.tsx';
import type { PostKey } from '../../../core/post.ts';
import { filterRows, noQueueFilters } from '../../../core/queue/filter.ts';
import { queueRows } from '../../../core/queue/rows.ts';
import { refuse } from '../../../core/result.ts';
import type { WaitingPost } from '../../../core/waiting.ts';

/** The list of the queue with many rows, as the desk draws it: `?rows=10000`. Its figures are read by the bench. */
const count = Number(new URLSearchParams(location.search).get('rows'));
const now = new Date('2026-11-20T11:26:00Z');
const minutes = (n: number) => new Date(now.getTime() + n * 60_000).toISOString();
const texts = [
  'Waar blijft mijn container? De buren zijn al geweest en bij ons staat hij nog vol aan de straat.',
  'Lantaarnpaal kapot op de Helmgrasweg, al drie weken. Wie moet ik daarvoor hebben?',
  'Goed geholpen aan de balie vanmorgen, dank jullie wel!',
];

function makeRow(n: number): WaitingPost {
  const site = n % 3 === 0 ? 'x' : 'phpbb@forum.duinstad.example';
  const start = { at: minutes(-(n % 2_880)), precision: 'exact', from: 'attribute' } as const;
  return {
    key: `${site}/${n}`,
    post: {
      site,
      id: String(n),
      author: { name: `Klant ${n}` },
      text: `${texts[n % 3]} (${n})`,
      posted: start,
      isOwn: false,
    },
    because: 'mention',
    pageUrl: 'https://forum.duinstad.example/t/1',
    firstSeenAt: start.at,
    lastSeenAt: start.at,
    start,
    targetMinutes: 120,
    targetKind: 'first',
    calendarId: 'kantoor',
    protocolVersion: 1,
    warnAt: minutes(96 - (n % 2_880)),
    dueAt: minutes(120 - (n % 2_880)),
  };
}

const waiting = Array.from({ length: count }, (_, n) => makeRow(n));
const timed = <T,>(work: () => T): { readonly value: T; readonly ms: number } => {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
};
const order = timed(() => queueRows(waiting, now));
const search = () => filterRows(order.value, { ...noQueueFilters, text: 'helmgras 99' });
const first = timed(search);
const again = timed(search);
Object.assign(window, {
  figures: { orderMs: order.ms, firstSearchMs: first.ms, searchMs: again.ms, found: again.value.length },
});

const outside: Outside = {
  ask: async () => refuse('notAllowed'),
  onChanged: () => () => {},
  copy: async () => 'refused',
  now: () => now,
  newId: () => crypto.randomUUID(),
};

function Screen() {
  const [picked, setPicked] = useState<ReadonlySet<PostKey>>(new Set());
  return (
    <div style={{ display: 'flex', height: '100dvh' }}>
      <QueueList
        rows={order.value}
        label="Wachtrij"
        now={now}
        picked={picked}
        onPick={(key) => setPicked(new Set([key]))}
        onShow={() => {}}
      />
    </div>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('no root');
createRoot(root).render(
  <OutsideProvider outside={outside}>
    <LocaleProvider locale="nl">
      <Screen />
    </LocaleProvider>
  </OutsideProvider>,
);
