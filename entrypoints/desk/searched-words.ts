/**
 * Words that somebody searches for are names, as a rule. The browser writes each address of the desk in its history
 * (Chromium one for every letter that is typed), where forgetting cannot reach. So the address has a code in their place;
 * the words themselves last as long as the tab.
 */

const slot = 'searched';
/** Older ones are no longer known: going back to those shows everything. */
const most = 50;
const code = /^~[0-9a-f]{8}$/;

/** Part of an address that holds typed words, of the log and of the queue. */
const typed = 'q';

/** For the address. */
export function hideWords(search: URLSearchParams): URLSearchParams {
  const words = search.get(typed);
  if (words === null || words === '') return search;
  const hidden = new URLSearchParams(search);
  hidden.set(typed, codeOf(words));
  return hidden;
}

/** From the address. Words that somebody wrote there by hand stay as they are. */
export function showWords(search: URLSearchParams): URLSearchParams {
  const given = search.get(typed) ?? '';
  if (!code.test(given)) return search;
  const shown = new URLSearchParams(search);
  const words = read().find(([known]) => known === given)?.[1];
  if (words === undefined) shown.delete(typed);
  else shown.set(typed, words);
  return shown;
}

function codeOf(words: string): string {
  const all = read();
  const known = all.find((one) => one[1] === words)?.[0];
  if (known !== undefined) return known;
  const made = `~${crypto.randomUUID().slice(0, 8)}`;
  sessionStorage.setItem(slot, JSON.stringify([...all, [made, words]].slice(-most)));
  return made;
}

function read(): readonly (readonly [code: string, words: string])[] {
  return JSON.parse(sessionStorage.getItem(slot) ?? '[]');
}
