import type { ElementHandle, Page } from 'puppeteer-core';
import { poll } from '../../scripts/browser/launch.mjs';

/** Gives files to a field of the desk, as a person does who chooses them. A field that was drawn anew is found anew. */
export async function chooseFiles(page: Page, field: string, ...files: string[]): Promise<void> {
  await poll(async () => {
    const input = await page.$(`input[aria-label="${field}"]`);
    if (input === null) return false;
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
    return true;
  });
}
