import { allSent, byId, keepSent, type Sent, showModel, withBreaks } from './sent.ts';

/** A forum of a kind that nobody made an adapter for, which takes replies and shows them after a page load. */

const form = byId('antwoord') as HTMLFormElement;
const fields = () => Object.fromEntries(new FormData(form).entries()) as Record<string, string>;
showModel(fields);
for (const sent of allSent()) show(sent);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  keepSent({ id: String(600 + allSent().length), text: fields()['bericht'] ?? '' });
  location.reload();
});

/** A post of ours is made of the one that the fixture has. */
function show({ id, text, at }: Sent): void {
  const post = byId('b502').cloneNode(true) as HTMLElement;
  post.id = `b${id}`;
  post.querySelector('a[href*="#b502"]')?.setAttribute('href', `/t/12#b${id}`);
  post.querySelector('time')?.setAttribute('datetime', at);
  post.querySelector('.tekst')?.replaceChildren(...withBreaks(text));
  document.querySelector('.lijst')?.append(post);
}
