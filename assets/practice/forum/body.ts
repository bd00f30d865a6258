import { make } from '../shared/make.ts';

const QUOTE = /\[quote=([^;\]]+);(\d+)\]([\s\S]*?)\[\/quote\]\n?/g;

/** What the quote button writes into the reply box for a post. Quotes in it are left out, as forums do. */
export function quoteOf(name: string, id: string, body: string): string {
  return `[quote=${name};${id}]${body.replace(QUOTE, '').trim()}[/quote]\n`;
}

/** Turns a post's source into nodes: quotes, paragraphs, line breaks. Everything else is plain text. */
export function renderBody(body: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let from = 0;
  for (const match of body.matchAll(QUOTE)) {
    appendText(fragment, body.slice(from, match.index));
    const [all, name = '', id = '', text = ''] = match;
    const quote = make('blockquote', { class: 'quote', 'data-quote-id': id, 'data-quote-name': name });
    quote.append(make('cite', {}, make('a', { href: `#p${id}` }, `${name} schreef`)));
    appendText(quote, text);
    fragment.append(quote);
    from = match.index + all.length;
  }
  appendText(fragment, body.slice(from));
  return fragment;
}

function appendText(parent: Node, text: string): void {
  for (const part of text.trim().split(/\n{2,}/)) {
    if (part === '') continue;
    const paragraph = make('p');
    part.split('\n').forEach((line, index) => {
      if (index > 0) paragraph.append(make('br'));
      paragraph.append(line);
    });
    parent.appendChild(paragraph);
  }
}
