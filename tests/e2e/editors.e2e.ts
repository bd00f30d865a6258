import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { type Agent, chooseByMark, insertFrom, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { type EditorCase, editorCases } from './editors/list.ts';
import { address, makePage, origin } from './editors/page.ts';
import { trapsBefore, trapsInForm } from './editors/traps.ts';
import { bundle, serveSite } from './fake-site.ts';

/**
 * A reply into each editor, by the real package, from the sidebar: read back from the box and from the editor's own
 * model, taken out by one Ctrl+Z. What `editors/list.ts` says of an editor is held here.
 */

const text = 'We zoeken het uit 🚲 en je hoort het vandaag.\n\nBedankt voor het melden.';
const key = 'wordpress@blog.duinstad.example/12';
const laxPolicy = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";
const ckeditor4 = dirname(createRequire(import.meta.url).resolve('ckeditor4/ckeditor.js'));

interface Model {
  readonly text: string;
  readonly chips: string;
  readonly canSend: boolean;
}

describe.each(browserNames)('editors in %s', (name) => {
  let agent: Agent;

  beforeAll(async () => {
    agent = await startAgent(name, {
      protocol: 'gemeente-duinstad',
      change(protocol) {
        protocol.accounts = [...protocol.accounts, { site: 'wordpress', name: 'Zwembad De Plons' }];
        protocol.watchedPages = [{ url: `${origin}/*`, as: 'own' }];
      },
    });
    await agent.switchOn(origin);
  });
  afterAll(() => agent.close());

  test.each(editorCases)('$name', async (editor) => {
    const page = await agent.driver.browser.newPage();
    try {
      await open(page, editor);
      const model = () => modelOf(page);
      const sidebar = await chooseByMark(agent, page, '#comment-12', 'Wilma Duin');
      const given = printed(editor, text);

      // Empty, and never touched.
      await begin(page, false);
      const outcome = await insertFrom(sidebar, key, text);
      expect(outcome).toMatchObject({ kind: 'inserted' });
      expect(await model()).toMatchObject({ text: given, canSend: true });
      await undo(page, editor);
      await expect.poll(async () => (await model()).text.trim()).toBe('');

      // The site put a name in the box and nobody has touched it since.
      await begin(page, true);
      await leave(page);
      const named = await model();
      expect(await insertFrom(sidebar, key, text)).toMatchObject({ kind: 'inserted' });
      const withName = await model();
      expect(oneLine(withName.text)).toBe(oneLine(`@wilma ${given}`));
      expect(withName.chips).toBe(editor.mention === 'chip' ? '1' : '');
      await undo(page, editor);
      await expect.poll(async () => (await model()).text).toMatch(/^@wilma\s*$/);
      expect((await model()).chips).toBe(named.chips);

      // Typed by a person, with the caret put back in the middle; then the sidebar has the focus.
      await begin(page, false);
      await page.keyboard.type('Dag, groet');
      await poll(async () => (await model()).text === 'Dag, groet');
      await new Promise((resolve) => setTimeout(resolve, 200));
      await clickBehind(page, 'Dag,');
      await focusOn(sidebar);
      expect(await insertFrom(sidebar, key, text)).toMatchObject({ kind: 'inserted' });
      expect(oneLine((await model()).text)).toBe(
        oneLine(`Dag, ${given}${editor.dropsSpaceIn?.includes(name) ? '' : ' '}groet`),
      );
      await undo(page, editor);
      const isBack = () => poll(async () => (await model()).text === 'Dag, groet', 3_000).catch(() => false);
      expect(await isBack()).toBe(editor.undoFailsInMiddle?.[name] === undefined);
    } finally {
      await page.close();
    }
  });

  test('the right box among traps: hidden ones, searching, private messages, other forms', async () => {
    const page = await agent.driver.browser.newPage();
    const html = makePage({ inForm: trapsInForm, before: trapsBefore });
    await serveSite(page, { origin, html, script: await bundle('textarea.ts', 'editors') });
    await page.goto(address);
    const sidebar = await chooseByMark(agent, page, '#comment-12', 'Wilma Duin');
    expect(await insertFrom(sidebar, key, text)).toMatchObject({ kind: 'inserted' });
    expect(await page.evaluate(filledTraps)).toEqual([]);
    expect(await modelOf(page)).toMatchObject({ text, canSend: true });
    await page.close();
  });

  async function open(page: Page, editor: EditorCase): Promise<void> {
    const isOld = editor.package === 'ckeditor4';
    await serveSite(page, {
      origin,
      html: makePage({ scripts: isOld ? ['/ckeditor4/ckeditor.js'] : [] }),
      script: await bundle(editor.page, 'editors'),
      folders: { '/ckeditor4': ckeditor4 },
      ...(isOld ? { policy: laxPolicy } : {}),
    });
    await page.goto(`${address}${editor.hash ?? ''}`);
    await page.bringToFront();
    await poll(() => page.evaluate(() => 'begin' in globalThis));
  }
});

/** Names of the traps that hold something. Runs in the page. */
function filledTraps(): readonly (string | undefined)[] {
  const holds = (trap: HTMLElement) =>
    trap instanceof HTMLIFrameElement
      ? trap.contentDocument?.body.innerText.trim()
      : (trap as HTMLTextAreaElement).value || trap.innerText;
  return [...document.querySelectorAll<HTMLElement>('[data-trap]')]
    .filter((trap) => holds(trap))
    .map((trap) => trap.dataset['trap']);
}

/** What the editor's model makes of the text. */
function printed({ blankLine }: EditorCase, words: string): string {
  return blankLine === 'kept' ? words : words.replace(/\n+/g, '\n');
}

/** Editors that part blocks put some of the lines in paragraphs of their own; the words and their order count here. */
const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

function modelOf(page: Page): Promise<Model> {
  return page.evaluate(() => {
    const { model } = globalThis as unknown as { model: () => { text: string; chips: string } };
    const button = document.querySelector<HTMLButtonElement>('#submit');
    return { ...model(), canSend: button?.disabled === false };
  });
}

function begin(page: Page, mention: boolean): Promise<void> {
  return page.evaluate(
    (withName) => (globalThis as unknown as { begin: (mention: boolean) => Promise<void> }).begin(withName),
    mention,
  );
}

/** One real key press, in the page that has the focus after an insertion. */
async function undo(page: Page, { undo: how }: EditorCase): Promise<void> {
  if (how !== 'key') return page.evaluate(() => (globalThis as unknown as { undo: () => void }).undo());
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}

/** Nothing has the focus and no caret stands anywhere. */
function leave(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.contentDocument?.getSelection()?.removeAllRanges();
    getSelection()?.removeAllRanges();
    (document.activeElement as HTMLElement | null)?.blur();
  });
}

/** The person goes on in the sidebar, for longer than editors wait before they begin another step of undo. */
async function focusOn(sidebar: Frame): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  await sidebar.evaluate(() => {
    window.focus();
    document.querySelector<HTMLElement>('button,input')?.focus();
  });
  await new Promise((resolve) => setTimeout(resolve, 1_100));
}

/** Clicks behind these words, as a person does; in a field the caret is put there. */
async function clickBehind(page: Page, words: string): Promise<void> {
  const at = await page.evaluate(placeBehind, words);
  if (at) await page.mouse.click(at.x, at.y);
}

/** Runs in the page. */
function placeBehind(words: string): { x: number; y: number } | undefined {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) {
    field.setSelectionRange(words.length, words.length);
    return undefined;
  }
  const frames = [...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? []);
  for (const own of [document, ...frames]) {
    const walker = own.createTreeWalker(own.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(words);
      if (at < 0 || !node.parentElement?.isContentEditable) continue;
      const range = own.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const frame = own.defaultView?.frameElement?.getBoundingClientRect();
      const { right, top, height } = range.getBoundingClientRect();
      return { x: (frame?.left ?? 0) + right, y: (frame?.top ?? 0) + top + height / 2 };
    }
  }
  throw new Error('the words are not in an editor');
}
