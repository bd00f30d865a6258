import { type FormEvent, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { showModel } from './sent.ts';

/** Mastodon's form for an answer: a textarea that React controls, as the real one, under its class names. */

interface Answered {
  readonly wrapper: Element;
  readonly handle: string;
  readonly profile: string;
  readonly words: string;
}

const old = document.querySelector('.compose-form');
const place = document.createElement('div');
old?.replaceWith(place);
let sent = 0;

for (const bar of document.querySelectorAll('.status__action-bar:empty')) {
  bar.innerHTML = '<button class="status__action-bar__button icon-button" aria-label="Reageren"></button>';
}

function ComposeForm() {
  const [text, setText] = useState('');
  const [answered, setAnswered] = useState<Answered>();
  const box = useRef<HTMLTextAreaElement>(null);
  showModel(() => ({ text, answered: answered?.handle ?? '' }));

  useEffect(() => {
    const reply = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest('[aria-label="Reageren"]') : null;
      const wrapper = button?.closest('.status__wrapper')?.parentElement;
      const name = wrapper?.querySelector('.status__display-name');
      if (!wrapper || !name) return;
      const handle = name.getAttribute('title') ?? '';
      const words = wrapper.querySelector('.status__content__text')?.textContent ?? '';
      setAnswered({ wrapper, handle, profile: name.getAttribute('href') ?? '', words });
      setText(`@${handle} `);
    };
    document.addEventListener('click', reply);
    return () => document.removeEventListener('click', reply);
  }, []);
  useEffect(() => {
    if (answered === undefined) return;
    box.current?.focus();
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, [answered]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (answered !== undefined) answered.wrapper.after(statusOf(text, answered));
    setText('');
    setAnswered(undefined);
  };
  return (
    <form className="compose-form" onSubmit={send}>
      {answered && (
        <div className="reply-indicator">
          <a href={answered.profile} className="reply-indicator__display-name">
            {answered.handle}
          </a>
          <div className="reply-indicator__content">{answered.words}</div>
        </div>
      )}
      <div className="compose-form__input">
        <textarea
          ref={box}
          className="autosuggest-textarea__textarea"
          aria-label="Wat wil je kwijt?"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="compose-form__submit">
        <button type="submit" disabled={text.trim() === ''}>
          Toot!
        </button>
      </div>
    </form>
  );
}

/** A status of ours is made of the one that the fixture has. */
function statusOf(text: string, { handle, profile }: Answered): Element {
  sent += 1;
  const id = String(115_000_000_000_009_000n + BigInt(sent));
  const ours = document.querySelector('[data-id="115000000000000010"]')?.closest('[tabindex="-1"]');
  const status = ours?.cloneNode(true) as Element;
  status.querySelector('[data-id]')?.setAttribute('data-id', id);
  const link = status.querySelector('.status__relative-time');
  link?.setAttribute('href', link.getAttribute('href')?.replace(/\d+$/, id) ?? '');
  status.querySelector('time')?.setAttribute('datetime', new Date().toISOString());
  const mention = document.createElement('a');
  mention.className = 'u-url mention';
  mention.href = profile;
  mention.textContent = `@${handle.split('@')[0]}`;
  const card = document.createElement('span');
  card.className = 'h-card';
  card.append(mention);
  const rest = text.replace(`@${handle}`, '').split(/\n{2,}/);
  const paragraphs = rest.map((part, index) => {
    const paragraph = document.createElement('p');
    paragraph.append(...(index === 0 ? [card] : []), part);
    return paragraph;
  });
  status.querySelector('.status__content__text')?.replaceChildren(...paragraphs);
  return status;
}

createRoot(place).render(<ComposeForm />);
