import { useEffect, useState } from 'react';
import type { ContactQuery } from '../../../storage/queries.ts';
import { useLog } from '../LogProvider.tsx';
import { PAGE_LENGTH } from './rows.ts';
import { useFound } from './use-found.ts';

/** The page of contacts that is looked at; another question begins at the first. With what the filters need to know. */
export function useLogPage(query: ContactQuery) {
  const [page, setPage] = useState(0);
  const asked = JSON.stringify(query);
  const found = useFound(query, page);
  const sites = useLog('sites', (log) => log.sites()).value ?? [];
  const counts = useLog('counts', (log) => log.counts()).value;

  useEffect(() => {
    void asked;
    setPage(0);
  }, [asked]);

  return {
    ...found,
    /** Contacts on the pages before. */
    skipped: page * PAGE_LENGTH,
    sites,
    counts,
    turn: (step: 1 | -1) => setPage(page + step),
  };
}
