import { createPrivateKey } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BackgroundAnswers, BackgroundBody, BackgroundMessage } from '../../core/messages.ts';
import { parseProtocol } from '../../core/protocol/parse.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { signedBytes } from '../../core/protocol/signature.ts';
import { askFrom, poll } from '../../scripts/browser/launch.mjs';
import { newKey, publicKeyOf, signatureOf } from '../../scripts/distribute/keys.mjs';
import { policyFiles, policyOf } from '../../scripts/distribute/policy-files.mjs';
import { geckoId } from '../../scripts/extension-ids.mjs';
import { browserNames, type Driver, programOf, startBrowser } from './browsers.ts';
import { makeOwnEtc, type OwnEtc, whyNoPolicy } from './own-etc.ts';

/**
 * An administrator gives a signed protocol to a browser by its managed policies, as `npm run policy` writes them. The
 * browsers are those of the system; the extension is the practice build, loaded unpacked (Chromium) and for the session
 * (Firefox).
 */

type Ask = <T extends BackgroundMessage>(type: T, body?: BackgroundBody<T>) => Promise<BackgroundAnswers[T]>;

const key = createPrivateKey(newKey());
const publisherKey = publicKeyOf(key);
const why = whyNoPolicy();
if (why !== undefined) console.warn(`policy: ${why}`);

/** Which of the written files is put where. */
const places = {
  chromium: { from: 'chrome/kantlijn.json', to: 'chromium/policies/managed/kantlijn.json' },
  firefox: { from: 'firefox/policies.json', to: 'firefox/policies/policies.json' },
} as const;

async function signed(version: number): Promise<Protocol> {
  const file = join(import.meta.dirname, '../../assets/protocols/gemeente-duinstad.json');
  const { $schema: _, ...rest } = JSON.parse(await readFile(file, 'utf8'));
  const parsed = parseProtocol(JSON.stringify({ ...rest, version }));
  if (!parsed.ok) throw new Error('the example protocol is good');
  return { ...parsed.protocol, signature: signatureOf(signedBytes(parsed.protocol), key) };
}

describe.skipIf(why !== undefined).each([...browserNames])('a policy in %s', (name) => {
  let etc: OwnEtc;
  let driver: Driver;
  let own: Awaited<ReturnType<Driver['openOwn']>>;
  const ask: Ask = (type, body) => askFrom(own, type, body ?? {});
  const setPolicy = async (values: Record<string, unknown>) => {
    const { from, to } = places[name];
    const file = policyFiles(values).find((one) => one.name === from);
    await etc.write(to, String(file?.content));
  };
  beforeAll(async () => {
    etc = await makeOwnEtc();
    const text = JSON.stringify(await signed(21));
    await setPolicy(
      policyOf(text, { parts: true, publisherKey, language: 'en', sites: ['https://forum.duinstad.example'] }),
    );
    driver = await startBrowser(name, { executable: await etc.wrap(programOf(name)) });
    own = await driver.openOwn('popup.html');
  });
  afterAll(async () => {
    await driver?.close();
    await etc?.remove();
  });

  test('the protocol is in force without anybody doing something, and its publisher is the only one', async () => {
    await poll(async () => (await ask('getProtocol')).version === 21);
    expect(await ask('getProtocol')).toMatchObject({ name: 'Gemeente Duinstad' });
    expect((await ask('getProtocolVersions')).versions).toMatchObject([{ source: 'policy', isSigned: true }]);
    await poll(async () => (await ask('getDistribution')).policy?.arrival !== undefined);
    expect(await ask('getDistribution')).toMatchObject({
      policy: { wrong: [], arrival: { kind: 'taken', version: 21 }, sites: ['https://forum.duinstad.example'] },
      publisher: { publicKey: publisherKey, by: 'policy', signedCurrent: true },
    });
    expect((await ask('getSettings')).locale).toBe('en');
  });

  test('nothing else is taken: no unsigned file, no changed one, no change made here', async () => {
    const { signature, ...unsigned } = await signed(22);
    await expect(ask('loadProtocol', { text: JSON.stringify(unsigned) })).rejects.toThrow(/unsigned/);
    const changed = { ...unsigned, signature, version: 23 };
    await expect(ask('loadProtocol', { text: JSON.stringify(changed) })).rejects.toThrow(/badSignature/);
    const { current } = await ask('getProtocolVersions');
    const change = { text: JSON.stringify(unsigned), basedOn: current, summary: 'hier gewijzigd' };
    await expect(ask('saveProtocol', change)).rejects.toThrow(/publisherByPolicy/);
    await expect(ask('unpinPublisher')).rejects.toThrow(/publisherByPolicy/);
    expect((await ask('getProtocol')).version).toBe(21);
  });

  // Firefox reads its policies at its start only.
  test.runIf(name === 'chromium')('a broken one changes nothing, the next good one is taken at once', async () => {
    await setPolicy({ publisherKey, protocol: JSON.stringify(await signed(30)).slice(0, -200) });
    const bad = await poll(async () => {
      const { policy } = await ask('getDistribution');
      return policy?.arrival?.kind === 'bad' ? policy.arrival : undefined;
    }, 40_000);
    expect(bad.problems).toMatchObject([{ code: 'endOfFile' }]);
    expect((await ask('getProtocol')).version).toBe(21);
    await setPolicy({ publisherKey, protocol: JSON.stringify(await signed(22)) });
    await poll(async () => (await ask('getProtocol')).version === 22, 40_000);
  });
});

/** Managed storage of one user: needs no rights, and no policy of the whole machine. */
describe.runIf(browserNames.includes('firefox'))('managed storage of one user in firefox', () => {
  let home: string;
  let driver: Driver;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'kantlijn-home-'));
    const values = policyOf(JSON.stringify(await signed(24)), { publisherKey });
    const file = policyFiles(values).find(({ name }) => name === `firefox/${geckoId}.json`);
    await mkdir(join(home, '.mozilla/managed-storage'), { recursive: true });
    await writeFile(join(home, `.mozilla/managed-storage/${geckoId}.json`), String(file?.content));
    const program = join(home, 'firefox');
    await writeFile(program, `#!/bin/sh\nHOME='${home}' exec '${programOf('firefox')}' "$@"\n`, { mode: 0o755 });
    driver = await startBrowser('firefox', { executable: program });
  });
  afterAll(async () => {
    await driver?.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  });

  test.skipIf(process.platform !== 'linux')('the protocol is in force', async () => {
    const own = await driver.openOwn('popup.html');
    await poll(async () => (await askFrom(own, 'getProtocol', {})).version === 24);
    expect(await askFrom(own, 'getDistribution', {})).toMatchObject({
      publisher: { by: 'policy', signedCurrent: true },
    });
  });
});
