/**
 * A time as people type it, as a calendar keeps it: `9` → `09:00`, `9.30`, `930` and `9u30` → `09:30`, `24` → `24:00`.
 * @returns nothing when it is no time
 */
export function readTime(text: string): string | undefined {
  const [, hours, minutes = ''] =
    /^(\d{1,2})(?:\s*[:.,uh]\s*(\d{2})?)?(?:\s*(?:uur|u|h))?$/i.exec(joined(text.trim())) ?? [];
  if (hours === undefined) return undefined;
  const [hour, minute] = [Number(hours), Number(minutes)];
  const isTime = minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
  return isTime ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}

/** `930` and `1730` as `9:30` and `17:30`. */
const joined = (text: string) => text.replace(/^(\d{1,2})(\d{2})$/, '$1:$2');
