/** Letters that may be wrong in a word that was typed: none in short ones. */
export const errorsIn = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2);

/**
 * How many letters are wrong, missing, too many or swapped between what was typed and the beginning of a word (the rest
 * is still to be typed); `undefined` above `most`.
 */
export function errorsBetween(typed: string, word: string, most: number): number | undefined {
  const width = Math.min(word.length, typed.length + most);
  if (width < typed.length - most) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    let least = row;
    for (let at = 1; at <= width; at += 1) {
      const isSame = typed[row - 1] === word[at - 1];
      let errors = Math.min((last[at - 1] ?? 0) + (isSame ? 0 : 1), (last[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1);
      const isSwapped = row > 1 && at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1];
      if (isSwapped) errors = Math.min(errors, (beforeLast[at - 2] ?? 0) + 1);
      current.push(errors);
      least = Math.min(least, errors);
    }
    if (least > most) return undefined;
    beforeLast = last;
    last = current;
  }
  const errors = Math.min(...last);
  return errors <= most ? errors : undefined;
}
