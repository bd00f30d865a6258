import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { unpackParts } from '../../browser/unpack.ts';
import { verifySignature } from '../../browser/verify-signature.ts';
import { readPolicy } from '../../core/policy.ts';
import { parseProtocol } from '../../core/protocol/parse.ts';
import { signerOf } from '../../core/protocol/signature.ts';

/** `npm run sign` and `npm run policy`, as an administrator runs them. */

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'kantlijn-distribute-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(root, `scripts/${script}.mjs`), ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  });
const duinstad = join(root, 'assets/protocols/gemeente-duinstad.json');
const chromiumId = 'ajgojnjcbhiioepmkkhmkliopcjiadgf';
const geckoId = 'kantlijn@kantlijn.example';
const json = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'));

describe('signing', () => {
  const file = at('protocol.json');
  test('a new key signs a file, and the extension knows whose it is', async () => {
    copyFileSync(duinstad, file);
    const publicKey = run('sign', '--new-key', at('key.pem')).trim().replace('public key: ', '');
    expect(statSync(at('key.pem')).mode & 0o077).toBe(0);
    run('sign', at('key.pem'), file);
    const parsed = parseProtocol(readFileSync(file, 'utf8'));
    if (!parsed.ok) throw new Error('the signed file cannot be read');
    expect(await signerOf(parsed.protocol, verifySignature)).toEqual({ kind: 'signed', publicKey });
    const { signature: _, ...content } = json('protocol.json');
    expect(content).toEqual(JSON.parse(readFileSync(duinstad, 'utf8')));
  });

  test('a key is never written over, and a broken protocol is not signed', () => {
    expect(() => run('sign', '--new-key', at('key.pem'))).toThrow(/EEXIST/);
    writeFileSync(at('half.json'), readFileSync(duinstad, 'utf8').slice(0, 5_000));
    expect(() => run('sign', at('key.pem'), at('half.json'))).toThrow(/half\.json/);
  });
});

describe('policy files', () => {
  test('each browser gets the whole protocol, under the fixed ids', async () => {
    run('policy', duinstad, '--language', 'nl', '--site', 'https://forum.duinstad.example', '--out', at('plain'));
    const { $schema: _, ...protocol } = JSON.parse(readFileSync(duinstad, 'utf8'));
    const values = [
      json('plain/chrome/kantlijn.json')['3rdparty'].extensions[chromiumId],
      json('plain/edge/kantlijn.json')['3rdparty'].extensions[chromiumId],
      json('plain/firefox/policies.json').policies['3rdparty'].Extensions[geckoId],
      json(`plain/firefox/${geckoId}.json`).data,
    ];
    for (const value of values) {
      const { policy, wrong } = readPolicy(value);
      expect(wrong).toEqual([]);
      expect(JSON.parse(policy.protocol ?? '')).toEqual(protocol);
      expect(policy).toMatchObject({ language: 'nl', sites: ['https://forum.duinstad.example'] });
    }
    const { name, type } = json(`plain/firefox/${geckoId}.json`);
    expect([name, type]).toEqual([geckoId, 'storage']);
  });

  test('Windows: values and numbered lists, what was set before removed first', async () => {
    run('policy', duinstad, '--parts', '--out', at('parts'));
    const bytes = readFileSync(at('parts/chrome/kantlijn.reg'));
    expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    const text = bytes.subarray(2).toString('utf16le');
    const key = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${chromiumId}\\policy`;
    expect(text.indexOf(`[-${key}]`)).toBeLessThan(text.indexOf(`[${key}]`));
    const list = text
      .slice(text.indexOf(`[${key}\\protocolParts]`))
      .split('\r\n')
      .slice(1);
    const parts = list.flatMap((line) => {
      const [, number, value] = /^"(\d+)"="(.*)"$/.exec(line) ?? [];
      return value === undefined ? [] : [{ number, value }];
    });
    expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => String(index + 1)));
    const unpacked = await unpackParts(
      parts.map(({ value }) => value),
      5_000_000,
    );
    expect(unpacked.ok && JSON.parse(unpacked.text).name).toBe('Gemeente Duinstad');
  });

  test('a text with quotes and backslashes survives the registry file', () => {
    const protocol = JSON.parse(readFileSync(duinstad, 'utf8'));
    writeFileSync(at('odd.json'), JSON.stringify({ ...protocol, summary: 'Map "C:\\webcare" & <b>co</b>\nregel 2' }));
    run('policy', at('odd.json'), '--out', at('odd'));
    const text = readFileSync(at('odd/edge/kantlijn.reg')).subarray(2).toString('utf16le');
    const [, value = ''] = /^"protocol"="(.*)"$/m.exec(text) ?? [];
    expect(JSON.parse(value.replace(/\\([\\"])/g, '$1')).summary).toBe('Map "C:\\webcare" & <b>co</b>\nregel 2');
    const profile = readFileSync(at('odd/chrome/kantlijn.mobileconfig'), 'utf8');
    expect(JSON.parse(stringAfter(profile, 'protocol')).summary).toBe('Map "C:\\webcare" & <b>co</b>\nregel 2');
  });

  test('a key that the protocol is not signed with is refused: no browser would take it', () => {
    expect(() => run('policy', duinstad, '--key', `${'A'.repeat(43)}=`, '--out', at('no'))).toThrow(/not signed/);
    expect(existsSync(at('no'))).toBe(false);
  });
});

/** As much of a property list as these files have. */
function stringAfter(profile: string, key: string): string {
  const [, value = ''] = new RegExp(`<key>${key}</key><string>([^<]*)</string>`).exec(profile) ?? [];
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
