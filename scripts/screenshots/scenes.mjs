import { askFrom, poll } from '../browser/launch.mjs';
import { findByName, press, waitForText } from '../story/hands.mjs';
import { pressMark, tabOf } from '../story/main-job.mjs';
import { forumOrigin, openAtForum } from './site.mjs';

const day = 24 * 60 * 60 * 1000;
/** One height for all: a window that changes is caught half drawn. */
const page = { width: 1120, height: 800 };
/** The sidebar's part of the window. */
const part = { width: 380, height: page.height };

/** The post that is answered in the pictures, in the language of the screens, and the button of its first suggestion. */
const chosen = { nl: { by: 'Ferdi Knol', begin: 'use' }, en: { by: 'Priya', begin: 'look' } };

const note = { nl: 'Mevrouw wil graag gebeld worden.', en: 'She would like to be called.' };

/** The agent has chosen language and theme and looks at the newest page of the topic. */
export async function openForum(story) {
  const { driver, camera, own, practice, theme, locale } = story;
  await askFrom(own, 'changeSettings', {
    settings: { theme, language: locale, initials: 'MV', agentName: 'Mila Vermaas' },
  });
  story.forum = await openAtForum(driver.browser, practice);
  await camera.aim(story.forum, page.width, page.height);
  await story.forum.goto(`${forumOrigin}/forum.html?page=2`);
}

/** The popup as it stands over the site's tab: opened in a tab behind it, since no script can press the toolbar. */
export async function takePopup({ driver, camera, own, forum }, name) {
  await forum.bringToFront();
  const address = `${driver.origin}/popup.html`;
  const before = new Set(await driver.browser.pages());
  await own.evaluate((url) => chrome.tabs.create({ url, active: false }), address);
  const popup = await poll(async () => (await driver.browser.pages()).find((one) => !before.has(one)));
  await camera.aim(popup, 320, 480, 1.5);
  await poll(() =>
    popup.evaluate(
      () => document.querySelector('nav') !== null && document.querySelector('h2, [role=switch]') !== null,
    ),
  );
  const height = await popup.evaluate(() => Math.ceil(document.querySelector('main').getBoundingClientRect().height));
  await camera.aim(popup, 320, height, 1.5);
  await camera.take(popup, `popup-${name}`);
  await popup.close();
}

/** The site switched on: marks beside the posts that wait, the edge tab. */
export async function takePage(story) {
  const { camera, own, protocol, forum } = story;
  await askFrom(own, 'loadProtocol', { text: protocol });
  const since = new Date(Date.now() - 7 * day).toISOString();
  await askFrom(own, 'switchSite', { origin: forumOrigin, on: true, since });
  story.tabId = await tabOf(own, forum.url());
  story.rows = await poll(async () => {
    const { page: seen } = await askFrom(own, 'getSite', { tabId: story.tabId });
    return seen?.here.length === 5 ? seen.here.map(({ row }) => row) : undefined;
  });
  await forum.bringToFront();
  await scrollTo(forum, story.rows[1]);
  await camera.take(forum, 'page');
}

/** The agent's screens, from an empty page to an answered post and the queue. */
export async function takeSidebar(story) {
  const { driver, camera, own, words, locale, forum, rows, practice } = story;
  const say = words.sidebar;
  const row = rows.find(({ post }) => post.author.name.startsWith(chosen[locale].by));
  await camera.aim(forum, page.width, page.height);
  await forum.bringToFront();
  await pressMark(forum, row);
  const sidebar = await driver.sidebarIn(forum);
  await waitForText(sidebar, row.post.author.name);
  await poll(() => sidebar.evaluate(() => document.querySelector('li[data-chosen=true]') !== null));
  await askFrom(sidebar, 'changePlace', { place: { mode: 'push' } });
  await scrollTo(forum, row);
  await camera.take(forum, 'page-and-sidebar');
  await takePart(story, 'sidebar-chosen');

  await press(sidebar, say.suggest[chosen[locale].begin]);
  await poll(() => sidebar.$('input[required], select'));
  await fillIn(sidebar);
  await takePart(story, 'sidebar-fill');

  await press(sidebar, beginOf(say.fill.insert));
  await waitForText(sidebar, say.inserted.title);
  await takePart(story, 'sidebar-inserted');

  // A person presses Send; here the script is that person. Kantlijn never does.
  await press(forum.mainFrame(), 'Plaats reactie');
  const contact = await poll(async () => {
    story.sidebar = await driver.sidebarIn(forum);
    const seen = await askFrom(story.sidebar, 'getPost', { key: row.key });
    return seen.contact;
  });
  await waitForText(story.sidebar, say.crm.copy);
  story.contact = contact;
  await takePart(story, 'sidebar-answered');

  await press(story.sidebar, say.tabs.queue);
  await waitForText(story.sidebar, words.common.status.overdue);
  await takePart(story, 'sidebar-queue');

  const quiet = await openAtForum(driver.browser, practice);
  await camera.aim(quiet, page.width, page.height);
  await quiet.goto(`${forumOrigin}/forum.html?page=1`);
  const tabId = await tabOf(own, quiet.url());
  const [only] = await poll(async () => {
    const { page: seen } = await askFrom(own, 'getSite', { tabId });
    return seen?.here.length === 1 ? seen.here : undefined;
  });
  await close(own, only.row, { outcome: 'takenPrivate' });
  await askFrom(own, 'openSidebar', { tabId });
  await waitForText(await driver.sidebarIn(quiet), say.empty.title);
  await takePart({ ...story, forum: quiet }, 'sidebar-empty');
  await quiet.close();
}

