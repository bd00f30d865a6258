import { browser } from 'wxt/browser';
import { pasteText } from '../../browser/paste-text.ts';

/**
 * Pastes plain text in the page's own world: the editor listens there, and Firefox hands it no clipboard data across
 * worlds. The helper holds nothing but the text and stays nowhere.
 */
export async function pastePlainText(tabId: number, frameId: number, text: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    world: 'MAIN',
    func: pasteText,
    args: [text],
  });
}
