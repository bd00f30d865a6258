/** Where a page is opened whose address nobody knows. */
export const unknownUrl = 'http://localhost/';

/**
 * The address of a saved page when none is given: what the browser that saved it wrote on top, else what the page says
 * itself (canonical link, `og:url`).
 * @param {string} html
 * @returns {string}
 */
export function savedUrl(html) {
  const head = html.slice(0, 200_000);
  const found =
    /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]+)/i.exec(head) ??
    /<!--\s*\{"url":\s*"(https?:\/\/[^"\s]+)"/.exec(head) ??
    /<link\b(?=[^>]*\brel=["']?canonical\b)[^>]*\bhref=["'](https?:\/\/[^"']+)/i.exec(head) ??
    /<meta\b(?=[^>]*\bproperty=["']?og:url\b)[^>]*\bcontent=["'](https?:\/\/[^"']+)/i.exec(head);
  return found?.[1]?.replaceAll('&amp;', '&') ?? unknownUrl;
}
