import { readObjects } from '../../../../core/protocol/import/read-objects.ts';
import { isSheetPart, readSheet } from '../../../../core/protocol/import/read-sheet.ts';
import { readText, type TextAnswer } from '../../../../core/protocol/import/read-text.ts';
import { MAX_FILE_BYTES } from '../../../../core/protocol/import/table.ts';

/** Bytes of one part of a sheet, unpacked: a small file can hold a very large one. */
const MAX_PART_BYTES = 40_000_000;
const MAX_PARTS = 300;

/** Reads a file that a person chose. What reads sheets and YAML comes along only when there is one. */
export async function readImportFile(file: File): Promise<TextAnswer> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, problem: 'tooLarge' };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved, or held by another program.
    return { ok: false, problem: 'notReadable' };
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return unpackSheet(bytes);
  const text = decode(bytes);
  return /\.ya?ml$/i.test(file.name) ? readYaml(text) : readText(text);
}

/** UTF-8, UTF-16 with its mark, else what Excel on a Dutch Windows writes. */
function decode(bytes: Uint8Array<ArrayBuffer>): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function unpackSheet(bytes: Uint8Array<ArrayBuffer>): Promise<TextAnswer> {
  const { unzipSync, strFromU8 } = await import('fflate');
  try {
    let count = 0;
    let total = 0;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isSheetPart(name)) return false;
        count += 1;
        total += originalSize;
        if (count > MAX_PARTS || total > MAX_PART_BYTES) throw new RangeError('too large');
        return true;
      },
    });
    return readSheet(new Map(Object.entries(parts).map(([path, part]) => [path, strFromU8(part)])));
  } catch (error) {
    return { ok: false, problem: error instanceof RangeError ? 'tooLarge' : 'notSheet' };
  }
}

async function readYaml(text: string): Promise<TextAnswer> {
  const { parse } = await import('yaml');
  try {
    return readObjects(parse(text, { logLevel: 'silent', maxAliasCount: 20 }));
  } catch {
    return { ok: false, problem: 'notText' };
  }
}
