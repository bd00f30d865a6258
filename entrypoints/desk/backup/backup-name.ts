/** `kantlijn-reservekopie-2026-11-28.kantlijn`, by the date where the person is. */
export function backupName(stem: string, now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${stem}-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.kantlijn`;
}

/** One for each day of the week: in a folder they do not pile up. */
export function weekdayName(stem: string, now: Date): string {
  return `${stem}-${now.getDay() === 0 ? 7 : now.getDay()}.kantlijn`;
}
