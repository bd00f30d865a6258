/**
 * Does this address look like a page that always shows posts? Then a page of known software on which no post is found
 * has a layout that we do not know. Made of the examples that every adapter names: a part with a digit stands for a
 * number or code, `naam`, `titel`, `plaats` and `een-…` for any word. An example without a digit (a list of mentions, a
 * home page) may be empty and tells nothing.
 */

/** Comments below something else: a page without any is normal. */
const below = new Set([
  'wordpress',
  'tweakers',
  'youtube',
  'trustpilot',
  'google-reviews',
  'disqus',
  'dokuwiki',
  'instagram',
  'tiktok',
]);

const anyWord = /^(?:naam|titel|plaats|een-)/;

/** @param examples addresses, or paths for software that runs on any host in any folder */
export function isThreadAddress(url: URL, adapter: string, examples: readonly string[]): boolean {
  return !below.has(adapter) && examples.some((example) => fits(url, example));
}

function fits(url: URL, example: string): boolean {
  if (!/\d/.test(example)) return false;
  const { pathname, searchParams, hostname } = new URL(example, 'https://anywhere.example');
  const wanted = partsOf(pathname);
  const here = partsOf(url.pathname);
  // Software that runs anywhere may stand in a folder of its host.
  const start = hostname === 'anywhere.example' ? here.length - wanted.length : 0;
  if (start < 0 || here.length < wanted.length) return false;
  const isSame = wanted.every((part, index) => isLike(here[start + index] ?? '', part));
  return isSame && [...searchParams.keys()].every((key) => url.searchParams.has(key));
}

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');

function isLike(part: string, example: string): boolean {
  if (example.startsWith('@')) return part.startsWith('@');
  if (/\d/.test(example)) return /\d/.test(part);
  return anyWord.test(example) || example.includes('.example') || part === example;
}
