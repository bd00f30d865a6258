import { browser } from 'wxt/browser';
import type { OwnReply } from '../../core/own-reply.ts';
import type { Settings } from '../../core/settings.ts';
import { failureOf } from '../../storage/failure.ts';
import { patientArea } from '../../storage/local-area.ts';
import { readOwnReplies } from '../../storage/own-replies.ts';
import { readDeviceId, readSettings } from '../../storage/settings.ts';
import { openStore, type Store } from '../../storage/store.ts';
import { patienceMs } from '../../storage/within-time.ts';
import { fileWitness } from '../../storage/witness.ts';
import { announce } from './announce.ts';

/** What the handlers work with. Time and ids come in here, so that the domain has none of its own. */
export interface Services {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly settings: () => Promise<Settings>;
  /** Replies that the agent keeps beside the protocol. */
  readonly ownReplies: () => Promise<readonly OwnReply[]>;
  /** This browser profile, in every event. */
  readonly deviceId: string;
}

let opened: Promise<Services> | undefined;

/** Opens the store once per life of the worker and waits for its self-test. */
export function services(): Promise<Services> {
  // A disk that failed once may work at the next question.
  opened ??= open().catch((error) => {
    opened = undefined;
    throw failureOf(error);
  });
  return opened;
}

async function open(): Promise<Services> {
  const { local } = browser.storage;
  const newId = () => crypto.randomUUID();
  const deviceId = await readDeviceId(patientArea(local, patienceMs), newId);
  const store = openStore({ local, witness: fileWitness(), onChange: () => void announce(['storage']) });
  await store.ready();
  return {
    store,
    now: () => new Date(),
    newId,
    settings: () => readSettings(local),
    ownReplies: () => readOwnReplies(local),
    deviceId,
  };
}
