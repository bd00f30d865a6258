import { defineConfig } from 'wxt';

/**
 * Chromium's id follows from this public key, so that every build keeps the same log.
 * Changing it loses every user's data. Id: see tests/repository/manifest.
 */
const chromiumKey = process.env['KANTLIJN_KEY_PLACEHOLDER'];

export default defineConfig({
  srcDir: '.',
  publicDir: 'assets/public',
  outDir: '.output',
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifest: { name: 'Kantlijn', ...(chromiumKey ? { key: chromiumKey } : {}) },
});
