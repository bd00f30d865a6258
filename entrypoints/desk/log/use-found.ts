import { useRef } from 'react';
import type { Contact } from '../../../core/contact.ts';
import type { ContactQuery } from '../../../storage/queries.ts';
import { useLog } from '../LogProvider.tsx';
import { PAGE_LENGTH } from './rows.ts';

export interface Found {
  readonly contacts: readonly Contact[];
  /** All that fit; nothing where the page does not tell. */
  readonly total: number | undefined;
  readonly isReady: boolean;
  /** A new question is being read; what stands here answers the one before. */
  readonly isLate: boolean;
}

/** One page of what fits. Where counting takes longer than finding, the total comes with the figures (`useKpi`). */
export function useFound(query: ContactQuery, page: number): Found {
  const skip = page * PAGE_LENGTH;
  const found = useLog(`page ${JSON.stringify(query)} ${page}`, (log) =>
    log.page({ ...query, skip, limit: PAGE_LENGTH }),
  );
  const contacts = useSame(found.value?.contacts ?? none);
  return {
    contacts,
    total: found.value?.total,
    isReady: found.value !== undefined,
    isLate: found.isLate,
  };
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
