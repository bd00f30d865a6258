import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { practiceFeed } from '../adapters/practice-feed.ts';
import { practiceForum } from '../adapters/practice-forum.ts';
import { pasteText } from '../browser/paste-text.ts';
import { whyMissing } from './page.content/gone-why.ts';
import { insertReply } from './page.content/insert/insert.ts';
import { startPage } from './page.content/start.ts';

/** The practice site as a page of the extension: no content script can run there, so the page starts it by itself. */
export default defineUnlistedScript(() => {
  startPage({
    stop: new AbortController(),
    isPractice: true,
    adapterFor: (id) => [practiceForum, practiceFeed].find((adapter) => adapter.id === id),
    paste: async (text) => pasteText(text),
    inserter: () => insertReply,
    whyGone: () => whyMissing,
  });
});
