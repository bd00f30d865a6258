import type { Protocol } from '../../core/protocol/schema.ts';
import { ok, refuse } from '../../core/result.ts';
import { announce } from './announce.ts';
import { learningView, passOn, takeBack, takeOver } from './learning.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { type Services, services } from './services.ts';
import { suggestionIndex } from './suggestions.ts';

type LearningHandlers = Pick<Handlers, 'getLearning' | 'exportLearning' | 'mergeLearning' | 'takeBackLearning'>;

/** What the suggestions learned: as a file for colleagues, and from files of colleagues. */
export const learningHandlers: LearningHandlers = {
  async getLearning() {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    return protocol === undefined ? refuse('badProtocol', 'none loaded') : ok(await learningView(all, protocol));
  },

  async exportLearning() {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    return protocol === undefined ? refuse('badProtocol', 'none loaded') : ok(await passOn(all, protocol));
  },

  async mergeLearning(body) {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    if (protocol === undefined) return refuse('badProtocol', 'none loaded');
    const answer = await takeOver(all, protocol, body);
    if (answer.ok) await learnAgain(all, protocol);
    return answer;
  },

  async takeBackLearning({ source }) {
    const all = await services();
    await takeBack(all, source);
    const protocol = await currentProtocol(all.store);
    if (protocol !== undefined) await learnAgain(all, protocol);
    return ok(null);
  },
};

/** Now, not when the first agent waits for a suggestion. */
async function learnAgain(all: Services, protocol: Protocol): Promise<void> {
  await announce(['settings']);
  void suggestionIndex(all, protocol);
}
