import { describe, expect, it } from 'vitest';
import { classifySender } from '../../../entrypoints/background/senders.ts';

const extension = { id: 'kantlijn', origin: 'chrome-extension://kantlijn' };
const tab = { id: 4 } as never;

/** As Chromium 156 and Firefox 153 send them; Firefox leaves `origin` out for content scripts. */
describe('who asks', () => {
  it.each([
    ['content script', { url: 'https://forum.example/1', origin: 'https://forum.example', tab, frameId: 0 }, 'page'],
    ['content script without origin', { url: 'https://forum.example/1', tab, frameId: 0 }, 'page'],
    [
      'our frame in a page',
      { url: `${extension.origin}/sidebar.html`, origin: extension.origin, tab, frameId: 12884901890 },
      'frame',
    ],
    [
      'the desk in a tab',
      { url: `${extension.origin}/desk.html`, origin: extension.origin, tab, frameId: 0 },
      'extension',
    ],
    ['the popup', { url: `${extension.origin}/popup.html`, origin: extension.origin }, 'extension'],
    [
      'the practice page',
      { url: `${extension.origin}/practice/forum.html`, origin: extension.origin, tab, frameId: 0 },
      'page',
    ],
  ])('%s', (_, sender, wanted) => {
    expect(classifySender({ id: extension.id, ...sender } as never, extension)?.class).toBe(wanted);
  });

  it('a frame in a page: with the page around it, where the browser lets us know it', () => {
    const framed = { id: extension.id, url: 'https://disqus.com/embed/comments/?f=a', frameId: 7 };
    const around = { ...framed, tab: { id: 4, url: 'https://blog.example/1' } };
    expect(classifySender(around as never, extension)).toMatchObject({
      class: 'page',
      tabId: 4,
      frameId: 7,
      around: new URL('https://blog.example/1'),
    });
    expect(classifySender({ ...framed, tab } as never, extension)?.around).toBeUndefined();
    // A page itself has none around it.
    const top = { ...around, url: 'https://blog.example/1', frameId: 0 };
    expect(classifySender(top as never, extension)?.around).toBeUndefined();
  });

  it.each([
    ['another extension', { id: 'other', url: 'chrome-extension://other/x.html', origin: 'chrome-extension://other' }],
    ['no address', { id: extension.id, tab, frameId: 0 }],
    ['a page that is no website', { id: extension.id, url: 'file:///tmp/a.html', origin: 'null', tab, frameId: 0 }],
    ['a website without a tab', { id: extension.id, url: 'https://forum.example/1', origin: 'https://forum.example' }],
  ])('nobody: %s', (_, sender) => {
    expect(classifySender(sender as never, extension)).toBeUndefined();
  });
});
