import { poll } from '../../../scripts/browser/launch.mjs';

/** The desk as a person has it before them: opened, filtered, searched in and scrolled. All times in ms. */

const filters = {
  site: 'period=all&site=x',
  outcome: 'period=all&outcome=handedOver',
  'not copied': 'period=all&copied=no',
  month: 'period=month',
  'site and outcome': 'period=all&site=x&outcome=answered',
  'site, outcome, not copied': 'period=all&site=x&outcome=answered&copied=no',
  everything: 'period=all',
};
const texts = ['container', 'afspraak niet', 'klant_421', 'zaak-991', 'bakelo', 'de'];

/** @param {{ rounds: number, screen?: 'log' | 'team' }} options whose log is asked */
export async function makeDesk(driver, { rounds, screen = 'log' }) {
  let page;

  /** Opens the desk in place of the one that stands open. @returns ms from the start of the page to its first row */
  async function open(hash) {
    await page?.close();
    if (driver.name === 'firefox') {
      page = await driver.openOwn(`desk.html${hash}`);
      await page.evaluate(watch);
    } else {
      page = await driver.browser.newPage();
      await page.evaluateOnNewDocument(watch);
      await page.goto(`${driver.origin}/desk.html${hash}`);
    }
    return poll(() => page.evaluate(() => globalThis.firstRowAt), 120_000);
  }

  /** When the last question was answered; none is open any more. */
  const lastAnswer = () =>
    poll(
      () =>
        page.evaluate(() => {
          const isBusy = document.querySelector('section[data-late]')?.getAttribute('aria-busy') === 'true';
          return isBusy ? undefined : globalThis.answered.at(-1);
        }),
      120_000,
      20,
    );

  /** Changes the address, from there to the rows on the screen. */
  async function ask(query) {
    const started = await page.evaluate((hash) => {
      globalThis.answered = [];
      const now = performance.now();
      location.hash = hash;
      return now;
    }, `#/${screen}?${query}`);
    return (await lastAnswer()) - started;
  }

  return {
    open,
    ask,
    lastAnswer,
    page: () => page,

    /** With the background awake and with it stopped. @param wake answers when the background is awake */
    async openings(wake) {
      const results = [];
      for (const way of ['awake', 'stopped']) {
        for (const [name, hash] of [
          ['week', '#/log'],
          ['everything', '#/log?period=all'],
        ]) {
          const times = [];
          for (let n = 0; n < rounds; n += 1) {
            if (way === 'stopped') await driver.stopBackground();
            else await wake();
            times.push(await open(hash));
          }
          results.push([`background ${way}, ${name}`, times]);
        }
      }
      return results;
    },

    async *filters() {
      const times = Object.fromEntries(Object.keys(filters).map((name) => [name, []]));
      for (let n = 0; n < rounds; n += 1) {
        for (const [name, query] of Object.entries(filters)) times[name].push(await ask(query));
      }
      yield* Object.entries(times);
    },

    /** Words typed letter by letter, from the key to the rows. */
    async *searches() {
      for (const text of texts) {
        const times = [];
        for (let n = 0; n < Math.min(rounds, 3); n += 1) {
          await ask('period=all&copied=no');
          await ask('period=all');
          await pause(500);
          const field = await page.$('input[type=search]');
          await field.focus();
          for (const letter of text) {
            await page.evaluate(() => {
              globalThis.answered = [];
            });
            await page.keyboard.type(letter);
            // A space or a dash alone changes nothing of what is asked, and one letter is no word yet.
            if (!/[\p{L}\p{N}]/u.test(letter)) {
              await pause(200);
              continue;
            }
            const answered = await lastAnswer();
            times.push(answered - (await page.evaluate(() => globalThis.typedAt)));
          }
        }
        yield [text, times];
      }
    },

    /** By the wheel, a step at every frame, down and up the page of the table. */
    async scroll() {
      await page.bringToFront();
      const frames = 300;
      const before = driver.name === 'firefox' ? undefined : await page.metrics();
      const times = await page.evaluate(async (steps) => {
        const row = document.querySelector('tr[data-id]');
        let list = row?.parentElement;
        while (list && list.scrollHeight <= list.clientHeight + 1) list = list.parentElement;
        if (!list) throw new Error('nothing scrolls');
        const taken = [];
        let direction = 1;
        let last = await new Promise(requestAnimationFrame);
        for (let frame = 0; frame < steps; frame += 1) {
          if (list.scrollTop + list.clientHeight >= list.scrollHeight - 1) direction = -1;
          if (list.scrollTop <= 0) direction = 1;
          list.scrollTop += direction * 120;
          const now = await new Promise(requestAnimationFrame);
          taken.push(now - last);
          last = now;
        }
        return taken;
      }, frames);
      if (before === undefined) return { times };
      const after = await page.metrics();
      const perFrame = (...names) =>
        Math.round(names.reduce((sum, name) => sum + (after[name] - before[name]) * 1e5, 0) / frames) / 100;
      return {
        times,
        'script ms a frame': perFrame('ScriptDuration'),
        'style and layout': perFrame('LayoutDuration', 'RecalcStyleDuration'),
      };
    },
  };
}

/** In the page, from its start: when the first row stood there, and when each question to the log was answered. */
function watch() {
  globalThis.answered = [];
  addEventListener('input', () => {
    globalThis.typedAt = performance.now();
  });
  const lookForRow = () => {
    if (globalThis.firstRowAt !== undefined || document.querySelector('tr[data-id]') === null) return;
    requestAnimationFrame(() => {
      globalThis.firstRowAt ??= performance.now();
    });
  };
  lookForRow();
  new MutationObserver((records) => {
    lookForRow();
    for (const { target } of records) {
      if (!(target instanceof Element) || target.tagName !== 'SECTION' || !target.hasAttribute('data-late')) continue;
      if (target.getAttribute('aria-busy') === 'false') globalThis.answered.push(performance.now());
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
