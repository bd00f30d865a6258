/** What a form holds: a value of the file, perhaps with nothing in it yet. */
export type Held = string | boolean | number | readonly unknown[] | object;

/** A value as it goes into the file: what is blank or empty is absent, at any depth; `undefined` when nothing is left. */
export function tidy(value: Held | undefined): Held | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const items = value.map(tidy).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, one]) => {
    const tidied = tidy(one);
    return tidied === undefined ? [] : [[key, tidied] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
