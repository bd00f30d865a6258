/** A folder into which the browser can write again later (File System Access; Chromium). */
export interface FolderHandle {
  readonly name: string;
  getFileHandle(
    name: string,
    options: { create: true },
  ): Promise<{
    createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
  }>;
  queryPermission?(wish: { mode: 'readwrite' }): Promise<PermissionState>;
  /** Must run directly in a click. */
  requestPermission?(wish: { mode: 'readwrite' }): Promise<PermissionState>;
}

type Picker = (options: { mode: 'readwrite'; id: string }) => Promise<FolderHandle>;

const picker = (): Picker | undefined =>
  (globalThis as typeof globalThis & { showDirectoryPicker?: Picker }).showDirectoryPicker;

export function canPickFolder(): boolean {
  return picker() !== undefined;
}

/** Lets the person choose a folder; nothing when they do not. Must run directly in a click. */
export async function pickFolder(): Promise<FolderHandle | undefined> {
  try {
    return await picker()?.({ mode: 'readwrite', id: 'kantlijn-backup' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** What came out of the database. */
export function isFolderHandle(value: unknown): value is FolderHandle {
  return typeof value === 'object' && value !== null && 'getFileHandle' in value && 'name' in value;
}

/** The browser writes beside the old file and puts the new one in its place when all of it is there. */
export async function writeInFolder(folder: FolderHandle, name: string, file: Blob): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(file);
  await writable.close();
}
