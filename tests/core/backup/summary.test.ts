import { describe, expect, test } from 'vitest';
import { backupHead } from '../../../core/backup/file.ts';
import { isBackupDue, isFolderBackupDue } from '../../../core/backup/reminder.ts';
import { summarise } from '../../../core/backup/summary.ts';
import type { SealedEvent } from '../../../core/log/chain.ts';

const hash = (sign: string) => sign.repeat(64);
const event = (seq: number, sign: string, parts: Partial<SealedEvent> = {}): SealedEvent => ({
  eventId: `e${seq}`,
  seq,
  deviceId: 'd',
  agent: 'MV',
  at: `2026-03-0${seq}T09:00:00Z`,
  kind: 'contactMade',
  facts: {},
  personalHash: '',
  prevHash: '',
  hash: hash(sign),
  ...parts,
});

async function* backup(signs: string) {
  const end = signs.at(-1) ?? '0';
  yield backupHead('2026-03-09T12:00:00Z', { seq: signs.length, hash: hash(end), keySalt: hash('5'), schema: 2 });
  yield { events: [...signs].map((sign, at) => event(at + 1, sign)) };
}

const here = (signs: string) => ({
  seq: signs.length,
  hash: hash(signs.at(-1) ?? '0'),
  hashAt: async (seq: number) => hash(signs[seq - 1] ?? '0'),
});

describe('what is in a backup', () => {
  test('is counted: practice and what was removed are no contacts', async () => {
    async function* items() {
      yield backupHead('2026-03-09T12:00:00Z', { seq: 4, hash: hash('a'), keySalt: hash('5'), schema: 2 });
      yield {
        events: [
          event(2, 'a'),
          event(1, 'b'),
          event(3, 'c', { practice: true }),
          event(4, 'd', { kind: 'contactRemoved' }),
        ],
      };
      yield { key: 'p:1', value: {} };
      yield { key: 'protocols', value: {} };
      yield { key: 'ownReplies', value: [{}, {}] };
      yield { blob: 'learnedElsewhere', value: { files: [{}] } };
    }
    expect(await summarise(items(), undefined)).toMatchObject({
      events: 4,
      contacts: 1,
      firstAt: '2026-03-01T09:00:00Z',
      lastAt: '2026-03-04T09:00:00Z',
      protocols: 1,
      ownReplies: 2,
      learned: 1,
    });
  });

  test.each([
    ['abc', '', { kind: 'onlyThere' }],
    ['abc', 'abc', { kind: 'same' }],
    ['abc', 'abcde', { kind: 'older', events: 2 }],
    ['abcd', 'abc', { kind: 'newer', events: 1 }],
    ['abc', 'abd', { kind: 'other' }],
    ['abc', 'xyzde', { kind: 'other' }],
    ['abcd', 'xyz', { kind: 'other' }],
  ])('%s beside %s', async (there, log, beside) => {
    expect((await summarise(backup(there), here(log)))?.beside).toEqual(beside);
  });
});

describe('the reminder', () => {
  const now = new Date('2026-03-20T12:00:00Z');
  test.each([
    ['nothing is logged yet', {}, false],
    ['something is logged since yesterday', { sinceAt: '2026-03-19T12:00:00Z' }, false],
    ['for a week', { sinceAt: '2026-03-13T12:00:00Z' }, true],
    ['the last one is six days old', { sinceAt: '2026-01-01T12:00:00Z', madeAt: '2026-03-14T12:00:00Z' }, false],
    ['it is seven days old', { sinceAt: '2026-01-01T12:00:00Z', madeAt: '2026-03-13T12:00:00Z' }, true],
    ['it was put off today', { sinceAt: '2026-01-01T12:00:00Z', laterAt: '2026-03-20T08:00:00Z' }, false],
    ['it was put off a week ago', { sinceAt: '2026-01-01T12:00:00Z', laterAt: '2026-03-13T08:00:00Z' }, true],
    ['the clock was years ahead once', { madeAt: '2031-01-01T12:00:00Z' }, true],
  ])('%s: %j', (_when, state, isDue) => {
    expect(isBackupDue(state, now)).toBe(isDue);
  });
  test('in a folder one is made after a day', () => {
    expect(isFolderBackupDue({ madeAt: '2026-03-19T13:00:00Z' }, now)).toBe(false);
    expect(isFolderBackupDue({ madeAt: '2026-03-19T11:00:00Z' }, now)).toBe(true);
    expect(isFolderBackupDue({}, now)).toBe(true);
  });
});
