import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A browser that sees an `/etc` of its own, where a test may put policies: nothing else on this machine sees them. Needs
 * Linux and the right to make a mount namespace.
 */
export interface OwnEtc {
  /** Writes a file under `/etc`, as that browser sees it. */
  readonly write: (path: string, content: string) => Promise<void>;
  /** A program that starts this one with that `/etc`. */
  readonly wrap: (program: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

const mount = 'mount --bind "$0" /etc && exec "$@"';
/** As root, else as root of a user namespace. */
const ways: readonly (readonly string[])[] = [['-m'], ['-rm']];

/** Why a policy cannot be set here; `undefined` when it can. */
export function whyNoPolicy(): string | undefined {
  return wayHere() === undefined
    ? `not run: no mount namespace can be made here (${process.platform}), so no browser can be given a policy`
    : undefined;
}

function wayHere(): readonly string[] | undefined {
  if (process.platform !== 'linux') return undefined;
  return ways.find((way) => spawnSync('unshare', [...way, 'sh', '-c', mount, '/etc', 'true']).status === 0);
}

export async function makeOwnEtc(): Promise<OwnEtc> {
  const way = wayHere();
  if (way === undefined) throw new Error(whyNoPolicy());
  const folder = await mkdtemp(join(tmpdir(), 'kantlijn-etc-'));
  const etc = join(folder, 'etc');
  await cp('/etc', etc, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !/shadow|ssl\/private/.test(path),
  });
  return {
    async write(path, content) {
      const file = join(etc, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    },
    async wrap(program) {
      const script = join(folder, 'browser');
      await writeFile(script, `#!/bin/sh\nexec unshare ${way.join(' ')} sh -c '${mount}' '${etc}' '${program}' "$@"\n`);
      await chmod(script, 0o755);
      return script;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
