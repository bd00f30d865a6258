const plain = (address: string) => address.toLowerCase().replace(/^https?:\/\//, '');

/**
 * Does a page's address fit `pattern`, in which `*` stands for anything? The scheme, capitals and a last "/" do not
 * matter, nor what follows "#" (unless the pattern has one). Walks the address once per piece and never back, so that
 * no pattern can make it slow.
 */
export function fitsAddress(pattern: string, pageUrl: string): boolean {
  const address = plain(pattern.includes('#') ? pageUrl : pageUrl.replace(/#.*$/s, '')).replace(/\/$/, '');
  const pieces = plain(pattern).replace(/\/$/, '').split('*');
  const first = pieces[0] ?? '';
  if (pieces.length === 1) return address === first;
  const last = pieces[pieces.length - 1] ?? '';
  let at = first.length;
  if (!address.startsWith(first) || !address.endsWith(last)) return false;
  for (const piece of pieces.slice(1, -1)) {
    const found = address.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= address.length - last.length;
}
