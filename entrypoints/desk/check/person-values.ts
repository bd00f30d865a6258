/** What a file says of a linked person, in words; whatever the file holds there. */

/** Names of the accounts, with a comma between them; '' for what is no list of accounts. */
export function handleNames(value: unknown): string {
  return textsIn(value, (one) => {
    const { author, site } = one as { readonly author?: { readonly name?: unknown }; readonly site?: unknown };
    return typeof author?.name === 'string' ? `${author.name} (${String(site)})` : undefined;
  });
}

/** The words of the notes. */
export function noteTexts(value: unknown): string {
  return textsIn(value, (one) => {
    const { text } = one as { readonly text?: unknown };
    return typeof text === 'string' ? text : undefined;
  });
}

function textsIn(value: unknown, read: (one: object) => string | undefined): string {
  if (!Array.isArray(value)) return '';
  return value.flatMap((one: unknown) => (typeof one === 'object' && one !== null ? (read(one) ?? []) : [])).join(', ');
}
