/**
 * An id that is not taken, made of a title: `Bak niet geleegd` → `bak-niet-geleegd`, `bak-niet-geleegd-2`.
 * @param otherwise what it is made of when the title has no Latin letter or digit
 */
export function newId(title: string, rows: readonly { readonly id: string }[], otherwise: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
  const base = plain || otherwise;
  const taken = new Set(rows.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
