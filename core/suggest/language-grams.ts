/** A figure per list, in the order of the lists. */
export type Scores = readonly number[];

/** Letter sequences of up to this many letters. */
const LONGEST = 3;
/** Added to each count, so that an unseen sequence is unlikely and not impossible. */
const SMOOTHING = 0.4;
/** Sequences overlap, so their evidence is not independent: this share of it counts. */
const SHARE = 0.3;

/**
 * Learns from word lists, one per language, how the words of each look. The function it gives scores a word that is
 * in no list: log likelihood per list, naive Bayes over the letter sequences it knows.
 */
export function learnGrams(lists: readonly (readonly string[])[]): (word: string) => Scores {
  const zeros = () => lists.map(() => 0);
  const rows = new Map<string, number[]>();
  const totals = zeros();
  lists.forEach((words, list) => {
    for (const gram of words.flatMap(readGrams)) {
      const row = rows.get(gram) ?? zeros();
      row[list] = (row[list] ?? 0) + 1;
      rows.set(gram, row);
      totals[list] = (totals[list] ?? 0) + 1;
    }
  });
  const sizes = totals.map((total) => total + SMOOTHING * rows.size);
  for (const [gram, row] of rows) {
    rows.set(
      gram,
      row.map((count, list) => SHARE * Math.log((count + SMOOTHING) / (sizes[list] ?? 1))),
    );
  }
  return (word) => {
    const known = readGrams(word).map((gram) => rows.get(gram));
    return lists.map((_, list) => known.reduce((sum, row) => sum + (row?.[list] ?? 0), 0));
  };
}

/** Sequences of 1 to `LONGEST` letters of a word, its edges marked. */
function readGrams(word: string): string[] {
  const marked = `^${word}$`;
  const grams: string[] = [];
  for (let length = 1; length <= LONGEST; length += 1) {
    for (let at = 0; at + length <= marked.length; at += 1) grams.push(marked.slice(at, at + length));
  }
  return grams;
}
