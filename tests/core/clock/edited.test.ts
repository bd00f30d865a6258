import { describe, expect, it } from 'vitest';
import { textChange } from '../../../core/clock/edited.ts';
import { row, todayAt } from './rows.ts';

const at = todayAt('12:00:00');
const first = row('1');
const seen = (text: string, more: object = {}) => ({ ...first.post, text, ...more });

describe('a post that is seen again', () => {
  it('with the same text: nothing', () => {
    expect(textChange(first, seen('Waar blijft mijn container?'), at)).toBeUndefined();
  });

  it('with another text: both are kept', () => {
    expect(textChange(first, seen('Is er al.'), at)).toEqual({ editedText: 'Is er al.', editedAt: at, lastSeenAt: at });
  });

  it('changed again, compared with the latest', () => {
    const edited = row('1', { editedText: 'Is er al.' });
    expect(textChange(edited, seen('Is er al.'), at)).toBeUndefined();
    expect(textChange(edited, seen('Toch niet.'), at)).toMatchObject({ editedText: 'Toch niet.' });
  });

  it('changed back: no longer marked', () => {
    const edited = row('1', { editedText: 'Is er al.', editedAt: todayAt('11:00:00') });
    expect(textChange(edited, seen('Waar blijft mijn container?'), at)).toEqual({
      editedText: undefined,
      editedAt: undefined,
      lastSeenAt: at,
    });
  });

  it('cut off by the site: says nothing of the rest', () => {
    expect(textChange(first, seen('Waar blijft …', { isCut: true }), at)).toBeUndefined();
    expect(textChange(first, seen('Wie weet …', { isCut: true }), at)).toMatchObject({ editedText: 'Wie weet …' });
  });

  it('whole for the first time: that is its text, not a change', () => {
    const cut = row('1', { post: seen('Waar blijft...', { isCut: true }) });
    expect(textChange(cut, seen('Waar blijft mijn container?'), at)).toEqual({ post: first.post, lastSeenAt: at });
  });
});
