import { describe, expect, it } from 'vitest';
import { adapters } from '../../adapters/index.ts';
import { isThreadAddress } from '../../adapters/thread-address.ts';

const examplesOf = (id: string) => adapters.find((adapter) => adapter.id === id)?.examples ?? [];

describe('addresses of pages that always show posts', () => {
  it.each([
    ['phpbb', 'https://forum.duinstad.example/viewtopic.php?t=41', true],
    ['phpbb', 'https://duinstad.example/forum/viewtopic.php?f=2&t=41&start=25', true],
    ['phpbb', 'https://forum.duinstad.example/viewforum.php?f=2', false],
    ['phpbb', 'https://forum.duinstad.example/', false],
    ['x', 'https://x.com/duinstad/status/2101481430098288767', true],
    ['x', 'https://x.com/notifications/mentions', false],
    ['x', 'https://x.com/duinstad', false],
    ['reddit', 'https://www.reddit.com/r/duinstad/comments/1qrst9/strandtent/', true],
    ['reddit', 'https://www.reddit.com/r/duinstad/', false],
    ['mastodon', 'https://toet.example/@duinstad/114818205314251502', true],
    ['mastodon', 'https://toet.example/@duinstad', false],
    ['discourse', 'https://praat.example/t/een-vraag-over-de-haven/194/3', true],
    ['discourse', 'https://praat.example/c/haven/5', false],
    ['wordpress', 'https://blog.duinstad.example/2026/11/zwembad/', false],
  ])('%s: %s', (id, url, expected) => {
    expect(isThreadAddress(new URL(url), id, examplesOf(id))).toBe(expected);
  });
});
