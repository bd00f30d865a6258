import { hue, initials } from '../shared/initials.ts';
import { make } from '../shared/make.ts';
import { renderBody } from './body.ts';
import { ago, localDate } from './dates.ts';
import { type ForumPost, pageOf } from './store.ts';

/** Draws one post of the topic. */
export function renderPost(post: ForumPost, now: number): HTMLElement {
  if (post.isDeleted) return renderDeleted(post);
  const article = make('article', {
    class: post.isPending ? 'post is-pending' : 'post',
    id: `p${post.id}`,
    'data-post-id': post.id,
    'data-number': String(post.number),
    'aria-label': `Bericht ${post.number} van ${post.author.name}`,
  });
  article.append(renderAuthor(post), renderContent(post, now));
  return article;
}

/** What is left of a post that a moderator took away. */
function renderDeleted(post: ForumPost): HTMLElement {
  return make(
    'article',
    { class: 'post is-deleted', id: `p${post.id}`, 'data-post-id': post.id, 'data-number': String(post.number) },
    make('p', {}, `Bericht #${post.number} is verwijderd door een moderator: nam een huisnummer van een ander over.`),
  );
}

function renderAuthor({ author }: ForumPost): HTMLElement {
  const facts = make(
    'p',
    { class: 'facts' },
    author.posts === 1 ? '1 bericht' : `${author.posts.toLocaleString('nl-NL')} berichten`,
    make('br'),
    `lid sinds ${author.since}`,
  );
  if (author.place !== undefined) facts.append(make('br'), author.place);
  return make(
    'div',
    { class: 'author' },
    make('span', { class: `avatar hue-${hue(author.name)}`, 'aria-hidden': 'true' }, initials(author.name)),
    make(
      'a',
      { class: 'name', rel: 'author', href: `forum.html?lid=${author.id}`, 'data-member': author.id },
      author.name,
    ),
    make('span', { class: author.rank === 'Organisatie' ? 'rank is-organisation' : 'rank' }, author.rank),
    facts,
  );
}

function renderContent(post: ForumPost, now: number): HTMLElement {
  const body = make('div', { class: 'body', lang: post.language ?? 'nl' });
  body.append(renderBody(post.body));
  const content = make(
    'div',
    { class: 'content' },
    renderMeta(post, now),
    post.isPending ? renderPending(post) : undefined,
    body,
  );
  if (post.edited !== undefined) {
    content.append(
      make('p', { class: 'edited' }, `Gewijzigd op ${localDate(post.edited.at)}, reden: ${post.edited.why}`),
    );
  }
  if (post.author.signature !== undefined) content.append(make('p', { class: 'signature' }, post.author.signature));
  return content;
}

function renderMeta(post: ForumPost, now: number): HTMLElement {
  const when =
    post.shows === 'ago'
      ? make('span', { class: 'time' }, ago(post.at, now))
      : post.shows === 'date'
        ? make('span', { class: 'time' }, localDate(post.at))
        : make(
            'time',
            { class: 'time', datetime: new Date(post.at).toISOString(), title: ago(post.at, now) },
            localDate(post.at),
          );
  const link = `forum.html?page=${pageOf(post.number)}#p${post.id}`;
  return make(
    'div',
    { class: 'meta' },
    when,
    renderQuoteButton(post),
    make('a', { class: 'number', rel: 'bookmark', href: link }, `#${post.number}`),
  );
}

function renderPending(post: ForumPost): HTMLElement {
  return make(
    'p',
    { class: 'pending' },
    make('span', {}, make('b', {}, 'Wacht op goedkeuring.'), ' Alleen jij ziet dit bericht.'),
    make('button', { type: 'button', 'data-approve': post.id }, 'Keur goed'),
  );
}

function renderQuoteButton(post: ForumPost): HTMLElement {
  const label = `Citeer bericht ${post.number}`;
  return make('button', { class: 'cite', type: 'button', 'data-quote': post.id, 'aria-label': label }, 'Citeer');
}
