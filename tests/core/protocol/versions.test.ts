import { describe, expect, it } from 'vitest';
import { nextVersion, signVersion } from '../../../core/protocol/versions.ts';
import { smallProtocol } from '../../entrypoints/desk/small-protocol.ts';

describe('nextVersion', () => {
  it('counts on within the name alone', () => {
    const kept = [
      { name: 'Duinstad', version: 4 },
      { name: 'Duinstad', version: 2 },
      { name: 'Pakkelaar', version: 34 },
    ];
    expect(nextVersion(kept, 'Duinstad')).toBe(5);
    expect(nextVersion(kept, 'Nieuw')).toBe(1);
  });
});

describe('signVersion', () => {
  it('puts who, when and why in the protocol', () => {
    const signed = signVersion(smallProtocol, { author: 'M. Vos', day: '2026-11-27', summary: ' Tekst korter ' });
    expect(signed).toEqual({ ...smallProtocol, author: 'M. Vos', updatedAt: '2026-11-27', summary: 'Tekst korter' });
  });

  it('keeps the author of before when nobody has a name here, and not the summary of before', () => {
    const before = { ...smallProtocol, summary: 'Eerste versie' };
    const signed = signVersion(before, { author: '', day: '2026-11-27', summary: '' });
    expect(signed.author).toBe('H. Ruisvoorn');
    expect('summary' in signed).toBe(false);
  });
});
