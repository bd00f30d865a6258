import { useEffect, useRef, useState } from 'react';
import type { Contact } from '../../../core/contact.ts';
import type { ContactQuery } from '../../../storage/queries.ts';
import { useLog, useLogState } from '../LogProvider.tsx';
import { PAGE_LENGTH } from './rows.ts';

export interface Found {
  readonly contacts: readonly Contact[];
  /** All that fit; nothing while they are still being counted. */
  readonly total: number | undefined;
  readonly isReady: boolean;
  /** A new question is being read; what stands here answers the one before. */
  readonly isLate: boolean;
}

/** One page of what fits. The total follows where counting takes longer than finding. */
export function useFound(query: ContactQuery, page: number): Found {
  const asked = JSON.stringify(query);
  const skip = page * PAGE_LENGTH;
  const found = useLog(`page ${asked} ${page}`, (log) => log.page({ ...query, skip, limit: PAGE_LENGTH }));
  const counted = useCount(query, found);
  const contacts = useSame(found.value?.contacts ?? none);
  return {
    contacts,
    total: found.value?.total ?? counted,
    isReady: found.value !== undefined,
    isLate: found.isLate,
  };
}

/** How many fit, where the page does not say; again whenever the page was read again. It stops when it is not wanted. */
function useCount(
  query: ContactQuery,
  found: { readonly value?: { readonly total?: number }; readonly isLate: boolean },
): number | undefined {
  const { log } = useLogState();
  const asked = JSON.stringify(query);
  const isStill = useStill(asked);
  const [counted, setCounted] = useState<{ readonly asked: string; readonly count: number }>();
  const page = isStill && !found.isLate && found.value?.total === undefined ? found.value : undefined;
  useEffect(() => {
    if (page === undefined || log === undefined) return;
    const stop = new AbortController();
    const show = (count: number | undefined) => count !== undefined && setCounted({ asked, count });
    // A database that was closed is opened again for the page, which then brings us here once more.
    log.count(JSON.parse(asked), stop.signal).then(show, () => undefined);
    return () => stop.abort();
  }, [asked, page, log]);
  return counted?.asked === asked ? counted.count : undefined;
}

/** What takes long is not begun while somebody types, ms: the next letter would wait for it. */
const STILL_MS = 500;

/** Has the same been asked for a while? */
function useStill(asked: string): boolean {
  const [still, setStill] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setStill(asked), STILL_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return still === asked;
}

const none: readonly Contact[] = [];

/** The objects of last time where they say the same: their rows need not be drawn again. */
function useSame(contacts: readonly Contact[]): readonly Contact[] {
  const last = useRef<{ readonly from: readonly Contact[]; readonly rows: ReadonlyMap<string, Row> }>(undefined);
  if (last.current?.from !== contacts) {
    const before = last.current?.rows;
    const rows = contacts.map((contact): [string, Row] => {
      const text = JSON.stringify(contact);
      const old = before?.get(contact.id);
      return [contact.id, old?.text === text ? old : { contact, text }];
    });
    last.current = { from: contacts, rows: new Map(rows) };
  }
  return [...last.current.rows.values()].map(({ contact }) => contact);
}

interface Row {
  readonly contact: Contact;
  readonly text: string;
}
