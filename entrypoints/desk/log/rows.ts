/** Contacts in the table at once: enough to scroll, few enough to draw at once. */
export const PAGE_LENGTH = 100;

/** The row whose link has the focus, by the id of its contact. */
export function rowInFocus(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('tr[data-id]')?.dataset['id'];
}

export function focusRow(id: string): void {
  const rows = document.querySelectorAll<HTMLElement>('tr[data-id]');
  const row = [...rows].find(({ dataset }) => dataset['id'] === id);
  row?.querySelector<HTMLElement>('th a')?.focus();
}
