import type { browser as wxtBrowser } from 'wxt/browser';

type Browser = typeof wxtBrowser;

/**
 * The browser's own extension API, for the content script: every kilobyte there is paid on every page, and all that it
 * needs (`runtime`) gives promises in Chromium and Firefox alike. Everywhere else `wxt/browser` is the polyfill.
 */
type NativeApi = Pick<Browser, 'runtime'>;
const world = globalThis as typeof globalThis & { browser?: NativeApi; chrome?: NativeApi };

export const browser: NativeApi = (world.browser ?? world.chrome) as NativeApi;
