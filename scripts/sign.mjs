/**
 * npm run sign -- --new-key KEYFILE            makes a key and prints its public half
 * npm run sign -- KEYFILE PROTOCOL.json        signs the file in place
 *
 * Whoever has KEYFILE can publish in the team's name: keep it where you keep passwords. docs/roll-out.md says how the
 * public half is used.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { newKey, publicKeyOf, readKey, signatureOf } from './distribute/keys.mjs';
import { readProtocolFile } from './distribute/read-protocol.mjs';

const usage = 'Use: npm run sign -- --new-key KEYFILE, or: npm run sign -- KEYFILE PROTOCOL.json';

try {
  const { values, positionals } = parseArgs({ options: { 'new-key': { type: 'string' } }, allowPositionals: true });
  const fresh = values['new-key'];
  const [keyFile, file] = positionals;
  if (fresh !== undefined && keyFile === undefined) makeKey(fresh);
  else if (fresh === undefined && keyFile !== undefined && file !== undefined) await signFile(keyFile, file);
  else throw new Error(usage);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function makeKey(file) {
  const pem = newKey();
  // wx: a key that is there already is never written over.
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  console.log(`public key: ${publicKeyOf(readKey(pem))}`);
}

async function signFile(keyFile, file) {
  const key = readKey(readFileSync(keyFile, 'utf8'));
  const { protocol, bytes } = await readProtocolFile(file);
  const signature = signatureOf(bytes, key);
  writeFileSync(file, `${JSON.stringify({ ...protocol, signature }, null, 2)}\n`);
  console.log(`${protocol.name}, version ${protocol.version}: signed by ${signature.publicKey}`);
}
