import { useEffect, useRef, useState } from 'react';
import type { Contact } from '../../../core/contact.ts';
import type { ContactQuery } from '../../../storage/queries.ts';
import { useLog } from '../LogProvider.tsx';
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
  const isStill = useStill(asked);
  const isUncounted = isStill && found.value !== undefined && !found.isLate && found.value.total === undefined;
  const counted = useLog(`count ${isUncounted} ${asked}`, async (log) => (isUncounted ? log.count(query) : undefined));
  const contacts = useSame(found.value?.contacts ?? none);
  return {
    contacts,
    total: found.value?.total ?? (counted.isLate ? undefined : counted.value),
    isReady: found.value !== undefined,
    isLate: found.isLate,
  };
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
