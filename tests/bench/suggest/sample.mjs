/** A repeatable source of numbers from 0 to 1 (a linear congruence: plenty for drawing examples). */
function makeDice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffleWith(list, dice) {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(dice() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
  }
  return mixed;
}

export const shuffle = (list, seed) => shuffleWith(list, makeDice(seed));

/** Draws k of a list, list after list, from one source. */
export function drawSample(seed) {
  const dice = makeDice(seed);
  return (list, k) => (k >= list.length ? list : shuffleWith(list, dice).slice(0, k));
}

/** Rows of a CSV text with quotes. */
export function readCsv(text) {
  const rows = [];
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
