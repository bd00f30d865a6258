import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Under this address the pictures show the practice forum; nothing is asked of any network. */
export const forumOrigin = 'https://forum.duinstad.example';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * A new page in which the practice site stands under the address of an invented forum.
 * @param folder the built practice site
 */
export async function openAtForum(browser, folder) {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== forumOrigin) return void request.continue();
    readFile(join(folder, pathname)).then(
      (body) => request.respond({ status: 200, contentType: types[extname(pathname)], body }),
      () => request.respond({ status: 404, body: '' }),
    );
  });
  return page;
}
