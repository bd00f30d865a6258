/** A list of which the first are named. */
export interface Found<T> {
  readonly count: number;
  readonly first: readonly T[];
}

export interface Collected<T> extends Found<T> {
  count: number;
  readonly first: T[];
  add(one: T): void;
}

/** Rows that are named of each kind. */
const MOST_NAMED = 50;

export function collect<T>(): Collected<T> {
  return {
    count: 0,
    first: [],
    add(one) {
      this.count += 1;
      if (this.first.length < MOST_NAMED) this.first.push(one);
    },
  };
}
