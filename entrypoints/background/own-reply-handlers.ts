import { browser } from 'wxt/browser';
import { ok, refuse } from '../../core/result.ts';
import { putOwnReply, readOwnReplies, removeOwnReply } from '../../storage/own-replies.ts';
import { announce } from './announce.ts';
import { makeTurn } from './in-turn.ts';
import type { Handlers } from './receive.ts';
import { forgetSearched } from './searched.ts';
import { services } from './services.ts';
import { unlearn } from './suggestions.ts';

type OwnReplyHandlers = Pick<Handlers, 'getOwnReplies' | 'putOwnReply' | 'removeOwnReply'>;

/** Replies that an agent keeps for own use. */
export const ownReplyHandlers: OwnReplyHandlers = {
  async getOwnReplies() {
    return ok({ replies: await readOwnReplies(browser.storage.local) });
  },

  async putOwnReply({ reply }) {
    return inTurn(async () => {
      const all = await services();
      const replies = await putOwnReply(browser.storage.local, { ...reply, changedAt: all.now().toISOString() });
      if (replies === undefined) return refuse('tooMany');
      await unlearn(all);
      await forgetSearched(all);
      await announce(['ownReplies']);
      return ok({ replies });
    });
  },

  async removeOwnReply({ id }) {
    return inTurn(async () => {
      const replies = await removeOwnReply(browser.storage.local, id);
      // Neither index may hold a word of what was taken away.
      const all = await services();
      await unlearn(all);
      await forgetSearched(all);
      await announce(['ownReplies']);
      return ok({ replies });
    });
  },
};

/** Each reads the list, changes it and writes it. */
const inTurn = makeTurn();
