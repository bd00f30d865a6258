import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackParts } from '../../browser/unpack.ts';

const pack = (text: string) => gzipSync(text).toString('base64');
const cut = (text: string, length: number) => text.match(new RegExp(`.{1,${length}}`, 'gs')) ?? [];

describe('a protocol in parts', () => {
  it('comes back as it was, wherever it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 1, max: 90 }),
        async (text, length) => {
          expect(await unpackParts(cut(pack(text), length), 10_000)).toEqual({ ok: true, text });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('line ends inside a part do no harm', async () => {
    expect(await unpackParts([`${pack('protocol')}\r\n`, '\n'], 100)).toEqual({ ok: true, text: 'protocol' });
  });

  it('a bomb is stopped: 50 MB in 50 kB', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000)).toString('base64');
    expect(bomb.length).toBeLessThan(100_000);
    expect(await unpackParts(cut(bomb, 10_000), 5_000_000)).toEqual({ ok: false, why: 'tooLarge' });
  });

  it('exactly the limit is not too much', async () => {
    expect(await unpackParts([pack('é'.repeat(50))], 100)).toEqual({ ok: true, text: 'é'.repeat(50) });
    expect(await unpackParts([pack('é'.repeat(50))], 99)).toEqual({ ok: false, why: 'tooLarge' });
  });

  it('a missing part, damaged base64 and something else than gzip are told apart', async () => {
    const parts = cut(pack('een protocol van een team '.repeat(40)), 40);
    expect(await unpackParts(parts.slice(0, -1), 10_000)).toEqual({ ok: false, why: 'notGzip' });
    expect(await unpackParts([...parts.slice(0, -1), 'no base64!'], 10_000)).toEqual({ ok: false, why: 'notBase64' });
    expect(await unpackParts([btoa('{"format":"kantlijn-protocol"}')], 10_000)).toEqual({ ok: false, why: 'notGzip' });
    expect(await unpackParts([''], 10_000)).toEqual({ ok: false, why: 'notBase64' });
  });

  it('text that is no UTF-8 is refused', async () => {
    const bytes = gzipSync(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])).toString('base64');
    expect(await unpackParts([bytes], 10_000)).toEqual({ ok: false, why: 'notGzip' });
  });
});
