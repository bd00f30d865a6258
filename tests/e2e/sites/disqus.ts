import { byId, showModel } from './sent.ts';

/** Disqus inside its frame: the reply link puts a form of its own below the comment that is answered. */

const list = byId('post-list');
let sent = 0;
showModel(() =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('[data-role=editable]')].map((box) => [
      box.closest('li.post')?.id ?? 'top',
      box.innerText,
    ]),
  ),
);

list.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('[data-action=reply]') : null;
  const place = link?.closest('li.post')?.querySelector('[data-role=reply-form]');
  if (!place) return;
  event.preventDefault();
  place.replaceChildren(byId('form').firstElementChild?.cloneNode(true) ?? '');
});

list.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const box = form.querySelector<HTMLElement>('[data-role=editable]');
  const answered = form.closest('li.post');
  if (!box || !answered) return;
  sent += 1;
  const post = byId('post-6002').cloneNode(true) as HTMLElement;
  post.id = `post-${7000 + sent}`;
  post.querySelector('.parent-link')?.setAttribute('href', answered.id.replace('post-', '#comment-'));
  const message = post.querySelector('[data-role=message]');
  if (message) message.textContent = box.innerText;
  post.querySelector('[data-role=children]')?.replaceChildren();
  post.querySelector('[data-role=relative-time]')?.removeAttribute('title');
  form.remove();
  answered.querySelector('[data-role=children]')?.append(post);
});
