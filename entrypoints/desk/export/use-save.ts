import { useEffect, useRef, useState } from 'react';
import { useOutside } from '../../../components/Ask.tsx';
import type { Contact } from '../../../core/contact.ts';
import { useDesk } from '../desk-outside.ts';
import { buildFile, counted, writeInto } from './build-file.ts';
import type { ExportState } from './ExportFoot.tsx';
import { type FileOptions, fileName, formatOf, writeFile } from './formats.ts';

/** From here the person says first where the file must go, and it is written there as it is made. */
const STREAM_BYTES = 64_000_000;

type Batches = Iterable<readonly Contact[]> | AsyncIterable<readonly Contact[]>;

/** Makes the file and hands it over; says how far it is, and stops when asked. */
export function useSave(stem: string): {
  readonly state: ExportState;
  readonly stop: () => void;
  /**
   * @param bytes about how large the file will be.
   * @param prepare what stands in the file, asked when it is begun: the log may have grown since the person looked.
   */
  readonly save: (
    kind: Pick<FileOptions, 'format' | 'target'> & { readonly bytes: number },
    batches: (signal: AbortSignal) => Batches,
    prepare: () => Promise<FileOptions>,
  ) => Promise<void>;
} {
  const { now } = useOutside();
  const { saveFile, openSink } = useDesk();
  const [state, setState] = useState<ExportState>({ kind: 'still' });
  const ends = useRef(new AbortController());
  useEffect(() => () => ends.current.abort(), []);

  return {
    state,
    stop: () => ends.current.abort(),
    async save({ format, target, bytes }, batches, prepare) {
      if (state.kind === 'busy') return;
      ends.current = new AbortController();
      const { signal } = ends.current;
      const { mime } = formatOf(format, target);
      const name = fileName(stem, format, now(), target);
      setState({ kind: 'busy', done: 0 });
      try {
        const sink = bytes >= STREAM_BYTES ? await openSink(name, mime.replace(/;.*/, '')) : 'cannot';
        if (sink === 'cancelled') return setState({ kind: 'still' });
        let done = 0;
        const watched = counted(batches(signal), (so) => {
          done = so;
          if (!signal.aborted) setState({ kind: 'busy', done: so });
        });
        const pieces = writeFile(watched, await prepare());
        if (sink !== 'cannot') {
          const size = await writeInto(sink, pieces, signal);
          return setState(size === undefined ? { kind: 'still' } : { kind: 'done', name, count: done, bytes: size });
        }
        const file = await buildFile(pieces, mime);
        if (signal.aborted) return setState({ kind: 'still' });
        saveFile(name, file);
        setState({ kind: 'done', name, count: done, bytes: file.size });
      } catch {
        setState({ kind: 'failed' });
      }
    },
  };
}
