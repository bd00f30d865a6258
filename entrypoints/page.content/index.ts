import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Adapter, AdapterMaker } from '../../adapters/adapter.ts';
import { ask } from '../../browser/ask.ts';
import { isConnected } from '../../browser/transport.ts';
import type { whyMissing } from './gone-why.ts';
import type { insertReply } from './insert/insert.ts';
import type { RunningPage } from './start.ts';
import { startPage } from './start.ts';

/** What an earlier copy of this script left in the isolated world, which no page can reach. */
interface Running {
  readonly isAlive: () => boolean;
  readonly stop: () => void;
  /** For the file that teaches. */
  readonly page: RunningPage;
}
const world = globalThis as typeof globalThis & {
  kantlijn?: Running;
  kantlijnAdapters?: Record<string, Adapter | AdapterMaker>;
  kantlijnInsert?: typeof insertReply;
  kantlijnGone?: typeof whyMissing;
};

export default defineContentScript({
  // No `matches`: WXT would copy them into the required hosts. The background registers sites one by one.
  registration: 'runtime',
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    if (world.kantlijn?.isAlive()) return;
    world.kantlijn?.stop();
    // Not tied to WXT's context: a page can forge the event that ends it. What ends us is that the extension is gone.
    const controller = new AbortController();
    const page = startPage({
      stop: controller,
      isPractice: false,
      adapterFor: (id) => world.kantlijnAdapters?.[id],
      inserter: () => world.kantlijnInsert,
      whyGone: () => world.kantlijnGone,
      async paste(text) {
        await ask('pasteInPageWorld', { text });
      },
    });
    world.kantlijn = { isAlive: isConnected, stop: () => controller.abort(), page };
  },
});
