import { useState } from 'react';
import { words } from '../.generated/locales/person.js';
import { MAX_NOTE, type PersonNote } from '../core/person/person.ts';
import { useOutside } from './Ask.tsx';
import { Button } from './Button.tsx';
import { useClockWords } from './clock-words.ts';
import { useWords } from './Locale.tsx';
import css from './PersonPart.module.css';
import { SavedField } from './SavedField.tsx';

/** What colleagues should know of a person, apart from any one contact. An emptied note goes. */
export function PersonNotes({
  notes,
  now,
  onSave,
}: {
  readonly notes: readonly PersonNote[];
  readonly now: Date;
  readonly onSave: (id: string, text: string, before: string) => Promise<boolean>;
}) {
  const { newId } = useOutside();
  const say = useWords(words);
  const clock = useClockWords();
  // Notes that were begun here keep their field, also once they are saved.
  const [begun, setBegun] = useState<readonly string[]>([]);
  const ids = [...notes.map(({ id }) => id), ...begun.filter((id) => notes.every((note) => note.id !== id))];
  return (
    <div className={css['notes']}>
      {ids.map((id) => {
        const note = notes.find((one) => one.id === id);
        return (
          <div key={id}>
            <SavedField
              label={say.note}
              isLong
              maxLength={MAX_NOTE}
              value={note?.text ?? ''}
              onSave={(text, was) => onSave(id, text, was)}
            />
            {note !== undefined && (
              <p className={css['meta']}>
                {say.notedBy({ agent: note.agent || say.somebody, day: clock.day(note.at, now) })}
              </p>
            )}
          </div>
        );
      })}
      <p className={css['line']}>
        <Button kind="link" small onClick={() => setBegun([...begun, newId()])}>
          {say.newNote}
        </Button>
      </p>
    </div>
  );
}
