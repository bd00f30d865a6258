import { browser } from 'wxt/browser';
import type { ProtocolSource } from '../../core/protocol/incoming.ts';
import { type ParseAnswer, parseProtocol } from '../../core/protocol/parse.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { signVersion } from '../../core/protocol/versions.ts';
import { protocolView } from '../../core/protocol/view.ts';
import { ok, refuse } from '../../core/result.ts';
import { keep, readKept, readPublisher } from '../../storage/distribution.ts';
import { announce } from './announce.ts';
import { lookAtSigner, takeProtocol } from './arrivals.ts';
import { judgeLinkedAgain } from './linked-file.ts';
import { judgePolicyAgain } from './policy.ts';
import { currentProtocol } from './protocol.ts';
import { putInForce } from './put-in-force.ts';
import type { Handlers } from './receive.ts';
import { type Services, services } from './services.ts';

type ProtocolHandlers = Pick<
  Handlers,
  'getProtocol' | 'loadProtocol' | 'getProtocolVersions' | 'saveProtocol' | 'useProtocolVersion'
>;

/** The protocol: what is in force, taking another one, changing it, and going back. */
export const protocolHandlers: ProtocolHandlers = {
  async getProtocol() {
    const { store } = await services();
    const protocol = await currentProtocol(store);
    return protocol === undefined ? refuse('badProtocol', 'none loaded') : ok(protocolView(protocol));
  },

  async loadProtocol({ text, source = 'file' }) {
    const parsed = parseProtocol(text);
    if (!parsed.ok) return refuseProblems(parsed);
    const { signer, fault } = await lookAtSigner(parsed.protocol);
    if (fault !== undefined) return refuse(fault);
    const all = await services();
    await takeProtocol(all, parsed.protocol, signer, source);
    await noteTaken(source, parsed.protocol, all.now().toISOString());
    await judgeAgain();
    const { name, version, replies } = parsed.protocol;
    return ok({ name, version, replies: replies.length });
  },

  async getProtocolVersions() {
    return ok(await (await services()).store.protocolVersions());
  },

  async saveProtocol({ text, basedOn, summary }) {
    const parsed = parseProtocol(text);
    return parsed.ok ? saveNext(await services(), parsed.protocol, basedOn, summary) : refuseProblems(parsed);
  },

  async useProtocolVersion({ seq, basedOn, summary }) {
    const all = await services();
    const row = await all.store.protocolVersion(seq);
    return row === undefined ? refuse('badProtocol', 'no such version') : saveNext(all, row.protocol, basedOn, summary);
  },
};

/** What waits for a person was compared with the protocol that was in force before. */
async function judgeAgain(): Promise<void> {
  await judgePolicyAgain();
  await judgeLinkedAgain();
}

/** What a person was asked about is settled once it is taken. */
async function noteTaken(source: ProtocolSource, { name, version }: Protocol, at: string): Promise<void> {
  const { local } = browser.storage;
  const arrival = { kind: 'taken', name, version, at } as const;
  if (source === 'policy') {
    const policy = await readKept(local, 'policyState');
    if (policy !== undefined) await keep(local, 'policyState', { ...policy, arrival });
  }
  if (source === 'linked') {
    const linked = await readKept(local, 'linkedFile');
    if (linked !== undefined) await keep(local, 'linkedFile', { ...linked, arrival });
  }
  await announce(['distribution']);
}

async function saveNext(all: Services, changedOne: Protocol, basedOn: number, summary: string) {
  // What is changed here is not signed. Where an administrator asks for a signature nothing else may be in force.
  if ((await readPublisher(browser.storage.local))?.by === 'policy') return refuse('publisherByPolicy');
  const { agentName, initials } = await all.settings();
  const savedAt = all.now().toISOString();
  const signed = signVersion(changedOne, { author: agentName || initials, day: savedAt.slice(0, 10), summary });
  const row = await all.store.saveProtocol(signed, basedOn, savedAt);
  if (row === undefined) return refuse('changedMeanwhile');
  await putInForce(all, row.protocol);
  await judgeAgain();
  return ok({ seq: row.seq, version: row.version });
}

function refuseProblems({ problems }: Extract<ParseAnswer, { ok: false }>) {
  const code = problems.some((problem) => problem.code === 'tooLarge') ? 'protocolTooLarge' : 'badProtocol';
  return refuse(code, problems.map(({ path, code }) => `${path}: ${code}`).join('\n'));
}
