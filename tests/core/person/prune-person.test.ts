import { describe, expect, it } from 'vitest';
import type { Person } from '../../../core/person/person.ts';
import { prunePerson } from '../../../core/person/prune-person.ts';

const ends = { texts: '2026-01-01T00:00:00Z', names: '2025-01-01T00:00:00Z', contacts: '2024-01-01T00:00:00Z' };
const handle = (site: string, at: string) => ({ site, author: { name: 'Joke' }, at, agent: 'MV' });
const note = (at: string) => ({ id: at, text: 'Belt liever.', at, agent: 'MV' });
const person = (parts: Partial<Person>): Person => ({
  id: 'p',
  handles: [handle('x', '2026-02-01T00:00:00Z')],
  notes: [],
  crmReference: 'K-12',
  ...parts,
});

describe('the terms of retention for a person', () => {
  it('leave the same object when nothing has passed', () => {
    const one = person({ notes: [note('2026-01-01T00:00:00Z')] });
    expect(prunePerson(one, ends, () => false)).toBe(one);
  });

  it('take a note with the texts', () => {
    const one = person({ notes: [note('2025-12-31T23:59:59Z'), note('2026-02-01T00:00:00Z')] });
    expect(prunePerson(one, ends, () => false)).toEqual({ ...one, notes: [note('2026-02-01T00:00:00Z')] });
  });

  it('take a handle that the log no longer knows, and keep one that it does', () => {
    const old = handle('mastodon', '2024-12-31T00:00:00Z');
    const known = handle('phpbb@forum.duinstad.example', '2024-06-01T00:00:00Z');
    const one = person({ handles: [old, known] });
    expect(prunePerson(one, ends, ({ site }) => site === known.site)).toEqual({ ...one, handles: [known] });
  });

  it('take all of it with the last handle, the number too', () => {
    const one = person({ handles: [handle('x', '2024-12-31T00:00:00Z')], notes: [note('2026-02-01T00:00:00Z')] });
    expect(prunePerson(one, ends, () => false)).toBeUndefined();
  });
});
