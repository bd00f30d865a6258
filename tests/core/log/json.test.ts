import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chainStart } from '../../../core/log/chain.ts';
import { logFileHead, writeJson, writeNdjson } from '../../../core/log/json.ts';
import { joke } from './examples.ts';

const head = logFileHead('2026-03-03T08:00:00Z', 'device-1', { ...chainStart, seq: 3, count: 3 });
const odd = { ...joke, id: 'b', postText: 'ĳs "🙂"\u2028\n\ud83d', note: '=1+1' };
const batches = [[joke], [], [odd, joke]];

async function join(chunks: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

it('JSON gives every contact back as it was, with the end of the chain', async () => {
  expect(JSON.parse(await join(writeJson(batches, head)))).toEqual({ ...head, contacts: [joke, odd, joke] });
  expect(JSON.parse(await join(writeJson([], head)))).toEqual({ ...head, contacts: [] });
});

it('NDJSON has one value a line', async () => {
  const lines = (await join(writeNdjson(batches, head))).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([head, joke, odd, joke]);
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
      const lines = (await written(writeNdjson(all, head))).split('\n').slice(0, -1);
      expect(lines.map((line) => JSON.parse(line))).toEqual([head, ...all.flat()]);
      expect(JSON.parse(await written(writeJson(all, head)))).toEqual({ ...head, contacts: all.flat() });
    }),
    { numRuns: 200 },
  );
});
