import { describe, expect, test } from 'vitest';
import { changedAdapters, compareProtocols } from '../../../core/protocol/difference.ts';
import type { Protocol, Reply } from '../../../core/protocol/schema.ts';
import { smallProtocol } from '../../entrypoints/desk/small-protocol.ts';

const [bin, lamp, injury] = smallProtocol.replies as [Reply, Reply, Reply];
const withReplies = (...replies: Reply[]): Protocol => ({ ...smallProtocol, replies });

describe('what loading a protocol changes', () => {
  test('nothing, for the same protocol, whatever the order of keys', () => {
    const turned = JSON.parse(
      JSON.stringify(smallProtocol, Object.keys(flatten(smallProtocol)).sort().reverse()),
    ) as Protocol;
    expect(Object.keys(turned)).not.toEqual(Object.keys(smallProtocol));
    expect(compareProtocols(smallProtocol, turned)).toEqual({
      added: [],
      changed: [],
      removed: [],
      same: 3,
      parts: [],
    });
  });

  test('replies are told apart by their id', () => {
    const changed = { ...lamp, use: 'as-is' as const };
    const fresh = { ...bin, id: 'nieuw' };
    expect(compareProtocols(withReplies(bin, lamp, injury), withReplies(fresh, changed, bin))).toEqual({
      added: [fresh],
      changed: [changed],
      removed: [injury],
      same: 1,
      parts: [],
    });
  });

  test('other parts are named; version, author and date are not', () => {
    const after: Protocol = {
      ...smallProtocol,
      version: 9,
      author: 'Iemand anders',
      updatedAt: '2026-11-20',
      targets: [{ firstMinutes: 30 }],
      voice: { address: 'u' },
      watchedPages: [{ url: 'https://forum.duinstad.example/*', as: 'own' }],
    };
    expect(compareProtocols(smallProtocol, after).parts).toEqual(['targets', 'watchedPages', 'voice']);
  });
});

describe('how sites are read', () => {
  const off = { site: 'x', off: true, reason: 'Telt antwoorden dubbel' };
  const other = { site: 'phpbb', posts: ['.reactie'] };

  test('says of each site what is new, what changed, and what is as before again', () => {
    const before = { adapters: [off, other] };
    expect(changedAdapters(before, { adapters: [off, other] })).toEqual([]);
    expect(changedAdapters(undefined, { adapters: [off] })).toEqual([{ site: 'x', change: off }]);
    const changed = { ...other, posts: ['.bericht'] };
    expect(changedAdapters(before, { adapters: [changed] })).toEqual([
      { site: 'phpbb', change: changed },
      { site: 'x' },
    ]);
    expect(compareProtocols(smallProtocol, { ...smallProtocol, adapters: [off] }).parts).toEqual(['adapters']);
  });
});

/** Every key that occurs anywhere. */
function flatten(value: unknown): Record<string, true> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.entries(value).reduce<Record<string, true>>(
    (all, [key, member]) => Object.assign(all, { [key]: true }, flatten(member)),
    {},
  );
}
