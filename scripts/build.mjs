/**
 * Builds the extension for both browsers, and again for practice (the same but for its required hosts), and the
 * practice site. `node scripts/build.mjs chrome practice` builds a part.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);

for (const browser of ['chrome', 'firefox']) {
  for (const mode of ['production', 'practice']) {
    if (wanted.includes('chrome') !== wanted.includes('firefox') && !wanted.includes(browser)) continue;
    if (wanted.includes('practice') && mode !== 'practice') continue;
    const { status } = spawnSync(`${root}node_modules/.bin/wxt`, ['build', '-b', browser, '--mode', mode, '--mv3'], {
      cwd: root,
      // Of any other mode than its own the bundler makes a build for development, with React's slow half.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) process.exit(status ?? 1);
    console.log(`built .output/${browser}-mv3${mode === 'practice' ? '-practice' : ''}`);
  }
}
