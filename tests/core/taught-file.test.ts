import { describe, expect, it } from 'vitest';
import type { TaughtSite } from '../../core/site-data.ts';
import { readTaughtFile, writeTaughtFile } from '../../core/taught-file.ts';
import { withTaughtSites } from '../../core/taught-protocol.ts';
import { readTaughtText, writeTaughtText } from '../../core/taught-text.ts';
import { makeTaughtSite } from '../../core/teach.ts';
import { makeProtocol } from './protocol/sample.ts';

const site: TaughtSite = {
  id: 'buurtplein',
  name: 'Buurtplein',
  hosts: ['buurtplein.example', 'www.buurtplein.example:8443'],
  paths: ['/praat/*'],
  taughtAt: '2026-11-27T09:00:00.000Z',
  data: {
    posts: ['article.post', '[data-post-id]'],
    ignore: ['.promo'],
    read: {
      name: [{ selector: '.wie' }],
      text: [{ selector: '.tekst', exclude: 'blockquote,.handtekening' }],
      time: [{ selector: 'a.toen', attribute: 'title' }, { selector: 'a.toen' }],
    },
    composer: ['textarea[name="bericht"]'],
    ownAccount: [{ selector: '.ik' }],
  },
};

describe('a file with taught sites', () => {
  it('gives back what was put in', () => {
    expect(readTaughtFile(writeTaughtFile([site]))).toEqual({ ok: true, sites: [site] });
  });

  it.each([
    ['notJson', '{"kind":'],
    ['notOurs', '{"kind":"kantlijn-protocol"}'],
    ['notOurs', '[]'],
    ['notOurs', JSON.stringify({ kind: 'kantlijn-taught-sites', version: 1, sites: [] })],
    ['notOurs', JSON.stringify({ kind: 'kantlijn-taught-sites', version: 2, sites: [site] })],
  ])('%s: %s', (problem, text) => {
    expect(readTaughtFile(text)).toMatchObject({ ok: false, problem });
  });

  it.each([
    ['sites.0.hosts.0', { ...site, hosts: ['buurtplein.example/praat'] }],
    ['sites.0.data.posts.0', { ...site, data: { ...site.data, posts: ['.post { color: red }'] } }],
    [
      'sites.0.data.read.name.0.selector',
      { ...site, data: { ...site.data, read: { ...site.data.read, name: [{ selector: 'a'.repeat(301) }] } } },
    ],
    ['sites.0', { ...site, script: 'alert(1)' }],
  ])('says where a site does not fit: %s', (where, wrong) => {
    const text = JSON.stringify({ kind: 'kantlijn-taught-sites', version: 1, sites: [wrong] });
    expect(readTaughtFile(text)).toEqual({ ok: false, problem: 'badSite', where });
  });
});

describe('a taught site as text', () => {
  it('has one selector per line, with its attribute and what does not belong', () => {
    expect(writeTaughtText(site)).toMatchObject({
      hosts: 'buurtplein.example\nwww.buurtplein.example:8443',
      posts: 'article.post\n[data-post-id]',
      text: '.tekst -- blockquote,.handtekening',
      time: 'a.toen => title\na.toen',
      permalink: '',
    });
  });

  it('gives the same site back, also what the text does not show', () => {
    expect(readTaughtText(site, writeTaughtText(site))).toEqual({ ok: true, site });
  });

  it('takes changes, and empty lines out', () => {
    const text = { ...writeTaughtText(site), ignore: '', paths: ' \n', name: '  .wie\n\n.naam ' };
    const read = readTaughtText(site, text);
    expect(read).toMatchObject({
      ok: true,
      site: { data: { read: { name: [{ selector: '.wie' }, { selector: '.naam' }] } } },
    });
    expect(read.ok && ['paths' in read.site, 'ignore' in read.site.data]).toEqual([false, false]);
  });

  it.each([
    ['siteName', ' '],
    ['hosts', 'https://buurtplein.example/'],
    ['posts', ''],
    ['posts', '.post {'],
    ['text', ''],
    ['time', 'time => on click'],
    ['composer', 'textarea['],
  ] as const)('says that %s does not fit: "%s"', (name, wrong) => {
    expect(readTaughtText(site, { ...writeTaughtText(site), [name]: wrong })).toEqual({ ok: false, name });
  });
});

describe('what becomes of a taught site', () => {
  it('its id is made of host and moment, its name is the host when there is none', () => {
    const made = makeTaughtSite('Forum.Duinstad.example:8443', '  ', site.data, new Date('2026-11-27T09:00:00Z'));
    expect(made).toMatchObject({ name: 'Forum.Duinstad.example:8443', hosts: ['Forum.Duinstad.example:8443'] });
    expect(made.id).toMatch(/^forum\.duinstad\.example-8443-[a-z0-9]+$/);
    expect(readTaughtFile(writeTaughtFile([made])).ok).toBe(true);
  });

  it('in a protocol it makes the next version, and replaces what had its id', () => {
    const before = withTaughtSites(makeProtocol(), [
      { ...site, name: 'Oud' },
      { ...site, id: 'ander' },
    ]);
    const next = withTaughtSites(before, [site]);
    expect(next.version).toBe(5);
    expect(next.taughtSites?.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'ander Buurtplein',
      'buurtplein Buurtplein',
    ]);
  });
});
