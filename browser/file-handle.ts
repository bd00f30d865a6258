/** A file that the browser can open again later (File System Access; Chromium). */
export interface FileHandle {
  readonly name: string;
  /** The file as it is now. Throws `NotFoundError` when it is gone. */
  getFile(): Promise<File>;
  queryPermission?(wish: { mode: 'read' }): Promise<PermissionState>;
  /** Must run directly in a click. */
  requestPermission?(wish: { mode: 'read' }): Promise<PermissionState>;
}

type Picker = (options: {
  types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<readonly FileHandle[]>;

const picker = (): Picker | undefined =>
  (globalThis as typeof globalThis & { showOpenFilePicker?: Picker }).showOpenFilePicker;

export function canPickHandle(): boolean {
  return picker() !== undefined;
}

/** Lets the person choose a JSON file; nothing when they do not. Must run directly in a click. */
export async function pickHandle(): Promise<FileHandle | undefined> {
  try {
    const [handle] =
      (await picker()?.({ types: [{ description: 'Kantlijn', accept: { 'application/json': ['.json'] } }] })) ?? [];
    return handle;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** What came out of the database. */
export function isFileHandle(value: unknown): value is FileHandle {
  return typeof value === 'object' && value !== null && 'getFile' in value && 'name' in value;
}
