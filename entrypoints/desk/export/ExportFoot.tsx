import type { ReactNode } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import css from './ExportDialog.module.css';
import { sizeWords } from './size-words.ts';

export type ExportState =
  | { readonly kind: 'still' }
  | { readonly kind: 'busy'; readonly done: number }
  /** Handed to the browser: where it went is the browser's to say. */
  | { readonly kind: 'done'; readonly name: string; readonly count: number; readonly bytes: number }
  | { readonly kind: 'failed' };

export function ExportFoot({
  state,
  total,
  bytes,
  onStop,
  children,
}: {
  readonly state: ExportState;
  readonly total: number;
  readonly bytes: number | undefined;
  readonly onStop: () => void;
  readonly children: ReactNode;
}) {
  const { export: say } = useWords(words);
  const locale = useLocale();
  return (
    <footer className={css['foot']}>
      <div className={css['state']} data-kind={state.kind}>
        {state.kind === 'busy' && (
          <>
            <progress max={total} value={state.done} aria-label={say.busy} />
            <span>{say.progress({ done: state.done, total })}</span>
            <Button small onClick={onStop}>
              {say.stop}
            </Button>
          </>
        )}
        {state.kind === 'still' && bytes !== undefined && <span>{say.about({ size: sizeWords(bytes, locale) })}</span>}
        <span role="status">
          {state.kind === 'done' && (
            <>
              <Icon name="check" />
              {say.done({ name: state.name, count: state.count, size: sizeWords(state.bytes, locale) })}
            </>
          )}
          {state.kind === 'failed' && say.failed}
        </span>
      </div>
      <div className={css['acts']}>{children}</div>
    </footer>
  );
}
