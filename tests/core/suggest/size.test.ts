import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('the engine with its word tables stays small', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../../core/suggest/index.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
  });
  const size = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThan(150_000);
});