/** The supervisor's pages, with a small log. */
export async function takeDesk(story) {
  const { driver, camera, own, words, locale, rows, contact } = story;
  const say = words.desk;
  const others = rows.filter(({ key }) => key !== contact.postKey);
  const [first, second, third] = others;
  await close(own, first, { outcome: 'handedOver', handedTo: 'klachten', note: note[locale] });
  await close(own, second, { outcome: 'noReplyNeeded', reason: 'bedankje' });
  await close(own, third, { outcome: 'takenPrivate' });
  const desk = await driver.openOwn('desk.html#/log');
  await camera.aim(desk, 1200, 760);
  await waitForText(desk, contact.author.name);
  await camera.take(desk, 'log');
  await desk.goto(`${driver.origin}/desk.html#/log/${contact.id}`);
  await waitForText(desk, say.log.history);
  await camera.take(desk, 'log-contact');
  await desk.goto(`${driver.origin}/desk.html#/log`);
  await press(desk, say.log.export ?? 'Export');
  await findByName(desk, 'button', say.export.save);
  await camera.take(desk, 'export');
  await desk.keyboard.press('Escape');
  for (const screen of ['queue', 'team', 'check', 'privacy', 'protocol', 'settings', 'practice', 'shift']) {
    await desk.goto(`${driver.origin}/desk.html#/${screen}`);
    await waitForText(desk, say.nav[screen]);
    await camera.take(desk, screen);
  }
  await takePerson(story, desk);
  await desk.close();
}

/** One person over two sites; off until a protocol switches it on with a reason. */
async function takePerson({ driver, camera, own, words, contact, protocol }, desk) {
  const persons = {
    linkPersons: { on: true, reason: 'Bewoners vragen op het forum na wat ze elders al vroegen.' },
    personNotes: { on: true, reason: 'Afspraken die langer lopen dan één contact.' },
  };
  const file = JSON.parse(protocol);
  await askFrom(own, 'loadProtocol', {
    text: JSON.stringify({ ...file, version: file.version + 1, privacy: { ...file.privacy, ...persons } }),
  });
  await desk.goto(`${driver.origin}/desk.html#/person/${contact.id}`);
  await waitForText(desk, words.person.number);
  await camera.take(desk, 'person');
}

/** The sidebar's part of the window, sharper. */
async function takePart({ camera, forum }, name) {
  await camera.aim(forum, page.width, page.height, 1.5);
  await camera.take(forum, name, { x: page.width - part.width, y: 0, ...part });
  await camera.aim(forum, page.width, page.height);
}

async function scrollTo(site, row) {
  await site.evaluate((id) => {
    const post = document.querySelector(`[data-post-id="${CSS.escape(id)}"]`);
    post?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, row.post.id);
}

/** A street, and of every list its first choice. */
async function fillIn(sidebar) {
  for (const field of await sidebar.$$('input[required]')) {
    if ((await field.evaluate((element) => element.value)) === '') await field.type('Strandroosstraat');
  }
  for (const field of await sidebar.$$('select')) {
    const first = await field.evaluate((element) =>
      element.value === '' ? [...element.options].map(({ value }) => value).find((value) => value !== '') : undefined,
    );
    if (first !== undefined) await field.select(first);
  }
}

async function close(own, row, wish) {
  const ids = { commandId: crypto.randomUUID(), contactId: crypto.randomUUID() };
  await askFrom(own, 'closePost', { ...ids, key: row.key, ...wish });
}

/** A message up to its first argument: "Voeg in op {site}" → "Voeg in op". */
function beginOf(message) {
  return message.split('{')[0].trim();
}
