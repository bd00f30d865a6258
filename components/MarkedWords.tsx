import { foldWord } from '../core/suggest/text.ts';
import css from './MarkedWords.module.css';

/** A text in which the words stand out by which it was found. */
export function MarkedWords({ text, matched }: { readonly text: string; readonly matched: readonly string[] }) {
  const wanted = new Set(matched);
  let at = 0;
  return (
    <>
      {text.split(/([\p{L}\p{M}\p{N}']+)/u).map((part) => {
        const key = at;
        at += part.length + 1;
        return wanted.has(foldWord(part)) ? (
          <mark key={key} className={css['mark']}>
            {part}
          </mark>
        ) : (
          part
        );
      })}
    </>
  );
}
