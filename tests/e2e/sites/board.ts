import { allSent, keepSent, type Sent, showModel, withBreaks } from './sent.ts';

/** A FluxBB, SMF or MyBB topic that takes replies by its plain quick reply, and shows them after a page load. */

interface Board {
  readonly form: string;
  readonly field: string;
  /** Our own post on the fixture page, of which the new ones are made, with its number. */
  readonly own: string;
  readonly number: string;
  readonly date: string;
  readonly words: string;
}

const boards: readonly Board[] = [
  {
    form: '#quickpostform',
    field: 'req_message',
    own: '#p347',
    number: '347',
    date: 'h2 a',
    words: '.postmsg:not(.postsignature)',
  },
  {
    form: '#postmodify',
    field: 'message',
    own: '#msg107',
    number: '107',
    date: '.postinfo > a.smalltext',
    words: '.inner',
  },
  {
    form: '#quick_reply_form',
    field: 'message',
    own: '#post_345',
    number: '345',
    date: '.post_date',
    words: '.post_body',
  },
];

const board = boards.find(({ form }) => document.querySelector(form) !== null);
if (board === undefined) throw new Error('no board that is known here');
const form = document.querySelector(board.form) as HTMLFormElement;
const fields = () => Object.fromEntries(new FormData(form).entries()) as Record<string, string>;
showModel(fields);
for (const sent of allSent()) show(sent, board);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  keepSent({ id: String(9901 + allSent().length), text: fields()[board.field] ?? '' });
  location.reload();
});

function show({ id, text, at }: Sent, { own, number, date, words }: Board): void {
  const last = document.querySelector(own);
  if (last === null) throw new Error(`the fixture lacks ${own}`);
  const holder = document.createElement('div');
  holder.innerHTML = last.outerHTML.replaceAll(number, id);
  const local = new Date(Date.parse(at) - new Date().getTimezoneOffset() * 60_000).toISOString();
  holder.querySelector(date)?.replaceChildren(`${local.slice(0, 10)} ${local.slice(11, 19)}`);
  holder.querySelector(words)?.replaceChildren(...withBreaks(text));
  last.parentElement?.append(...holder.children);
}
