import { expect, it } from 'vitest';
import {
  chooseNotices,
  keyOfNotice,
  type Notice,
  type NoticeChoices,
  noticeId,
} from '../../../core/clock/announcing.ts';
import { defaultSettings } from '../../../core/settings.ts';

const soon: Notice = { key: 'x/1', kind: 'soon' };
const late: Notice = { key: 'x/2', kind: 'late' };
const closed: Notice = { key: 'x/3', kind: 'late' };
const isOpen = ({ key }: Notice) => key !== closed.key;
const night = { quietFrom: '22:00', quietUntil: '07:00' };
const noon = { quietFrom: '12:00', quietUntil: '13:00' };

it.each<[string, Partial<NoticeChoices>, string, readonly Notice[], readonly Notice[]]>([
  ['by itself: what is open now; the other waits', {}, '10:00', [soon, late], []],
  ['outside opening hours when asked', { notifyClosed: true }, '10:00', [soon, late, closed], []],
  ['not before the target', { notifySoon: false }, '10:00', [late], [soon]],
  ['not at the target', { notifyLate: false }, '10:00', [soon], [late, closed]],
  ['nothing at all: it passes, and is not told later', { notifications: false }, '10:00', [], [soon, late, closed]],
  ['in quiet times everything waits', noon, '12:00', [], []],
  ['at the end of quiet times it is told', noon, '13:00', [soon, late], []],
  ['before them too', noon, '11:59', [soon, late], []],
  ['quiet over midnight, in the evening', night, '23:30', [], []],
  ['quiet over midnight, in the morning', night, '06:59', [], []],
  ['quiet over midnight, by day', night, '07:00', [soon, late], []],
  ['quiet times with one end are none', { quietFrom: '22:00' }, '23:00', [soon, late], []],
  ['quiet times without length are none', { quietFrom: '22:00', quietUntil: '22:00' }, '22:00', [soon, late], []],
  ['quiet goes before closed hours', { ...noon, notifyClosed: true }, '12:30', [], []],
  ['what nobody wants passes in quiet times too', { ...noon, notifySoon: false }, '12:30', [], [soon]],
])('%s', (_, choices, time, show, pass) => {
  expect(chooseNotices([soon, late, closed], { ...defaultSettings, ...choices }, time, isOpen)).toEqual({ show, pass });
});

it.each(['x/2101481430098288767', 'phpbb@forum.duinstad.example/p 12'])('a click leads back to %s', (key) => {
  expect(keyOfNotice(noticeId('late', '2026-11-04T12:00:01.000Z', key))).toBe(key);
});
