import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPractice } from './build.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** As strict as the sites that Kantlijn works on: what the pages need and nothing else. Draft.js sets its styles
 * through the CSSOM, which `style-src 'self'` allows. */
export const practicePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'none'; connect-src 'none'; base-uri 'none'; form-action 'self'";

/**
 * Serves built practice files on 127.0.0.1.
 * @param {{port?: number, dir: string}} options `port` 0 lets the system choose
 * @returns {Promise<{url: string, close: () => Promise<void>}>} `url` ends with a slash
 */
export async function servePractice({ port = 0, dir }) {
  const root = resolve(dir);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = resolve(root, `.${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`);
    const type = types[extname(path)];
    const body = type && path.startsWith(root + sep) ? await readFile(path).catch(() => undefined) : undefined;
    if (body === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
      return;
    }
    response
      .writeHead(200, {
        'content-type': type,
        'content-security-policy': practicePolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      .end(body);
  });
  await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the practice server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done(undefined)));
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dir = join(dirname(fileURLToPath(import.meta.url)), '../../out/practice');
  await buildPractice(dir);
  const { url } = await servePractice({ port: Number(process.argv[2] ?? 0), dir });
  console.log(url);
}
