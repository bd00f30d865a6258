import { describe, expect, it } from 'vitest';
import { personKeys } from '../../../core/log/person.ts';
import { siteName } from '../../../core/log/site-name.ts';
import { contactWords, wordsOf } from '../../../core/log/words.ts';
import { joke } from './examples.ts';

describe('personKeys', () => {
  it.each([
    [{ name: 'Joke', id: '7', handle: 'Joke_T' }, ['x#7', 'x@joke_t']],
    [{ name: 'Joke', handle: 'joke_t' }, ['x@joke_t']],
    [{ name: 'Joke Terpstra' }, ['x~joke terpstra']],
    [{ name: '' }, []],
  ])('%j', (author, expected) => {
    expect(personKeys('x', author)).toEqual(expected);
  });
});

describe('words', () => {
  it('are without case and accents, each once', () => {
    expect(wordsOf('Café, café! ĲSJES op 12-03 ①')).toEqual(['cafe', 'ijsjes', 'op', '12', '03']);
  });

  it('of a contact put people and numbers first and end somewhere', () => {
    const words = contactWords({
      ...joke,
      crmReference: 'ZD-88117',
      postText: Array.from({ length: 500 }, (_, at) => `woord${at}`).join(' '),
    });
    expect(words.slice(0, 5)).toEqual(['joke', 'terpstra', 'zd', '88117', 'bezorging']);
    expect(words).toContain('woord3');
    expect(words).not.toContain('woord499');
  });
});

it.each([
  ['x', 'X'],
  ['linkedin', 'LinkedIn'],
  ['phpbb@forum.duinstad.example', 'forum.duinstad.example'],
  ['onbekend', 'onbekend'],
])('siteName(%j) is %j', (site, name) => {
  expect(siteName(site)).toBe(name);
});
