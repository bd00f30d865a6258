import { IDBKeyRange } from 'fake-indexeddb';
import { readBytes } from '../../core/backup/bytes.ts';
import { type BackupItem, backupHead, isHead, readBackup, writeBackup } from '../../core/backup/file.ts';
import { readBackupItems, readBackupLog } from '../../storage/backup.ts';
import { stageItem, startRestore } from '../../storage/restore.ts';
import { type Machine, sha256, uuid } from './fakes.ts';

/** A backup as the desk makes and sends it. */
export async function backUp({ local, indexedDB }: Machine): Promise<Uint8Array> {
  const log = await readBackupLog(local);
  if (log === undefined) throw new Error('no log');
  const items = readBackupItems(local, log, { indexedDB, IDBKeyRange });
  const pieces: Uint8Array[] = [];
  for await (const piece of writeBackup(backupHead('2026-03-03T12:00:00Z', log), items, sha256)) pieces.push(piece);
  return Buffer.concat(pieces);
}

export async function* whole(file: Uint8Array) {
  yield file;
}

export async function stage(machine: Machine, file: Uint8Array, id = 'restore-1') {
  let events = 0;
  const items: BackupItem[] = [];
  for await (const item of readBackup(readBytes(whole(file)), sha256)) {
    if (isHead(item)) await startRestore(machine.local, item.log, { id, generation: uuid(), startedAt: Date.now() });
    else {
      items.push(item);
      if ('events' in item) events += item.events.length;
      await stageItem(machine.local, id, item);
    }
  }
  return { events, items };
}
