import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** LibreOffice without a window, set to Dutch. */

export interface OfficeCell {
  /** `string`, `float`, `date`, `boolean`…; absent for an empty cell. */
  readonly kind?: string | undefined;
  readonly text: string;
  /** A number or an ISO date as it is kept, where there is one. */
  readonly value?: string | undefined;
  readonly formula?: string | undefined;
}

export function findOffice(): string | undefined {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // The next name.
    }
  }
  return undefined;
}

const dutch = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item>
</oor:items>`;

/**
 * The rows of every sheet, as LibreOffice holds them after opening the file.
 * @param separator for a CSV: what the person chooses in the window that opens; quotes and UTF-8 with it.
 */
export function openInOffice(
  office: string,
  name: string,
  bytes: Uint8Array,
  separator?: string,
): readonly (readonly (readonly OfficeCell[])[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'kantlijn-office-'));
  mkdirSync(join(folder, 'profile/user'), { recursive: true });
  writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), dutch);
  writeFileSync(join(folder, name), bytes);
  // 76 is UTF-8, 1043 is Dutch as spoken in the Netherlands; cells are read from row 1, as what they look like.
  const filter = separator === undefined ? [] : [`--infilter=CSV:${separator.charCodeAt(0)},34,76,1,,1043,false,true`];
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(
    office,
    [profile, '--headless', ...filter, '--convert-to', 'fods', '--outdir', join(folder, 'out'), join(folder, name)],
    {
      stdio: 'ignore',
      timeout: 120_000,
    },
  );
  return readFlat(readFileSync(join(folder, 'out', name.replace(/\.\w+$/, '.fods')), 'utf8'));
}

function readFlat(xml: string): readonly (readonly (readonly OfficeCell[])[])[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return [...document.getElementsByTagName('table:table')].map((table) =>
    [...table.getElementsByTagName('table:table-row')]
      .map((row) => [...row.children].flatMap(cellsOf))
      .filter((row) => row.some(({ kind }) => kind !== undefined)),
  );
}

/** A run of equal cells is kept as one; thousands of empty ones fill up the row. */
function cellsOf(cell: Element): readonly OfficeCell[] {
  const attribute = (name: string) => cell.getAttribute(name) ?? undefined;
  const kind = attribute('office:value-type');
  const times = Number(attribute('table:number-columns-repeated') ?? 1);
  const made: OfficeCell = {
    kind,
    text: [...cell.children]
      .filter(({ tagName }) => tagName === 'text:p')
      .map(textOf)
      .join('\n'),
    value: attribute('office:value') ?? attribute('office:date-value'),
    formula: attribute('table:formula'),
  };
  return Array.from({ length: kind === undefined ? Math.min(times, 100) : times }, () => made);
}

/** Blanks and tabs stand as elements of their own. */
function textOf(node: Node): string {
  return [...node.childNodes]
    .map((child) => {
      if (child.nodeType === 3) return child.nodeValue ?? '';
      if (child.nodeName === 'text:s') return ' '.repeat(Number((child as Element).getAttribute('text:c') ?? 1));
      if (child.nodeName === 'text:tab') return '\t';
      return textOf(child);
    })
    .join('');
}
