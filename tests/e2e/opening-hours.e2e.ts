import { afterEach, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { browserNames } from './browsers.ts';
import { type Stage, setStage } from './stage.ts';

const zone = 'Europe/Amsterdam';
const days = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const hour = 60 * 60 * 1000;

/** "zondag 29-11 12:00", on the clock in Amsterdam. */
function inAmsterdam(moment: Date): string {
  const form: Intl.DateTimeFormatOptions = {
    timeZone: zone,
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  };
  return new Intl.DateTimeFormat('nl', form).format(moment).replace(/,? om |, /, ' ');
}

/** A supervisor sets the opening hours in a form; posts that come in from then on follow, what waits already does not. */
describe.each(browserNames)('opening hours in %s', (name) => {
  let stage: Stage;
  afterEach(() => stage.close());

  test('a changed week holds for new posts, and no figure of an older one moves', async () => {
    stage = await setStage(name, (protocol) => {
      const whole: [string, string][] = [['00:00', '24:00']];
      const week = { mon: whole, tue: whole, wed: whole, thu: whole, fri: whole, sat: whole, sun: whole };
      protocol.calendar = { id: 'team', zone, week };
      protocol.targets = [{ firstMinutes: 120 }];
    });
    // The posts of the first page are four days old and more, the five of the second 31 hours at most.
    await stage.open('forum.html?page=1');
    const times = async () =>
      new Map((await stage.ask('getQueue')).rows.map(({ row }) => [row.key, { warnAt: row.warnAt, dueAt: row.dueAt }]));
    const before = await poll(async () => {
      const rows = await times();
      return rows.size > 0 ? rows : undefined;
    });

    // Open on one day of the week only, the day after tomorrow, from ten to two.
    const openOn = new Date(Date.now() + 48 * hour);
    const openDay = inAmsterdam(openOn).split(' ')[0] ?? '';
    const desk = await stage.driver.openOwn('desk.html#/protocol/hours?part=settings');
    for (const day of days.filter((one) => one !== openDay)) {
      await desk.locator(`[aria-label="${day}: tijd 1 verwijderen"]`).click();
    }
    const version = (await stage.ask('getProtocol')).version;
    for (const [end, time] of [
      ['van', '10'],
      ['tot', '14.00'],
    ]) {
      await desk.locator(`aria/${openDay}, tijd 1, ${end}[role="textbox"]`).click();
      await desk.keyboard.type(time ?? '');
    }
    await desk.keyboard.press('Tab');
    await desk.locator('aria/Sla op als nieuwe versie').click();
    await poll(async () => (await stage.ask('getProtocol')).version === version + 1);

    await stage.open('forum.html?page=2');
    const added = await poll(async () => {
      const rows = [...(await times())].filter(([key]) => !before.has(key));
      return rows.length === 5 ? rows.map(([, { dueAt }]) => dueAt) : undefined;
    });
    // Nothing was open since they were posted: the two hours of the target begin at ten.
    const expected = inAmsterdam(openOn).replace(/\d\d:\d\d$/, '12:00');
    expect(added.map((due: string | undefined) => inAmsterdam(new Date(due ?? '')))).toEqual(Array(5).fill(expected));
    const now = await times();
    expect([...before.keys()].map((key) => now.get(key))).toEqual([...before.values()]);
  });
});
