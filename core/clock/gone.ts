/**
 * Did a post with this id stand between others that are still there? Only where the ids are numbers that rise (or fall)
 * all the way down the page, so that its place is known; at the beginning or the end of the page it may stand on the next.
 */
export function stoodBetween(id: string, ids: readonly string[]): boolean {
  if (![id, ...ids].every((one) => /^\d{1,18}$/.test(one)) || ids.includes(id)) return false;
  const numbers = ids.map(Number);
  const [first, last] = [numbers.at(0), numbers.at(-1)];
  if (first === undefined || last === undefined || !numbers.every(Number.isSafeInteger)) return false;
  const step = Math.sign(last - first);
  const isInOrder = numbers.every((one, at) => at === 0 || Math.sign(one - (numbers[at - 1] ?? one)) === step);
  const number = Number(id);
  return isInOrder && number > Math.min(first, last) && number < Math.max(first, last);
}
