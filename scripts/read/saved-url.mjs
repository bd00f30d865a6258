/**
 * The address of a saved page when none is given: what the browser that saved it wrote on top, else the page's own
 * canonical link.
 * @param {string} html
 * @returns {string}
 */
export function savedUrl(html) {
  const head = html.slice(0, 200_000);
  const found =
    /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]+)/i.exec(head) ??
    /<!--\s*\{"url":\s*"(https?:\/\/[^"\s]+)"/.exec(head) ??
    /<link\b(?=[^>]*\brel=["']?canonical\b)[^>]*\bhref=["'](https?:\/\/[^"']+)/i.exec(head);
  return found?.[1]?.replaceAll('&amp;', '&') ?? 'http://localhost/';
}
