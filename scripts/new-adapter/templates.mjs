/**
 * The files of a new adapter. They pass every check as they are: change one thing at a time and stay green.
 * @param {{id: string, name: string, variable: string}} of
 * @returns {Record<string, string>} text per path from the root of the repository
 */
export function filesFor({ id, name, variable }) {
  return {
    [`adapters/${id}.ts`]: adapter(id, name, variable),
    [`tests/adapters/${id}/thread.html`]: fixture(name),
    [`tests/adapters/${id}/thread.json`]: expected(id),
    [`tests/adapters/${id}.test.ts`]: test(id, name, variable),
  };
}

function adapter(id, name, variable) {
  return `import type { Adapter } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { readersFor } from './readers.ts';

/** ${name}: which versions this reads, and where that was seen. */

const POSTS = [
  'article[data-post-id]', // why this marks a post, and the year in which it was seen; newest first
];

const { find, text, line, attr, href, time } = readersFor(POSTS);

export const ${variable}: Adapter = {
  id: '${id}',
  name: '${name}',
  sign: '${name.slice(0, 2)}',
  posts: POSTS,
  read: {
    id: attr('data-post-id'),
    name: line('.author'),
    profile: href('a.author'),
    text: text(['.content'], { exclude: 'blockquote,.signature' }),
    permalink: href('a:has(time)'),
    posted: time('time'),
  },
  threads: 'flat',
  composer: ({ document }) => composerIn(document, ['form.reply textarea']),
  openComposer: (root) => find(root, '.reply') as HTMLElement | undefined,
  sendButton: (composer) => sendButtonOf(composer),
  examples: ['/thread/1'],
};
`;
}

function fixture(name) {
  return `<!DOCTYPE html>
<html lang="nl"><head><title>Een onderwerp</title><meta name="generator" content="${name} 1.0"></head>
<body>
<article data-post-id="1">
  <a class="author" href="/people/fenna">Fenna</a> <a href="/thread/1#1"><time datetime="2026-11-09T08:00:00Z">9 november</time></a>
  <div class="content"><blockquote>Woorden van een ander</blockquote><p>Is de balie open?</p><p class="signature">Groet</p></div>
  <button class="reply">Antwoord</button>
</article>
<form class="reply"><textarea name="message"></textarea><button type="submit">Verstuur</button></form>
</body></html>
`;
}

function expected(id) {
  return `{
  "page": { "url": "https://plek.example/thread/1", "now": "2026-11-09T12:00:00Z", "zone": "Europe/Amsterdam" },
  "own": null,
  "skipped": { "id": 0, "author": 0, "text": 0 },
  "composer": "form.reply textarea",
  "posts": [
    {
      "site": "${id}@plek.example",
      "id": "1",
      "permalink": "https://plek.example/thread/1#1",
      "author": { "name": "Fenna", "url": "https://plek.example/people/fenna" },
      "text": "Is de balie open?",
      "posted": { "at": "2026-11-09T08:00:00.000Z", "precision": "exact", "from": "attribute" },
      "isOwn": false
    }
  ]
}
`;
}

function test(id, name, variable) {
  return `// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { ${variable} } from '../../adapters/${id}.ts';
import { readPosts } from '../../adapters/read-page.ts';
import { openFixture } from './open-fixture.ts';

// What every adapter must do is in fixtures.test.ts; here stands what only ${name} does.
it('opens the box with the button of the post itself', () => {
  const { page } = openFixture('${id}', 'thread');
  const [first] = readPosts(${variable}, page).posts;
  expect(first && ${variable}.openComposer?.(first.root, page)?.textContent).toBe('Antwoord');
});
`;
}
