import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingOf, mergeRows } from '../../../core/hand-over/merge-rows.ts';
import { type SharedRow, shareRow } from '../../../core/hand-over/shared-row.ts';
import { anyView, waitingRow } from './rows.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 4, 10, minute)).toISOString();
const a = shareRow(waitingRow('1'), 'device-a');
const with_ = (parts: SharedRow['parts'], more: Partial<SharedRow> = {}): SharedRow => ({ ...a, parts, ...more });
const answer = (by: 'parent' | 'quote' | 'mention' | 'inserted', id: string, minute: number) => ({
  postKey: a.key,
  by,
  at: at(minute),
  reply: { id, text: 'Opgelost' },
});

describe('two views of one post', () => {
  it('merge to the same in both orders', () => {
    fc.assert(
      fc.property(anyView, anyView, (one, other) => {
        expect(mergeRows(one, other)).toEqual(mergeRows(other, one));
      }),
    );
  });

  it('merge to the same once more', () => {
    fc.assert(
      fc.property(anyView, anyView, (one, other) => {
        const merged = mergeRows(one, other);
        expect(mergeRows(merged, other)).toEqual(merged);
        expect(mergeRows(merged, one)).toEqual(merged);
        expect(mergeRows(merged, merged)).toEqual(merged);
      }),
    );
  });

  it('of three devices merge to the same whoever is read first, while nobody denies an answer', () => {
    const free = anyView.map(({ notAnsweredBy: _, ...view }) => view);
    fc.assert(
      fc.property(free, free, free, (one, two, three) => {
        expect(mergeRows(mergeRows(one, two), three)).toEqual(mergeRows(one, mergeRows(two, three)));
      }),
    );
  });

  it('are open only when nobody saw an answer', () => {
    fc.assert(
      fc.property(anyView, anyView, (one, other) => {
        const merged = mergeRows(one, other);
        const denied = new Set([...(one.notAnsweredBy ?? []), ...(other.notAnsweredBy ?? [])]);
        const hasAnswer = [one, other].some((view) => view.answer?.reply && !denied.has(view.answer.reply.id));
        if (hasAnswer) expect(closingOf(merged)?.outcome).toBe('answered');
        else expect(merged.answer).toBeUndefined();
      }),
    );
  });
});

describe('which of the two counts', () => {
  it('the strongest evidence of an answer, not the latest', () => {
    const merged = mergeRows(
      { ...a, answer: answer('mention', 'r2', 50) },
      { ...a, answer: answer('parent', 'r1', 20) },
    );
    expect(merged.answer?.by).toBe('parent');
    expect(closingOf(merged)).toEqual({ closedAt: at(20), outcome: 'answered' });
  });

  it('an answer before a word that it is open', () => {
    const opened = with_({ closing: { at: at(59), by: 'device-b' } });
    expect(closingOf(mergeRows(opened, { ...a, answer: answer('quote', 'r1', 20) }))?.outcome).toBe('answered');
  });

  it('no answer that an agent said is not the answer', () => {
    const denies = { ...a, notAnsweredBy: ['r1'] };
    expect(closingOf(mergeRows(denies, { ...a, answer: answer('quote', 'r1', 20) }))).toBeUndefined();
  });

  it('the last writer per part: the note of one, the promise of the other', () => {
    const followUp = { by: 'us' as const, madeAt: at(5), warnAt: at(60), dueAt: at(90) };
    const one = with_({
      note: { at: at(9), by: 'device-a', value: 'gebeld' },
      followUp: { at: at(5), by: 'device-a', value: followUp },
    });
    const other = with_({
      note: { at: at(8), by: 'device-b', value: 'mail gestuurd' },
      followUp: { at: at(6), by: 'device-b' },
    });
    expect(mergeRows(one, other).parts).toEqual({ note: one.parts.note, followUp: other.parts.followUp });
  });

  it('the greater device id at the same moment', () => {
    const one = with_({ note: { at: at(9), by: 'device-a', value: 'gebeld' } });
    const other = with_({ note: { at: at(9), by: 'device-b', value: 'mail' } });
    expect(mergeRows(one, other).parts.note?.value).toBe('mail');
    expect(mergeRows(other, one).parts.note?.value).toBe('mail');
  });

  it('the first sight, with the text of whoever sent it along', () => {
    const { text: _text, ...post } = a.post;
    const earlier = { ...a, post, firstSeenAt: at(-5), targetMinutes: 60 };
    expect(mergeRows(a, earlier)).toMatchObject({
      firstSeenAt: at(-5),
      targetMinutes: 60,
      post: { text: a.post.text },
    });
  });
});
