/** What a person does with a mouse and a keyboard, for both browsers. Waits for what it needs; never presses twice. */
import { poll } from '../browser/launch.mjs';

/** A button, link or field of a frame by what is written on it (its accessible name begins with that). */
export async function findByName(frame, role, name, timeout = 30_000) {
  return poll(async () => {
    const handle = await frame.evaluateHandle(
      (wantedRole, wanted) => {
        const selectors = {
          button: 'button,[role=button]',
          field: 'input,textarea,select',
          link: 'a[href]',
          any: '*',
        };
        const nameOf = (element) => {
          const label = element.getAttribute('aria-label') ?? '';
          if (label !== '') return label;
          const labels = element.labels === undefined ? [] : [...(element.labels ?? [])];
          if (labels.length > 0) return labels.map((one) => one.textContent).join(' ');
          return element.textContent ?? '';
        };
        return (
          [...document.querySelectorAll(selectors[wantedRole])].find(
            (element) =>
              nameOf(element).replace(/\s+/g, ' ').trim().startsWith(wanted) &&
              element.checkVisibility() &&
              !element.disabled &&
              element.getAttribute('aria-disabled') !== 'true',
          ) ?? null
        );
      },
      role,
      name,
    );
    return handle.asElement() ?? undefined;
  }, timeout);
}

/**
 * Presses a button. One that a render took away between finding and pressing is found anew: nothing was pressed then.
 */
export async function press(frame, name, timeout) {
  await poll(async () => {
    const button = await findByName(frame, 'button', name, 1_000);
    await button.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await button.click();
    return true;
  }, timeout);
}

/** Text of a frame as it is seen. */
export function textOf(frame) {
  return frame.evaluate(() => document.body.innerText);
}

/** Waits until a frame shows a text. */
export function waitForText(frame, wanted, timeout) {
  return poll(async () => (await textOf(frame)).includes(wanted), timeout);
}

/** As a person copies in the CRM: selected, and Ctrl+C. */
export async function copyText(page, text) {
  await page.bringToFront();
  await page.evaluate((wanted) => {
    const field = document.createElement('textarea');
    field.value = wanted;
    document.body.append(field);
    field.focus();
    field.select();
  }, text);
  await pressWithControl(page, 'c');
}

export async function pressWithControl(page, key) {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}
