/** What is used of a `File`. */
interface FileLike {
  readonly size: number;
  /** ms since 1970 */
  readonly lastModified: number;
  text(): Promise<string>;
}

export type StillRead =
  | { readonly ok: true; readonly text: string; readonly modifiedAt: number; readonly size: number }
  /** Somebody is writing it, or the synchronisation is. */
  | { readonly ok: false };

/**
 * The text of a file that nobody is writing: size and time of change are the same before and after `pause`, and again
 * after the reading. A folder that is synchronised shows files while half of them is there.
 *
 * @param look the file as it is now
 */
export async function readWhenStill(look: () => Promise<FileLike>, pause: () => Promise<void>): Promise<StillRead> {
  const first = await look();
  await pause();
  const second = await look();
  if (!isSame(first, second)) return { ok: false };
  let text: string;
  try {
    text = await second.text();
  } catch (error) {
    // The browser refuses to read a file that changed since it looked.
    if (error instanceof DOMException && error.name === 'NotReadableError') return { ok: false };
    throw error;
  }
  const last = await look();
  return isSame(second, last) ? { ok: true, text, modifiedAt: last.lastModified, size: last.size } : { ok: false };
}

function isSame(one: FileLike, other: FileLike): boolean {
  return one.size === other.size && one.lastModified === other.lastModified;
}
