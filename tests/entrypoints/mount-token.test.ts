// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { waitForToken } from '../../entrypoints/sidebar/mount-token.ts';

/** A window with another window around it, to which messages can be sent. */
function frameIn(parent: object) {
  const listeners = new Set<(event: MessageEvent) => void>();
  const here = {
    parent,
    addEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.delete(listener),
  };
  const post = (data: unknown, source: object = parent) => {
    for (const listener of [...listeners]) listener({ data, source } as unknown as MessageEvent);
  };
  return { here: here as unknown as Window, post, listeners };
}

describe('waitForToken', () => {
  it('needs none where the sidebar stands alone', async () => {
    expect(await waitForToken(window)).toBeNull();
  });

  it('takes the first token from the page around it, and listens no longer', async () => {
    const { here, post, listeners } = frameIn({});
    const token = waitForToken(here);
    post({ kind: 'kantlijn-mount', token: 'first' });
    post({ kind: 'kantlijn-mount', token: 'second' });
    expect(await token).toBe('first');
    expect(listeners.size).toBe(0);
  });

  it.each([
    ['another frame', { kind: 'kantlijn-mount', token: 'x' }, {}],
    ['another kind', { kind: 'hello', token: 'x' }, undefined],
    ['no token', { kind: 'kantlijn-mount' }, undefined],
    ['an empty token', { kind: 'kantlijn-mount', token: '' }, undefined],
    ['a token that is no text', { kind: 'kantlijn-mount', token: 7 }, undefined],
    ['text', 'kantlijn-mount', undefined],
    ['nothing', null, undefined],
  ])('does not take %s', async (_, data, source) => {
    const { here, post } = frameIn({});
    const token = waitForToken(here);
    post(data, source);
    post({ kind: 'kantlijn-mount', token: 'real' });
    expect(await token).toBe('real');
  });

  it('gives up after ten seconds', async () => {
    vi.useFakeTimers();
    const { here } = frameIn({});
    const token = waitForToken(here);
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    expect(await token).toBeUndefined();
  });
});
