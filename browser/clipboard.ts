/**
 * The only writer of the clipboard. It answers `copied` only when the browser took the text.
 *
 * Two ways, since each fails where the other works: after an insertion the focus is in the page and Chromium refuses
 * the clipboard API; Firefox says `true` to `execCommand` without copying, so that way is believed only when the
 * `copy` event really came.
 */
export async function copyText(content: {
  readonly plain: string;
  readonly html?: string;
}): Promise<'copied' | 'refused'> {
  const ways = document.hasFocus() ? [writeByApi, writeByEvent] : [writeByEvent, writeByApi];
  for (const write of ways) if (await write(content)) return 'copied';
  return 'refused';
}

type Content = Parameters<typeof copyText>[0];

async function writeByApi({ plain, html }: Content): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(plain);
    else {
      const asBlob = (text: string, type: string) => new Blob([text], { type });
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': asBlob(plain, 'text/plain'), 'text/html': asBlob(html, 'text/html') }),
      ]);
    }
    return true;
  } catch {
    return false;
  }
}

function writeByEvent({ plain, html }: Content): boolean {
  let wasSet = false;
  const fill = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    wasSet = true;
  };
  document.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy') && wasSet;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
