import { describe, expect, it } from 'vitest';
import { isUsable, languageFor, localText, protocolView, replyText, rulesFor } from '../../../core/protocol/view.ts';
import { makeProtocol, makeReply } from './sample.ts';

describe('localText', () => {
  it.each([
    [{ nl: 'ja', en: 'yes' }, 'en', ['nl', 'en'], 'en', 'yes'],
    [{ nl: 'ja', en: 'yes' }, 'de', ['nl', 'en'], 'nl', 'ja'],
    [{ en: 'yes', fr: 'oui' }, 'de', ['nl', 'fr'], 'fr', 'oui'],
    [{ fr: 'oui' }, undefined, ['nl'], 'fr', 'oui'],
    [{}, 'nl', ['nl'], undefined, undefined],
  ] as const)('%j, wanted %s', (texts, wanted, order, language, text) => {
    expect(languageFor(texts, wanted, order)).toBe(language);
    expect(localText(texts, wanted, order)).toBe(text);
  });
});

describe('isUsable', () => {
  it.each([
    [{}, true],
    [{ status: 'draft' }, false],
    [{ status: 'reviewed' }, false],
    [{ validFrom: '2026-11-20' }, true],
    [{ validFrom: '2026-11-21' }, false],
    [{ validUntil: '2026-11-20' }, true],
    [{ validUntil: '2026-11-19' }, false],
  ] as const)('%j on 20 November', (changes, expected) => {
    expect(isUsable(makeReply(changes), '2026-11-20')).toBe(expected);
  });
});

describe('replyText', () => {
  const reply = makeReply({
    text: { nl: 'Lang.', en: 'Long.' },
    short: { x: { nl: 'Kort.' }, 'phpbb@forum.zilt.example': { nl: 'Forum.' } },
  });
  const protocol = protocolView(makeProtocol());
  it.each([
    ['nl', undefined, 'Lang. ^{initialen}'],
    ['nl', 'x', 'Kort. ^{initialen}'],
    ['en', 'x', 'Long. ^{initialen}'],
    ['nl', 'phpbb@forum.zilt.example', 'Forum. ^{initialen}'],
    ['nl', 'phpbb@elders.example', 'Lang. ^{initialen}'],
    ['nl', 'constructor', 'Lang. ^{initialen}'],
    ['fr', 'x', undefined],
  ] as const)('%s on %s', (language, site, expected) => {
    expect(replyText(reply, language, site, protocol)).toBe(expected);
  });
});

it('a host is enough, whichever reader its pages get', () => {
  const protocol = makeProtocol({
    accounts: [{ site: 'wijkplein.example', name: 'Waterschap Zilt' }],
  });
  for (const site of ['generic@wijkplein.example', 'taught@wijkplein.example', 'phpbb@wijkplein.example']) {
    expect(rulesFor(protocol, site, '2026-11-01T00:00:00Z').accounts).toEqual([{ name: 'Waterschap Zilt' }]);
  }
  expect(rulesFor(protocol, 'generic@elders.example', '2026-11-01T00:00:00Z').accounts).toEqual([]);
});

describe('rulesFor', () => {
  const protocol = makeProtocol({
    accounts: [
      { site: 'x', handle: '@ZiltWater' },
      { site: 'phpbb', name: 'Waterschap Zilt' },
      { site: 'phpbb@forum.zilt.example', name: 'Zilt (dijk)', url: 'https://forum.zilt.example/u/2' },
    ],
    watchedPages: [{ url: 'https://forum.zilt.example/*', as: 'watched' }],
  });

  it('gives the accounts of this site and of its software', () => {
    expect(rulesFor(protocol, 'phpbb@forum.zilt.example', '2026-11-01T00:00:00Z')).toEqual({
      accounts: [{ name: 'Waterschap Zilt' }, { name: 'Zilt (dijk)', url: 'https://forum.zilt.example/u/2' }],
      brandWords: ['zilt'],
      watchedPages: [{ url: 'https://forum.zilt.example/*', as: 'watched' }],
      horizonDays: 7,
      since: '2026-11-01T00:00:00Z',
    });
  });

  it('writes handles without @, and keeps the horizon of the protocol', () => {
    const rules = rulesFor({ ...protocol, horizonDays: 3 }, 'x', '2026-11-01T00:00:00Z');
    expect(rules.accounts).toEqual([{ handle: 'ZiltWater' }]);
    expect(rules.horizonDays).toBe(3);
  });
});

describe('protocolView', () => {
  it('keeps from the agent’s screens what they do not need', () => {
    const view = protocolView(
      makeProtocol({ departments: [{ id: 'dijk', title: { nl: 'Dijk' }, contact: 'tst. 12', promisedHours: 8 }] }),
    );
    // Whoever hands over needs to know to whom, and what is promised.
    expect(view.departments).toEqual([{ id: 'dijk', title: { nl: 'Dijk' }, contact: 'tst. 12', promisedHours: 8 }]);
    expect(view).toMatchObject({ name: 'Waterschap Zilt', version: 3, address: 'je', signature: '^{initialen}' });
    expect(Object.keys(view)).not.toContain('accounts');
  });
});
