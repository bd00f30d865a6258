import {
  type CopiedReplyTime,
  copiedSchema,
  type KeptReplyTimes,
  replyTimesSchema,
} from '../core/clock/reply-time-schema.ts';
import { type LocalArea, readMany } from './local-area.ts';

/** What we can say of our reply time, and what was copied of it last; in extension storage. A part that does not fit is gone. */

const keys = { times: 'replyTimes', copied: 'replyTimesCopied' } as const;
export async function readReplyTimes(local: LocalArea): Promise<KeptReplyTimes | undefined> {
  const read = replyTimesSchema.safeParse((await readMany(local, [keys.times]))[keys.times]);
  return read.success ? read.data : undefined;
}

export async function writeReplyTimes(local: LocalArea, times: KeptReplyTimes): Promise<void> {
  await local.set({ [keys.times]: times });
}

/** By site; '' is all sites together. */
export async function readCopied(local: LocalArea): Promise<Readonly<Record<string, CopiedReplyTime>>> {
  const stored = (await readMany(local, [keys.copied]))[keys.copied];
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([site, entry]) => {
      const read = copiedSchema.safeParse(entry);
      return read.success ? [[site, read.data]] : [];
    }),
  );
}

export async function writeCopied(local: LocalArea, site: string, copied: CopiedReplyTime): Promise<void> {
  await local.set({ [keys.copied]: { ...(await readCopied(local)), [site]: copied } });
}
