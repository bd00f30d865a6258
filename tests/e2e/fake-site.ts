import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import type { HTTPRequest, Page } from 'puppeteer-core';

/**
 * A site under its real address without a network: every request of a page is answered here, in both browsers. The
 * pages are the adapters' own fixtures; a script that runs in them makes their editors live.
 */

const root = join(import.meta.dirname, '../..');
const minute = 60_000;

export interface FakeSite {
  readonly origin: string;
  /** HTML of every page of the site. */
  readonly html: string | ((url: URL) => string);
  /** Runs at the end of every page. */
  readonly script?: string;
  /** Another site, whose pages stand in frames of this one. */
  readonly framed?: FakeSite;
  /** Files that the pages load, under a folder of the site: `/ckeditor4` → a folder on this machine. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Content-Security-Policy of the pages, where the site's own editor needs a laxer one than ours. */
  readonly policy?: string;
}

/** As strict as the sites that Kantlijn works on. */
const strict = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'";

export async function serveSite(page: Page, site: FakeSite): Promise<void> {
  const policyOf = ({ framed, policy = strict }: FakeSite) =>
    framed === undefined ? policy : `${policy}; frame-src 'self' ${framed.origin}`;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = new URL(request.url());
    // The sidebar's own files.
    if (!/^https?:$/.test(url.protocol)) return void request.continue();
    const asked = [site, ...(site.framed === undefined ? [] : [site.framed])].find(
      ({ origin }) => origin === url.origin,
    );
    if (asked !== undefined && url.pathname === '/live.js') {
      return void request.respond({ contentType: 'text/javascript; charset=utf-8', body: asked.script ?? '' });
    }
    const folders = asked?.folders ?? {};
    const folder = Object.keys(folders).find((path) => url.pathname.startsWith(`${path}/`));
    if (folder !== undefined) {
      return void respondWithFile(request, join(folders[folder] ?? '', url.pathname.slice(folder.length)));
    }
    if (asked === undefined || !request.isNavigationRequest()) return void request.respond({ status: 404, body: '' });
    const { html, script } = asked;
    const body = typeof html === 'string' ? html : html(url);
    return void request.respond({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policyOf(asked) },
      body: script === undefined ? body : body.replace(/<\/body>/, '<script src="/live.js"></script></body>'),
    });
  });
}

async function respondWithFile(request: HTTPRequest, path: string): Promise<void> {
  const body = await readFile(path).catch(() => undefined);
  if (body === undefined) return request.respond({ status: 404, body: '' });
  const contentType = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css' }[extname(path)] ?? 'image/png';
  return request.respond({ contentType, body });
}

/** A fixture of an adapter with its times moved, so that the newest is ten minutes old. */
export async function fixture(path: string): Promise<string> {
  const html = await readFile(join(root, 'tests/adapters', path), 'utf8');
  const times = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g;
  const newest = Math.max(...(html.match(times) ?? []).map((time) => Date.parse(time)));
  const move = Date.now() - 10 * minute - newest;
  return html.replace(times, (time) => new Date(Date.parse(time) + move).toISOString());
}

/** Bundles what runs in a page of a fake site. */
export async function bundle(name: string, folder: 'sites' | 'editors' = 'sites'): Promise<string> {
  const isDraft = ['x.ts', 'draft.ts'].includes(name);
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(import.meta.dirname, folder, name)],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    // CKEditor 5 draws its icons from text.
    loader: { '.svg': 'text', '.css': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // Draft.js 0.11 needs the React of its days.
    ...(isDraft ? { alias: { react: 'react-16', 'react-dom': 'react-dom-16' } } : {}),
  });
  return outputFiles[0]?.text ?? '';
}
