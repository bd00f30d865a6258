import { Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react-16';
import { render, unmountComponentAtNode } from 'react-dom-16';
import { showModel } from './sent.ts';

/** X: a Draft.js editor on the page of a post, and another in a window for any other post; only its model counts. */

const cellOf = (article: Element) => article.closest('[data-testid="cellInnerDiv"]');
const dms = document.querySelector('[data-testid="DMDrawer"] [data-testid="tweetTextarea_0"]');
const models = new Map<string, string>();
showModel(() => ({ ...Object.fromEntries(models), direct: dms?.textContent ?? '' }));
let sent = 0;

interface Box {
  readonly name: string;
  readonly button: Element;
  readonly onSend: (text: string) => void;
}

function ReplyBox({ name, button, onSend }: Box) {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const text = state.getCurrentContent().getPlainText('\n');
  models.set(name, text);
  button.toggleAttribute('disabled', text.trim() === '');
  button.setAttribute('aria-disabled', String(text.trim() === ''));
  (button as HTMLButtonElement).onclick = () => {
    setState(EditorState.createEmpty());
    onSend(text);
  };
  return createElement(Editor, { editorState: state, onChange: setState, webDriverTestID: 'tweetTextarea_0' });
}

const inline = document.querySelector('[data-testid="tweetTextarea_0RichTextInputContainer"]');
const inlineButton = document.querySelector('[data-testid="tweetButtonInline"]');
const focal = document.querySelector('article[tabindex="-1"]');
if (inline && inlineButton && focal) {
  const onSend = (text: string) => cellOf(focal)?.after(makeTweet(text));
  render(createElement(ReplyBox, { name: 'inline', button: inlineButton, onSend }), inline);
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-testid="reply"]') : null;
  const article = button?.closest('article');
  if (article && article !== focal) openWindow(article);
});

/** The window shows the answered post without a link of its own; meanwhile the page has another address. */
function openWindow(article: Element): void {
  history.pushState({}, '', '/compose/post');
  const dialog = document.createElement('div');
  dialog.setAttribute('role', 'dialog');
  const shown = article.cloneNode(true) as Element;
  const link = shown.querySelector('a[href*="/status/"]');
  link?.replaceWith(...link.childNodes);
  shown.querySelector('[role="group"]')?.remove();
  const place = document.createElement('div');
  const button = document.createElement('button');
  button.setAttribute('data-testid', 'tweetButton');
  button.textContent = 'Antwoord';
  dialog.append(shown, place, button);
  document.body.append(dialog);
  const onSend = (text: string) => {
    cellOf(article)?.after(makeTweet(text));
    unmountComponentAtNode(place);
    dialog.remove();
    history.back();
  };
  render(createElement(ReplyBox, { name: 'window', button, onSend }), place);
}

/** A post of ours, made of one of somebody else. */
function makeTweet(text: string): Element {
  sent += 1;
  const id = String(2_060_000_000_000_009_000n + BigInt(sent));
  const other = [...document.querySelectorAll('[data-testid="cellInnerDiv"]:has([href="/rik"])')].at(-1);
  const cell = other?.cloneNode(true) as Element;
  for (const each of cell.querySelectorAll('[href^="/rik"]')) {
    each.setAttribute(
      'href',
      each
        .getAttribute('href')
        ?.replace(/\d{10,}/, id)
        .replace('/rik', '/pakje_thuis') ?? '',
    );
  }
  for (const name of cell.querySelectorAll('[data-testid="User-Name"] span')) {
    name.textContent = name.textContent?.replace('@rik', '@pakje_thuis').replace('Rik', 'Pakketdienst') ?? '';
  }
  cell.querySelector('time')?.setAttribute('datetime', new Date().toISOString());
  const words = cell.querySelector('[data-testid="tweetText"]');
  if (words) words.textContent = text;
  return cell;
}
