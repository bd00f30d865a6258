import { browser } from 'wxt/browser';
import { isFileHandle } from '../../browser/file-handle.ts';
import { readWhenStill } from '../../browser/read-when-still.ts';
import type { LinkedFile } from '../../core/distribution.ts';
import { MAX_PROTOCOL_LENGTH } from '../../core/protocol/size.ts';
import { keep, readKept } from '../../storage/distribution.ts';
import { readFileHandle } from '../../storage/file-handle.ts';
import { announce } from './announce.ts';
import { receiveProtocol } from './arrivals.ts';
import { services } from './services.ts';

const lookedKey = 'linkedLooked';
/** The worker wakes every half minute; a folder need not be looked at that often, ms. */
const everyMs = 60_000;
/** How long a file has to be the same before it is read, ms. */
const stillMs = 1_000;

/**
 * Looks whether the linked file changed while no desk is open, for as long as the browser lets us read it without asking.
 * What goes wrong is said by the desk, which tries the same.
 */
export async function lookAtLinkedFile(): Promise<void> {
  const { local, session } = browser.storage;
  const linked = await readKept(local, 'linkedFile');
  if (linked?.follows !== true) return;
  const looked = Number((await session.get(lookedKey))[lookedKey] ?? 0);
  if (Date.now() - looked < everyMs) return;
  await session.set({ [lookedKey]: Date.now() });
  const handle = await readFileHandle();
  if (!isFileHandle(handle) || (await handle.queryPermission?.({ mode: 'read' })) !== 'granted') return;
  try {
    const { lastModified, size } = await handle.getFile();
    if (lastModified === linked.modifiedAt && size === linked.size) return;
    const still = await readWhenStill(
      () => handle.getFile(),
      () => new Promise((done) => setTimeout(done, stillMs)),
    );
    if (still.ok && still.text.length <= MAX_PROTOCOL_LENGTH) await takeLinked(linked, still);
  } catch {
    // Moved, or its disk is not there.
  }
}

/** What was read of the linked file; without `text` it is the one that was read before. */
export async function takeLinked(
  linked: LinkedFile,
  { text, modifiedAt, size }: { readonly text?: string; readonly modifiedAt: number; readonly size: number },
): Promise<void> {
  const all = await services();
  const read = { ...linked, readAt: all.now().toISOString(), modifiedAt, size };
  const arrival =
    text === undefined
      ? linked.arrival
      : await receiveProtocol(all, text, { source: 'linked', automatic: linked.automatic });
  await keep(browser.storage.local, 'linkedFile', arrival === undefined ? read : { ...read, arrival });
  await announce(['distribution']);
}

/** The next look reads it anew: what was said of it was said of another protocol, or under another pin. */
export async function judgeLinkedAgain(): Promise<void> {
  const { local } = browser.storage;
  const linked = await readKept(local, 'linkedFile');
  if (linked?.arrival?.kind !== 'ask' && linked?.arrival?.kind !== 'refused') return;
  const { modifiedAt: _, ...rest } = linked;
  await keep(local, 'linkedFile', rest);
  await announce(['distribution']);
}
