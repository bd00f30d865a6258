import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import type { browser as Extension } from 'wxt/browser';
import type { Contact } from '../../core/contact.ts';
import type { BackgroundAnswers, BackgroundBody, BackgroundMessage, PageView, PostView } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { askFrom, poll } from '../../scripts/browser/launch.mjs';
import { tabOf } from '../../scripts/story/main-job.mjs';
import { type BrowserName, type Driver, startBrowser } from './browsers.ts';

/** A browser with the extension in it and an agent at work: a protocol is loaded, sites are switched on. */
export interface Agent {
  readonly driver: Driver;
  /** A page of the extension, to ask the background from. */
  readonly own: Page;
  readonly ask: Ask;
  /** Loads the protocol anew, with other changes. */
  readonly load: (change: (protocol: ProtocolFile) => void) => Promise<void>;
  /** What the background knows of this page; waits until all its posts were read and nothing new comes. */
  readonly seenOn: (page: Page, hasAll?: (view: PageView) => boolean) => Promise<PageView>;
  readonly switchOn: (origin: string) => Promise<void>;
  readonly notifications: () => Promise<readonly string[]>;
  readonly badge: () => Promise<string>;
  readonly close: () => Promise<void>;
}

type Ask = <T extends BackgroundMessage>(type: T, body: BackgroundBody<T>) => Promise<BackgroundAnswers[T]>;
/** Firefox has `chrome` too, with promises. */
type World = { readonly chrome: typeof Extension };
type ProtocolFile = { -readonly [K in keyof Protocol]: Protocol[K] };

const day = 24 * 60 * 60 * 1000;
const protocols = join(import.meta.dirname, '../../assets/protocols');

export async function startAgent(
  name: BrowserName,
  {
    protocol,
    change = () => {},
    allowUnproven = [],
  }: {
    readonly protocol: string;
    readonly change?: (protocol: ProtocolFile) => void;
    /** Adapters that were only built from documentation and are used all the same. */
    readonly allowUnproven?: readonly string[];
  },
): Promise<Agent> {
  const driver = await startBrowser(name);
  const own: Page = await driver.openOwn('popup.html');
  const ask: Ask = (type, body) => askFrom(own, type, body);
  const load: Agent['load'] = async (changed) => {
    const file = JSON.parse(await readFile(join(protocols, `${protocol}.json`), 'utf8'));
    changed(file);
    await ask('loadProtocol', { text: JSON.stringify(file) });
  };
  await load(change);
  await ask('changeSettings', { settings: { initials: 'MV', agentName: 'Mila Vermaas', language: 'nl' } });
  for (const adapter of allowUnproven) await ask('useUnproven', { adapter, use: true });
  return {
    driver,
    own,
    ask,
    load,
    async seenOn(page, hasAll = () => true) {
      const tabId = await tabOf(own, page.url());
      let before = '';
      let quiet = 0;
      return poll(async () => {
        const { page: view } = await ask('getSite', { tabId });
        const now = JSON.stringify([view?.health, view?.here.map(({ row }) => row.key)]);
        quiet = now === before ? quiet + 1 : 0;
        before = now;
        return quiet >= 5 && view?.health !== undefined && hasAll(view) ? view : undefined;
      });
    },
    async switchOn(origin) {
      await ask('switchSite', { origin, on: true, since: new Date(Date.now() - 7 * day).toISOString() });
    },
    notifications: async () =>
      Object.keys(await own.evaluate(() => (globalThis as unknown as World).chrome.notifications.getAll())),
    badge: () => own.evaluate(() => (globalThis as unknown as World).chrome.action.getBadgeText({})),
    close: () => driver.close(),
  };
}

/** Chooses a post by clicking the mark that hangs beside it; returns the sidebar once it shows that post. */
export async function chooseByMark(agent: Agent, page: Page, root: string, name: string): Promise<Frame> {
  await page.bringToFront();
  const at = await poll(() => page.evaluate(placeOfMark, root));
  await page.mouse.click(at.x, at.y);
  const sidebar: Frame = await agent.driver.sidebarIn(page);
  await poll(() => sidebar.evaluate((who) => document.body.innerText.includes(who), name));
  return sidebar;
}

/** Where a person would click: the mark itself hangs in a closed root. */
function placeOfMark(selector: string): { x: number; y: number } | undefined {
  const root = document.querySelector(selector);
  const host = [...(root?.children ?? [])].find((child) => child.hasAttribute('data-s'));
  if (!root || !host) return undefined;
  root.scrollIntoView({ block: 'center' });
  const box = root.getBoundingClientRect();
  return host.getAttribute('data-in') === 'true'
    ? { x: box.right - 20, y: box.top + 12 }
    : { x: box.left + 30, y: box.top };
}

/** Inserts a text as the sidebar does, from the sidebar's own frame. */
export async function insertFrom(
  sidebar: Frame,
  key: PostKey,
  text: string,
): Promise<BackgroundAnswers['insertReply']> {
  const { row } = await askFrom(sidebar, 'getPost', { key });
  return askFrom(sidebar, 'insertReply', {
    ...(row.maybeAnswered === true && { isMaybeKnown: true }),
    commandId: crypto.randomUUID(),
    contactId: crypto.randomUUID(),
    key,
    replyId: null,
    language: 'nl',
    text,
  });
}

/** Waits until the post counts as answered and gives how, with the contact that was made. */
export async function answerOf(agent: Agent, key: PostKey): Promise<{ by: string; contact: Contact; view: PostView }> {
  return poll(async () => {
    const view = await agent.ask('getPost', { key });
    const { contact, row } = view;
    return row.answered && contact ? { by: row.answered.by, contact, view } : undefined;
  });
}
