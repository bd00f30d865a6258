import type { LogHere } from '../../../core/backup/summary.ts';
import { type ChainReport, type Sha256, verifyChain } from '../../../core/log/chain.ts';
import type { LogReader } from '../../../storage/read.ts';
import type { JobPorts } from '../backup/use-job.ts';

/**
 * Walks all events of this browser's log, and compares them with the end that the second copy of the log has, outside
 * the database. `undefined`: the log is empty.
 * @param here as it was before the walk.
 */
export async function checkOwnChain(
  log: LogReader,
  here: LogHere | undefined,
  sha256: Sha256,
  { signal, onCount }: JobPorts,
): Promise<ChainReport | undefined> {
  const end = await log.end();
  if (end === undefined) return here === undefined || here.seq === 0 ? undefined : cutOff(0);
  const { anchor } = end;
  const report = await verifyChain(counted(log.chain.events(anchor.seq, signal), anchor.seq, onCount), anchor, sha256);
  if (!report.ok || here === undefined || here.seq === 0) return report;
  // What is being written stands in the second copy first.
  const now = here.seq > anchor.seq ? await log.end() : end;
  if (now === undefined || here.seq > now.anchor.seq) return cutOff(anchor.seq);
  if ((await log.chain.hashAt(here.seq, signal)) !== here.hash) return { ok: false, problem: 'edited', seq: here.seq };
  return report;
}

const cutOff = (seq: number): ChainReport => ({ ok: false, problem: 'cutOff', seq: seq + 1 });

/** How often the screen is told how far it is, events. */
const TELL = 500;

async function* counted<T>(all: AsyncIterable<T>, total: number, onCount: JobPorts['onCount']): AsyncGenerator<T> {
  let done = 0;
  for await (const one of all) {
    yield one;
    done += 1;
    if (done % TELL === 0) onCount(done, total);
  }
}
