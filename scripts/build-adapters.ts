/**
 * Makes one file per adapter (`adapters/<id>.js` in the extension): the background injects the one that a page needs,
 * so that a page pays for its own site only. Each file hands its adapter to the content script in the isolated world.
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
  return Promise.all(
    fingerprints.map(async ({ id }) => {
      const { outputFiles } = await build({
        stdin: {
          contents: `import { ${exportOf(id)} } from './adapters/${id}.ts';
(globalThis.kantlijnAdapters ??= {})[${JSON.stringify(id)}] = ${exportOf(id)};`,
          resolveDir: root,
        },
        bundle: true,
        minify: true,
        format: 'iife',
        target: 'es2024',
        charset: 'utf8',
        write: false,
      });
      return { relativeDest: `adapters/${id}.js`, contents: outputFiles[0]?.text ?? '' };
    }),
  );
}

/** `practice-forum` is exported as `practiceForum`. */
function exportOf(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
