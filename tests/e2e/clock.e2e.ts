import { afterEach, describe, expect, test } from 'vitest';
import type { Calendar } from '../../core/clock/calendar-schema.ts';
import type { QueueRow } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { poll } from '../../scripts/browser/launch.mjs';
import { api } from './api.ts';
import { browserNames } from './browsers.ts';
import { type Stage, setStage } from './stage.ts';

const badgeOf = (stage: Stage) => stage.own.evaluate(`(${api}).action.getBadgeText({})`) as Promise<string>;
/** What the desktop shows now. Without a desktop Firefox takes a notification away at once: there only the rows tell. */
const notificationsOf = (stage: Stage) =>
  stage.own.evaluate(`(${api}).notifications.getAll().then((all) => Object.keys(all))`) as Promise<string[]>;
const shownOf = async (stage: Stage, kind: 'soon' | 'late') =>
  (await notificationsOf(stage)).filter((id) => id.startsWith(`${kind} `));

/** Always open and one target for all, so that the test does not depend on the hour; another one for what is urgent. */
const target = (minutes: number, urgent: number) => (protocol: Protocol) => {
  const whole: Calendar['week']['mon'] = [['00:00', '24:00']];
  const week = { mon: whole, tue: whole, wed: whole, thu: whole, fri: whole, sat: whole, sun: whole };
  protocol.calendar = { id: 'altijd', zone: 'Europe/Amsterdam', week };
  protocol.categories = [...(protocol.categories ?? []), { id: 'spoed', title: { nl: 'Spoed' } }];
  protocol.targets = [{ firstMinutes: minutes }, { category: 'spoed', firstMinutes: urgent }];
};

const queueOf = (stage: Stage) => stage.ask('getQueue');
const rowOf = async (stage: Stage, key: PostKey) => (await queueOf(stage)).rows.find(({ row }) => row.key === key);
const newest = (rows: readonly QueueRow[]): PostKey =>
  rows.reduce((a, b) => (a.row.start.at > b.row.start.at ? a : b)).row.key;
const fullQueue = (stage: Stage) =>
  poll(async () => {
    const queue = await queueOf(stage);
    return queue.rows.length === 5 ? queue : undefined;
  });

describe.each(browserNames)('response clock in %s', (name) => {
  let stage: Stage;
  afterEach(() => stage.close());

  test('badge counts what is overdue, else due soon; nothing old rings; a stopped background loses nothing', async () => {
    // Posts of the second page are 31 h, 7 h, 3 h, 95 min and 17 min old.
    stage = await setStage(name, target(120, 60));
    await stage.open('forum.html?page=2');
    const { counts } = await fullQueue(stage);
    // 95 of 120 minutes is 79 %: not yet "due soon".
    expect(counts).toMatchObject({ overdue: 3 });
    await poll(async () => (await badgeOf(stage)) === '3');
    // They were overdue when we first saw them: no notification of their own.
    expect(await shownOf(stage, 'late')).toEqual([]);

    await stage.driver.stopBackground();
    expect((await queueOf(stage)).counts).toEqual(counts);
    expect(await badgeOf(stage)).toBe('3');
  });

  test('from waiting to due soon to overdue to answered: badge, notification and queue follow, whatever is killed', async () => {
    stage = await setStage(name, target(300, 18));
    await stage.open('forum.html?page=2');
    const { rows } = await fullQueue(stage);
    // The post of 17 minutes ago.
    const key = newest(rows);
    const announced = async (what: 'notifiedSoonAt' | 'notifiedLateAt') =>
      (await queueOf(stage)).rows.flatMap(({ row }) => (row[what] === undefined ? [] : [row.key]));

    expect(await rowOf(stage, key)).toMatchObject({ state: 'waiting', row: { targetMinutes: 300 } });
    await poll(async () => (await badgeOf(stage)) === '2');
    expect([await announced('notifiedSoonAt'), await shownOf(stage, 'soon')]).toEqual([[], []]);

    // The agent says that it is urgent: 17 of 18 minutes.
    await stage.driver.stopBackground();
    await stage.ask('changePost', { commandId: crypto.randomUUID(), key, category: 'spoed' });
    expect(await rowOf(stage, key)).toMatchObject({
      state: 'dueSoon',
      row: { targetMinutes: 18, earlierTargets: [{ targetMinutes: 300 }] },
    });
    await poll(async () => (await announced('notifiedSoonAt')).includes(key));
    expect(await announced('notifiedSoonAt')).toEqual([key]);
    if (name === 'chromium') expect(await shownOf(stage, 'soon')).toEqual([expect.stringContaining(key)]);

    // Killed as the machine would be; where that costs the add-on, its background is.
    if (name === 'chromium') await stage.restart();
    else await stage.driver.stopBackground();
    expect(await announced('notifiedSoonAt')).toEqual([key]);

    // By the clock alone.
    await poll(async () => (await badgeOf(stage)) === '3', 110_000, 500);
    await poll(async () => (await announced('notifiedLateAt')).includes(key));
    expect(await rowOf(stage, key)).toMatchObject({ state: 'overdue' });
    if (name === 'chromium') expect(await shownOf(stage, 'late')).toEqual([expect.stringContaining(key)]);
    const told = await announced('notifiedLateAt');
    expect(told).toEqual([key]);

    // A stopped and woken background does not announce it again.
    await stage.driver.stopBackground();
    expect((await queueOf(stage)).counts.overdue).toBe(3);
    expect(await announced('notifiedLateAt')).toEqual(told);
    if (name === 'chromium') expect(await shownOf(stage, 'late')).toHaveLength(1);

    await stage.driver.stopBackground();
    const ids = { commandId: crypto.randomUUID(), contactId: crypto.randomUUID() };
    const { contact } = await stage.ask('closePost', { ...ids, key, outcome: 'answered' });
    expect(contact).toMatchObject({ outcome: 'answered', category: 'spoed', targetMinutes: 18, metTarget: false });
    expect(await rowOf(stage, key)).toBeUndefined();
    await poll(async () => (await badgeOf(stage)) === '2');
  }, 240_000);
});
