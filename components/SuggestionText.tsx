import { words } from '../.generated/locales/sidebar.js';
import type { FilledText as Filled } from '../core/protocol/fill.ts';
import type { Language } from '../core/protocol/schema.ts';
import { Button } from './Button.tsx';
import { FilledText } from './FilledText.tsx';
import { useWords } from './Locale.tsx';
import { Actions } from './Row.tsx';
import css from './SuggestionText.module.css';

/** The chosen reply as far as it is known now, and what to do with it. */
export function SuggestionText({
  draft,
  isPersonal,
  isPrimary,
  onUse,
  onInsert,
  onCopy,
}: {
  readonly draft: { readonly filled: Filled; readonly language: Language; readonly labelOf: (slot: string) => string };
  readonly isPersonal: boolean;
  /** False where another button is the first choice. */
  readonly isPrimary: boolean;
  readonly onUse: () => void;
  /** Straight into the site's box; only when nothing is open. */
  readonly onInsert?: (() => void) | undefined;
  readonly onCopy?: () => void;
}) {
  const { suggest, fill } = useWords(words);
  const isOpen = draft.filled.open.length > 0;
  const canInsert = !isOpen && !isPersonal && onInsert !== undefined;
  return (
    <>
      <p className={css['text']} lang={draft.language}>
        <FilledText segments={draft.filled.segments} labelOf={draft.labelOf} openWord={fill.required} />
      </p>
      <Actions>
        {canInsert && (
          <Button kind={isPrimary ? 'primary' : 'plain'} keys="Ctrl Enter" onClick={onInsert}>
            {fill.insertPlain}
          </Button>
        )}
        <Button kind={isPrimary && !canInsert ? 'primary' : 'plain'} keys="Enter" onClick={onUse}>
          {isPersonal ? suggest.write : isOpen ? suggest.use : suggest.look}
        </Button>
        {!isPersonal && onCopy && (
          <Button kind={canInsert ? 'quiet' : 'plain'} icon="copy" keys="C" onClick={onCopy}>
            {fill.copy}
          </Button>
        )}
      </Actions>
    </>
  );
}
