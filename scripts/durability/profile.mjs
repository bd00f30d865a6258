import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs something with a new profile folder and takes the folder away afterwards. */
export async function inProfile(run) {
  const profile = await mkdtemp(join(tmpdir(), 'kantlijn-durability-'));
  try {
    return await run(profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
