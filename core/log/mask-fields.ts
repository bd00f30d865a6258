import type { FieldEntry } from './fields.ts';

/** Changes what people wrote in a row or a part of one; numbers and ids of sites stay as they are. */
export function maskFields<T extends object>(
  value: T,
  fields: Readonly<Record<string, FieldEntry>>,
  mask: (text: string, field: string) => string,
): T {
  const next: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field && 'inside' in field && typeof member === 'object' && member !== null) {
      next[name] = maskFields(member, field.inside, (text, inner) => mask(text, `${name}.${inner}`));
    } else if (field && !('inside' in field) && field.group === 'texts' && !/Hash$/.test(name)) {
      next[name] = maskText(member, (text) => mask(text, name));
    } else next[name] = member;
  }
  // A text can be guessed from its hash when all but nine digits is known.
  if ('postText' in next && next['postText'] !== (value as { readonly postText?: unknown }).postText) {
    delete next['postTextHash'];
  }
  return next as T;
}

/** A text, or a post of which the text is one part. */
function maskText(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('text' in value)) return value;
  return { ...value, text: typeof value.text === 'string' ? mask(value.text) : value.text };
}
