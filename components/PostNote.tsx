import { useState } from 'react';
import { words } from '../.generated/locales/sidebar.js';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import css from './PostNote.module.css';
import { Section } from './Row.tsx';
import { SavedField } from './SavedField.tsx';

/** What colleagues should know of a post that waits; goes along in the hand-over of a shift. */
export function PostNote({
  note,
  onSave,
}: {
  readonly note: string;
  readonly onSave: (note: string) => Promise<boolean>;
}) {
  const { done, note: say } = useWords(words);
  const [isOpen, setIsOpen] = useState(note !== '');
  return (
    <Section tight sign={<Icon name="edit" />}>
      {isOpen ? (
        <SavedField label={done.note} isLong maxLength={10_000} value={note} onSave={onSave} />
      ) : (
        <div className={css['make']}>
          <Button kind="link" small onClick={() => setIsOpen(true)}>
            {say.make}
          </Button>
        </div>
      )}
    </Section>
  );
}
