import type { AdapterMaker } from './adapter.ts';

/** Reads a page that nothing else recognises. */
export const generic: AdapterMaker = () => undefined;
