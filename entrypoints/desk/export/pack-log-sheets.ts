import type { Contact } from '../../../core/contact.ts';
import { type LogSheetOptions, writeLogSheets } from '../../../core/log/log-sheet.ts';

type Batches = Iterable<readonly Contact[]> | AsyncIterable<readonly Contact[]>;

/** An XLSX file, packed as it is written. What packs it comes along only when somebody asks for one. */
export async function* packLogSheets(
  batches: Batches,
  options: LogSheetOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { strToU8, Zip, ZipDeflate } = await import('fflate');
  let ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(new Uint8Array(bytes));
  });
  const taken = () => {
    const now = ready;
    ready = [];
    return now;
  };
  let open: { readonly path: string; readonly part: InstanceType<typeof ZipDeflate> } | undefined;
  const end = () => open?.part.push(new Uint8Array(), true);
  for await (const { path, text } of writeLogSheets(batches, options)) {
    if (open?.path !== path) {
      end();
      // Little is gained by packing harder, and it takes longer.
      const part = new ZipDeflate(path, { level: 3 });
      // A fixed day: the same contacts give the same file.
      part.mtime = '2020-01-01T00:00:00';
      zip.add(part);
      open = { path, part };
    }
    open.part.push(strToU8(text));
    yield* taken();
  }
  end();
  zip.end();
  yield* taken();
}
