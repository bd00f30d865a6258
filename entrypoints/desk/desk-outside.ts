import { createContext, use } from 'react';
import type { FileHandle } from '../../browser/file-handle.ts';
import type { openSink } from '../../browser/save-stream.ts';
import type { StorageView } from '../../core/messages.ts';
import type { LogReader } from '../../storage/read.ts';
import type { TeamLog } from '../../storage/team.ts';
import type { BackupPort } from './backup/backup-port.ts';

/** A key that the browser listens to, as the person has set it. */
export interface BrowserKey {
  readonly command: string;
  /** '' when there is none. */
  readonly keys: string;
}

/** The file on a shared folder, as this browser reaches it. */
export interface LinkedFilePort {
  /** The browser can open a file again by itself. */
  readonly canFollow: boolean;
  /** Nothing when the person chooses none. */
  readonly pick: () => Promise<FileHandle | undefined>;
  readonly kept: () => Promise<FileHandle | undefined>;
  /** `undefined` forgets it. False: it could not be kept. */
  readonly keep: (handle: FileHandle | undefined) => Promise<boolean>;
}

/** The log of a team, in a database of its own. */
export interface TeamPort {
  /** `undefined`: nothing was merged yet. */
  readonly open: (how?: { readonly isMade?: boolean }) => Promise<TeamLog | undefined>;
  readonly remove: () => Promise<void>;
  /** The text of a file as it comes from the disk; `onBytes` hears how far it is. */
  readonly read: (file: Blob, onBytes: (bytes: number) => void, signal: AbortSignal) => AsyncIterable<string>;
}

/** What the desk reaches besides messages. Tests hand in their own. */
export interface DeskOutside {
  readonly openLog: (view: StorageView) => Promise<LogReader | undefined>;
  /** Hands a file to the browser. */
  readonly saveFile: (name: string, file: Blob) => void;
  /** A file to write in as it is made, where the browser has it. */
  readonly openSink: typeof openSink;
  readonly browserKeys: () => Promise<readonly BrowserKey[]>;
  readonly version: string;
  /** IANA zone of this device. */
  readonly zone: string;
  readonly isFirefox: boolean;
  readonly linkedFile: LinkedFilePort;
  readonly backup: BackupPort;
  readonly team: TeamPort;
  /** Asks the person for these sites; must run directly in the click. */
  readonly allowSites: (origins: readonly string[]) => Promise<boolean>;
}

export const DeskContext = createContext<DeskOutside | undefined>(undefined);

export function useDesk(): DeskOutside {
  const desk = use(DeskContext);
  if (desk === undefined) throw new Error('No DeskContext above this component');
  return desk;
}
