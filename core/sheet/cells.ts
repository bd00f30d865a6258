/** Cells of a worksheet (ECMA-376, SpreadsheetML). A text is written as a text, so that no program takes it for a formula. */

/** Places in the list of cell formats that `styles.xml` holds (`package.ts`). */
export const cellStyles = { plain: 0, text: 1, title: 2, day: 3, time: 4 } as const;

/** Most signs that Excel holds in one cell; a file with more is called damaged. */
const longestText = 32_767;

export function textCell(column: number, row: number, text: string, style: number = cellStyles.text): string {
  return `<c r="${reference(column, row)}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeXml(cut(text))}</t></is></c>`;
}

export function numberCell(column: number, row: number, value: number): string {
  return `<c r="${reference(column, row)}"><v>${value}</v></c>`;
}

/** @param serial days since 30 December 1899, as `dayNumber` makes them. */
export function dateCell(column: number, row: number, serial: number, style: number): string {
  return `<c r="${reference(column, row)}" s="${style}"><v>${serial}</v></c>`;
}

/** To less than a millisecond. @param ms the wall clock as if it were UTC: a sheet knows no time zone. Right from 1 March 1900. */
export function dayNumber(ms: number): number {
  return Number((ms / 86_400_000 + 25_569).toFixed(11));
}

/** Column 0, row 2 → `A2`; column 26 → `AA2`. */
export function reference(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}

/** Characters that XML cannot hold fall away; a text that looks like a sheet's own escape is escaped itself. */
export function escapeXml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '')
    .replace(/_x(?=[\da-f]{4}_)/giu, '_x005F_x')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
