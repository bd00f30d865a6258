import { describe, expect, it } from 'vitest';
import { changeReply, saysOtherwise } from '../../../core/protocol/approval.ts';
import { changeReplies } from '../../../core/protocol/bulk.ts';
import { makeProtocol, makeReply } from './sample.ts';

const protocol = makeProtocol({
  replies: [
    makeReply({ id: 'een', status: 'draft', category: 'water', validUntil: '2026-12-31' }),
    makeReply({ id: 'twee', status: 'approved', approvedBy: 'Wiebe Terpstra', approvedAt: '2026-05-01' }),
    makeReply({ id: 'drie', status: 'draft' }),
  ],
});
const change = (ids: string[], what: Parameters<typeof changeReplies>[2]) =>
  changeReplies(protocol, new Set(ids), what, 'Mila Vermaas', '2026-11-27').replies;

describe('changeReplies', () => {
  it('approves with who and when; what was approved before keeps its name and day', () => {
    const [one, two, three] = change(['een', 'twee'], { status: 'approved' });
    expect(one).toMatchObject({ status: 'approved', approvedBy: 'Mila Vermaas', approvedAt: '2026-11-27' });
    expect(two).toEqual(protocol.replies[1]);
    expect(three).toEqual(protocol.replies[2]);
  });

  it('reviews with who and when', () => {
    expect(change(['drie'], { status: 'reviewed' })[2]).toMatchObject({
      status: 'reviewed',
      reviewedBy: 'Mila Vermaas',
      reviewedAt: '2026-11-27',
    });
  });

  it('sets, takes away, and leaves what is not named', () => {
    const [one] = change(['een'], { category: null, department: 'buiten', validUntil: null });
    expect(one).not.toHaveProperty('category');
    expect(one).not.toHaveProperty('validUntil');
    expect(one).toMatchObject({ department: 'buiten', status: 'draft' });
  });
});

describe('changeReply', () => {
  const approved = makeReply();

  it('makes a draft of what says something else than was approved', () => {
    expect(changeReply(approved, approved, { text: { nl: 'Anders.' } }).status).toBe('draft');
    expect(changeReply(approved, approved, { variants: { nl: ['Of zo.'] } }).status).toBe('draft');
    expect(changeReply(approved, approved, { short: { x: { nl: 'Kort.' } } }).status).toBe('draft');
  });

  it('keeps the status when nothing that a customer reads is changed', () => {
    expect(changeReply(approved, approved, { title: { nl: 'Kroos' }, words: ['kroos'] }).status).toBe('approved');
  });

  it('approved anew and changed once more, it is a draft once more', () => {
    const anew = { ...changeReply(approved, approved, { text: { nl: 'A' } }), status: 'approved' as const };
    expect(changeReply(approved, anew, { words: ['x'] }).status).toBe('approved');
    expect(changeReply(approved, anew, { text: { nl: 'B' } }).status).toBe('draft');
  });

  it('does not see a difference in what is absent or empty', () => {
    expect(saysOtherwise(approved, { ...approved, variants: {}, short: {} })).toBe(false);
  });
});
