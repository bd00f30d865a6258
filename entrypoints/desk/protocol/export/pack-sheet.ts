import { replySheetParts } from '../../../../core/protocol/export/sheet-parts.ts';
import type { Protocol } from '../../../../core/protocol/schema.ts';

/** An XLSX file of every reply. What packs it comes along only when somebody asks for one. */
export async function packSheet(protocol: Protocol, screen: 'nl' | 'en'): Promise<Blob> {
  const { strToU8, zipSync } = await import('fflate');
  const parts = [...replySheetParts(protocol, screen)].map(([path, xml]) => [path, strToU8(xml)] as const);
  // A fixed day: the same replies give the same file. Zip knows no day before 1980.
  const bytes = zipSync(Object.fromEntries(parts), { mtime: '2020-01-01T00:00:00' });
  return new Blob([new Uint8Array(bytes)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}
