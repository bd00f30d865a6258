import { describe, expect, it } from 'vitest';
import { accountFits } from '../../../core/clock/own.ts';

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
