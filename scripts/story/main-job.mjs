/**
 * The main job, once, through the built extension in a real browser: from an open forum topic to the exported log.
 * `npm start -- --headless` runs it for people to see, the end-to-end tests run it with a background that is stopped
 * between the steps. Each step ends with reading back from the browser what it claims.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askFrom, poll } from '../browser/launch.mjs';
import { copyText, findByName, press, pressWithControl, waitForText } from './hands.mjs';

const day = 24 * 60 * 60 * 1000;
const caseNumber = 'Z-2026-88';

/**
 * @param {{ driver: object, url: string, protocol: string, out?: string, between?: (step: string) => Promise<void>,
 *   report?: (step: { name: string, ms: number, ok: boolean, detail: unknown }) => void }} story
 * @returns {Promise<{ name: string, ms: number, ok: boolean, detail: unknown }[]>} stops at the first step that fails
 */
export async function doMainJob({ driver, url, protocol, out, between = async () => {}, report = () => {} }) {
  const steps = [];
  const shot = async (page, name) => out && page.screenshot({ path: join(out, `${name}.png`) });
  const step = async (name, run) => {
    const started = performance.now();
    let ok = true;
    let detail;
    try {
      detail = await run();
    } catch (error) {
      ok = false;
      detail = String(error?.message ?? error);
      if (page !== undefined) await Promise.resolve(shot(page, 'failed')).catch(() => {});
    }
    const done = { name, ms: Math.round(performance.now() - started), ok, detail };
    steps.push(done);
    report(done);
    if (!ok) throw new StoryEnded();
    await between(name);
  };

  let own;
  let page;
  let sidebar;
  let chosen;
  let reply;
  let posted;
  let contact;
  const { origin } = new URL(url);

  try {
    await step('protocolLoaded', async () => {
      own = await driver.openOwn('popup.html');
      return askFrom(own, 'loadProtocol', { text: protocol });
    });

    await step('siteSwitchedOn', async () => {
      const since = new Date(Date.now() - 7 * day).toISOString();
      const { sites } = await askFrom(own, 'switchSite', { origin, on: true, since });
      await askFrom(own, 'changeSettings', { settings: { initials: 'MV', agentName: 'Mila Vermaas', language: 'nl' } });
      return { site: sites.find((site) => site.origin === origin).origin };
    });

    await step('postsRead', async () => {
      page = await driver.browser.newPage();
      await page.goto(url);
      const tabId = await tabOf(own, url);
      let before = '';
      let isQuiet = 0;
      const { page: seen } = await poll(async () => {
        const site = await askFrom(own, 'getSite', { tabId });
        const now = JSON.stringify([site.page?.health, site.page?.here.map(({ row }) => row.key)]);
        // Posts come in by slices: read to the end when nothing new came for a moment.
        isQuiet = now === before ? isQuiet + 1 : 0;
        before = now;
        return isQuiet >= 10 && site.page?.here.length > 0 ? site : undefined;
      });
      const onPage = await page.evaluate(() => document.querySelectorAll('[data-post-id]').length);
      if (seen.health.read + sum(seen.health.skipped) !== seen.health.found) throw new Error('posts do not add up');
      return {
        ...seen.health,
        onPage,
        account: seen.account,
        waiting: seen.here.map(({ row, state }) => ({ key: row.key, state, dueAt: row.dueAt })),
      };
    });

    await step('postChosen', async () => {
      const { page: seen } = await askFrom(own, 'getSite', { tabId: await tabOf(own, url) });
      // The newest: what an agent would still answer in time.
      chosen = seen.here.at(-1).row;
      await page.bringToFront();
      await pressMark(page, chosen);
      sidebar = await driver.sidebarIn(page);
      await waitForText(sidebar, chosen.post.author.name);
      await shot(page, '1-chosen');
      return { key: chosen.key, author: chosen.post.author.name, text: chosen.post.text, because: chosen.because };
    });

    await step('suggested', async () => {
      const started = performance.now();
      const answer = await askFrom(sidebar, 'suggest', { key: chosen.key, count: 3 });
      const ms = Math.round(performance.now() - started);
      const titles = answer.suggestions.map(({ reply: one, language }) => one.title[language] ?? one.title.nl);
      for (const title of titles) await waitForText(sidebar, title);
      reply = answer.suggestions[0];
      return {
        language: answer.language,
        fits: answer.fits,
        answerMs: ms,
        suggestions: answer.suggestions.map(({ reply: one, score, reasons }, index) => ({
          id: one.id,
          title: titles[index],
          score,
          reasons,
        })),
      };
    });

    await step('inserted', async () => {
      // When nothing fits for certain, the nearest stand there grey and one has to be chosen.
      const isChosen = await sidebar.evaluate(() => document.querySelector('li[data-chosen=true]') !== null);
      if (!isChosen) await press(sidebar, reply.reply.title[reply.language] ?? reply.reply.title.nl);
      const begin = reply.reply.use === 'personal' ? 'Schrijf zelf' : 'Vul in';
      await press(sidebar, (await hasButton(sidebar, begin)) ? begin : 'Bekijk');
      await fillIn(sidebar);
      await shot(page, '2-filled-in');
      await press(sidebar, 'Voeg in op');
      await waitForText(sidebar, 'Staat in het antwoordvak');
      await shot(page, '3-inserted');
      const box = await page.evaluate(() => document.querySelector('textarea')?.value ?? '');
      if (box === '' || /[{}]/.test(box)) throw new Error(`in the box: ${JSON.stringify(box)}`);
      posted = box;
      return { reply: reply.reply.id, box };
    });

    await step('sent', async () => {
      // A person presses Send; here the story is that person. Kantlijn never does.
      const before = await page.evaluate(() => document.querySelectorAll('[data-post-id]').length);
      await press(page.mainFrame(), 'Plaats reactie');
      await poll(() => page.evaluate((count) => document.querySelectorAll('[data-post-id]').length > count, before));
      return { posts: before + 1 };
    });

    await step('answered', async () => {
      // The site may have loaded the page anew; the sidebar comes back by itself.
      const view = await poll(async () => {
        sidebar = await driver.sidebarIn(page);
        const seen = await askFrom(sidebar, 'getPost', { key: chosen.key });
        return seen.row.answered === undefined ? undefined : seen;
      });
      await waitForText(sidebar, 'Beantwoord');
      await shot(page, '4-answered');
      contact = view.contact;
      return {
        by: view.row.answered.by,
        at: view.row.answered.at,
        waitedMinutes: contact.waitedMinutes,
        metTarget: contact.metTarget,
      };
    });

    await step('logged', async () => {
      if (squash(contact.replyText) !== squash(posted)) throw new Error(`logged: ${contact.replyText}`);
      return {
        id: contact.id,
        outcome: contact.outcome,
        replyText: contact.replyText,
        faithfulness: contact.faithfulness,
        agent: contact.agent,
      };
    });

    await step('copiedForCrm', async () => {
      await press(sidebar, 'Kopieer voor CRM');
      await waitForText(sidebar, 'Gekopieerd om');
      const text = await paste(own, 'plain');
      const html = await paste(own, 'rich');
      if (!text.includes(contact.author.name)) throw new Error(`pasted: ${JSON.stringify(text)}`);
      if (!html.includes(contact.author.name) || !/<(?:b|strong|p|table|dl|div|h\d)\b/.test(html)) {
        throw new Error(`pasted as HTML: ${html}`);
      }
      return { text, html };
    });

    await step('caseNumberPasted', async () => {
      // The CRM gave the contact a number: copied there, pasted here. A key that is lost is pressed again: what was copied
      // before would be pasted else.
      const numberOf = async () => (await askFrom(sidebar, 'getPost', { key: chosen.key })).contact;
      const pasted = await poll(async () => {
        await copyText(own, caseNumber);
        await page.bringToFront();
        const field = await findByName(sidebar, 'field', 'Zaaknummer', 1_000);
        await field.click();
        await field.evaluate((element) => element.select());
        await pressWithControl(page, 'v');
        return poll(async () => {
          const now = await numberOf();
          return now.crmReference === caseNumber ? now : undefined;
        }, 3_000);
      });
      return { crmReference: pasted.crmReference };
    });

    await step('foundByNumber', async () => {
      const desk = await driver.openOwn('desk.html#/log');
      await waitForText(desk, contact.author.name);
      const search = async (text) => {
        await poll(async () => {
          const field = await findByName(desk, 'field', 'Zoek in het logboek', 1_000);
          await field.focus();
          return field.evaluate((element) => {
            element.select();
            return element === document.activeElement;
          });
        });
        await desk.keyboard.type(text);
      };
      const rows = () => desk.evaluate(() => document.querySelector('table tbody')?.textContent ?? '');
      // Another number finds nothing: that the contact is shown says something then.
      await search(`${caseNumber}99`);
      await poll(async () => !(await rows()).includes(contact.author.name));
      await search(caseNumber);
      await poll(async () => (await rows()).includes(contact.author.name));
      await desk.close();
      return { found: contact.author.name };
    });

    await step('exported', async () => {
      const desk = await driver.openOwn('desk.html#/log');
      await waitForText(desk, contact.author.name);
      await shot(desk, '5-log');
      const file = await exportCsv(desk);
      if (out) await writeFile(join(out, file.name), file.bytes);
      const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
      if (!csv.startsWith('\ufeff') || !csv.includes(contact.author.name))
        throw new Error('the contact is not in the file');
      return {
        file: file.name,
        bytes: file.bytes.length,
        lines: csv.trim().split('\r\n').length,
        head: csv.slice(1, 200),
      };
    });
  } catch (error) {
    if (!(error instanceof StoryEnded)) throw error;
  }
  return steps;
}

