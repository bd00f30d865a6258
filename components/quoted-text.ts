/**
 * Elements of an article as the plain text that a site's box takes: paragraphs with a blank line between them, lists with a
 * dash or number, links as their words with the address behind them. Sites differ in markup; plain text reads well in all.
 */
export function quotedText(node: Node): string {
  return write(node, false)
    .replace(/[^\S\n]+(?=\n)/gu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

const apart = new Set(['P', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'PRE', 'UL', 'OL', 'TABLE', 'HR', 'DIV']);

function write(node: Node, isLiteral: boolean): string {
  if (node instanceof Text) return isLiteral ? node.data : node.data.replace(/\s+/gu, ' ');
  if (!(node instanceof Element)) return writeAll(node, isLiteral);
  // A button beside the text is not a part of it.
  if (node.matches('button')) return '';
  if (node instanceof HTMLBRElement) return '\n';
  const words = writeAll(node, isLiteral || node.tagName === 'PRE');
  if (node instanceof HTMLAnchorElement) return writeLink(words, node.href);
  if (node.tagName === 'LI') return writeItem(words, node.getAttribute('value'));
  if (node.tagName === 'TR') return `\n${words.replace(/ \| $/u, '')}`;
  if (node.matches('th, td')) return `${words.trim()} | `;
  return apart.has(node.tagName) ? `\n\n${words}\n\n` : words;
}

const writeAll = (node: Node, isLiteral: boolean): string =>
  [...node.childNodes].map((child) => write(child, isLiteral)).join('');

function writeItem(words: string, number: string | null): string {
  const sign = number === null ? '- ' : `${number}. `;
  return `\n${sign}${words.trim().replace(/\n{2,}/gu, '\n')}`;
}

function writeLink(words: string, href: string): string {
  const address = href.replace(/^mailto:/u, '');
  const isSame = words.trim().replace(/\/$/u, '') === address.replace(/\/$/u, '');
  return isSame || words.trim() === '' ? address : `${words} (${address})`;
}
