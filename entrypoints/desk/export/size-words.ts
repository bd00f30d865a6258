import type { Locale } from '../../../components/Locale.tsx';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "48 kB" */
export function sizeWords(bytes: number, locale: Locale): string {
  const step = Math.min(Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)), units.length - 1);
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: value < 10 && step > 1 ? 1 : 0,
  }).format(value);
}
