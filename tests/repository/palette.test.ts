import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withPalette } from '../../scripts/screenshots/palette.mjs';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Sum of a chunk is not looked at when reading. */
function chunk(name: string, data: readonly number[]): number[] {
  return [0, 0, data.length >> 8, data.length & 255, ...Buffer.from(name), ...data, 0, 0, 0, 0];
}

function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

test('a picture of few colours keeps every one of them, whatever filter its lines have', () => {
  // Two by three: red green / red green (said as "the same as above") / blue, and blue again (said as "no change").
  const lines = [0, 255, 0, 0, 0, 255, 0, 2, 0, 0, 0, 0, 0, 0, 1, 0, 0, 255, 0, 0, 0];
  const header = [0, 0, 0, 2, 0, 0, 0, 3, 8, 2, 0, 0, 0];
  const png = [...signature, ...chunk('IHDR', header), ...chunk('IDAT', [...deflateSync(Buffer.from(lines))])];

  const made = chunksOf(withPalette(Uint8Array.from([...png, ...chunk('IEND', [])])));

  const palette = [...(made.get('PLTE') ?? [])];
  const rows = [...inflateSync(made.get('IDAT') ?? Buffer.alloc(0))];
  const colourAt = (x: number, y: number) => {
    const index = rows[y * 3 + 1 + x] ?? -1;
    return palette.slice(index * 3, index * 3 + 3);
  };
  const [red, green, blue] = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
  ];
  expect([colourAt(0, 0), colourAt(1, 0)]).toEqual([red, green]);
  expect([colourAt(0, 1), colourAt(1, 1)]).toEqual([red, green]);
  expect([colourAt(0, 2), colourAt(1, 2)]).toEqual([blue, blue]);
});
