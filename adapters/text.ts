/** Greatest length of a post's text, as `core/post-schema.ts` allows it (a test holds the two equal). */
export const MAX_TEXT = 20_000;

/** Never part of what a person wrote. */
const MACHINERY = 'script,style,noscript,template,svg,textarea,input,select,button,[hidden]';
/** Elements that stand on lines of their own; these also keep a blank line to their neighbours. */
const PARAGRAPH = /^(P|UL|OL|PRE|H[1-6]|BLOCKQUOTE|TABLE|FIGURE|DL)$/;
const LINE = /^(DIV|LI|TR|SECTION|ARTICLE|HEADER|FOOTER|DT|DD|FIGCAPTION|DETAILS|SUMMARY|HR)$/;
const EMOJI_IMAGE = /emoji|smil|emoticon/i;
/** ":(", ";)", "_O_": pictures of these are named after a mood, not after a smiley (Tweakers: "frown.gif"). */
const EMOTICON = /^(?=.*[:;=|}*^_+])(?!.*[A-Za-z0-9]{2})\S{2,5}$/;
const PICTOGRAPH = /^\p{Extended_Pictographic}|^\p{Regional_Indicator}|^[#*\d]\ufe0f?\u20e3/u;

export interface TextOptions {
  /** What inside the element is not this person's text: quotes, buttons, edit notes. */
  readonly exclude?: string | undefined;
  /** The site shows line breaks of the source (`white-space: pre-wrap`). */
  readonly keepsBreaks?: boolean | undefined;
}

/**
 * Text of an element as a person reads it: `br` and blocks become line breaks, paragraphs stand a blank line
 * apart, images that are emoji become their text. Reads only; little more than `MAX_TEXT` characters.
 */
export function textOf(element: Element, { exclude, keepsBreaks = false }: TextOptions = {}): string {
  const skip = exclude ? `${MACHINERY},${exclude}` : MACHINERY;
  let text = '';
  // What stands between what was written and what comes: decided when something comes.
  let breaks = 0;
  let hasSpace = false;

  const write = (words: string): void => {
    if (text !== '') text += breaks > 0 ? '\n'.repeat(Math.min(breaks, 2)) : hasSpace ? ' ' : '';
    text += words;
    breaks = 0;
    hasSpace = false;
  };
  const space = (between: string, isVerbatim: boolean): void => {
    hasSpace ||= between !== '';
    if (isVerbatim) breaks += between.split('\n').length - 1;
  };
  const readWords = (raw: string, isVerbatim: boolean): void => {
    const words = raw.trim();
    const start = raw.length - raw.trimStart().length;
    space(raw.slice(0, start), isVerbatim);
    if (words === '') return;
    write(words.replace(isVerbatim ? /[^\S\n]+(?=\n)/g : /\s+/g, isVerbatim ? '' : ' '));
    space(raw.slice(start + words.length), isVerbatim);
  };
  const walk = (parent: Node, isVerbatim: boolean): void => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (text.length > MAX_TEXT) return;
      if (child.nodeType === 3) readWords(child.nodeValue ?? '', isVerbatim);
      else if (child.nodeType === 1) readElement(child as Element, isVerbatim);
    }
  };
  const readElement = (inner: Element, isVerbatim: boolean): void => {
    const tag = inner.tagName;
    if (tag === 'BR') breaks += 1;
    else if (tag === 'IMG') {
      const emoji = emojiOf(inner);
      if (emoji) write(emoji);
    } else {
      const isSkipped = inner.matches(skip);
      const lines = PARAGRAPH.test(tag) ? 2 : LINE.test(tag) ? 1 : 0;
      // A quote in the middle parts what stands above and below it, also when it is left out itself.
      if (!isSkipped || (exclude && inner.matches(exclude))) breaks = Math.max(breaks, lines);
      if (isSkipped) return;
      walk(inner, isVerbatim || tag === 'PRE');
      breaks = Math.max(breaks, lines);
    }
  };

  walk(element, keepsBreaks);
  return text.replace(/\u00a0/g, ' ').replace(/\n{3,}/g, '\n\n');
}

/** The text an image stands for when it is an emoji, else nothing: a photo's description is not what was written. */
function emojiOf(image: Element): string {
  const isEmoji = EMOJI_IMAGE.test(`${image.getAttribute('class')} ${image.getAttribute('src')}`);
  // vBulletin names its smileys in the title only.
  const alt = image.getAttribute('alt') || (isEmoji ? image.getAttribute('title') : null) || '';
  return alt.length <= 40 && (isEmoji || EMOTICON.test(alt) || PICTOGRAPH.test(alt)) ? alt : '';
}

/** One line: for names and labels. */
export function lineOf(element: Element, exclude?: string): string {
  return textOf(element, { exclude }).replace(/\s+/g, ' ');
}
