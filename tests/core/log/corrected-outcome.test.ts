import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { followsFromOutcome } from '../../../core/log/corrected-outcome.ts';
import { aContact } from '../../storage/fakes.ts';

const due = '2026-11-18T11:00:00.000Z';
const inTime = '2026-11-18T10:30:00.000Z';
const late = '2026-11-18T11:00:00.001Z';
const nothing = { metTarget: undefined, answeredBy: undefined, isPrivate: undefined };

/** Nothing measured yet. */
function closed(parts: Partial<Contact>): Contact {
  const { metTarget: _met, answeredBy: _by, isPrivate: _private, ...contact } = aContact({ dueAt: due, ...parts });
  return { ...contact, ...parts };
}

describe('a corrected outcome', () => {
  it.each<[string, Partial<Contact>, Contact['outcome'], object]>([
    [
      'taken private by mistake: needed no reply',
      { outcome: 'takenPrivate', answeredAt: inTime, metTarget: true, answeredBy: 'parent', isPrivate: true },
      'noReplyNeeded',
      nothing,
    ],
    [
      'answered: was in private',
      { outcome: 'answered', answeredAt: inTime, metTarget: true, answeredBy: 'parent' },
      'takenPrivate',
      { isPrivate: true },
    ],
    [
      'needed no reply: was answered in time',
      { outcome: 'noReplyNeeded', answeredAt: due },
      'answered',
      { metTarget: true, answeredBy: 'agent' },
    ],
    [
      'needed no reply: was answered late',
      { outcome: 'noReplyNeeded', answeredAt: late },
      'answered',
      { metTarget: false, answeredBy: 'agent' },
    ],
    [
      'late by a rough time is not certain',
      { outcome: 'noReplyNeeded', answeredAt: late, isWaitApproximate: true },
      'answered',
      { answeredBy: 'agent' },
    ],
    [
      'a telephone call has its own facts',
      { outcome: 'answered', channel: 'telephone', isPrivate: true },
      'noReplyNeeded',
      {},
    ],
  ])('%s', (_name, contact, outcome, expected) => {
    expect(followsFromOutcome(closed(contact), outcome)).toStrictEqual(expected);
  });
});
