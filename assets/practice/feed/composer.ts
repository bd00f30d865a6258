import { Editor, EditorState } from 'draft-js';
import { createElement, useEffect, useRef, useState } from 'react-16';
import { render, unmountComponentAtNode } from 'react-dom-16';
import { Mend } from './mend.ts';
import { type Note, ownHandle } from './store.ts';

/** Greatest length of a reply, in characters. */
const MOST = 500;
/** Milliseconds until the box is made anew, as a page does that first came from a server. */
const HYDRATION = 1000;

interface Props {
  readonly note: Note;
  readonly onSend: (text: string) => void;
}

/** Puts the reply box for a post into `place`; the returned function takes it away. */
export function mountComposer(place: Element, note: Note, onSend: Props['onSend']): () => void {
  render(createElement(Composer, { note, onSend }), place);
  return () => unmountComponentAtNode(place);
}

/** A real Draft.js editor: what counts is its model, and only that decides whether the button works. */
function Composer({ note, onSend }: Props) {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const [turn, setTurn] = useState(0);
  const editor = useRef<Editor>(null);
  const hadFocus = useRef(false);
  hadFocus.current = state.getSelection().getHasFocus();

  // Another key: React throws the nodes away and makes new ones with the same text in them.
  useEffect(() => {
    const timer = setTimeout(() => setTurn(1), HYDRATION);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (turn > 0 && hadFocus.current) editor.current?.focus();
  }, [turn]);

  const content = state.getCurrentContent();
  const text = content.getPlainText('\n').trim();
  const left = MOST - text.length;
  const send = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    if (text === '' || left < 0) return;
    setState(EditorState.createEmpty());
    setTurn((last) => last + 1);
    onSend(text);
  };
  return createElement(
    'form',
    { className: 'reply-box', 'data-reply-to': note.id, onSubmit: send },
    createElement('p', { className: 'reply-to' }, 'Antwoord aan ', createElement('b', null, `@${note.handle}`)),
    createElement(
      Mend,
      null,
      createElement(Editor, {
        key: turn,
        ref: editor,
        editorState: state,
        onChange: setState,
        placeholder: 'Schrijf je antwoord',
        ariaLabel: `Antwoord aan ${note.name}`,
        stripPastedStyles: true,
        spellCheck: true,
      }),
    ),
    createElement(
      'div',
      { className: 'reply-foot' },
      createElement('span', null, `als @${ownHandle}`),
      createElement('span', { className: left < 0 ? 'left is-over' : 'left' }, String(left)),
      createElement(
        'button',
        { type: 'submit', className: 'send', disabled: !content.hasText() || text === '' || left < 0 },
        'Plaats',
      ),
    ),
  );
}
