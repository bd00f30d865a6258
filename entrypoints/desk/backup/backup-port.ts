import { fileBytes } from '../../../browser/file-bytes.ts';
import { canPickFolder, type FolderHandle, isFolderHandle, pickFolder } from '../../../browser/folder-handle.ts';
import { sha256 } from '../../../browser/sha-256.ts';
import { readBytes } from '../../../core/backup/bytes.ts';
import { type BackupHead, type BackupItem, backupHead, readBackup, writeBackup } from '../../../core/backup/file.ts';
import { type BackupKey, makeBackupKey, openSeal, sealBackup } from '../../../core/backup/seal.ts';
import type { LogHere } from '../../../core/backup/summary.ts';
import { readBackupItems, readBackupLog, readHashAt } from '../../../storage/backup.ts';
import type { DatabaseParts } from '../../../storage/db.ts';
import { keepBackupFolder, readBackupFolder } from '../../../storage/file-handle.ts';
import type { LocalArea } from '../../../storage/local-area.ts';

/** The folder that backups go into, and the key of those under a passphrase. The passphrase itself is not kept. */
export interface BackupFolder {
  readonly handle: FolderHandle;
  readonly key?: BackupKey;
}

/** What the desk reads and makes files of for backups. */
export interface BackupPort {
  /** `undefined`: there is nothing yet. Throws when `signal` ends it. */
  readonly make: (how: MakeOptions) => Promise<Blob | undefined>;
  readonly makeKey: (passphrase: string) => Promise<BackupKey>;
  /** Throws UnreadableBackup. */
  readonly read: (file: Blob, how: ReadOptions) => AsyncGenerator<BackupHead | BackupItem>;
  readonly logHere: () => Promise<LogHere | undefined>;
  readonly canPickFolder: boolean;
  readonly pickFolder: () => Promise<FolderHandle | undefined>;
  readonly folder: () => Promise<BackupFolder | undefined>;
  /** `undefined` forgets it. False: it could not be kept. */
  readonly keepFolder: (folder: BackupFolder | undefined) => Promise<boolean>;
}

export interface MakeOptions {
  readonly now: Date;
  readonly key?: BackupKey | undefined;
  /** Events done, and all. */
  readonly onCount?: (done: number, all: number) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface ReadOptions {
  readonly passphrase?: string | undefined;
  readonly onBytes?: (bytes: number) => void;
  readonly signal?: AbortSignal | undefined;
}

const ports = {
  subtle: crypto.subtle,
  randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
};

/** @param local extension storage. */
export function makeBackupPort(local: LocalArea, parts: DatabaseParts = {}): BackupPort {
  return {
    async make({ now, key, onCount = () => {}, signal }) {
      const log = await readBackupLog(local);
      if (log === undefined) return undefined;
      const items = readBackupItems(local, log, parts, (done) => onCount(done, log.seq), signal);
      const plain = writeBackup(backupHead(now.toISOString(), log), items, sha256);
      const pieces = key === undefined ? plain : sealBackup(plain, key, ports);
      const blobs: Blob[] = [];
      for await (const piece of pieces) {
        signal?.throwIfAborted();
        blobs.push(new Blob([piece]));
      }
      return new Blob(blobs, { type: 'application/octet-stream' });
    },

    makeKey: (passphrase) => makeBackupKey(passphrase, ports),

    read(file, { passphrase, onBytes, signal }) {
      const inside = openSeal(fileBytes(file, onBytes, signal), passphrase, ports.subtle);
      return readBackup(readBytes(inside), sha256);
    },

    async logHere() {
      const log = await readBackupLog(local);
      return log && { seq: log.seq, hash: log.hash, hashAt: (seq) => readHashAt(local, seq) };
    },

    canPickFolder: canPickFolder(),
    pickFolder,
    async folder() {
      const kept = (await readBackupFolder(parts)) as Partial<BackupFolder> | undefined;
      return isFolderHandle(kept?.handle) ? { handle: kept.handle, ...(kept.key && { key: kept.key }) } : undefined;
    },
    keepFolder: (folder) => keepBackupFolder(folder, parts),
  };
}
