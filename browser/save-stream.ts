/** A file that is written as it is made (File System Access; Chromium). Nothing stands on the disk before `close`. */
export interface FileSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  /** The file stays as it was. */
  abort(): Promise<void>;
}

type Picker = (options: {
  suggestedName: string;
  types: { accept: Record<string, string[]> }[];
}) => Promise<{ createWritable(): Promise<FileSink> }>;

const picker = (): Picker | undefined =>
  (globalThis as typeof globalThis & { showSaveFilePicker?: Picker }).showSaveFilePicker;

/**
 * Asks the person where the file must go. Must run directly in a click.
 * @param mime without parameters.
 * @returns `cannot` where the browser knows no such thing, `cancelled` when the person chose no file.
 */
export async function openSink(name: string, mime: string): Promise<FileSink | 'cancelled' | 'cannot'> {
  const pick = picker();
  if (pick === undefined) return 'cannot';
  const extension = name.slice(name.lastIndexOf('.'));
  try {
    const handle = await pick({ suggestedName: name, types: [{ accept: { [mime]: [extension] } }] });
    return await handle.createWritable();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    throw error;
  }
}
