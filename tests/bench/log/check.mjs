import { poll } from '../../../scripts/browser/launch.mjs';

/** By the value of the radio in the dialog. */
const kinds = ['ndjson', 'excel', 'xlsx'];

/**
 * Exports of the whole log laid beside it again, by the screens: the file as the dialog made it, until the verdict is
 * there. The log is untouched, so that anything but agreement is a mistake.
 */
export async function* measureChecks(desk) {
  for (const kind of kinds) {
    await desk.open('#/log?period=all');
    const page = desk.page();
    await page.bringToFront();
    await page.evaluate(() => {
      globalThis.showSaveFilePicker = async ({ suggestedName }) => {
        globalThis.picked = await (await navigator.storage.getDirectory()).getFileHandle(suggestedName, {
          create: true,
        });
        return globalThis.picked;
      };
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file) => {
        globalThis.made = file;
        return make(file);
      };
    });
    await poll(() => page.evaluate(() => document.querySelector('table tbody tr') !== null), 120_000);
    await page.keyboard.press('e');
    const radio = await page.waitForSelector(`input[type=radio][value=${kind}]`);
    await radio.click();
    if (kind !== 'ndjson') await chooseId(page);
    // The dialog knows the size of the file when its beginning is shown.
    await poll(() =>
      page.evaluate(() => (document.querySelector('dialog pre, [role=dialog] pre')?.textContent ?? '') !== ''),
    );
    await page.click('button[data-first]');
    await poll(() => page.evaluate(() => document.querySelector('[data-kind="done"]') !== null), 600_000);
    const mb = await page.evaluate(
      async (extension) => {
        const file = globalThis.made ?? (await globalThis.picked.getFile());
        globalThis.exported = new File([file], `logboek.${extension}`);
        location.hash = '#/check';
        globalThis.shares = new Set();
        new MutationObserver(() => {
          const bar = document.querySelector('progress');
          if (bar !== null) globalThis.shares.add(bar.value);
        }).observe(document.body, { subtree: true, childList: true, attributes: true });
        return file.size / 1_000_000;
      },
      kind === 'excel' ? 'csv' : kind,
    );
    await page.waitForSelector('input[type=file]');
    const started = performance.now();
    await page.evaluate(() => {
      const field = document.querySelector('input[type=file]');
      const files = new DataTransfer();
      files.items.add(globalThis.exported);
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const said = await poll(
      () =>
        page.evaluate(
          () =>
            document.querySelector('section[aria-label="Uitkomst van de controle"] :is([role=status], [role=alert]) h2')
              ?.textContent,
        ),
      900_000,
    );
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    if (!said.endsWith('met het logboek') || said.includes('niet')) throw new Error(`${kind}: ${said}`);
    yield [
      kind,
      { seconds, 'file MB': Math.round(mb), 'steps of the bar': await page.evaluate(() => globalThis.shares.size) },
    ];
  }
}

/** A table is laid beside the log by the id, which is off until it is chosen. */
function chooseId(page) {
  return poll(() =>
    page.evaluate(() => {
      const label = [...document.querySelectorAll('details label')].find((one) => one.textContent.trim() === 'Contact');
      label?.closest('details')?.setAttribute('open', '');
      const box = label?.querySelector('input');
      if (box?.checked === false) box.click();
      return box?.checked;
    }),
  );
}
