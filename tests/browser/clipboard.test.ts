// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../browser/clipboard.ts';

interface Browser {
  readonly hasFocus: boolean;
  /** Does the clipboard API take it? */
  readonly api: boolean;
  /** What `execCommand` answers, and whether the event really comes. */
  readonly command: boolean;
  readonly event: boolean;
}

/** A browser whose two ways to the clipboard work or fail as told. */
function pretend({ hasFocus, api, command, event }: Browser) {
  const held = new Map<string, string>();
  const writes: string[] = [];
  vi.spyOn(document, 'hasFocus').mockReturnValue(hasFocus);
  const settle = () => (api ? Promise.resolve() : Promise.reject(new DOMException('', 'NotAllowedError')));
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly parts: Record<string, Blob>;
      constructor(parts: Record<string, Blob>) {
        this.parts = parts;
      }
    },
  );
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (text: string) => {
        writes.push('api');
        if (api) held.set('text/plain', text);
        return settle();
      },
      write: async ([item]: { parts: Record<string, Blob> }[]) => {
        writes.push('api');
        await settle();
        for (const [type, blob] of Object.entries(item?.parts ?? {})) held.set(type, await blob.text());
      },
    },
  });
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: () => {
      writes.push('command');
      if (event) {
        const copy = new Event('copy', { bubbles: true, cancelable: true });
        Object.assign(copy, { clipboardData: { setData: (type: string, text: string) => held.set(type, text) } });
        document.body.dispatchEvent(copy);
      }
      return command;
    },
  });
  return { held, writes };
}

afterEach(() => vi.unstubAllGlobals());

const both = { plain: 'Dag Joke', html: '<p>Dag Joke</p>' };

describe('copyText', () => {
  it('uses the clipboard API while the document has the focus, both flavours in one write', async () => {
    const { held, writes } = pretend({ hasFocus: true, api: true, command: true, event: true });
    expect(await copyText(both)).toBe('copied');
    expect(writes).toEqual(['api']);
    expect([...held]).toEqual([
      ['text/plain', 'Dag Joke'],
      ['text/html', '<p>Dag Joke</p>'],
    ]);
  });

  it('uses the copy event when the focus is in the page', async () => {
    const { held, writes } = pretend({ hasFocus: false, api: false, command: true, event: true });
    expect(await copyText(both)).toBe('copied');
    expect(writes).toEqual(['command']);
    expect(held.get('text/plain')).toBe('Dag Joke');
  });

  it('does not believe a command that never came to the event, and tries the other way', async () => {
    const { held, writes } = pretend({ hasFocus: false, api: true, command: true, event: false });
    expect(await copyText({ plain: 'Dag Joke' })).toBe('copied');
    expect(writes).toEqual(['command', 'api']);
    expect(held.get('text/plain')).toBe('Dag Joke');
  });

  it('does not believe an event whose command failed', async () => {
    pretend({ hasFocus: false, api: false, command: false, event: true });
    expect(await copyText({ plain: 'Dag Joke' })).toBe('refused');
  });

  it('says refused when both ways fail', async () => {
    const { writes } = pretend({ hasFocus: true, api: false, command: true, event: false });
    expect(await copyText(both)).toBe('refused');
    expect(writes).toEqual(['api', 'command']);
  });

  it('leaves no listener behind: what the person copies later is untouched', async () => {
    const { held } = pretend({ hasFocus: false, api: false, command: true, event: true });
    await copyText({ plain: 'Dag Joke' });
    held.clear();
    const copy = new Event('copy', { bubbles: true, cancelable: true });
    Object.assign(copy, { clipboardData: { setData: (type: string, text: string) => held.set(type, text) } });
    document.body.dispatchEvent(copy);
    expect(held.size).toBe(0);
  });
});
