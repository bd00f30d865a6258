/** Several texts in one cell. With line breaks in a text they are divided by a line of dashes. */
const divider = '---';

/** Texts as one cell, so that `readTexts` gives the same ones back. */
export function writeTexts(texts: readonly string[]): string {
  if (!texts.some((text) => text.includes('\n'))) return texts.join('\n');
  return texts.map((text) => `${text}\n${divider}`).join('\n');
}

export function readTexts(cell: string): readonly string[] {
  const lines = cell.split('\n');
  if (!lines.some((line) => line.trim() === divider)) return clean(lines);
  const texts: string[] = [''];
  for (const line of lines) {
    if (line.trim() === divider) texts.push('');
    else texts[texts.length - 1] += `${line}\n`;
  }
  return clean(texts);
}

/** Words stand on lines, or in one line with `;`, `,` or `|` between them. */
export function readWords(cell: string): readonly string[] {
  return clean(cell.includes('\n') ? cell.split('\n') : cell.split(/[;,|]/u));
}

/** Phrases may hold a comma: only a line break or a semicolon divides them. */
export function readPhrases(cell: string): readonly string[] {
  return clean(cell.includes('\n') ? cell.split('\n') : cell.split(';'));
}

/** A list of short lines as one cell: always more than one line when one of them has a sign that would divide it. */
export function writeLines(lines: readonly string[]): string {
  const joined = lines.join('\n');
  return lines.length === 1 && /[;,|]/u.test(joined) ? `${joined}\n` : joined;
}

function clean(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
