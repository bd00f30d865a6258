/** Features are known by a 32-bit hash: no strings in the index, and a collision in a million harms nothing. */

/** FNV-1a with a last mix, over the UTF-16 units from `start` to `end`; `seed` keeps kinds of features apart. */
export function hashText(text: string, seed: number, start = 0, end = text.length): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1)) | 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixHash(hash);
}

/** Hash of two features in this order. */
export const joinHashes = (first: number, second: number, seed: number): number =>
  mixHash(Math.imul(first, 0x9e3779b1) ^ Math.imul(second + seed + 1, 0x85ebca77));

/** Spreads the bits, so that the low ones can serve as a slot number. */
export function mixHash(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Hash → dense number, in typed arrays: open addressing, doubled when two thirds full. */
export interface HashTable {
  /** Slots: dense number + 1, 0 is empty. */
  slots: Uint32Array;
  /** Hash per dense number. */
  keys: Uint32Array;
  size: number;
}

export function makeHashTable(capacity: number): HashTable {
  let slots = 64;
  while (slots < capacity * 1.5) slots *= 2;
  return { slots: new Uint32Array(slots), keys: new Uint32Array(Math.max(16, capacity)), size: 0 };
}

/** Dense number of a hash, or -1. */
export function findKey(table: Pick<HashTable, 'slots' | 'keys'>, key: number): number {
  const mask = table.slots.length - 1;
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const found = table.slots[slot] ?? 0;
    if (found === 0) return -1;
    if (table.keys[found - 1] === key) return found - 1;
  }
}

/** Dense number of a hash, made when new. */
export function addKey(table: HashTable, key: number): number {
  const found = findKey(table, key);
  if (found >= 0) return found;
  if (table.size >= table.keys.length) {
    const keys = new Uint32Array(table.keys.length * 2);
    keys.set(table.keys);
    table.keys = keys;
  }
  table.keys[table.size] = key;
  table.size += 1;
  if (table.size * 1.5 > table.slots.length) table.slots = fillSlots(table.keys, table.size, table.slots.length * 2);
  else putSlot(table.slots, key, table.size);
  return table.size - 1;
}

function putSlot(slots: Uint32Array, key: number, value: number): void {
  const mask = slots.length - 1;
  let slot = key & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = value;
}

/** Slots for keys 0…size-1. */
export function fillSlots(keys: Uint32Array, size: number, length: number): Uint32Array {
  const slots = new Uint32Array(length);
  for (let at = 0; at < size; at += 1) putSlot(slots, keys[at] ?? 0, at + 1);
  return slots;
}
