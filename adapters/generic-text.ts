import { bestPart, contains, MOST, type Part, type Sample, share } from './generic-sample.ts';
import { escaped } from './generic-selectors.ts';
import { ANSWER_CONTROL, NOT_SAID } from './generic-words.ts';
import { lineOf, textOf } from './text.ts';

/** Where the words are: the smallest element that holds nearly all prose of its post. */
export async function findText(
  sample: Sample,
  authors: readonly (Element | undefined)[],
  times: readonly (Element | undefined)[],
): Promise<Part | undefined> {
  // Some software writes every post as a quotation.
  for (const notSaid of [NOT_SAID, NOT_SAID.slice(1), []]) {
    const part = await findSaid(sample, authors, times, notSaid);
    if (part !== undefined) return part;
  }
  return undefined;
}

async function findSaid(
  sample: Sample,
  authors: readonly (Element | undefined)[],
  times: readonly (Element | undefined)[],
  notSaid: readonly string[],
): Promise<Part | undefined> {
  const { roots, readers, posts } = sample;
  const exclude = [posts, ...CONTROLS, ...notSaid].join();
  const measured = new Map<Element, number>();
  const measure = (part: Element): number => {
    const length = measured.get(part) ?? proseIn(part, exclude);
    measured.set(part, length);
    return length;
  };
  const whole = roots.map((root, at) => {
    const taken = [authors[at], times[at]].filter((part) => part !== undefined);
    const apart = taken.filter((part) => !taken.some((other) => other !== part && other.contains(part)));
    const lengths = apart.map((part) => (root.contains(part) && part !== root ? measure(part) : 0));
    return Math.max(0, measure(root) - lengths.reduce((sum, length) => sum + length, 0));
  });
  const inside = await bestPart(
    sample,
    (root) => {
      const at = roots.indexOf(root);
      return readers
        .all(root, 'p,div,td,dd,section,article,span,blockquote,pre,li')
        .filter((part) => !contains(part, authors[at]) && !contains(part, times[at]))
        .filter((part) => measure(part) > 0 && measure(part) >= 0.6 * (whole[at] ?? 0))
        .slice(-6)
        .reverse();
    },
    (found) => {
      const shares = found.map((part, at) => {
        if (part === undefined || contains(part, authors[at]) || contains(part, times[at])) return 0;
        return Math.min(1, measure(part) / Math.max(1, whole[at] ?? 1));
      });
      const mean = shares.reduce((sum, value) => sum + value, 0) / shares.length;
      const named = share(found, (part) =>
        /text|body|content|message|comment|bericht|inhoud|reactie/i.test(part?.getAttribute('class') ?? ''),
      );
      return mean < 0.6 ? undefined : mean * 2 + named * 0.5;
    },
  );
  const part = partBeside(sample) ?? inside ?? wholeRoot(sample, authors, times, whole);
  if (part === undefined) return undefined;
  const lengths = part.found.map((element) => (element ? measure(element) : 0));
  // Lists of links and of facts: posts have words of their own, and some of them a sentence.
  if (share(lengths, (length) => length >= 2) < MOST || Math.max(...lengths) < 25) return undefined;
  const texts = part.found.map((element) => (element ? textOf(element, { exclude }) : ''));
  if (new Set(texts).size === 1 && texts.length > 2) return undefined;
  const left = [part.field.exclude, ...notSaid, ...notWords(part.found)]
    .filter((selector) => selector !== undefined)
    .join();
  return { ...part, field: left === '' ? part.field : { ...part.field, exclude: left } };
}

/** In the words themselves: a subject above each of them, and ways to answer below. */
function notWords(parts: readonly (Element | undefined)[]): readonly string[] {
  const headed = share(parts, (part) => /^H[1-6]$/.test(part?.firstElementChild?.tagName ?? ''));
  const controls = parts.flatMap((part) => [...(part?.querySelectorAll('a,button,[role="button"]') ?? [])]);
  const answers = controls.filter((control) => ANSWER_CONTROL.test(lineOf(control)) && lineOf(control).length < 30);
  const around = answers.flatMap((control) => {
    const line = lineOf(control);
    const [outer] = [control.parentElement?.parentElement, control.parentElement, control].filter(
      (element) => element && lineOf(element) === line && element.classList.length > 0,
    );
    return outer ? [shapeForExclude(outer)] : [];
  });
  return [...(headed >= MOST ? [':is(h1,h2,h3,h4,h5,h6):first-child'] : []), ...new Set(around)];
}

/** Comments as a list of definitions: the words stand beside the root, in the next `dd`. */
function partBeside({ roots }: Sample): Part | undefined {
  const found = roots.map((root) => (root.localName === 'dt' ? root.nextElementSibling : null));
  if (!found.every((part) => part?.localName === 'dd')) return undefined;
  return { field: { selector: ':scope + dd' }, found: found.map((part) => part ?? undefined), score: 2 };
}

/** Words that stand in the root itself, beside author and time. */
function wholeRoot(
  { roots, posts }: Sample,
  authors: readonly (Element | undefined)[],
  times: readonly (Element | undefined)[],
  whole: readonly number[],
): Part | undefined {
  const shapes = new Set<string>();
  roots.forEach((root, at) => {
    for (const child of root.children) {
      const holds = contains(child, authors[at]) || contains(child, times[at]);
      if (holds && child.textContent !== null && child.textContent.trim().length < 150)
        shapes.add(shapeForExclude(child));
    }
  });
  if (shapes.size > 4 || share(whole, (length) => length >= 2) < MOST) return undefined;
  const exclude = [...shapes, 'form', 'footer', 'nav', ...CONTROLS].join();
  const found: readonly Element[] = roots;
  const isClean = roots.every((root, at) => {
    const [author, time] = [authors[at], times[at]];
    const isOut = (part: Element | undefined) =>
      part === undefined || part.closest(exclude) !== null || !root.contains(part);
    return isOut(author) && isOut(time);
  });
  return isClean && !exclude.includes(posts) ? { field: { selector: ':scope', exclude }, found, score: 1 } : undefined;
}

function shapeForExclude(element: Element): string {
  const [named] = element.classList;
  return named === undefined ? element.localName : `${element.localName}.${escaped(named)}`;
}

const CONTROLS = ['button', 'form', 'nav', '[role="button"]', '[class*="action" i]', '[class*="toolbar" i]'];

/** Characters that are words of a person and no link. */
function proseIn(element: Element, exclude: string): number {
  return lineOf(element, `${exclude},a`).length;
}
