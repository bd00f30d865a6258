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
  const isCoded = options.codeOf !== undefined;
  const key = JSON.stringify([options, isCoded, sample.map(({ id, changedAt }) => [id, changedAt])]);
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
  let size = 0;
  const decoder = new TextDecoder(isAnsi(options) ? 'windows-1252' : 'utf-8');
  let text = '';
  for await (const piece of writeFile([sample], options)) {
    size += typeof piece === 'string' ? new Blob([piece]).size : piece.length;
    text += typeof piece === 'string' ? piece : decoder.decode(piece);
  }
  const shown = options.format === 'xlsx' ? await cellsOf(sample, options) : text;
  const lines = shown.replace(/^\ufeff/, '').split(/\r?\n/, LINES);
  return {
    lines: lines.filter((line) => line !== '').map((line) => line.slice(0, LONGEST)),
    bytesEach: size / Math.max(1, sample.length),
  };
}

function isAnsi({ format, target }: FileOptions): boolean {
  return format === 'crm' && target === 'superofficeFollowUp';
}

/** A packed sheet cannot be read: its cells, a row a line, with a bar between them. */
async function cellsOf(sample: readonly Contact[], options: FileOptions): Promise<string> {
  let text = '';
  for await (const piece of writeFile([sample.slice(0, LINES)], { ...options, format: 'excel' })) text += piece;
  return text
    .replace(/\n(?!")/g, ' ')
    .replaceAll('";"', ' | ')
    .replaceAll(/(^|\n|\ufeff)"|"(?=\r?\n|$)/g, '$1');
}
