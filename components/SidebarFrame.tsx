import { createContext, type ReactNode, use } from 'react';
import css from './SidebarFrame.module.css';

const Notices = createContext<ReactNode>(null);

/** The whole sidebar: what stays on top, what scrolls along the margin line, what stays below. */
export function SidebarFrame({
  top,
  notices,
  children,
}: {
  readonly top: ReactNode;
  /** Shown above whatever scrolls: trouble with the page, the account, the log. */
  readonly notices?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={css['frame']}>
      {top}
      <Notices value={notices}>{children}</Notices>
    </div>
  );
}

/** The part that scrolls. */
export function Main({ children }: { readonly children: ReactNode }) {
  return (
    <main className={css['main']}>
      {use(Notices)}
      {children}
    </main>
  );
}

/** Keys and what is said about them, always in view. */
export function Foot({ children, isBig }: { readonly children: ReactNode; readonly isBig?: boolean }) {
  return (
    <footer className={css['foot']} data-big={isBig}>
      {children}
    </footer>
  );
}

/** A sentence in the foot. */
export function FootNote({ children }: { readonly children: ReactNode }) {
  return <span className={css['note']}>{children}</span>;
}
