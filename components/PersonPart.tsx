import { useState } from 'react';
import { words } from '../.generated/locales/person.js';
import type { PersonView } from '../core/messages.ts';
import type { Handle } from '../core/person/person.ts';
import type { Refusal } from '../core/result.ts';
import { useOutside } from './Ask.tsx';
import { useWords } from './Locale.tsx';
import { PersonHandles } from './PersonHandles.tsx';
import { PersonHistory } from './PersonHistory.tsx';
import { PersonNotes } from './PersonNotes.tsx';
import css from './PersonPart.module.css';
import { RefusalNotice } from './RefusalNotice.tsx';
import { SavedField } from './SavedField.tsx';

/** One person: the handles that colleagues linked, the number in the CRM, notes, and the history over all of them. */
export function PersonPart({
  view,
  handle,
  now,
  hrefFor,
}: {
  readonly view: PersonView;
  /** The one that is looked at. */
  readonly handle: Handle;
  readonly now: Date;
  /** Where a contact can be opened. */
  readonly hrefFor?: (id: string) => string;
}) {
  const { ask, newId } = useOutside();
  const say = useWords(words);
  const [failed, setFailed] = useState<Refusal>();
  // One id for whoever begins: two fields at once make one person.
  const [personId] = useState(newId);
  const { choices, person } = view;
  const { site, author } = handle;
  const note = async (noteId: string, text: string, before: string): Promise<boolean> => {
    const body = { commandId: newId(), personId, noteId, handle: { site, author }, text, before };
    const answer = await ask('notePerson', body);
    setFailed(answer.ok ? undefined : answer.error);
    return answer.ok;
  };
  const number = async (text: string, before: string): Promise<boolean> => {
    const body = { commandId: newId(), personId, handle: { site, author }, number: text, before };
    const answer = await ask('numberPerson', body);
    setFailed(answer.ok ? undefined : answer.error);
    return answer.ok;
  };
  return (
    <div className={css['part']}>
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
      <PersonHistory contacts={view.contacts} total={view.total} now={now} hrefFor={hrefFor} />
      {choices.linkPersons && (
        <>
          <PersonHandles view={view} handle={handle} personId={personId} now={now} onFailed={setFailed} />
          <SavedField label={say.number} maxLength={500} value={person?.crmReference ?? ''} onSave={number} />
        </>
      )}
      {choices.personNotes && <PersonNotes notes={person?.notes ?? []} now={now} onSave={note} />}
    </div>
  );
}
