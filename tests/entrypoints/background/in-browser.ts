// Imported first: Dexie looks for a database, and the extension's code for a browser, when they are loaded.
import 'fake-indexeddb/auto';
import { MemoryArea } from '../../storage/fakes.ts';

/** What the background's handlers touch of a browser: storage that works, and a desktop and pages that nobody sees. */
export const local = new MemoryArea();
export const session = new MemoryArea();

const nothing = async () => undefined;
Object.assign(globalThis, {
  chrome: {
    runtime: { id: 'kantlijn', getURL: (path: string) => `chrome-extension://kantlijn${path}`, sendMessage: nothing },
    storage: { local, session },
    tabs: { sendMessage: nothing, query: async () => [], get: nothing },
    alarms: { get: nothing, create: () => undefined },
    action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing },
    notifications: { getAll: async () => ({}), create: nothing, clear: nothing },
    scripting: { executeScript: async () => [] },
    i18n: { getUILanguage: () => 'nl' },
  },
});
