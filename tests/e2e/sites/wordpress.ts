import { allSent, byId, keepSent, type Sent, showModel } from './sent.ts';

/** WordPress with its own comment-reply.js behaviour: the one form moves below the comment that is answered. */

const respond = byId('respond');
const form = byId('commentform') as HTMLFormElement;
const parent = byId('comment_parent') as HTMLInputElement;
const fields = () => Object.fromEntries(new FormData(form).entries()) as Record<string, string>;
showModel(fields);
for (const sent of allSent()) show(sent);

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('.comment-reply-link') : null;
  const id = link?.getAttribute('data-commentid');
  if (!id) return;
  event.preventDefault();
  byId(`div-comment-${id}`).after(respond);
  parent.value = id;
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const { id } = keepSent({
    id: String(31 + allSent().length),
    text: fields()['a77c01'] ?? '',
    parent: parent.value,
    isPending: sessionStorage.getItem('moderated') !== null,
  });
  location.assign(`?sent=${id}#comment-${id}`);
});

function show({ id, text, at, parent: above = '0', isPending = false }: Sent): void {
  const comment = byId('comment-22').cloneNode(true) as HTMLElement;
  comment.querySelector('.children')?.remove();
  comment.querySelector('.comment-reply-link')?.setAttribute('data-commentid', id);
  comment.id = `comment-${id}`;
  comment.querySelector('article')?.setAttribute('id', `div-comment-${id}`);
  comment.querySelector('.comment-metadata a')?.setAttribute('href', `#comment-${id}`);
  comment.querySelector('time')?.setAttribute('datetime', at);
  const paragraphs = text.split(/\n{2,}/).map((part) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = part;
    return paragraph;
  });
  comment.querySelector('.comment-content')?.replaceChildren(...paragraphs);
  if (isPending) {
    const notice = document.createElement('em');
    notice.className = 'comment-awaiting-moderation';
    notice.textContent = 'Je reactie wacht op moderatie.';
    comment.querySelector('.comment-meta')?.append(notice);
  }
  const list = document.createElement('ol');
  list.className = 'children';
  list.append(comment);
  byId(`comment-${above}`).append(list);
}
