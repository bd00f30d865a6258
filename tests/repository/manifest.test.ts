import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** The built extension: `npm test` builds before it runs these. */
const output = join(import.meta.dirname, '../../.output');
const manifestOf = (build: string) => JSON.parse(readFileSync(join(output, build, 'manifest.json'), 'utf8'));
const isBuilt =
  existsSync(join(output, 'chrome-mv3/manifest.json')) && existsSync(join(output, 'firefox-mv3/manifest.json'));

describe.runIf(isBuilt || process.env['CI'] !== undefined)('built extension', () => {
  // Why each is needed stands in SECURITY.md.
  const permissions = ['storage', 'unlimitedStorage', 'alarms', 'idle', 'notifications', 'scripting', 'clipboardWrite'];

  test('asks for these permissions and no other', () => {
    expect(manifestOf('chrome-mv3').permissions).toEqual([...permissions, 'sidePanel']);
    expect(manifestOf('firefox-mv3').permissions).toEqual(permissions);
  });

  test.each(['chrome-mv3', 'firefox-mv3'])('%s: no host is required, any can be given', (build) => {
    const manifest = manifestOf(build);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test.each(['chrome-mv3', 'firefox-mv3'])('%s: its pages cannot make a request', (build) => {
    const { extension_pages: csp } = manifestOf(build).content_security_policy;
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("connect-src 'none'");
    expect(csp).not.toMatch(/unsafe|https?:|\*/);
  });

  test.each(['chrome-mv3', 'firefox-mv3'])('%s: the build for practice differs in its required hosts only', (build) => {
    const { host_permissions: hosts, ...practice } = manifestOf(`${build}-practice`);
    expect(hosts.length).toBeGreaterThan(0);
    expect(practice).toEqual(manifestOf(build));
  });

  test('ids are fixed: another one loses every log', () => {
    const key = Buffer.from(manifestOf('chrome-mv3').key, 'base64');
    const letters = [...createHash('sha256').update(key).digest('hex').slice(0, 32)].map((digit) =>
      String.fromCharCode(97 + Number.parseInt(digit, 16)),
    );
    expect(letters.join('')).toBe('ajgojnjcbhiioepmkkhmkliopcjiadgf');
    expect(manifestOf('firefox-mv3').browser_specific_settings.gecko.id).toBe('kantlijn@kantlijn.example');
  });

  test.each(['chrome-mv3', 'firefox-mv3'])(
    '%s: the content script is at most 20 kB gzipped, with the one adapter of its site 31 kB (found by itself 45)',
    (build) => {
      const size = (name: string): number => gzipSync(readFileSync(join(output, build, name)), { level: 9 }).length;
      const script = size('content-scripts/page.js');
      expect(script).toBeLessThanOrEqual(20_000);
      for (const name of readdirSync(join(output, build, 'adapters'))) {
        // A repair of the protocol comes along until the next release; the generic reader only where nothing else reads.
        const most = name.startsWith('generic.') ? 45_000 : name.endsWith('.changed.js') ? 32_500 : 31_000;
        expect(script + size(`adapters/${name}`), name).toBeLessThanOrEqual(most);
      }
    },
  );

  test.each(['chrome-mv3', 'firefox-mv3'])('%s: the page script holds no React, no Dexie, no network call', (build) => {
    const script = readFileSync(join(output, build, 'content-scripts/page.js'), 'utf8');
    expect(script).not.toMatch(
      /react\.(?:element|transitional|fragment)|react-dom|dexie|indexedDB|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/i,
    );
  });
});
