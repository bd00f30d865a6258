/**
 * Makes two files per adapter (`adapters/<id>.js`, and `adapters/<id>.changed.js` for when a protocol repairs it): the
 * background injects the one that a page needs, so that a page pays for its own site only. Each file hands its adapter
 * to the content script in the isolated world.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

interface AdapterFile {
  readonly relativeDest: string;
  readonly contents: string;
}

export async function buildAdapters(): Promise<readonly AdapterFile[]> {
  const list = await build({
    entryPoints: [join(root, 'adapters/fingerprints.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const source = list.outputFiles[0]?.text ?? '';
  const { fingerprints } = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
    fingerprints: readonly { readonly id: string }[];
  };
  const ids = [...fingerprints.map(({ id }) => id), ...withoutFingerprint];
  return Promise.all(ids.flatMap((id) => [adapterFile(id), changedFile(id)]));
}

/** Read no page by a fingerprint: what was taught, and what nothing else recognises. */
const withoutFingerprint = ['taught', 'generic'];

function adapterFile(id: string): Promise<AdapterFile> {
  return bundle(`adapters/${id}.js`, `import { ${exportOf(id)} as adapter } from './adapters/${id}.ts';${give(id)}`);
}

/** The same adapter for a page of which the protocol repairs something. */
function changedFile(id: string): Promise<AdapterFile> {
  return bundle(
    `adapters/${id}.changed.js`,
    `import { changed } from './adapters/changed.ts';
import { ${exportOf(id)} as source } from './adapters/${id}.ts';
const adapter = changed(source);${give(id)}`,
  );
}

function give(id: string): string {
  return `(globalThis.kantlijnAdapters ??= {})[${JSON.stringify(id)}] = adapter;`;
}

async function bundle(relativeDest: string, contents: string): Promise<AdapterFile> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2024',
    charset: 'utf8',
    write: false,
  });
  return { relativeDest, contents: outputFiles[0]?.text ?? '' };
}

/** `practice-forum` is exported as `practiceForum`. */
function exportOf(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
