import { escapeXml } from './cells.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
const main = `xmlns="${office}/spreadsheetml/2006/main"`;
const relation = `${office}/officeDocument/2006/relationships`;
const packaged = `${office}/package/2006`;
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Path of a sheet in the file; the first is 1. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/**
 * The parts of an XLSX file beside its sheets, by path.
 * @param names of the sheets, in order: at most 31 signs, none of `: \ / ? * [ ]`.
 */
export function packageParts(names: readonly string[]): ReadonlyMap<string, string> {
  const numbers = names.map((_, at) => at + 1);
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/>`,
    ...numbers.map((id) => `<Override PartName="/${sheetPath(id)}" ContentType="${kinds}.worksheet+xml"/>`),
    `<Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/>`,
  ].join('');
  const sheets = names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const links = [
    ...numbers.map((id) => [id, 'worksheet', `worksheets/sheet${id}.xml`] as const),
    [names.length + 1, 'styles', 'styles.xml'] as const,
  ].map(([id, kind, target]) => `<Relationship Id="rId${id}" Type="${relation}/${kind}" Target="${target}"/>`);
  return new Map([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook ${main} xmlns:r="${relation}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packaged}/relationships">${links.join('')}</Relationships>`,
    ],
    ['xl/styles.xml', styles],
  ]);
}

/**
 * In the order of `cellStyles`. A text has the format Text (49): else a person who only enters and leaves the cell makes
 * a formula of it. Format 22 is a day and time as the reader's own country writes them.
 */
const styles = `${head}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** How a sheet begins: its head row stays in view. @param widths of the columns, in signs. */
export function sheetStart(widths: readonly number[]): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return `${head}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
}

/** @param filter the table with arrows to filter by, `A1:F20`. */
export function sheetEnd(filter?: string): string {
  return `</sheetData>${filter === undefined ? '' : `<autoFilter ref="${filter}"/>`}</worksheet>`;
}

export function rowXml(row: number, cells: string): string {
  return `<row r="${row}">${cells}</row>`;
}
