/** What a department's note template can hold of a post. */
export interface NoteValues {
  readonly link: string;
  readonly author: string;
  readonly text: string;
}

/** Longest piece of a post that goes into a note, in UTF-16 units: the link leads to the rest. */
const MOST_TEXT = 2_000;

/** The note as it starts: {link}, {author} and {text} filled in; other braces stay, and so do those in the post. */
export function handOverNote(template: string, { text, ...values }: NoteValues): string {
  const cut = text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;
  const all: Readonly<Record<string, string>> = { ...values, text: cut };
  return template.replace(/\{\s*(link|author|text)\s*\}/giu, (_, name: string) => all[name.toLowerCase()] ?? '');
}
