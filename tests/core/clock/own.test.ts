import { describe, expect, it } from 'vitest';
import { accountFits, isOurAuthor } from '../../../core/clock/own.ts';

const accounts = [{ handle: 'duinstad' }, { name: 'Gemeente Duinstad' }];

describe('is the account that is signed in one of ours?', () => {
  it.each([
    ['the same handle', { handle: 'Duinstad' }, true],
    ['the same name, where the page shows no handle', { name: 'Gemeente Duinstad' }, true],
    ['another handle', { handle: 'marit_v', name: 'Marit' }, false],
    ['another name', { name: 'Marit' }, false],
    ['nobody to be seen', undefined, undefined],
  ])('%s', (_, account, fits) => {
    expect(accountFits(account, accounts)).toBe(fits);
  });

  it('says nothing where the protocol names no account', () => {
    expect(accountFits({ handle: 'marit_v' }, [])).toBeUndefined();
  });
});

describe('is an author one of ours?', () => {
  const named = [{ name: 'Gemeente Duinstad', url: 'https://duinstad.example/' }];
  it.each([
    ['the same name, where nothing else is known', { name: 'Gemeente Duinstad' }, true],
    ['a guest who takes our name', { name: 'Gemeente Duinstad', isGuest: true }, false],
    ['a guest who types our address too', { name: 'Duinstad', url: 'https://duinstad.example', isGuest: true }, false],
  ])('%s', (_, author, ours) => {
    expect(isOurAuthor(author, named)).toBe(ours);
  });
});
