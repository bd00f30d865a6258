import { readLearnedFile, writeLearnedFile } from './learned-file.ts';
import { withoutLessons } from './merge-lessons.ts';

/** Under which name the store keeps what colleagues learned. */
export const elsewhereName = 'learnedElsewhere';

/** Files of colleagues as they were read, one per browser profile. */
export interface LearnedElsewhere {
  readonly files: readonly {
    readonly source: string;
    /** As the file was called. */
    readonly name: string;
    /** ISO 8601 UTC */
    readonly mergedAt: string;
    /** What `writeLearnedFile` makes. */
    readonly text: string;
  }[];
}

/** The same without what some contacts taught: of a person who is forgotten. */
export function forgetLessons({ files }: LearnedElsewhere, ids: ReadonlySet<string>): LearnedElsewhere {
  return {
    files: files.flatMap((kept) => {
      const read = readLearnedFile(kept.text);
      if (!read.ok) return [];
      return [{ ...kept, text: writeLearnedFile(withoutLessons(read.file, ids)) }];
    }),
  };
}
