/**
 * One spelling of a value: what is hashed, what is stored and what is read back are the same.
 * Extension storage keeps neither `undefined` nor half surrogate pairs, so neither may reach a hash.
 */

/** The value without `undefined` members and with well-formed strings. A number that JSON cannot hold is a bug. */
export function clean<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('a number in the log must be finite');
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : cleaned(item)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, cleaned(member)]),
  );
}

/** JSON with the keys of every object in order, without blanks. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(cleaned(value)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
