import { words } from '../.generated/locales/sidebar.js';
import { type LengthRule, measureLength } from '../core/protocol/length.ts';
import css from './LengthCounter.module.css';
import { useWords } from './Locale.tsx';

/** Length as the site counts it; without a known limit only the characters. */
export function LengthCounter({ text, rule }: { readonly text: string; readonly rule?: LengthRule | undefined }) {
  const { fill } = useWords(words);
  const count = measureLength(text, rule?.count ?? 'graphemes');
  if (rule === undefined) return <p className={css['count']}>{fill.characters({ count })}</p>;
  const left = rule.limit - count;
  return (
    <p className={css['count']} data-over={left < 0}>
      <span className={css['bar']} aria-hidden="true">
        <i style={{ width: `${Math.min(100, (count / rule.limit) * 100)}%` }} />
      </span>
      <span>{fill.ofMax({ count, max: rule.limit })}</span>
      <span className={css['left']}>{left < 0 ? fill.over({ count: -left }) : fill.left({ count: left })}</span>
    </p>
  );
}
