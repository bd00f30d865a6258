import { describe, expect, it } from 'vitest';
import { handOverNote } from '../../../core/protocol/hand-over-note.ts';

const post = { link: 'https://plein.example/1', author: 'Joke', text: 'De {link} werkt niet, $& ook niet' };

describe('the note that goes along', () => {
  it.each([
    ['{author} schreef: {text}\n{link}', 'Joke schreef: De {link} werkt niet, $& ook niet\nhttps://plein.example/1'],
    ['{ Author } / {AUTHOR}', 'Joke / Joke'],
    ['Zaak {zaak}: {link}', 'Zaak {zaak}: https://plein.example/1'],
    ['Zonder plekken', 'Zonder plekken'],
  ])('%j', (template, note) => {
    expect(handOverNote(template, post)).toBe(note);
  });

  it('cuts a long post: the link leads to the rest', () => {
    expect(handOverNote('{text}', { ...post, text: 'a'.repeat(2_001) })).toBe(`${'a'.repeat(2_000)}…`);
  });
});
