import { describe, expect, it } from 'vitest';
import type { EventDraft } from '../../core/log/events.ts';
import { checkDraft } from '../../storage/draft.ts';
import { aContact, aWaitingPost, changed, made, newMachine, startStore, timed } from './fakes.ts';

/** A contact with one field that is not what the schema says; page and form code can spread more than they mean to. */
const withField = (name: string, value: unknown): EventDraft => made({ ...aContact(), [name]: value });

describe('an event before it is written', () => {
  it('is let through as the product makes it, with fields that are taken away', () => {
    for (const draft of [
      made(aContact()),
      timed(aWaitingPost()),
      changed('7d4b0f0e-0000-4000-8000-000000000001', { crmReference: undefined }),
    ]) {
      expect(() => checkDraft(draft)).not.toThrow();
    }
  });

  it('is let through when its objects were made in another frame', () => {
    const author = Object.assign(Object.create(Object.create(null)), { name: 'Joke Terpstra' });
    expect(() => checkDraft(withField('author', author))).not.toThrow();
  });

  const itself: Record<string, unknown> = {};
  itself['itself'] = itself;
  class Chip {
    name = 'Joke Terpstra';
  }
  it.each([
    ['a function', 'onSave', () => 0, 'contactMade.contact.onSave'],
    ['a function further in', 'author', { name: 'Joke', focus: () => 0 }, 'contactMade.contact.author.focus'],
    ['something in a list', 'labels', ['a', Symbol('b')], 'contactMade.contact.labels.1'],
    ['an object of a class', 'author', new Chip(), 'contactMade.contact.author'],
    ['a date', 'createdAt', new Date(0), 'contactMade.contact.createdAt'],
    ['a number that is none', 'waitedMinutes', Number.NaN, 'contactMade.contact.waitedMinutes'],
    ['a whole number of any size', 'waitedMinutes', 1n, 'contactMade.contact.waitedMinutes'],
    ['a thing that holds itself', 'extra', itself, /^contactMade\.contact\.extra\.itself/],
  ])('is refused with the place where it holds %s', (_, name, value, place) => {
    const message = typeof place === 'string' ? `${place} is no data that can be kept` : place;
    expect(() => checkDraft(withField(name, value))).toThrow(
      expect.objectContaining({
        code: 'badRequest',
        message: typeof message === 'string' ? message : expect.stringMatching(message),
      }),
    );
  });

  it('leaves the log as it was when it is refused: nothing is kept, and the next one is kept in the tables', async () => {
    const store = startStore(newMachine());
    await expect(store.append([made(aContact()), withField('onSave', () => 0)])).rejects.toMatchObject({
      code: 'badRequest',
    });
    await store.append([made(aContact())]);
    expect(await store.ready()).toMatchObject({ mode: 'ok', contacts: 1 });
    store.close();
  });
});
