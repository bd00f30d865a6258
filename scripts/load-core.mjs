import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A TypeScript file of ours (path from the repository's root), bundled in memory: Node 20 runs no TypeScript. */
export async function loadCore(path) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../${path}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
