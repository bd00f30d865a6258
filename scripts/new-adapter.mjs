/**
 * npm run new-adapter -- ID "Name"
 *
 * Makes the adapter file, a fixture page, the posts expected of it and a test for one more site or forum software.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { filesFor } from './new-adapter/templates.mjs';

/**
 * @param {string | undefined} id letters, digits and "-"; never changes later, since it is part of every post's key
 * @param {string | undefined} name as a service team would say it
 * @param {string} root of the repository
 * @returns {Promise<readonly string[]>} the files made; refuses when one of them is there already
 */
export async function makeAdapter(id, name, root) {
  if (!id || !name || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || /["'`\\<>]/.test(name)) {
    throw new Error('Use: npm run new-adapter -- ID "Name"   (ID: small letters, digits and "-", such as my-forum)');
  }
  const variable = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const files = filesFor({ id, name, variable });
  const taken = Object.keys(files).find((path) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken} is there already.`);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return Object.keys(files);
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const [id, name] = process.argv.slice(2);
  try {
    const made = await makeAdapter(id, name, fileURLToPath(new URL('..', import.meta.url)));
    console.log(`Made:\n${made.map((path) => `  ${path}`).join('\n')}\n\nNow:
  1. Add it to adapters/index.ts and to adapters/fingerprints.ts: sites with hosts of their own first, then the surest marks.
  2. Save a page of the site and read it: npm run -s read -- PAGE.html --url ITS-ADDRESS
  3. Make the selectors true, newest layout first, each with its reason and year, until what is printed is what you see.
  4. Write fixtures with the same skeleton, invented people and words, and by hand the posts that a person sees there:
     nested replies, a quote, a hidden post, an own post, a long one, a block that is no post; a second layout.
     Say in tests/adapters/holds.ts which fixture shows which, or why the site has none.
  5. Say in adapters/evidence.ts what it was tried on. It is off by default until a real page was read.
  6. npx vitest run tests/adapters tests/repository, then npm run sites`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
