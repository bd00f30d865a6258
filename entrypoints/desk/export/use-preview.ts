import { useEffect, useRef, useState } from 'react';
import type { Contact } from '../../../core/contact.ts';
import { type FileOptions, writeFile } from './formats.ts';

const LINES = 4;
const LONGEST = 400;

export interface Preview {
  readonly lines: readonly string[];
  /** Bytes of a contact, about. */
  readonly bytesEach: number;
}

/** How the file begins, written by the same code as the file. */
export function usePreview(sample: readonly Contact[], options: FileOptions): Preview | undefined {
  const [preview, setPreview] = useState<Preview>();
  // New objects on every render; what they say is compared, not which they are.
  const latest = useRef({ sample, options });
  latest.current = { sample, options };
  const key = JSON.stringify([options, sample.map(({ id, changedAt }) => [id, changedAt])]);
  useEffect(() => {
    void key;
    let isLate = false;
    void makePreview(latest.current.sample, latest.current.options).then((made) => {
      if (!isLate) setPreview(made);
    });
    return () => {
      isLate = true;
    };
  }, [key]);
  return preview;
}

async function makePreview(sample: readonly Contact[], options: FileOptions): Promise<Preview> {
  let text = '';
  for await (const piece of writeFile([sample], options)) text += piece;
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/, LINES);
  return {
    lines: lines.filter((line) => line !== '').map((line) => line.slice(0, LONGEST)),
    bytesEach: new Blob([text]).size / Math.max(1, sample.length),
  };
}
