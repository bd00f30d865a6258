import { words } from '../../../.generated/locales/files.js';
import { exportFields, replyRows } from '../import/replies-table.ts';
import type { Protocol } from '../schema.ts';
import { exportHeaders } from './reply-file.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
const main = `xmlns="${office}/spreadsheetml/2006/main"`;
const relation = `${office}/officeDocument/2006/relationships`;
const packaged = `${office}/package/2006`;
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Widths of the columns in characters: texts are read, dates are short. */
const wide = new Set(['text', 'examples', 'whenToUse', 'whenNot', 'note']);

/**
 * The parts of an XLSX file (ECMA-376) with every reply, a row per language: texts are texts (never a formula), days are
 * dates, numbers are numbers. Packing them is the caller's work.
 */
export function replySheetParts(protocol: Protocol, screen: 'nl' | 'en'): ReadonlyMap<string, string> {
  const rows = replyRows(protocol, screen).map(({ cells }, at) => rowXml(at + 2, cells));
  const columns = exportFields
    .map((field, at) => `<col min="${at + 1}" max="${at + 1}" width="${wide.has(field) ? 60 : 20}" customWidth="1"/>`)
    .join('');
  const titles = exportHeaders(screen)
    .map((title, at) => textCell(at, 1, title, 2))
    .join('');
  return new Map([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook ${main} xmlns:r="${relation}"><sheets><sheet name="${escapeXml(words[screen].sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `${head}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `${head}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData><row r="1">${titles}</row>${rows.join('')}</sheetData></worksheet>`,
    ],
  ]);
}

function rowXml(row: number, cells: readonly string[]): string {
  const made = cells.map((cell, at) => {
    if (cell === '') return '';
    const field = exportFields[at];
    if (field === 'followUpDays') return `<c r="${reference(at, row)}"><v>${Number(cell)}</v></c>`;
    if (field === 'validFrom' || field === 'validUntil') {
      return `<c r="${reference(at, row)}" s="3"><v>${Date.parse(`${cell}T00:00:00Z`) / 86_400_000 + 25_569}</v></c>`;
    }
    return textCell(at, row, cell, 1);
  });
  return `<row r="${row}">${made.join('')}</row>`;
}

function textCell(column: number, row: number, text: string, style: number): string {
  return `<c r="${reference(column, row)}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** Column 0, row 2 → `A2`; fewer than 26 columns. */
function reference(column: number, row: number): string {
  return `${String.fromCharCode(65 + column)}${row}`;
}

/** Characters that XML cannot hold fall away; a text that looks like a sheet's own escape is escaped itself. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '')
    .replace(/_x(?=[\da-f]{4}_)/giu, '_x005F_x')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
