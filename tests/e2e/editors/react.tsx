import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { mentioned, place, show } from './stand.ts';

/** A textarea whose value React holds: what React did not hear is gone at the next drawing. */
let text = '';
let set = (_: string): void => {};
const changed = show({
  model: () => text,
  begin(mention) {
    flushSync(() => set(mention ? `@${mentioned} ` : ''));
    const box = document.querySelector<HTMLTextAreaElement>('#editor textarea');
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  },
});

function Box() {
  const [value, setValue] = useState('');
  text = value;
  set = setValue;
  queueMicrotask(changed);
  return <textarea name="comment" rows={6} value={value} onChange={(event) => setValue(event.target.value)} />;
}
createRoot(place()).render(<Box />);
