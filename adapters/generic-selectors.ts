/** Selectors for one element that may find the same thing in other posts; the ones that mean most first. */

/** Classes that say how something stands now, or which one it is, and not what it is. */
const STATE =
  /\d{3}|^(?:odd|even|first|last|alt\d?|alternate|active|current|selected|open|closed|new|unread|read|highlight\w*|is-\w+|has-\w+|depth-?\d+|level-?\d+|by\w*author|byuser|own|mine|self|op|admin|mod|thread-(?:odd|even|alt))$/i;
const MOST_CLASSES = 6;

export function classesOf(element: Element): readonly string[] {
  return [...element.classList].filter((name) => !STATE.test(name)).slice(0, MOST_CLASSES);
}

/** `div.post.row`, or the tag where there is no class that lasts. */
export function shapeOf(element: Element): string {
  return [element.localName, ...classesOf(element).map(escaped)].join('.');
}

/** What in a post's element may be the same in all posts of the page, with the tag. */
export function rootSelectors(element: Element): readonly string[] {
  const tag = element.localName;
  const numbered = /^(\D*[a-z]\D*)\d/i.exec(element.id)?.[1];
  const data = [...element.attributes].filter(({ name }) =>
    /^data-(?:.*-)?(?:id|pid|cid|key|post|comment|message|author|answer\w*|review\w*)$/.test(name),
  );
  const classes = classesOf(element);
  return [
    ...(numbered === undefined ? [] : [`${tag}[id^="${escaped(numbered)}"]`]),
    ...data.map(({ name }) => `${tag}[${name}]`),
    ...classes.filter((name) => name.length > 2).map((name) => `${tag}.${escaped(name)}`),
    ...(classes.length > 1 ? [shapeOf(element)] : []),
    ...placeOf(element),
  ];
}

/** By where it stands, for elements that say nothing themselves: `#comments > div`, `ul.reacties li`. */
function placeOf(element: Element): readonly string[] {
  const tag = element.localName;
  const parent = element.parentElement;
  if (parent === null) return [];
  const near = namedOf(parent);
  if (near !== undefined) return [`${near} > ${tag}`];
  for (let up = parent.parentElement, steps = 0; up && steps < 5; up = up.parentElement, steps += 1) {
    const far = namedOf(up);
    // Children of one list, or (for lists in lists) all below it.
    if (far !== undefined) return [`${far} ${parent.localName} > ${tag}`];
  }
  return [];
}

function namedOf(element: Element): string | undefined {
  if (element.localName === 'body') return 'body';
  if (element.id !== '' && !/\d/.test(element.id)) return `#${escaped(element.id)}`;
  return classesOf(element).length > 0 ? shapeOf(element) : undefined;
}

/** Selectors inside a root for an element of it, several guesses; which one holds in the other posts is tried. */
export function partSelectors(element: Element, root: Element): readonly string[] {
  if (element === root) return [':scope'];
  const tag = element.localName;
  const parent = element.parentElement;
  const named = [...element.attributes].flatMap(({ name, value }) => {
    if (name === 'rel' && /author|bookmark/.test(value))
      return [`${tag}[rel~="${/author/.test(value) ? 'author' : 'bookmark'}"]`];
    if (name === 'itemprop' || name === 'property') return [`[${name}~="${escaped(value.split(/\s/)[0] ?? '')}"]`];
    return /^data-(?!v-)[a-z-]+$/.test(name) && !/\d{3}/.test(value) && value.length < 40
      ? [value === '' || name.length > 10 ? `${tag}[${name}]` : `${tag}[${name}="${escaped(value)}"]`]
      : [];
  });
  const classes = classesOf(element);
  const single = classes.filter((name) => name.length > 1).map((name) => `${tag}.${escaped(name)}`);
  const inParent =
    parent && parent !== root && classesOf(parent).length > 0 ? [`${shapeOf(parent)} > ${shapeOf(element)}`] : [];
  const place = /#[a-z][a-z_-]*(?=\d)/i.exec(element.getAttribute('href') ?? '')?.[0];
  const link = /\/(?:[\w-]+)\//.exec(element.getAttribute('href') ?? '')?.[0];
  return [
    ...named,
    ...single,
    ...(classes.length > 1 ? [shapeOf(element)] : []),
    ...inParent,
    ...(tag === 'a' && link ? [`a[href*="${escaped(link)}"]`] : []),
    ...(tag === 'a' && place ? [`a[href*="${place}"]`] : []),
    ...(tag === 'a' && element.querySelector(':scope > time') ? ['a:has(> time)'] : []),
    ...(/^(?:time|h[1-6]|cite|address|dt|dd|strong|b|abbr|p|td|blockquote)$/.test(tag) ? [tag] : []),
    pathTo(element, root),
  ];
}

/** The way down from the root, counting only where it must. */
function pathTo(element: Element, root: Element): string {
  const steps: string[] = [];
  for (let at = element; at !== root && at.parentElement; at = at.parentElement) {
    const same = [...at.parentElement.children].filter((child) => child.localName === at.localName);
    steps.unshift(same.length > 1 ? `${at.localName}:nth-of-type(${same.indexOf(at) + 1})` : at.localName);
  }
  return `:scope > ${steps.join(' > ')}`;
}

/** A name as a selector has to write it (`md:flex` → `md\\3a flex`). */
export function escaped(name: string): string {
  return [...name]
    .map((sign, at) => {
      const isDigitFirst = /\d/.test(sign) && (at === 0 || (at === 1 && name.startsWith('-')));
      return /[\w\u0080-\u{10ffff}-]/u.test(sign) && !isDigitFirst ? sign : `\\${sign.codePointAt(0)?.toString(16)} `;
    })
    .join('');
}
