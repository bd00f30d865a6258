import type { Sha256 } from './chain.ts';

/**
 * A hash over the lines of an export, in order: shows that a file is not as it was made, also where no log is there to
 * compare it with. Who knows how can make a new one; what is in the file is therefore compared with the log as well.
 */
export interface FileSeal {
  /** A line without its line break. */
  add(line: string): Promise<void>;
  /** 64 lower-case hexadecimal digits over all lines so far. */
  end(): Promise<string>;
}

/** Lines that are hashed at once: a hash for each would take longer than writing them. */
const blockLength = 1_000;

export function makeFileSeal(sha256: Sha256): FileSeal {
  let before = '';
  let lines: string[] = [];
  const take = async () => {
    const bytes = await sha256(new TextEncoder().encode([before, ...lines].join('\n')));
    before = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    lines = [];
  };
  return {
    async add(line) {
      lines.push(line);
      if (lines.length === blockLength) await take();
    },
    async end() {
      if (lines.length > 0 || before === '') await take();
      return before;
    },
  };
}
