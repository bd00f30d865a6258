import type { Ref } from 'react';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import css from './SearchBox.module.css';

/** Filters a list as one types; "/" goes to it, Escape empties it and then leaves it. */
export function SearchBox({
  label,
  hint,
  text,
  maxLength,
  inputRef,
  onText,
}: {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly maxLength?: number;
  readonly inputRef: Ref<HTMLInputElement> | undefined;
  readonly onText: (text: string) => void;
}) {
  return (
    <span className={css['search']}>
      <Icon name="search" />
      <input
        ref={inputRef}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={text}
        maxLength={maxLength}
        placeholder={hint}
        aria-label={label}
        aria-keyshortcuts="/"
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (text === '') event.currentTarget.blur();
          else onText('');
        }}
      />
      {text === '' && <Kbd>/</Kbd>}
    </span>
  );
}
