import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const source = join(root, 'assets/practice');
const pages = ['index.html', 'forum.html', 'feed.html'];

/**
 * Builds the practice site: static files only, relative addresses, no inline script or style.
 * @param {string} outDir is emptied first
 * @param {{scripts?: readonly string[]}} [options] `scripts`: module scripts that every page loads after its own,
 *   relative to `outDir`; the extension's copy of the pages starts Kantlijn that way
 * @returns {Promise<readonly string[]>} the files, relative to `outDir`
 */
export async function buildPractice(outDir, { scripts = [] } = {}) {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const entries = [
    { in: 'start/main.ts', out: 'start' },
    { in: 'start/start.css', out: 'start' },
    { in: 'forum/main.ts', out: 'forum' },
    { in: 'forum/forum.css', out: 'forum' },
    { in: 'feed/main.ts', out: 'feed' },
    { in: 'feed/feed.css', out: 'feed' },
  ];
  await build({
    // Aliases are looked up from here, wherever it was started.
    absWorkingDir: root,
    entryPoints: entries.map(({ in: path, out }) => ({ in: join(source, path), out })),
    outdir: outDir,
    bundle: true,
    format: 'esm',
    target: ['chrome150', 'firefox153'],
    minify: true,
    legalComments: 'eof',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    alias: {
      // Draft.js 0.11 looks for nodes with findDOMNode, which React 19 no longer has.
      react: 'react-16',
      'react-dom': 'react-dom-16',
      setimmediate: join(source, 'feed/set-immediate.ts'),
    },
  });
  const tags = scripts.map((path) => `<script type="module" src="${path}"></script>\n`).join('');
  for (const page of pages) {
    if (tags === '') await cp(join(source, page), join(outDir, page));
    else
      await writeFile(
        join(outDir, page),
        (await readFile(join(source, page), 'utf8')).replace('</head>', `${tags}</head>`),
      );
  }
  return [...pages, ...entries.map(({ in: path, out }) => `${out}${path.endsWith('.css') ? '.css' : '.js'}`)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await buildPractice(resolve(process.argv[2] ?? join(root, 'out/practice')));
  console.log(`practice site: ${files.join(' ')}`);
}
