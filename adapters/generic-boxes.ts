import type { OwnAccount } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { firstUsable } from './composer.ts';
import { ANSWER_CONTROL, ANSWER_FORM, bareName, isNameLike, OTHER_FORM, PROFILE_LINK } from './generic-words.ts';
import { readersFor } from './readers.ts';
import { lineOf } from './text.ts';

type Boxes = Required<Pick<Adapter, 'composer' | 'composerIsFor' | 'openComposer' | 'ownAccount'>>;

const BOXES = 'textarea,[contenteditable="true"],[contenteditable=""],[contenteditable="plaintext-only"]';

/** Where an answer is written on a page that nobody made an adapter for: found by what forms and buttons say. */
export function genericBoxes(posts: readonly string[]): Boxes {
  const roots = posts.join();
  const { all } = readersFor(posts);
  const boxesIn = (within: ParentNode) => within.querySelectorAll<HTMLElement>(BOXES);
  return {
    composer: (page, root) =>
      (root && firstUsable(boxesIn(root), (box) => box.closest(roots) === root && isForAnswers(box, true))) ??
      firstUsable(
        boxesIn(page.document),
        (box) => (root === undefined || box.closest(roots) === null) && isForAnswers(box, box.closest(roots) !== null),
      ),
    composerIsFor(composer, root) {
      const around = composer.closest(roots);
      if (around !== null) return around === root;
      return namedAnswer(composer, root);
    },
    openComposer(root, page) {
      const controls = all(root, 'button,[role="button"],a[href]').filter((control) => {
        const words = lineOf(control) || control.getAttribute('aria-label') || (control.textContent ?? '').trim();
        return ANSWER_CONTROL.test(words) && words.length < 40 && staysHere(control, page);
      });
      return controls.find((control) => control instanceof HTMLElement) as HTMLElement | undefined;
    },
    ownAccount: signedIn,
  };
}

/** @param isInPost a box in a post needs no name: what else would be written there? */
function isForAnswers(box: HTMLElement, isInPost: boolean): boolean {
  const form =
    box.closest('form') ??
    box.closest('[id*="comment" i],[id*="reply" i],[class*="comment" i],[class*="reply" i],[class*="editor" i]');
  const itself = saidBy(box);
  const around = form === null ? '' : saidBy(form);
  if (OTHER_FORM.test(itself) || OTHER_FORM.test(around)) return false;
  return isInPost || ANSWER_FORM.test(itself) || ANSWER_FORM.test(around);
}

function saidBy(element: Element): string {
  const action = element.getAttribute('action') ?? '';
  // Of an address only its path and names: a host ("messages.example") says nothing of this form.
  const path = action.replace(/^[a-z]+:\/\/[^/]*/i, '');
  return `${['id', 'name', 'class', 'aria-label', 'placeholder', 'data-testid', 'itemprop']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')} ${path}`;
}

/** A hidden field that says which post is answered: `comment_parent=12`. Empty or 0 says nothing. */
function namedAnswer(composer: HTMLElement, root: Element): boolean | undefined {
  const form = composer.closest('form');
  const fields = [...(form?.querySelectorAll<HTMLInputElement>('input[type="hidden"]') ?? [])].filter(({ name }) =>
    /parent|reply_?to|in_?reply/i.test(name),
  );
  const numbers = fields.map(({ value }) => /[1-9]\d*/.exec(value)?.[0]).filter((number) => number !== undefined);
  const own = [
    root.id,
    ...[...root.attributes].filter(({ name }) => /^data-.*id$/.test(name)).map(({ value }) => value),
  ].flatMap((value) => value.match(/\d+/g) ?? []);
  if (numbers.length === 0 || own.length === 0) return undefined;
  return numbers.some((number) => own.includes(number));
}

/** A click must not lead to another page, where this one's posts are gone. */
function staysHere(control: Element, page: Page): boolean {
  const href = control.getAttribute('href');
  if (href === null || href === '' || href.startsWith('#') || href.startsWith('javascript:')) return true;
  const link = URL.parse(href, page.url.href);
  return link !== null && link.host === page.url.host && link.pathname === page.url.pathname;
}

const LOGOUT =
  'a[href*="logout" i],a[href*="log-out" i],a[href*="signout" i],a[href*="sign_out" i],a[href*="uitlog" i],a[href*="afmeld" i],a[href*="abmeld" i],form[action*="logout" i],form[action*="sign_out" i]';
const SIGNED_IN_AS =
  /(?:logged in as|signed in as|ingelogd als|aangemeld als|angemeldet als|connecté en tant que|welkom(?: terug)?,|welcome(?: back)?,|hallo,?|hi,)\s+([\p{L}\p{N}][\p{L}\p{N} ._-]{0,48}?[\p{L}\p{N}])(?=\s*[.,!|·(]|\s+(?:log|uit|sign|–|-)|\s*$)/iu;

/** Who is signed in: said beside the way out, in words or as the link to one's own page. */
function signedIn({ document }: Page): OwnAccount | undefined {
  const out = document.querySelector(LOGOUT);
  for (let around = out?.parentElement, steps = 0; around && steps < 3; around = around.parentElement, steps += 1) {
    if ((around.textContent?.length ?? 0) > 400 || around.localName === 'body') break;
    const said = SIGNED_IN_AS.exec(lineOf(around))?.[1];
    if (said !== undefined) return { name: said };
    for (const link of around.querySelectorAll('a[href]')) {
      const name = firstLine(link);
      const isMine =
        /^(?:my|mijn|mein|mon|je|jouw|your)\b|profi(?:el|le?)$|account|settings|instellingen|messages|berichten|inbox/i.test(
          name,
        );
      if (PROFILE_LINK.test(link.getAttribute('href') ?? '') && isNameLike(name) && !isMine && !link.matches(LOGOUT))
        return { name };
    }
  }
  return undefined;
}

/** The first words in a link that are a name, where pictures and states stand beside it. */
function firstLine(link: Element): string {
  const parts = [...link.querySelectorAll('*')].filter((part) => part.childElementCount === 0 && lineOf(part) !== '');
  const lines = [
    ...[...link.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue ?? ''),
    ...parts.map((part) => lineOf(part)),
  ];
  return lines.map((line) => bareName(line.trim())).find((line) => isNameLike(line) && line.length > 1) ?? '';
}
