import type { Ref } from 'react';
import { Icon } from '../../../../components/Icon.tsx';
import { Kbd } from '../../../../components/Kbd.tsx';

/** The box above a list; Escape empties it, and leaves it when it is empty. */
export function ListSearch({
  label,
  typed,
  ref,
  onTyped,
}: {
  readonly label: string;
  readonly typed: string;
  readonly ref: Ref<HTMLInputElement>;
  readonly onTyped: (typed: string) => void;
}) {
  return (
    <span>
      <Icon name="search" />
      <input
        ref={ref}
        type="search"
        autoComplete="off"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (typed === '') event.currentTarget.blur();
          onTyped('');
        }}
      />
      {typed === '' && <Kbd>/</Kbd>}
    </span>
  );
}
