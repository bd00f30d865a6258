import { readFileSync } from 'node:fs';
import { loadCore } from '../load-core.mjs';

/**
 * A protocol file, checked as the extension checks it.
 *
 * @returns the protocol, and the bytes that a signature of it is made over
 * @throws Error with every problem on a line of its own
 */
export async function readProtocolFile(file) {
  const { parseProtocol, sayProblem, signedBytes, words } = await loadCore('scripts/distribute/engine.ts');
  const parsed = parseProtocol(readFileSync(file, 'utf8'));
  if (!parsed.ok) {
    const lines = parsed.problems.map((problem) => {
      const { where, what } = sayProblem(problem, words.en);
      return where === '' ? what : `${where}: ${what}`;
    });
    throw new Error([`${file}:`, ...lines].join('\n'));
  }
  return { protocol: parsed.protocol, bytes: signedBytes(parsed.protocol) };
}
