import { expect, it, vi } from 'vitest';
import { buildIndex, restoreIndex, serialiseIndex, suggestReplies } from '../../../core/suggest/index.ts';
import { sampleProtocol } from './sample-protocol.ts';

vi.setConfig({ testTimeout: 60_000 });

/** One suggestion is marked only when that is right 19 times out of 20, measured on handled posts. */

const subjects = ['kliko niet geleegd', 'lantaarn stuk', 'boete voor parkeren', 'pakket te laat'];
const rightOnes = ['kliko', 'lamp', 'boete', 'pakket'];
const easy = Array.from({ length: 120 }, (_, at) => ({
  text: `${subjects[at % 4]} ${at}`,
  replyId: rightOnes[at % 4] ?? null,
}));

it('marks nothing without handled posts, however clear the post', () => {
  const index = buildIndex(sampleProtocol, []);
  const asked = sampleProtocol.replies[0]?.examples?.nl?.[0] ?? '';
  expect(suggestReplies(index, { text: asked }, { count: 1 })).toMatchObject({ isSure: false, fits: true });
  expect(index.calibration).toEqual({ tried: 0, leastLead: null, coverage: 0, precision: 0 });
});

it('marks nothing while fewer than a hundred posts were handled', () => {
  const { calibration } = buildIndex(sampleProtocol, easy.slice(0, 99));
  expect(calibration).toEqual({ tried: 99, leastLead: null, coverage: 0, precision: 0 });
});

it('marks what has proved to be right', () => {
  const index = buildIndex(sampleProtocol, easy);
  expect(index.calibration.coverage).toBeGreaterThan(0.9);
  expect(suggestReplies(index, { text: 'kliko niet geleegd 500' }, { count: 1 })).toMatchObject({ isSure: true });
  expect(suggestReplies(index, { text: 'lekker weertje' }, { count: 1 })).toMatchObject({ isSure: false });
  const restored = restoreIndex(serialiseIndex(index));
  expect(restored?.calibration).toEqual(index.calibration);
});

it('marks nothing where replies were picked at random', () => {
  const random = easy.map((post, at) => ({ ...post, replyId: rightOnes[(at * 7 + (at >> 2)) % 4] ?? null }));
  expect(buildIndex(sampleProtocol, random).calibration.leastLead).toBeNull();
});

it('marks nothing where such posts were answered outside the protocol', () => {
  const outside = easy.map((post) => ({ ...post, replyId: null }));
  expect(buildIndex(sampleProtocol, outside).calibration.leastLead).toBeNull();
});

it('learns nothing of the answer from the post itself', () => {
  // Words that nobody else uses, each with a reply of its own accord: only by having learned it could it be right.
  const alone = Array.from({ length: 120 }, (_, at) => ({
    text: `${String.fromCharCode(97 + (at % 26)).repeat(2)}${at}qx`,
    replyId: rightOnes[at % 4] ?? null,
  }));
  const { calibration } = buildIndex(sampleProtocol, alone);
  expect(calibration).toMatchObject({ tried: 120, leastLead: null });
});
