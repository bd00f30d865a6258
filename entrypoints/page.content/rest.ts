/** How often one page may be looked through for posts of a kind that nobody made a reader for. */
const mostTurns = 3;

/**
 * When a page that nothing recognised may be asked about. Without an observer: the number of elements says whether it
 * is still being built. `first` once, for a site that was taught; `quiet` a few times, when it came to rest and is not
 * as it was the last time.
 */
export function createRest(): () => 'first' | 'quiet' | undefined {
  const elements = document.getElementsByTagName('*');
  let before = -1;
  let looked = -1;
  let turns = 0;
  return () => {
    const isFirst = before < 0;
    const isResting = document.readyState === 'complete' && elements.length === before;
    before = elements.length;
    if (isFirst) return 'first';
    if (!isResting || turns >= mostTurns || looked === before) return undefined;
    looked = before;
    turns += 1;
    return 'quiet';
  };
}
