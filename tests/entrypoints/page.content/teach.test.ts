// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { candidatesFor, walk } from '../../../entrypoints/page.content/teach/candidates.ts';
import { firstState, type LessonState, pointAt, rootsOf, skip } from '../../../entrypoints/page.content/teach/steps.ts';
import { viewOf } from '../../../entrypoints/page.content/teach/view.ts';

// What the page script asks of the browser before anything else: its own address.
vi.hoisted(() => {
  Object.assign(globalThis, {
    chrome: { runtime: { getURL: (path: string) => `chrome-extension://kantlijn${path}` } },
  });
});

/** The steps of a lesson on a small page, without pointer or overlay. */

const html = `<main>
  <div class="post"><b class="name">Wilma</b><i class="when">vandaag</i><p>Een.</p><button>Antwoord</button></div>
  <div class="post"><b class="name">Ferdi</b><i class="when">gisteren</i><p>Twee.</p><button>Antwoord</button></div>
  <div class="post promo"><b class="name">Koop</b><i class="when">nu</i><p>Drie.</p><button>Antwoord</button></div>
  <section class="note"><u>Gemeente</u><em>Vier.</em></section>
  <form><textarea></textarea></form></main>`;

beforeEach(() => {
  document.body.innerHTML = html;
});
const $ = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};
const point = (state: LessonState, ...selectors: readonly string[]) =>
  selectors.reduce((before, selector) => pointAt(before, $(selector)), state);
const page = { document, url: new URL('https://buurtplein.example/'), now: new Date(), zone: 'Europe/Amsterdam' };

describe('the steps of a lesson', () => {
  it('text, author, time, box: each asks for the next, the last one to check', () => {
    const steps = [firstState];
    for (const selector of ['p', '.name', '.when', 'textarea']) {
      steps.push(point(steps.at(-1) ?? firstState, selector));
    }
    expect(steps.map(({ step }) => step)).toEqual(['text', 'author', 'time', 'box', 'check']);
    const view = viewOf(steps.at(-1) ?? firstState, page, true);
    expect([view.found, view.read]).toEqual([3, 3]);
    expect(view.samples.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'Wilma: Een.',
      'Ferdi: Twee.',
      'Koop: Drie.',
    ]);
    expect(view.data?.composer).toEqual(['textarea']);
  });

  it('time and box may be skipped, text and author may not', () => {
    expect(skip(firstState).step).toBe('text');
    const timed = point(firstState, 'p', '.name');
    expect(skip(skip(timed)).step).toBe('check');
    expect(skip(point(firstState, 'p')).step).toBe('author');
  });

  it.each([
    ['oneInOther', ['p', '.post'], 'author'],
    ['noBlock', ['p', '.post:nth-child(2) .name'], 'author'],
    ['notInPost', ['p', '.name', 'u'], 'time'],
    ['noBox', ['p', '.name', '.when', 'u'], 'box'],
  ] as const)('what is not meant is said and asked again: %s', (problem, selectors, step) => {
    const state = point(firstState, ...selectors);
    expect([state.problem, state.step]).toEqual([problem, step]);
  });

  it('"this is one too" takes a post of another shape, and none that was found', () => {
    const checked = point(firstState, 'p', '.name', '.when', 'textarea');
    const also: LessonState = { ...checked, step: 'also' };
    expect(point(also, '.post:nth-child(2) p').problem).toBe('alreadyFound');
    const both = point(also, 'em', 'u');
    expect(both.step).toBe('check');
    expect(rootsOf(both)).toHaveLength(4);
  });

  it('"this is none" leaves the block out', () => {
    const not: LessonState = { ...point(firstState, 'p', '.name', '.when', 'textarea'), step: 'not' };
    expect(point(not, 'u').problem).toBe('notInPost');
    expect(rootsOf(point(not, '.promo p')).map((root) => root.querySelector('b')?.textContent)).toEqual([
      'Wilma',
      'Ferdi',
    ]);
  });

  it('never takes a button that sends', () => {
    $('.post').insertAdjacentHTML('beforeend', '<form><button>Verstuur</button></form>');
    const opener: LessonState = { ...point(firstState, 'p', '.name', '.when'), step: 'opener' };
    expect(point(opener, '.post form button').problem).toBe('sends');
  });

  it('a button that opens the box: the page is free until the box is pointed at', () => {
    const opener: LessonState = { ...point(firstState, 'p', '.name', '.when'), step: 'opener' };
    const open = point(opener, '.post button');
    expect(open.step).toBe('open');
    const done = point({ ...open, step: 'box' }, 'textarea');
    const [selector = ''] = done.learned?.data.openComposer ?? [];
    expect([...document.querySelectorAll(selector)]).toEqual([...document.querySelectorAll('.post button')]);
  });
});

describe('walking by keys', () => {
  it('goes along what holds words, out to the larger and back in', () => {
    const candidates = candidatesFor({ step: 'text' });
    expect(candidates.slice(0, 4).map(({ textContent }) => textContent)).toEqual([
      'Wilma',
      'vandaag',
      'Een.',
      'Antwoord',
    ]);
    const first = $('.name');
    expect(walk(first, 'next', candidates)).toBe($('.when'));
    expect(walk(first, 'previous', candidates)).toBe(first);
    const larger = walk(first, 'larger', candidates);
    expect(larger).toBe($('.post'));
    expect(walk(larger, 'smaller', candidates)).toBe(first);
    expect(walk(larger, 'next', candidates)).toBe(first);
  });

  it('for the box only boxes, for its button only buttons', () => {
    expect(candidatesFor({ step: 'box' })).toEqual([$('textarea')]);
    expect(candidatesFor({ step: 'opener' })).toHaveLength(3);
  });
});
