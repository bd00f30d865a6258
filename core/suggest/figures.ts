/** Chance that one of the first has a higher number than one of the others; null when either is empty. */
export function measureAuroc(first: readonly number[], others: readonly number[]): number | null {
  if (first.length === 0 || others.length === 0) return null;
  const all = [
    ...first.map((value) => ({ value, isFirst: true })),
    ...others.map((value) => ({ value, isFirst: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  // Rank sum (Mann–Whitney); equal numbers share the mean of their ranks.
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at += 1) if (all[at]?.isFirst === true) rankSum += rank;
    from = to;
  }
  return (rankSum - (first.length * (first.length + 1)) / 2) / (first.length * others.length);
}

/** Median and 99th percentile of times in milliseconds. */
export function measureTimes(times: readonly number[]): { readonly msMedian: number; readonly msP99: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { msMedian: at(0.5), msP99: at(0.99) };
}
