/** Greatest length of a post's text, as `core/post-schema.ts` allows it (a test holds the two equal). */
export const MAX_TEXT = 20_000;

/** Never part of what a person wrote. */
const MACHINERY = 'script,style,noscript,template,svg,textarea,input,select,button,[hidden]';
/** Elements that stand on lines of their own; these also keep a blank line to their neighbours. */
const PARAGRAPH = /^(P|UL|OL|PRE|H[1-6]|BLOCKQUOTE|TABLE|FIGURE|DL)$/;
const LINE = /^(DIV|LI|TR|SECTION|ARTICLE|HEADER|FOOTER|DT|DD|FIGCAPTION|DETAILS|SUMMARY|HR)$/;
const EMOJI_IMAGE = /emoji|smil|emoticon/i;
const PICTOGRAPH = /^[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Mn}\u200d\u20e3#*\d]{1,16}$/u;

export interface TextOptions {
  /** What inside the element is not this person's text: quotes, buttons, edit notes. */
  readonly exclude?: string | undefined;
  /** The site shows line breaks of the source (`white-space: pre-wrap`). */
  readonly keepsBreaks?: boolean | undefined;
}

/**
 * Text of an element as a person reads it: `br` and blocks become line breaks, paragraphs stand a blank line
 * apart, images that are emoji become their text. Reads only; at most `MAX_TEXT` characters.
 */
export function textOf(element: Element, { exclude, keepsBreaks = false }: TextOptions = {}): string {
  const skip = exclude === undefined ? MACHINERY : `${MACHINERY},${exclude}`;
  let text = '';
  const breakLine = (lines: number): void => {
    text = text.replace(/[ \t]+$/, '');
    const already = /\n*$/.exec(text)?.[0].length ?? 0;
    if (text !== '') text += '\n'.repeat(Math.max(0, lines - already));
  };
  const walk = (node: Node, verbatim: boolean): void => {
    for (const child of node.childNodes) {
      if (text.length > MAX_TEXT) return;
      if (child.nodeType === 3) {
        const raw = child.nodeValue ?? '';
        const shown = verbatim ? raw : raw.replace(/\s+/g, ' ');
        text += /(^|\s)$/.test(text) && !verbatim ? shown.trimStart() : shown;
      } else if (child.nodeType === 1) {
        readElement(child as Element, verbatim);
      }
    }
  };
  const readElement = (inner: Element, verbatim: boolean): void => {
    const tag = inner.tagName;
    if (tag === 'BR') text = `${text.replace(/[ \t]+$/, '')}\n`;
    else if (tag === 'IMG') text += emojiOf(inner);
    else if (!inner.matches(skip)) {
      const lines = PARAGRAPH.test(tag) ? 2 : LINE.test(tag) ? 1 : 0;
      if (lines > 0) breakLine(lines);
      walk(inner, verbatim || tag === 'PRE');
      if (lines > 0) breakLine(lines);
    }
  };
  walk(element, keepsBreaks);
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The text an image stands for when it is an emoji, else nothing: a photo's description is not what was written. */
function emojiOf(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  const kind = `${image.getAttribute('class')} ${image.getAttribute('src')}`;
  return alt.length <= 40 && (EMOJI_IMAGE.test(kind) || PICTOGRAPH.test(alt)) ? alt : '';
}

/** One line: for names and labels. */
export function lineOf(element: Element, exclude?: string): string {
  return textOf(element, { exclude }).replace(/\s+/g, ' ');
}
