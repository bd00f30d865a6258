import type { ComponentProps } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import { ContactTable } from './ContactTable.tsx';
import { LogEmpty } from './LogEmpty.tsx';
import { LogFoot } from './LogFoot.tsx';
import css from './LogScreen.module.css';

type TableProps = ComponentProps<typeof ContactTable>;
type EmptyProps = ComponentProps<typeof LogEmpty>;
type FootProps = ComponentProps<typeof LogFoot>;

/** A page of contacts, or why there are none, with the figures under it. */
export function LogList({
  isLate,
  isReady,
  isEmpty,
  filters,
  onFilters,
  counts,
  withOpen,
  onPage,
  ...table
}: TableProps &
  EmptyProps &
  Pick<FootProps, 'counts' | 'withOpen' | 'onPage'> & {
    /** What stands there answers the question before. */
    readonly isLate: boolean;
  }) {
  const { log: say } = useWords(words);
  const { contacts, total, skipped } = table;
  return (
    <>
      <section className={css['table']} data-late={isLate} aria-label={say.table} aria-busy={isLate}>
        {contacts.length > 0 ? (
          <ContactTable {...table} />
        ) : (
          <LogEmpty isReady={isReady} isEmpty={isEmpty} filters={filters} onFilters={onFilters} />
        )}
      </section>
      <LogFoot
        skipped={skipped}
        shown={contacts.length}
        total={total}
        counts={counts}
        withOpen={withOpen}
        onPage={onPage}
      />
    </>
  );
}
