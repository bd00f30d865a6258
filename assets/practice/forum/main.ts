import { find, make } from '../shared/make.ts';
import { quoteOf } from './body.ts';
import { renderAdvert, renderNotice } from './foreign.ts';
import { renderPages } from './pages.ts';
import { renderPost } from './post.ts';
import { approvePost, type ForumPost, listPosts, PER_PAGE, pageOf, sendPost, topicId } from './store.ts';
import { topicTitle } from './topic.ts';

const address = new URL(location.href);
const isModerated = address.searchParams.has('moderated');
const memberId = address.searchParams.get('lid');
const list = find<HTMLElement>('#posts');
const form = find<HTMLFormElement>('#reply');
const box = find<HTMLTextAreaElement>('#reply textarea');

function show(): void {
  const now = Date.now();
  const posts = listPosts();
  find('#title').textContent = topicTitle;
  list.dataset['topicId'] = topicId();
  if (memberId !== null) {
    showMember(
      posts.filter((post) => post.author.id === memberId && !post.isDeleted),
      now,
    );
    return;
  }
  const last = pageOf(posts.length);
  const page = Math.min(Math.max(1, Number(address.searchParams.get('page') ?? 1) || 1), last);
  document.title = `${topicTitle}${page > 1 ? ` (pagina ${page})` : ''} · Forum Duinstad`;
  const onPage = posts.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((post) => renderPost(post, now));
  onPage.splice(3, 0, renderAdvert(page));
  if (page === 2) onPage.unshift(renderNotice());
  list.replaceChildren(...onPage);
  for (const place of document.querySelectorAll('.pages'))
    place.replaceChildren(...renderPages(page, last, isModerated));
}

/** Everything one member wrote in this topic; there is no box to reply in, as on any profile page. */
function showMember(posts: readonly ForumPost[], now: number): void {
  const name = posts[0]?.author.name ?? 'Onbekend lid';
  document.title = `${name} · Forum Duinstad`;
  find('#title').textContent = `Berichten van ${name}`;
  list.replaceChildren(...posts.map((post) => renderPost(post, now)));
  for (const place of document.querySelectorAll('.pages')) {
    place.replaceChildren(make('a', { href: 'forum.html' }, '‹ Terug naar het onderwerp'));
  }
  form.hidden = true;
}

list.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button === null) return;
  const { quote, approve } = button.dataset;
  const post = listPosts().find(({ id }) => id === (quote ?? approve));
  if (post === undefined) return;
  if (quote !== undefined) {
    box.value += quoteOf(post.author.name, post.id, post.body);
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    box.scrollIntoView({ block: 'center' });
    return;
  }
  approvePost(post.id);
  document.getElementById(`p${post.id}`)?.replaceWith(renderPost({ ...post, isPending: false }, Date.now()));
});

// Sending loads the page anew, as forums do: what the reader of this page saw before is gone.
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const body = box.value.trim();
  if (body === '') return;
  const post = sendPost(body, isModerated);
  box.value = '';
  const query = `?page=${pageOf(post.number)}${isModerated ? '&moderated' : ''}`;
  if (location.search === query) {
    location.hash = `p${post.id}`;
    location.reload();
  } else {
    location.assign(`forum.html${query}#p${post.id}`);
  }
});

// The forum's own keys: they act when no field has the focus, as on many sites.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
  if (event.key === 'r') {
    event.preventDefault();
    box.focus();
  }
});

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}

show();
if (location.hash.length > 1) {
  const post = document.getElementById(location.hash.slice(1));
  post?.classList.add('is-linked');
  post?.scrollIntoView({ block: 'center' });
}
