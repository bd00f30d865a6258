import { expect, it } from 'vitest';
import { statusOf, statusOfContact } from '../../../core/clock/status.ts';
import type { Outcome } from '../../../core/waiting.ts';
import { key } from './posts.ts';
import { row, today, todayAt } from './rows.ts';

const closed = (outcome: Outcome, time: string) => ({
  outcome,
  closedAt: todayAt(time),
});
const answered = (time: string) => ({
  ...closed('answered', time),
  answered: { postKey: key('1'), by: 'agent' as const, at: todayAt(time) },
});
const { warnAt: _warn, dueAt: _due, ...timeless } = row('1');

// Posted at 10:00, due at 12:00.
it.each([
  ['waiting', row('1'), '11:35:59', 'waiting'],
  ['from 80 % of the target', row('1'), '11:36:00', 'dueSoon'],
  ['at the due time', row('1'), '12:00:00', 'dueSoon'],
  ['after it', row('1'), '12:00:00.001', 'overdue'],
  ['put off', row('1', { snoozedUntil: todayAt('15:00:00') }), '13:00:00', 'snoozed'],
  ['answered at the due time', row('1', answered('12:00:00')), '15:00:00', 'answeredInTime'],
  ['answered after it', row('1', answered('12:00:01')), '15:00:00', 'answeredLate'],
  [
    'answered when a rough time may still be in time',
    row('1', { dueLatestAt: todayAt('13:00:00'), ...answered('12:30:00') }),
    '15:00:00',
    'answeredInTime',
  ],
  ['answered, never due', { ...timeless, ...answered('12:00:01') }, '15:00:00', 'answered'],
  ['no reply needed', row('1', closed('noReplyNeeded', '11:00:00')), '15:00:00', 'noReplyNeeded'],
  ['handed over', row('1', closed('handedOver', '11:00:00')), '15:00:00', 'handedOver'],
  ['on in private', row('1', closed('takenPrivate', '11:00:00')), '15:00:00', 'takenPrivate'],
  ['for the customer to answer', row('1', closed('waitingForCustomer', '11:00:00')), '15:00:00', 'waitingForCustomer'],
  ['deleted', row('1', closed('gone', '11:00:00')), '15:00:00', 'gone'],
] as const)('%s', (_, one, time, status) => {
  expect(statusOf(one, today(time))).toBe(status);
});

it.each([
  [{ outcome: 'answered', metTarget: true }, 'answeredInTime'],
  [{ outcome: 'answered', metTarget: false }, 'answeredLate'],
  // By telephone: nothing was measured.
  [{ outcome: 'answered' }, 'answered'],
  [{ outcome: 'handedOver' }, 'handedOver'],
  // Answered too late, and passed on to sales: that is how it ended.
  [{ outcome: 'salesLead', metTarget: false }, 'salesLead'],
] as const)('a contact %j is %s', (contact, status) => {
  expect(statusOfContact(contact)).toBe(status);
});
