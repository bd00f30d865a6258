/**
 * What a page gives, or nothing: a hostile one can make any DOM call fail (an input named "matches" in a form hides the
 * form's own method).
 */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
