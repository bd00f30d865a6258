import { afterEach, describe, expect, test } from 'vitest';
import type { Calendar } from '../../core/clock/calendar-schema.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { poll } from '../../scripts/browser/launch.mjs';
import { api } from './api.ts';
import { browserNames } from './browsers.ts';
import { type Stage, setStage } from './stage.ts';

const badgeOf = (stage: Stage) => stage.own.evaluate(`(${api}).action.getBadgeText({})`) as Promise<string>;
/** What the desktop shows now. Without a desktop Firefox takes a notification away at once: there only the rows tell. */
const notificationsOf = (stage: Stage) =>
  stage.own.evaluate(`(${api}).notifications.getAll().then((all) => Object.keys(all))`) as Promise<string[]>;
const announcedLate = async (stage: Stage) =>
  (await stage.ask('getQueue')).rows.filter(({ row }) => row.notifiedLateAt !== undefined).map(({ row }) => row);

/** Always open and one target for all, so that the test does not depend on the hour. */
const target = (minutes: number) => (protocol: Protocol) => {
  const whole: Calendar['week']['mon'] = [['00:00', '24:00']];
  const week = { mon: whole, tue: whole, wed: whole, thu: whole, fri: whole, sat: whole, sun: whole };
  protocol.calendar = { id: 'altijd', zone: 'Europe/Amsterdam', week };
  protocol.targets = [{ firstMinutes: minutes }];
};

describe.each(browserNames)('response clock in %s', (name) => {
  let stage: Stage;
  afterEach(() => stage.close());

  test('badge counts what is overdue, else due soon; nothing old rings; a stopped background loses nothing', async () => {
    // Posts of the second page are 31 h, 7 h, 3 h, 95 min and 17 min old.
    stage = await setStage(name, target(120));
    await stage.open('forum.html?page=2');
    const { counts } = await poll(async () => {
      const queue = await stage.ask('getQueue');
      return queue.rows.length === 5 ? queue : undefined;
    });
    // 95 of 120 minutes is 79 %: not yet "due soon".
    expect(counts).toMatchObject({ overdue: 3 });
    await poll(async () => (await badgeOf(stage)) === '3');
    // They were overdue when we first saw them: no notification of their own.
    expect((await notificationsOf(stage)).filter((id) => id.startsWith('late'))).toEqual([]);

    await stage.driver.stopBackground();
    expect((await stage.ask('getQueue')).counts).toEqual(counts);
    expect(await badgeOf(stage)).toBe('3');
  });

  test('a post becomes due soon and overdue by the clock alone, each announced once', async () => {
    // The post of 17 minutes ago: due at 18, warned at once.
    stage = await setStage(name, target(18));
    await stage.open('forum.html?page=2');
    const before = await poll(async () => {
      const queue = await stage.ask('getQueue');
      return queue.rows.length === 5 ? queue : undefined;
    });
    expect(before.counts).toMatchObject({ overdue: 4, dueSoon: 1 });
    await poll(async () => (await stage.ask('getQueue')).rows.some(({ row }) => row.notifiedSoonAt !== undefined));
    await poll(async () => (await badgeOf(stage)) === '5', 110_000, 500);
    const [announced, ...others] = await announcedLate(stage);
    expect(others).toEqual([]);
    if (name === 'chromium') {
      const shown = await notificationsOf(stage);
      expect(shown.filter((id) => id.startsWith('late'))).toEqual([`late ${announced?.key}`]);
    }
    // A stopped and woken background does not announce it again.
    await stage.driver.stopBackground();
    expect((await stage.ask('getQueue')).counts.overdue).toBe(5);
    expect(await announcedLate(stage)).toEqual([announced]);
  }, 180_000);
});
