import { describe, expect, it } from 'vitest';
import { toBackground } from '../../core/messages.ts';
import { teachViewSchema } from '../../core/teach.ts';

/** A page is not believed: what it says of the teaching is bounded and strict. */

const view = {
  step: 'check',
  canGoBack: true,
  has: { time: true, box: true, opener: false },
  found: 2,
  read: 2,
  samples: [{ name: 'Wilma', text: 'Een.', posted: { at: '2026-11-27T09:00:00.000Z', precision: 'minute' } }],
  data: { posts: ['.post'], read: { name: [{ selector: '.naam' }], text: [{ selector: 'p' }] } },
};
const sample = { name: 'Wilma', text: 'Een.' };

describe('what a page says of the teaching', () => {
  it('is taken as it should be', () => {
    expect(teachViewSchema.safeParse(view).success).toBe(true);
  });

  it.each([
    ['a step that is none', { step: 'send' }],
    ['a key of its own', { html: '<b>' }],
    ['more samples than are shown', { samples: [sample, sample, sample, sample] }],
    ['a text without end', { samples: [{ ...sample, text: 'a'.repeat(301) }] }],
    ['what is marked without end', { marked: 'a'.repeat(121) }],
    ['a count that is none', { found: -1 }],
    ['what is no selector', { data: { ...view.data, posts: ['.post { }'] } }],
    ['a selector without end', { data: { ...view.data, posts: ['a'.repeat(301)] } }],
    [
      'an attribute that is none',
      { data: { ...view.data, read: { ...view.data.read, name: [{ selector: 'b', attribute: 'on click' }] } } },
    ],
  ])('not with %s', (_, wrong) => {
    expect(teachViewSchema.safeParse({ ...view, ...wrong }).success).toBe(false);
  });

  it('pages may say that something moved, and can neither start, save nor take away', () => {
    expect(toBackground.teachingMoved.from).toEqual(['page']);
    for (const type of ['startTeaching', 'teach', 'putTaught', 'getTaught'] as const) {
      expect(toBackground[type].from, type).toEqual(['frame', 'extension']);
    }
    // Only the desk takes one away.
    expect(toBackground.removeTaught.from).toEqual(['extension']);
  });
});
