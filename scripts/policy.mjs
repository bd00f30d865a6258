/**
 * npm run policy -- PROTOCOL.json [--parts] [--key PUBLIC-KEY] [--language nl|en] [--site https://… …] [--out DIR]
 *
 * Writes the files with which an administrator gives a protocol to every browser of the team: Chrome and Edge (Windows
 * registry, Linux JSON, macOS profile) and Firefox (policies.json, managed storage). docs/roll-out.md says where each goes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { policyFiles, policyOf } from './distribute/policy-files.mjs';
import { readProtocolFile } from './distribute/read-protocol.mjs';

const usage =
  'Use: npm run policy -- PROTOCOL.json [--parts] [--key PUBLIC-KEY] [--language nl|en] [--site https://…] [--out DIR]';

try {
  const { values, positionals } = parseArgs({
    options: {
      parts: { type: 'boolean' },
      key: { type: 'string' },
      language: { type: 'string' },
      site: { type: 'string', multiple: true },
      out: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(usage);
  await writePolicy(file, values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function writePolicy(file, { parts, key, language, site, out = 'policy' }) {
  const { protocol } = await readProtocolFile(file);
  const { $schema: _, ...rest } = protocol;
  if (key !== undefined && !/^[A-Za-z0-9+/]{43}=$/.test(key)) throw new Error('--key is no Ed25519 public key.');
  if (key !== undefined && rest.signature?.publicKey !== key) {
    throw new Error(
      'The protocol is not signed with this key, so no browser would take it. Sign it first: npm run sign',
    );
  }
  if (language !== undefined && !['nl', 'en'].includes(language)) throw new Error('--language is nl or en.');
  for (const origin of site ?? []) {
    if (!/^https?:\/\/[^/?#]+$/.test(origin)) throw new Error(`--site ${origin}: give it as https://forum.example`);
  }
  const policy = policyOf(JSON.stringify(rest), { parts, publisherKey: key, language, sites: site });
  for (const { name, content } of policyFiles(policy)) {
    const path = join(out, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(path);
  }
}
