/** npm run sites: makes docs/sites.md from the adapters, their evidence, their fixtures and the list of editors. */
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadCore } from './load-core.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns {Promise<string>} the page as it should be */
export async function makeSites() {
  const { sitesPage } = await loadCore('scripts/sites/write.ts');
  const folders = readdirSync(`${root}tests/adapters`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const fixtures = Object.fromEntries(
    folders.map(({ name }) => [
      name,
      readdirSync(`${root}tests/adapters/${name}`)
        .filter((file) => file.endsWith('.html'))
        .map((file) => file.slice(0, -'.html'.length))
        .sort(),
    ]),
  );
  const list = 'tests/e2e/editors/list.ts';
  const editors = existsSync(`${root}${list}`) ? (await loadCore(list)).editorCases : [];
  return sitesPage({ fixtures, editors });
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  await writeFile(`${root}docs/sites.md`, await makeSites());
  console.log('docs/sites.md');
}
