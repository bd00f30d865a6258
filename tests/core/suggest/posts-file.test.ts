import { expect, it } from 'vitest';
import { readPostsFile } from '../../../core/suggest/posts-file.ts';

it('reads posts with and without a reply, in a list or under "posts"', () => {
  const posts = [
    { text: 'bak vol', reply: 'kliko', language: 'nl-BE' },
    { text: 'mooi weer', reply: null, kind: 'far' },
  ];
  const expected = [
    { text: 'bak vol', reply: 'kliko', language: 'nl' },
    { text: 'mooi weer', reply: undefined, language: undefined },
  ];
  expect(readPostsFile(JSON.stringify({ posts }))).toEqual({ ok: true, posts: expected });
  expect(readPostsFile(`\uFEFF${JSON.stringify(posts)}`)).toEqual({ ok: true, posts: expected });
});

it.each([
  ['', { problem: 'notJson' }],
  ['{"posts": {}}', { problem: 'noPosts' }],
  ['[]', { problem: 'noPosts' }],
  ['["tekst"]', { problem: 'badPost', at: 1 }],
  ['[{"text": "ja"}, {"text": ""}]', { problem: 'badPost', at: 2 }],
  [JSON.stringify(Array.from({ length: 20_001 }, () => ({ text: 'x' }))), { problem: 'tooMany' }],
])('refuses %.30s', (text, answer) => expect(readPostsFile(text)).toEqual({ ok: false, ...answer }));
