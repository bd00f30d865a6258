import { browser } from 'wxt/browser';
import { verifySignature } from '../../browser/verify-signature.ts';
import type { DistributionView, LinkedFile } from '../../core/distribution.ts';
import { signerOf } from '../../core/protocol/signature.ts';
import { ok, refuse } from '../../core/result.ts';
import { keep, readKept, readPublisher } from '../../storage/distribution.ts';
import { announce } from './announce.ts';
import { judgeLinkedAgain, takeLinked } from './linked-file.ts';
import { judgePolicyAgain, policyProtocol } from './policy.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { services } from './services.ts';

type DistributionHandlers = Pick<
  Handlers,
  | 'getDistribution'
  | 'getPolicyProtocol'
  | 'linkFile'
  | 'changeLinkedFile'
  | 'unlinkFile'
  | 'linkedFileRead'
  | 'unpinPublisher'
>;

/** How the protocol reaches this browser: by policy, from a linked file, from one publisher only. */
export const distributionHandlers: DistributionHandlers = {
  async getDistribution() {
    return ok(await viewNow());
  },

  async getPolicyProtocol() {
    const text = await policyProtocol();
    return text === undefined ? refuse('badProtocol', 'no policy') : ok({ text });
  },

  async linkFile({ name, follows }) {
    return keepLinked({ name, follows, automatic: true });
  },

  async changeLinkedFile({ automatic }) {
    const linked = await readKept(browser.storage.local, 'linkedFile');
    return linked === undefined ? refuse('notAllowed', 'no linked file') : keepLinked({ ...linked, automatic });
  },

  async unlinkFile() {
    return keepLinked(undefined);
  },

  async linkedFileRead({ text, modifiedAt, size }) {
    const linked = await readKept(browser.storage.local, 'linkedFile');
    if (linked === undefined) return refuse('notAllowed', 'no linked file');
    await takeLinked(linked, { modifiedAt, size, ...(text === undefined ? {} : { text }) });
    return ok(await viewNow());
  },

  async unpinPublisher() {
    const { local } = browser.storage;
    if ((await readPublisher(local))?.by === 'policy') return refuse('publisherByPolicy');
    await keep(local, 'publisher', undefined);
    // What was refused for the publisher's sake is looked at again.
    await judgePolicyAgain();
    await judgeLinkedAgain();
    return ok(await viewNow());
  },
};

async function keepLinked(linked: LinkedFile | undefined) {
  await keep(browser.storage.local, 'linkedFile', linked);
  await announce(['distribution']);
  return ok(await viewNow());
}

async function viewNow(): Promise<DistributionView> {
  const { local } = browser.storage;
  const [policy, linked, publisher] = await Promise.all([
    readKept(local, 'policyState'),
    readKept(local, 'linkedFile'),
    readPublisher(local),
  ]);
  return {
    ...(policy === undefined ? {} : { policy }),
    ...(linked === undefined ? {} : { linked }),
    ...(publisher === undefined
      ? {}
      : { publisher: { ...publisher, signedCurrent: await signedCurrent(publisher.publicKey) } }),
  };
}

async function signedCurrent(publicKey: string): Promise<boolean> {
  const current = await currentProtocol((await services()).store);
  if (current === undefined) return false;
  const signer = await signerOf(current, verifySignature);
  return signer.kind === 'signed' && signer.publicKey === publicKey;
}
