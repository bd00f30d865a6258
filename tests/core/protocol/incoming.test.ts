import { describe, expect, it } from 'vitest';
import { judgeIncoming } from '../../../core/protocol/incoming.ts';
import { smallProtocol as now } from '../../entrypoints/desk/small-protocol.ts';

const linked = { source: 'linked', automatic: true } as const;
const policy = { source: 'policy', automatic: true } as const;
const newer = { ...now, version: now.version + 1 };
const older = { ...now, version: now.version - 1 };
const edited = { ...now, brandWords: ['Duinstad', 'Strandstad'] };
const other = { ...now, name: 'Pakkelaar' };

describe('a protocol that arrives by itself', () => {
  it.each([
    ['the same again', linked, now, { do: 'nothing' }],
    ['the same with a hint for an editor', linked, { ...now, $schema: './x.json' }, { do: 'nothing' }],
    ['a newer version', linked, newer, { do: 'take' }],
    ['an older version', linked, older, { do: 'ask', why: 'older' }],
    ['another text under the same number', linked, edited, { do: 'ask', why: 'sameNumber' }],
    ['another protocol', linked, other, { do: 'ask', why: 'otherName' }],
    ['a newer version by policy', policy, newer, { do: 'take' }],
    ['another text under the same number by policy', policy, edited, { do: 'take' }],
    ['another protocol by policy', policy, other, { do: 'take' }],
    ['an older version by policy', policy, older, { do: 'ask', why: 'older' }],
    ['the same by policy', policy, now, { do: 'nothing' }],
  ])('%s', (_, how, incoming, expected) => {
    expect(judgeIncoming(now, incoming, how)).toEqual(expected);
  });

  it('asks for everything from a linked file when the person wants to look first', () => {
    const how = { source: 'linked', automatic: false } as const;
    expect(judgeIncoming(now, newer, how)).toEqual({ do: 'ask', why: 'notAutomatic' });
    expect(judgeIncoming(now, now, how)).toEqual({ do: 'nothing' });
  });

  it('the first one is taken', () => {
    expect(judgeIncoming(undefined, now, policy)).toEqual({ do: 'take' });
    expect(judgeIncoming(undefined, now, linked)).toEqual({ do: 'take' });
  });
});
