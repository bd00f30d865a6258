/**
 * Writes `assets/protocols/kantlijn-protocol.schema.json`, made of the schema that the extension itself checks with.
 * Node 20 cannot import TypeScript, so esbuild bundles it first.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = await mkdtemp(join(tmpdir(), 'kantlijn-schema-'));
try {
  const outfile = join(folder, 'schema.mjs');
  await build({
    entryPoints: [join(root, 'scripts', 'protocol-json-schema.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const { buildProtocolJsonSchema } = await import(pathToFileURL(outfile).href);
  const text = `${JSON.stringify(buildProtocolJsonSchema(), null, 2)}\n`;
  await writeFile(join(root, 'assets', 'protocols', 'kantlijn-protocol.schema.json'), text);
} finally {
  await rm(folder, { recursive: true, force: true });
}
