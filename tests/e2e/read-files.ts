import { unzipSync } from 'fflate';

/** Reads what was exported, in another way than it was written. */

/** Rows of a CSV by RFC 4180: every cell may hold separators, quotes and line breaks. */
export function readCsv(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const signs = [...text.replace(/^\ufeff/, '')];
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] ?? '';
    if (isQuoted && sign === '"' && signs[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === separator || sign === '\n')) {
      row.push(cell);
      cell = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else if (isQuoted || sign !== '\r') cell += sign;
  }
  return cell === '' && row.length === 0 ? rows : [...rows, [...row, cell]];
}

/** Cells of the sheets of an XLSX file as texts, by row; and whether any of them is a formula. */
export function readSheets(bytes: Uint8Array): {
  readonly sheets: readonly (readonly ReadonlyMap<string, string>[])[];
  readonly hasFormula: boolean;
} {
  const parts = unzipSync(bytes);
  const paths = Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/'));
  const texts = paths.sort().map((path) => new TextDecoder().decode(parts[path]));
  return { sheets: texts.map(rowsOf), hasFormula: texts.some((text) => /<f[ >]/.test(text)) };
}

function rowsOf(xml: string): readonly ReadonlyMap<string, string>[] {
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells = [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(?:<v>|<is><t[^>]*>)(.*?)<\/(?:v|t)>/gs)];
    return new Map(cells.map(([, letters = '', value = '']) => [letters, plain(value)]));
  });
}

const plain = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
