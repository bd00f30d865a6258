import type { Contact } from '../../../core/contact.ts';
import { type CodeOf, pseudonymisePerson } from '../../../core/log/pseudonym.ts';
import {
  type ExportedParts,
  type ExportedPerson,
  exportedParts,
  exportPerson,
  withoutStaffIn,
} from '../../../core/person/exported-person.ts';
import type { Person } from '../../../core/person/person.ts';
import { makePersonsInFile } from '../../../core/person/persons-in-file.ts';
import type { PrivacyChoices } from '../../../core/protocol/privacy.ts';

type Batches = Iterable<readonly Contact[]> | AsyncIterable<readonly Contact[]>;

/** Linked persons of the contacts in a file, as lines behind them. */
export interface FilePersons {
  readonly parts: ExportedParts;
  /** The same contacts; who they are of is remembered. */
  readonly watch: (batches: Batches) => AsyncGenerator<readonly Contact[]>;
  /** When all contacts have gone by. */
  readonly lines: () => Promise<readonly ExportedPerson[]>;
}

/** @returns nothing where the protocol has it off. */
export function filePersons(
  all: readonly Person[],
  choices: Pick<PrivacyChoices, 'linkPersons' | 'personNotes'>,
  {
    withTexts,
    withStaff,
    codeOf,
  }: { readonly withTexts: boolean; readonly withStaff: boolean; readonly codeOf?: CodeOf },
): FilePersons | undefined {
  // Codes leave nothing of a note.
  const parts = exportedParts(choices, withTexts && codeOf === undefined);
  if (parts === undefined) return undefined;
  const inFile = makePersonsInFile(all);
  return {
    parts,
    async *watch(batches) {
      for await (const contacts of batches) {
        for (const contact of contacts) inFile.add(contact);
        yield contacts;
      }
    },
    async lines() {
      const lines = inFile.found().flatMap((person) => exportPerson(person, parts, inFile.hasContactOf));
      if (codeOf === undefined) return withStaff ? lines : lines.map(withoutStaffIn);
      const coded = await Promise.all(lines.map((line) => pseudonymisePerson(line, codeOf)));
      return coded.filter((line) => line !== undefined);
    },
  };
}
