import type { ReactNode } from 'react';
import { words } from '../.generated/locales/sidebar.js';
import type { Counts } from '../core/messages.ts';
import { IconButton } from './Button.tsx';
import { Logo } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import css from './SidebarTop.module.css';
import { Spoken } from './Spoken.tsx';

export type SidebarTab = 'post' | 'queue';

interface SidebarTopProps {
  readonly tab: SidebarTab;
  readonly counts: Counts;
  readonly onTab: (tab: SidebarTab) => void;
  readonly onSettings: () => void;
  /** Absent where there is nothing to collapse: a side panel, a window. */
  readonly onHide?: (() => void) | undefined;
}

export function SidebarTop({ tab, counts, onTab, onSettings, onHide }: SidebarTopProps) {
  const { tabs, title } = useWords(words);
  return (
    <header className={css['top']}>
      <h1 className={css['logo']}>
        <Logo />
        <Spoken>{title}</Spoken>
      </h1>
      <nav className={css['tabs']} aria-label={tabs.label}>
        <Tab isOn={tab === 'post'} onPress={() => onTab('post')}>
          {tabs.post}
        </Tab>
        <Tab isOn={tab === 'queue'} onPress={() => onTab('queue')}>
          {tabs.queue} <CountBadge counts={counts} />
        </Tab>
      </nav>
      <IconButton icon="settings" label={tabs.more} onClick={onSettings} />
      {onHide && <IconButton icon="hide" label={tabs.hide} keys="Escape" onClick={onHide} />}
    </header>
  );
}

function Tab({
  isOn,
  onPress,
  children,
}: {
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className={css['tab']} aria-current={isOn ? 'page' : undefined} onClick={onPress}>
      {children}
    </button>
  );
}

/** The worst of the three counts: what is overdue, else due soon, else what waits. */
function CountBadge({ counts }: { readonly counts: Counts }) {
  const { tabs } = useWords(words);
  const [look, count, spoken] =
    counts.overdue > 0
      ? (['late', counts.overdue, tabs.overdue({ count: counts.overdue })] as const)
      : counts.dueSoon > 0
        ? (['soon', counts.dueSoon, tabs.dueSoon({ count: counts.dueSoon })] as const)
        : (['ok', counts.waiting, tabs.waiting({ count: counts.waiting })] as const);
  if (count === 0) return null;
  return (
    <span className={css['count']} data-look={look} title={spoken}>
      <span aria-hidden="true">{look === 'late' ? `! ${count}` : count}</span>
      <Spoken>{spoken}</Spoken>
    </span>
  );
}
