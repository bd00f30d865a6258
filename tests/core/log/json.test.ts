import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chainStart } from '../../../core/log/chain.ts';
import { logFileHead, writeJson, writeNdjson } from '../../../core/log/json.ts';
import { ends, joke, sha256 } from './examples.ts';

const head = logFileHead('2026-03-03T08:00:00Z', 'device-1', { ...chainStart, seq: 3, count: 3 });
const odd = { ...joke, id: 'b', postText: 'ĳs "🙂"\u2028\n\ud83d', note: '=1+1' };
const batches = [[joke], [], [odd, joke]];

async function join(chunks: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

it('JSON gives every contact back as it was, with the end of the chain', async () => {
  expect(JSON.parse(await join(writeJson(batches, head, ends)))).toEqual({
    ...head,
    contacts: [joke, odd, joke],
    end: { count: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(JSON.parse(await join(writeJson([], head, ends)))).toMatchObject({ ...head, contacts: [], end: { count: 0 } });
});

it('the hash at the end is that of the lines before it, and of the end of the chain', async () => {
  const anchor = { seq: 4, hash: 'b'.repeat(64), count: 4 };
  const text = await join(writeNdjson([[joke], [odd]], head, { sha256, anchor: async () => anchor }));
  const lines = text.trimEnd().split('\n');
  const covered = ['', ...lines.slice(0, 3), JSON.stringify(anchor)].join('\n');
  const hash = Buffer.from(await sha256(new TextEncoder().encode(covered))).toString('hex');
  expect(JSON.parse(lines[3] ?? '')).toEqual({ end: { count: 2, hash, anchor } });
});

it('NDJSON has one value a line', async () => {
  const lines = (await join(writeNdjson(batches, head, ends))).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([head, joke, odd, joke, { end: expect.anything() }]);
});

it('any texts come back from the bytes of the file, however the contacts are divided over batches', async () => {
  const sign = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom('\ud83d', '\u2028', '\r\n', '"', '\\', '\0'),
  );
  const text = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
  const contact = fc
    .tuple(text, text, text)
    .map(([postText, name, note]) => ({ ...joke, postText, author: { name }, note }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(contact, { maxLength: 3 }), { maxLength: 4 }), async (all) => {
      const written = async (chunks: AsyncGenerator<string>) =>
        new TextDecoder().decode(new TextEncoder().encode(await join(chunks)));
      const lines = (await written(writeNdjson(all, head, ends))).split('\n').slice(0, -2);
      expect(lines.map((line) => JSON.parse(line))).toEqual([head, ...all.flat()]);
      const { end, ...rest } = JSON.parse(await written(writeJson(all, head, ends)));
      expect(rest).toEqual({ ...head, contacts: all.flat() });
      expect(end.count).toBe(all.flat().length);
    }),
    { numRuns: 200 },
  );
});
