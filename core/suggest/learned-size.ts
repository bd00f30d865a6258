/** Longest file of what was learned that is read, characters. */
export const maxLearnedFile = 8_000_000;
