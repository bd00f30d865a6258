import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { knownWords } from './known-words.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The script that captures the page it is put into, with the words of our readers in it. Its last value is the outcome,
 * which is what `scripting.executeScript` gives back.
 * @param {{ withAdapters?: boolean }} options `withAdapters`: for a page into which no adapter was put before
 * @returns {Promise<string>}
 */
export async function buildCapture({ withAdapters = false } = {}) {
  const adapters = `import { adapters } from './adapters/index.ts';
globalThis.kantlijnAdapters = Object.fromEntries(adapters.map((adapter) => [adapter.id, adapter]));`;
  const before = withAdapters ? await bundle(adapters) : '';
  const words = { KNOWN_WORDS: JSON.stringify(knownWords(root)) };
  return `${before}${await bundle(`import './adapters/capture/in-page.ts';`, words)};globalThis.kantlijnCapture;`;
}

async function bundle(contents, define = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2024',
    charset: 'utf8',
    define,
  });
  return outputFiles[0]?.text ?? '';
}
