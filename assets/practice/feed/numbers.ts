/** "1.208" */
export function full(count: number): string {
  return count.toLocaleString('nl-NL');
}

/** "950", "1,2K", "40K": what fits under a post. The full number stands in the label. */
export function compact(count: number): string {
  if (count < 1000) return String(count);
  const thousands = Math.floor(count / 100) / 10;
  return `${thousands < 10 ? String(thousands).replace('.', ',') : Math.floor(thousands)}K`;
}

/** "3 min", "2 u", "5 d": the age of a post in one glance. */
export function age(at: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - at) / 60_000));
  if (minutes < 1) return 'nu';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} u` : `${Math.floor(hours / 24)} d`;
}
