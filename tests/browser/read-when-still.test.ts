import { describe, expect, it } from 'vitest';
import { readWhenStill } from '../../browser/read-when-still.ts';

/** A file as the browser gives it at each look: its text, its time, and whether it may still be read. */
function fileAt(text: string, lastModified: number) {
  return { size: text.length, lastModified, text: async () => text };
}

async function read(...looks: readonly ReturnType<typeof fileAt>[]) {
  let at = 0;
  let pauses = 0;
  const found = await readWhenStill(
    async () => looks[Math.min(at++, looks.length - 1)] ?? fileAt('', 0),
    async () => {
      pauses += 1;
    },
  );
  expect(pauses).toBe(1);
  return found;
}

const whole = fileAt('{"a":1}', 2_000);

describe('a file on a synchronised folder', () => {
  it('is read when nothing changes', async () => {
    expect(await read(whole)).toEqual({ ok: true, text: '{"a":1}', modifiedAt: 2_000, size: 7 });
  });

  it.each([
    ['grows while we wait', [fileAt('{"a"', 1_000), whole]],
    ['was touched while we wait', [fileAt('{"a":1}', 1_000), whole]],
    ['changes while it is read', [whole, whole, fileAt('{"a":12}', 3_000)]],
  ])('is left alone when it %s', async (_, looks) => {
    expect(await read(...looks)).toEqual({ ok: false });
  });

  it('is left alone when the browser says that it changed', async () => {
    const refused = {
      ...whole,
      text: async () => {
        throw new DOMException('changed', 'NotReadableError');
      },
    };
    expect(await read(whole, refused)).toEqual({ ok: false });
  });
});
