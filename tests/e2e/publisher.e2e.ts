import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseProtocol } from '../../core/protocol/parse.ts';
import { signedBytes } from '../../core/protocol/signature.ts';
import { newKey, publicKeyOf, signatureOf } from '../../scripts/distribute/keys.mjs';
import { browserNames } from './browsers.ts';
import { type Stage, setStage } from './stage.ts';

/** A publisher is pinned by the first signed protocol, checked by the browser's own Ed25519. */

const ours = createPrivateKey(newKey());
const theirs = createPrivateKey(newKey());

async function protocol(version: number, key?: typeof ours): Promise<string> {
  const file = join(import.meta.dirname, '../../assets/protocols/gemeente-duinstad.json');
  const parsed = parseProtocol(JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), version }));
  if (!parsed.ok) throw new Error('the example protocol is good');
  const signature = key && signatureOf(signedBytes(parsed.protocol), key);
  return JSON.stringify({ ...parsed.protocol, signature });
}

describe.each([...browserNames])('the publisher in %s', (name) => {
  let stage: Stage;
  const load = async (version: number, key?: typeof ours) =>
    stage.ask('loadProtocol', { text: await protocol(version, key) });
  beforeAll(async () => {
    stage = await setStage(name);
  });
  afterAll(() => stage.close());

  test('is pinned at first use; others are refused until it is unpinned', async () => {
    expect((await stage.ask('getDistribution')).publisher).toBeUndefined();
    await load(21, ours);
    expect((await stage.ask('getDistribution')).publisher).toMatchObject({
      publicKey: publicKeyOf(ours),
      by: 'firstUse',
      signedCurrent: true,
    });
    await expect(load(22)).rejects.toThrow(/unsigned/);
    await expect(load(22, theirs)).rejects.toThrow(/otherPublisher/);
    const tampered = (await protocol(22, ours)).replace('"version":22', '"version":23');
    await expect(stage.ask('loadProtocol', { text: tampered })).rejects.toThrow(/badSignature/);
    await load(22, ours);
    expect((await stage.ask('getProtocol')).version).toBe(22);

    // A change made here is no longer what was signed.
    const { current } = await stage.ask('getProtocolVersions');
    await stage.ask('saveProtocol', { text: await protocol(22, ours), basedOn: current, summary: 'hier gewijzigd' });
    expect((await stage.ask('getDistribution')).publisher).toMatchObject({ signedCurrent: false });
    expect((await stage.ask('getProtocolVersions')).versions.at(-1)).not.toHaveProperty('isSigned');

    await stage.ask('unpinPublisher');
    await load(30);
    await load(31, theirs);
    expect((await stage.ask('getDistribution')).publisher).toMatchObject({ publicKey: publicKeyOf(theirs) });
  });
});
