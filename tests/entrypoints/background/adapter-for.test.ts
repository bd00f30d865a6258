import { describe, expect, it } from 'vitest';
import type { TaughtSite } from '../../../core/site-data.ts';
import { adapterFor } from '../../../entrypoints/background/adapter-for.ts';

const data = { posts: ['.bericht'], read: { name: [{ selector: 'b' }], text: [{ selector: 'p' }] } };
const lesson: TaughtSite = {
  id: 'wijkplein',
  name: 'Wijkplein',
  hosts: ['wijkplein.example'],
  taughtAt: '2026-11-20T09:00:00Z',
  data,
};
const asked = (url: string, more: Partial<Parameters<typeof adapterFor>[0]> = {}) =>
  adapterFor({ url: new URL(url), recognised: null, isQuiet: false, taught: [], changes: [], ...more });

describe('who reads a page', () => {
  it('a fingerprint: software on any host carries the host, a site of its own does not', () => {
    expect(asked('https://forum.duinstad.example/t/1', { recognised: 'phpbb' })).toEqual({
      ok: true,
      value: { adapter: 'phpbb', site: 'phpbb@forum.duinstad.example' },
    });
    expect(asked('https://x.com/bakkerij/status/1', { recognised: 'x' })).toEqual({
      ok: true,
      value: { adapter: 'x', site: 'x' },
    });
  });

  it('a page may only speak for itself', () => {
    const refused = { ok: false, error: { code: 'badRequest', detail: 'recognised' } };
    expect(asked('https://elsewhere.example/', { recognised: 'x' })).toEqual(refused);
    expect(asked('https://elsewhere.example/', { recognised: '../sidebar' })).toEqual(refused);
    expect(asked('https://elsewhere.example/', { recognised: 'generic' })).toEqual(refused);
    // Comments in a frame: only at the frame's own address.
    expect(asked('https://elsewhere.example/embed/comments/', { recognised: 'disqus' })).toEqual(refused);
    expect(asked('https://disqus.com/home/', { recognised: 'disqus' })).toEqual(refused);
    expect(asked('https://disqus.com/embed/comments/?f=a', { recognised: 'disqus' })).toMatchObject({
      value: { site: 'disqus' },
    });
  });

  it('nothing recognised: not yet, and once the page is quiet the generic reader', () => {
    expect(asked('https://weblog.example/1')).toEqual({ ok: false, error: { code: 'notRecognised' } });
    expect(asked('https://weblog.example/1', { isQuiet: true })).toEqual({
      ok: true,
      value: { adapter: 'generic', site: 'generic@weblog.example' },
    });
  });

  it('a taught site goes before both, on its own hosts and paths only', () => {
    const chosen = {
      ok: true,
      value: { adapter: 'taught', site: 'taught@wijkplein.example', data, taught: lesson.id },
    };
    const paths = [{ ...lesson, paths: ['/forum/*'] }];
    expect(asked('https://wijkplein.example/a', { taught: [lesson], recognised: 'wordpress' })).toEqual(chosen);
    expect(asked('https://wijkplein.example/forum/a?p=2', { taught: paths })).toEqual(chosen);
    expect(asked('https://wijkplein.example/shop', { taught: paths })).toMatchObject({ ok: false });
    expect(asked('https://www.wijkplein.example/a', { taught: [lesson] })).toMatchObject({ ok: false });
    expect(asked('https://wijkplein.example:8443/a', { taught: [lesson] })).toMatchObject({ ok: false });
  });

  it('of two lessons the later one holds, whether it came from the protocol or was taught here', () => {
    const later = { ...lesson, id: 'again', taughtAt: '2026-11-25T09:00:00Z', data: { ...data, posts: ['.reactie'] } };
    for (const taught of [
      [lesson, later],
      [later, lesson],
    ]) {
      expect(asked('https://wijkplein.example/', { taught })).toMatchObject({ value: { data: later.data } });
    }
  });
});

describe('what the protocol says of an adapter', () => {
  const forum = 'https://forum.duinstad.example/t/1';
  const change = { site: 'phpbb', posts: ['.bericht'] };

  it('repairs go along; of the full site before the software', () => {
    const own = { site: 'phpbb@forum.duinstad.example', posts: ['.reactie'] };
    expect(asked(forum, { recognised: 'phpbb', changes: [change] })).toMatchObject({ value: { change } });
    expect(asked(forum, { recognised: 'phpbb', changes: [change, own] })).toMatchObject({ value: { change: own } });
    expect(asked(forum, { recognised: 'xenforo', changes: [change, own] })).toEqual({
      ok: true,
      value: { adapter: 'xenforo', site: 'xenforo@forum.duinstad.example' },
    });
  });

  it('off is off, also for the generic reader', () => {
    const off = [
      { site: 'phpbb', off: true, reason: 'New layout' },
      { site: 'generic', off: true },
    ];
    expect(asked(forum, { recognised: 'phpbb', changes: off })).toMatchObject({ error: { code: 'adapterOff' } });
    expect(asked(forum, { isQuiet: true, changes: off })).toMatchObject({ error: { code: 'adapterOff' } });
  });

  it('a change that changes nothing is left out', () => {
    const answer = asked(forum, { recognised: 'phpbb', changes: [{ site: 'phpbb', off: false, reason: 'Mended' }] });
    expect(answer).toEqual({ ok: true, value: { adapter: 'phpbb', site: 'phpbb@forum.duinstad.example' } });
  });
});
