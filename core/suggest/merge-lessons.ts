import type { LearnedFile, Lesson } from './learned-file.ts';

/**
 * Lessons of colleagues that count beside our own, oldest first and at most `most` (the latest): each contact once,
 * and none that is in our own log. In whatever order the files were taken in, the answer is the same.
 */
export function lessonsOf(files: readonly LearnedFile[], own: ReadonlySet<string>, most: number): readonly Lesson[] {
  const seen = new Set(own);
  const lessons = files
    .toSorted((a, b) => (a.source < b.source ? -1 : 1))
    .flatMap((file) => file.lessons)
    .filter(({ id }) => {
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    })
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  return lessons.slice(-most);
}

/** A file without the lessons of some contacts: of a person who is forgotten. */
export const withoutLessons = (file: LearnedFile, ids: ReadonlySet<string>): LearnedFile => ({
  ...file,
  lessons: file.lessons.filter(({ id }) => !ids.has(id)),
});
