import { fold } from '../clock/fold.ts';
import type { OpenStatus } from '../clock/status.ts';
import type { QueueRow } from '../messages.ts';
import type { WaitingPost } from '../waiting.ts';

/** What somebody wants to see of the queue; '' lets everything through. All must hold. */
export interface QueueFilters {
  /** Words or parts of words in name, handle and text; all must occur. */
  readonly text: string;
  readonly site: string;
  readonly account: string;
  readonly category: string;
  readonly triage: string;
  readonly state: OpenStatus | '';
}

export const noQueueFilters: QueueFilters = { text: '', site: '', account: '', category: '', triage: '', state: '' };

/** What there is to choose from, each in alphabetical order. */
export interface QueueChoices {
  readonly site: readonly string[];
  readonly account: readonly string[];
  readonly category: readonly string[];
  readonly triage: readonly string[];
}

export function filterRows(rows: readonly QueueRow[], filters: QueueFilters): readonly QueueRow[] {
  const words = fold(filters.text).split(' ').filter(Boolean);
  return rows.filter((one) => {
    const { row, state } = one;
    if (filters.state !== '' && state !== filters.state) return false;
    if (filters.site !== '' && row.post.site !== filters.site) return false;
    const { account, category, triage = [] } = row;
    if (filters.account !== '' && account !== filters.account) return false;
    if (filters.category !== '' && category !== filters.category) return false;
    if (filters.triage !== '' && !triage.some((kind) => kind === filters.triage)) return false;
    return words.length === 0 || words.every((word) => wordsOf(row).includes(word));
  });
}

export function choicesIn(rows: readonly QueueRow[]): QueueChoices {
  const list = (pick: (row: WaitingPost) => readonly (string | undefined)[]) =>
    [...new Set(rows.flatMap(({ row }) => pick(row)))].filter((value) => value !== undefined).sort();
  return {
    site: list(({ post }) => [post.site]),
    account: list(({ account }) => [account]),
    category: list(({ category }) => [category]),
    triage: list(({ triage = [] }) => triage),
  };
}

/** Rows are never changed in place: what is searched in is made once for each. */
const folded = new WeakMap<WaitingPost, string>();

function wordsOf(row: WaitingPost): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const { author, text } = row.post;
  const all = fold([author.name, author.handle ?? '', text, row.editedText ?? ''].join(' '));
  folded.set(row, all);
  return all;
}
