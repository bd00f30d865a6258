/**
 * Could this be a CSS selector? Where there is no page to ask (the background, a file that is loaded): brackets and
 * quotes close, nothing in it ends a rule, and it does not begin or end in the middle. A browser has the last word, and
 * what it does not take is skipped there.
 */
export function looksLikeSelector(text: string): boolean {
  const open: string[] = [];
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\') at += 1;
    else if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '[') open.push(sign === '(' ? ')' : ']');
    else if (sign === ')' || sign === ']') {
      if (open.pop() !== sign) return false;
    } else if (/[{};<@!]/.test(sign)) return false;
  }
  return quote === '' && open.length === 0 && !/^\s*(?:[,>+~]|$)|[,>+~]\s*$/.test(text);
}