class StoryEnded extends Error {}

export async function tabOf(own, url) {
  const id = await own.evaluate(async (wanted) => {
    const api = globalThis.browser ?? globalThis.chrome;
    const tabs = await api.tabs.query({});
    return tabs.find((tab) => tab.url?.startsWith(wanted))?.id;
  }, url.split('#')[0]);
  if (id === undefined) throw new Error(`no tab shows ${url}`);
  return id;
}

/** Clicks the mark beside a post. It hangs in a closed root: a person finds it by looking, the story by its place. */
export async function pressMark(page, row) {
  const at = await poll(() =>
    page.evaluate((id) => {
      const root = document.querySelector(`[data-post-id="${CSS.escape(id)}"]`);
      const host = [...(root?.children ?? [])].find((child) => child.localName.startsWith('x-'));
      if (host === undefined) return undefined;
      root.scrollIntoView({ block: 'center' });
      const box = root.getBoundingClientRect();
      const isInside = host.getAttribute('data-in') === 'true';
      return isInside ? { x: box.right - 20, y: box.top + 12 } : { x: box.left + 30, y: box.top };
    }, row.post.id),
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  await page.mouse.click(at.x, at.y);
}

/** Fills what the form asks for: the first choice of a list, a word in a field. */
export async function fillIn(sidebar) {
  await sidebar.waitForSelector('textarea, form input, input, select, button', { timeout: 30_000 });
  for (const field of await sidebar.$$('input[required]')) {
    if ((await field.evaluate((element) => element.value)) === '') await field.type('Helmgrasweg');
  }
  for (const field of await sidebar.$$('select')) {
    const first = await field.evaluate((element) =>
      element.value === '' ? [...element.options].map(({ value }) => value).find((value) => value !== '') : undefined,
    );
    if (first !== undefined) await field.select(first);
  }
}

async function hasButton(frame, name) {
  return findByName(frame, 'button', name, 3_000).then(
    () => true,
    () => false,
  );
}

/** A real Ctrl+V into a page of ours: a text field takes the plain text, a rich one the HTML. */
export async function paste(own, kind) {
  await own.bringToFront();
  await own.evaluate((wanted) => {
    document.querySelector('#paste-here')?.remove();
    const field = document.createElement(wanted === 'plain' ? 'textarea' : 'div');
    if (wanted === 'rich') field.contentEditable = 'true';
    field.id = 'paste-here';
    document.body.append(field);
    field.focus();
  }, kind);
  await pressWithControl(own, 'v');
  return poll(
    () =>
      own.evaluate(() => {
        const field = document.querySelector('#paste-here');
        return field instanceof HTMLTextAreaElement ? field.value : field?.innerHTML;
      }),
    30_000,
  );
}

/** Presses Export and reads the file that the desk hands to the browser. */
export async function exportCsv(desk) {
  // The file goes out as a download; its bytes are caught where the page hands them over.
  await desk.evaluate(() => {
    globalThis.kantlijnFiles = [];
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      globalThis.kantlijnFiles.push(blob);
      return create(blob);
    };
    document.addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest('a[download]') : null;
        if (link) globalThis.kantlijnFileName = link.download;
      },
      true,
    );
  });
  await press(desk, 'Exporteer');
  await poll(() =>
    desk.evaluate(() => {
      const label = [...document.querySelectorAll('dialog label')].find((one) =>
        one.textContent.startsWith('CSV voor Excel'),
      );
      label?.click();
      return label !== undefined;
    }),
  );
  await press(desk, 'Bewaar bestand');
  const file = await poll(() =>
    desk.evaluate(async () => {
      const blob = globalThis.kantlijnFiles.at(-1);
      if (blob === undefined) return undefined;
      return {
        name: globalThis.kantlijnFileName ?? 'export.csv',
        bytes: [...new Uint8Array(await blob.arrayBuffer())],
      };
    }),
  );
  return { name: file.name, bytes: Uint8Array.from(file.bytes) };
}

function squash(text) {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function sum(counts) {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
