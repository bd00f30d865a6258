import css from './PageText.module.css';
import { visibleParts } from './visible-text.ts';

/**
 * Text from a page: never markup, kept apart from its surroundings (`bdi`), unseen characters made visible.
 */
export function PageText({ children }: { readonly children: string }) {
  let at = 0;
  return (
    <bdi className={css['text']}>
      {visibleParts(children).map((part) => {
        const key = at;
        at += part.text.length;
        return part.hidden === undefined ? (
          <span key={key}>{part.text}</span>
        ) : (
          <span key={key} className={css['hidden']} title={part.hidden}>
            ⟪{part.hidden}⟫
          </span>
        );
      })}
    </bdi>
  );
}
