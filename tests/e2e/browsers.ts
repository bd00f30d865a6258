import { join } from 'node:path';
import { launch } from '../../scripts/browser/launch.mjs';
import { findChromium, findFirefox } from '../../scripts/find-browser.mjs';

export type BrowserName = 'chromium' | 'firefox';
export type Driver = Awaited<ReturnType<typeof launch>>;

const root = join(import.meta.dirname, '../..');

/** Both browsers, or the ones named in `E2E_BROWSERS` (`chromium,firefox`) while working on a test. */
export const browserNames = (process.env['E2E_BROWSERS'] ?? 'chromium,firefox').split(',') as readonly BrowserName[];

/** The practice build: it differs from the product's in its required hosts only (tests/repository/manifest.test.ts). */
export function extensionFor(name: BrowserName): string {
  return join(root, `.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-practice`);
}

export async function startBrowser(
  name: BrowserName,
  options: { readonly profile?: string; readonly extension?: string; readonly executable?: string } = {},
): Promise<Driver> {
  const executable = options.executable ?? programOf(name);
  return launch({ browser: name, extension: extensionFor(name), ...options, executable });
}

export function programOf(name: BrowserName): string {
  const program = name === 'chromium' ? findChromium() : findFirefox();
  if (program === undefined)
    throw new Error(`${name} is not installed: run .ci/run, or set BROWSER_PATH / FIREFOX_PATH`);
  return program;
}
