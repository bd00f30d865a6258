import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type OpenStatus, openStatuses } from '../core/clock/status.ts';
import type { QueueRow } from '../core/messages.ts';
import type { PostKey } from '../core/post.ts';
import type { Claimant } from '../core/queue/claim.ts';
import { QueueItem } from './QueueItem.tsx';
import css from './QueueList.module.css';
import { asTitle, useStatusWord } from './status-words.ts';
import { useKeys } from './use-keys.ts';

/** Heights of a row and of a group's title, pixels: fixed, so that ten thousand rows need no measuring. */
const ROW = 52;
const HEAD = 32;

interface Group {
  readonly name?: OpenStatus | undefined;
  readonly rows: readonly QueueRow[];
}

export interface QueueListProps {
  /** In the order of the queue. */
  readonly rows: readonly QueueRow[];
  readonly label: string;
  readonly now: Date;
  readonly me?: Claimant | undefined;
  readonly chosen?: PostKey | undefined;
  /** Under a title for each state. */
  readonly isGrouped?: boolean;
  readonly picked?: ReadonlySet<PostKey>;
  readonly onPick?: (key: PostKey) => void;
  readonly onShow: (key: PostKey) => void;
  /** The row that the keys are on, for what else a key does. */
  readonly onRow?: (key: PostKey | undefined) => void;
}

/** Every waiting post, however many: only the rows in view are there. J, K and the arrows go from row to row. */
export function QueueList(props: QueueListProps) {
  const { rows, label, now, me, chosen, isGrouped = false, picked, onPick, onShow, onRow } = props;
  const wordOf = useStatusWord();
  const scroll = useRef<HTMLElement>(null);
  const [active, setActive] = useState<PostKey>();
  const wantsFocus = useRef(false);
  const parts: readonly Group[] = useMemo(() => (isGrouped ? group(rows) : [{ rows }]), [rows, isGrouped]);
  /** Rows as they stand on the screen, a title as `undefined`. */
  const items = useMemo(
    () => parts.flatMap(({ name, rows: own }): readonly (QueueRow | undefined)[] => (name ? [undefined, ...own] : own)),
    [parts],
  );
  const at = items.findIndex((item) => item !== undefined && item.row.key === active);
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (items[index] === undefined ? HEAD : ROW),
    overscan: 10,
    // The row that has the focus stays there, or the focus would be lost by scrolling.
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      return at < 0 || inView.includes(at) ? inView : [...inView, at].sort((a, b) => a - b);
    },
  });

  useEffect(() => onRow?.(at < 0 ? undefined : active), [onRow, active, at]);
  useEffect(() => {
    if (!wantsFocus.current || active === undefined) return;
    const buttons = scroll.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
    const button = [...buttons].find(({ dataset }) => dataset['key'] === active);
    if (button === undefined) return;
    wantsFocus.current = false;
    button.focus({ preventScroll: true });
  });

  const goTo = (index: number, step: 1 | -1) => {
    let next = index;
    while (next >= 0 && next < items.length && items[next] === undefined) next += step;
    const item = items[next];
    if (item === undefined) return;
    wantsFocus.current = true;
    setActive(item.row.key);
    onRow?.(item.row.key);
    list.scrollToIndex(next, { align: 'auto' });
  };
  const from = at >= 0 ? at : items.findIndex((item) => item !== undefined && item.row.key === chosen);
  const down = () => goTo(from + 1, 1);
  const up = () => goTo(from < 0 ? 0 : from - 1, -1);
  useKeys({
    j: down,
    arrowdown: down,
    k: up,
    arrowup: up,
    home: () => goTo(0, 1),
    end: () => goTo(items.length - 1, -1),
    enter: active === undefined || at < 0 ? undefined : () => onShow(active),
  });

  const inView = list.getVirtualItems().map(({ index }) => index);
  let start = 0;
  return (
    <section ref={scroll} className={css['list']} aria-label={label} data-pick={onPick !== undefined}>
      {parts.map(({ name, rows: own }) => {
        const first = start + (name === undefined ? 0 : 1);
        start = first + own.length;
        const end = start;
        return (
          <Part
            key={name ?? 'all'}
            name={name}
            label={name === undefined ? label : `${asTitle(wordOf(name))}: ${own.length}`}
            count={own.length}
          >
            {inView
              .filter((index) => index >= first && index < end)
              .flatMap((index) => {
                const one = own[index - first];
                if (one === undefined) return [];
                return (
                  <QueueItem
                    key={one.row.key}
                    row={one}
                    now={now}
                    me={me}
                    isChosen={one.row.key === (active ?? chosen)}
                    onShow={onShow}
                    at={index - first}
                    of={own.length}
                    top={(index - first) * ROW}
                    isPicked={picked?.has(one.row.key)}
                    onPick={onPick}
                    isGrouped={isGrouped}
                  />
                );
              })}
          </Part>
        );
      })}
    </section>
  );
}

/** Rows of one state under its title, or all of them without; as tall as if all were there. */
function Part({
  name,
  label,
  count,
  children,
}: {
  readonly name: Group['name'];
  readonly label: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  const wordOf = useStatusWord();
  const rows = (
    <ul className={css['rows']} style={{ height: count * ROW }} aria-label={label}>
      {children}
    </ul>
  );
  if (name === undefined) return rows;
  return (
    <section aria-label={label}>
      <h2 className={css['group']}>
        {asTitle(wordOf(name))} <span>{count}</span>
      </h2>
      {rows}
    </section>
  );
}

function group(rows: readonly QueueRow[]): readonly Group[] {
  return openStatuses
    .map((name) => ({ name, rows: rows.filter(({ state }) => state === name) }))
    .filter(({ rows: own }) => own.length > 0);
}
