/**
 * The offset that a board says it shows times in: "All times are GMT +2", "Alle tijden zijn UTC+02:00", "GMT".
 * @returns "+02:00", or `undefined` when the text names no zone
 */
export function zoneIn(text: string): string | undefined {
  const said = /\b(?:GMT|UTC)\b(?:\s*([+\-−])\s*(\d{1,2})(?:[:.](\d\d?))?)?/.exec(text);
  if (!said) return undefined;
  const [, sign, hours = '0', part = '0'] = said;
  // "5.5" is half an hour, "5:30" thirty minutes.
  const minutes = /\d\.\d/.test(said[0]) ? Math.round(Number(`0.${part}`) * 60) : Number(part);
  const isWest = sign !== undefined && sign !== '+';
  return `${isWest ? '-' : '+'}${hours.padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
