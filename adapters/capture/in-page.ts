import type { Adapter, AdapterMaker } from '../adapter.ts';
import { findFingerprint } from '../fingerprints.ts';
import { capturePage } from './capture-page.ts';
import { peopleOn } from './people.ts';

/** Filled in by the build: the words of our readers (`scripts/capture/known-words.mjs`). */
declare const KNOWN_WORDS: readonly string[];

const world = globalThis as typeof globalThis & {
  kantlijnAdapters?: Record<string, Adapter | AdapterMaker>;
  kantlijnCapture?: unknown;
};
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const page = { document, url: new URL(location.href), now: new Date(), zone };
const adapter = world.kantlijnAdapters?.[findFingerprint(page)?.id ?? ''];
const people = typeof adapter === 'object' ? peopleOn(page, adapter) : [];

/** Put into a page to capture it; the outcome stands in this world for whoever put it there. */
world.kantlijnCapture = capturePage(document, location.href, { known: new Set(KNOWN_WORDS), people });
