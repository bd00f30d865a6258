import { askPage } from '../../browser/messaging.ts';
import { type ParseAnswer, parseProtocol } from '../../core/protocol/parse.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { signVersion } from '../../core/protocol/versions.ts';
import { protocolView } from '../../core/protocol/view.ts';
import { ok, refuse } from '../../core/result.ts';
import { changed } from './clock.ts';
import { currentProtocol, forgetProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { type Services, services } from './services.ts';
import { allPageStates } from './sessions.ts';
import { suggestionIndex, unlearn } from './suggestions.ts';

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

  async loadProtocol({ text }) {
    const parsed = parseProtocol(text);
    if (!parsed.ok) return refuseProblems(parsed);
    const all = await services();
    await all.store.putProtocol(parsed.protocol, all.now().toISOString());
    await putInForce(all, parsed.protocol);
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

async function saveNext(all: Services, changedOne: Protocol, basedOn: number, summary: string) {
  const { agentName, initials } = await all.settings();
  const savedAt = all.now().toISOString();
  const signed = signVersion(changedOne, { author: agentName || initials, day: savedAt.slice(0, 10), summary });
  const row = await all.store.saveProtocol(signed, basedOn, savedAt);
  if (row === undefined) return refuse('changedMeanwhile');
  await putInForce(all, row.protocol);
  return ok({ seq: row.seq, version: row.version });
}

/** From now on every screen, page and suggestion follows this protocol. */
async function putInForce(all: Services, protocol: Protocol): Promise<void> {
  forgetProtocol();
  // Another protocol may have the same name and number: the stored index is not believed.
  await unlearn(all);
  await changed(all, ['protocol', 'page']);
  for (const state of await allPageStates()) void askPage(state, 'rulesChanged', {});
  // Now, not when the first agent waits for a suggestion.
  void suggestionIndex(all, protocol);
}

function refuseProblems({ problems }: Extract<ParseAnswer, { ok: false }>) {
  return refuse('badProtocol', problems.map(({ path, code }) => `${path}: ${code}`).join('\n'));
}
