import type { WaitingPost } from '../../../core/waiting.ts';
import { key, post, site } from './posts.ts';

/** A row that waits: posted at 10:00, warned from 11:36, due at 12:00 (UTC, 4 November 2026). */
export function row(id: string, more: Partial<WaitingPost> = {}): WaitingPost {
  return {
    key: key(id),
    post: post(id, 'Joke Verhaegen', '10:00', 'Waar blijft mijn container?'),
    because: 'mention',
    pageUrl: `https://${site}/t/1`,
    firstSeenAt: '2026-11-04T10:01:00.000Z',
    lastSeenAt: '2026-11-04T10:01:00.000Z',
    start: { at: '2026-11-04T10:00:00.000Z', precision: 'exact', from: 'attribute' },
    targetMinutes: 120,
    targetKind: 'first',
    calendarId: 'test',
    protocolVersion: 1,
    warnAt: '2026-11-04T11:36:00.000Z',
    dueAt: '2026-11-04T12:00:00.000Z',
    ...more,
  };
}

export const today = (time: string) => new Date(`2026-11-04T${time}Z`);
export const todayAt = (time: string) => today(time).toISOString();
