/**
 * Knows that there was a log: one small file, in a third place that is damaged by neither database nor extension
 * storage. Without it a log of which both copies are gone would look like a log that was never begun.
 */
export interface Witness {
  /** `undefined`: there never was a log, or nothing can be known of it. */
  read(): Promise<Known | undefined>;
  /** Best effort: work goes on without a witness. */
  write(known: Known): Promise<void>;
}

export interface Known {
  readonly generation: string;
  /** The log before this one was lost, ISO 8601 UTC; until the person has seen that. */
  readonly lostAt?: string;
}

const fileName = 'log.json';

/** In the private files of the extension's origin. */
export function fileWitness(folder = () => navigator.storage.getDirectory()): Witness {
  return {
    async read() {
      try {
        const file = await (await (await folder()).getFileHandle(fileName)).getFile();
        const known: unknown = JSON.parse(await file.text());
        return isKnown(known) ? known : undefined;
      } catch {
        return undefined;
      }
    },
    async write(known) {
      try {
        const handle = await (await folder()).getFileHandle(fileName, { create: true });
        const file = await handle.createWritable();
        await file.write(JSON.stringify(known));
        await file.close();
      } catch {
        // No place for it: then a loss of both copies cannot be told from a new log.
      }
    },
  };
}

/** Where there is no such place. */
export const noWitness: Witness = { read: async () => undefined, write: async () => {} };

function isKnown(value: unknown): value is Known {
  const known = value as Partial<Known> | null;
  return typeof known === 'object' && typeof known?.generation === 'string';
}
