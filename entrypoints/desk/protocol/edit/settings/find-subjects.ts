import { wordsOf } from '../../../../../core/log/words.ts';
import { partsOf } from '../../../../../core/protocol/edit-parts.ts';
import type { Protocol } from '../../../../../core/protocol/schema.ts';
import type { Subject } from './subjects.ts';

/** Most values shown of one subject. */
const SHOWN = 3;

export interface FoundSubject {
  readonly subject: Subject;
  /** What stands in the protocol there and has a word that was typed. */
  readonly values: readonly string[];
}

/**
 * Subjects that have every word that was typed: in their own words (title, what it is for) or in what the protocol says
 * there. With nothing typed all of them.
 */
export function findSubjects(
  all: readonly Subject[],
  protocol: Protocol,
  typed: string,
  describe: (subject: Subject) => string,
): readonly FoundSubject[] {
  const asked = wordsOf(typed);
  if (asked.length === 0) return all.map((subject) => ({ subject, values: [] }));
  return all.flatMap((subject) => {
    const texts = textsIn(partsOf(protocol, subject.keys));
    const has = (text: string) => {
      const words = wordsOf(text);
      return asked.filter((one) => words.some((word) => word.startsWith(one)));
    };
    const covered = new Set([...has(describe(subject)), ...texts.flatMap(has)]);
    if (asked.some((word) => !covered.has(word))) return [];
    return [{ subject, values: [...new Set(texts.filter((text) => has(text).length > 0))].slice(0, SHOWN) }];
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
