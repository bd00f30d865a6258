import { describe, expect, it } from 'vitest';
import { thanksReason } from '../../../core/queue/thanks.ts';

describe('the reason of a thank-you', () => {
  it.each([
    [
      'the protocol’s own, by its id',
      [
        { id: 'spam', title: {} },
        { id: 'bedankje', title: { nl: 'Lof' } },
      ],
      'bedankje',
    ],
    ['by its title', [{ id: 'lof', title: { nl: 'Dank je wel' } }], 'lof'],
    ['in English', [{ id: 'r2', title: { en: 'Just a thank you' } }], 'r2'],
    ['a fixed one where the protocol has none', [{ id: 'spam', title: { nl: 'Reclame' } }], 'bedankje'],
    [
      'not by a part of a word',
      [
        { id: 'r1', title: { nl: 'Gedachte' } },
        { id: 'r3', title: { nl: 'Dankbaarheid' } },
      ],
      'bedankje',
    ],
  ])('%s', (_, reasons, id) => {
    expect(thanksReason(reasons)).toBe(id);
  });
});
