import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { buildAdapters } from './scripts/build-adapters.ts';
import { buildCapture } from './scripts/capture/build.mjs';
import { buildPractice } from './scripts/practice/build.mjs';

/**
 * Chromium derives the extension's id from this public key (ajgojnjcbhiioepmkkhmkliopcjiadgf) and Firefox has the gecko
 * id: fixed from the first build, since changing one loses every user's log.
 */
const chromiumKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA87AcISsTW9TFrzxCaKlDVtUt79qFrk9RCMF+a7PHklhSVZzJv5QQ/36bwL5nWfqsTXozQfse4TvRTRgm//9Xtrv5eR/8rctVa1B4sZGt36zy8Ark4feK9LsXaVB1k8YJUvjJPnGHvjf50Sg9CxSpPvf6+P5NUyS1U2tobhbn+pA+H/tKQpjzWjC6M+gz7hHnaJCorXwD+y7z56AEtZNLPFmCJE4AMzbaBU4jERhFWgkEvbTtqwfEGIfVxRfk7iI946uJNHWBT/Fg7QNQ/7cXTi0a091Y0Hi9ulwT8Iol/Xs009Et4m9QB7t8LeH3K84SktB2Fh/zscB9apEVn9ToSQIDAQAB';
const geckoId = 'kantlijn@kantlijn.example';

/** Hosts that `npm start` and the tests use; required in the build for practice, where no prompt can be confirmed. */
const practiceHosts = [
  'http://127.0.0.1/*',
  'https://*.example/*',
  'https://x.com/*',
  'https://www.reddit.com/*',
  'https://disqus.com/*',
];

const nativeApi = {
  name: 'native-api',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    /^(?:wxt\/browser|@wxt-dev\/webextension-polyfill\/browser)$/.test(id)
      ? fileURLToPath(new URL('browser/native.ts', import.meta.url))
      : undefined,
};

export default defineConfig({
  srcDir: '.',
  publicDir: 'assets/public',
  outDir: '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  hooks: {
    // The content script uses the browser's own API (browser/native.ts): the polyfill would be paid on every page.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'content-script')) config.plugins?.push(nativeApi);
    },
    'build:publicAssets': async (_, files) => {
      files.push(...(await buildAdapters()));
      // Put into a page only when somebody asks for a fixture of it.
      files.push({ relativeDest: 'page-capture.js', contents: await buildCapture() });
      // The practice site as pages of the extension; they start Kantlijn by themselves.
      const practice = fileURLToPath(new URL('.generated/practice', import.meta.url));
      for (const name of await buildPractice(practice, { scripts: ['../practice-page.js'] })) {
        files.push({ relativeDest: `practice/${name}`, absoluteSrc: join(practice, name) });
      }
    },
  },
  vite: () => ({ build: { target: 'es2024' } }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'nl',
    // Each permission with its reason stands in SECURITY.md; tests/repository/manifest.test.ts holds the list.
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'idle',
      'notifications',
      'scripting',
      'clipboardWrite',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(mode === 'practice' ? { host_permissions: practiceHosts } : {}),
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['<all_urls>'],
        // Hides the extension's id from pages; Chromium only.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; frame-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'",
    },
    action: { default_title: 'Kantlijn' },
    commands: {
      'toggle-sidebar': { suggested_key: { default: 'Alt+K' }, description: '__MSG_commandToggle__' },
      'next-due': { suggested_key: { default: 'Alt+J' }, description: '__MSG_commandNext__' },
      // Chromium gives keys to four commands at most: the person gives this one its own.
      back: { description: '__MSG_commandBack__' },
      'insert-reply': { suggested_key: { default: 'Alt+I' }, description: '__MSG_commandInsert__' },
      'copy-contact': { suggested_key: { default: 'Alt+C' }, description: '__MSG_commandCopy__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: geckoId,
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
          sidebar_action: { default_title: 'Kantlijn', default_panel: 'sidebar.html', open_at_install: false },
        }
      : {
          key: chromiumKey,
          // Firefox has no schema for it and warns of the key.
          storage: { managed_schema: 'policy.schema.json' },
          minimum_chrome_version: '150',
          side_panel: { default_path: 'sidebar.html' },
        }),
  }),
});
