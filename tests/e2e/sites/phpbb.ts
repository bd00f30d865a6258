import { allSent, byId, keepSent, type Sent, showModel, withBreaks } from './sent.ts';

/** A phpBB topic that takes replies: the board sends the browser to the new post, by its number. */

const form = byId('qr_postform') as HTMLFormElement;
const fields = () => Object.fromEntries(new FormData(form).entries()) as Record<string, string>;
showModel(fields);
for (const sent of allSent()) show(sent);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const { id } = keepSent({ id: String(907 + allSent().length), text: fields()['message'] ?? '' });
  location.assign(`./viewtopic.php?p=${id}#p${id}`);
});

/** A post of ours is made of the one that the fixture has. */
function show({ id, text, at }: Sent): void {
  const post = byId('p905').cloneNode(true) as HTMLElement;
  post.id = `p${id}`;
  for (const link of post.querySelectorAll('a[href*="905"]'))
    link.setAttribute('href', `./viewtopic.php?p=${id}#p${id}`);
  post.querySelector('time')?.setAttribute('datetime', at.replace(/\.\d+Z$/, '+00:00'));
  post.querySelector('.content')?.replaceChildren(...withBreaks(text));
  form.before(post);
}
