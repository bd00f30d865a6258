import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { contactFields } from '../../../core/log/fields.ts';
import { pseudonymise, pseudonymisePerson } from '../../../core/log/pseudonym.ts';
import { makeCodes, newExportKey } from '../../../entrypoints/desk/export/pseudonym-codes.ts';
import { joke } from './examples.ts';

const key = 'een sleutel van de onderzoeker';
const full: Contact = {
  ...joke,
  author: { name: 'Joke Terpstra', handle: 'joke_t', id: '4455', url: 'https://x.com/joke_t' },
  threadId: '1788',
  replyPostId: '1791',
  handedTo: 'Piet van Retouren',
  note: 'Belde gisteren',
  crmReference: 'CASE-77',
};

describe('codes in place of persons', () => {
  it('take the same person, agent and conversation for the same, with the same key only', async () => {
    const one = await makeCodes(key);
    const again = await makeCodes(key);
    const other = await makeCodes(`${key}!`);
    const renamed = { ...full, id: 'another', author: { ...full.author, name: 'Joke T.' } };
    const first = await pseudonymise(full, one, false);
    const second = await pseudonymise(renamed, again, false);
    expect(second.author).toEqual(first.author);
    expect(second.agent).toBe(first.agent);
    expect(second.threadId).toBe(first.threadId);
    expect(second.id).not.toBe(first.id);
    expect((await pseudonymise(full, other, false)).author).not.toEqual(first.author);
    expect(first.author.name).toMatch(/^p-[\da-f]{16}$/);
    expect(first.agent).toMatch(/^a-[\da-f]{16}$/);
  });

  it('take a person whose id one page shows and another does not for one, also where accounts are linked', async () => {
    const codeOf = await makeCodes(key);
    const { id: _, ...withoutId } = full.author;
    const shown = await pseudonymise(full, codeOf, false);
    const hidden = await pseudonymise({ ...full, author: withoutId }, codeOf, false);
    expect(hidden.author).toEqual(shown.author);
    const linked = await pseudonymisePerson(
      {
        id: 'person-1',
        handles: [
          { site: full.site, author: full.author, at: '2026-03-02T10:00:00Z', agent: 'MV' },
          { site: 'reddit', author: { name: '', handle: 'joke_t' }, at: '2026-03-02T10:00:00Z', agent: 'MV' },
        ],
      },
      codeOf,
    );
    expect(linked?.handles[0]?.author).toEqual(shown.author);
    expect(linked?.handles[1]?.author).not.toEqual(shown.author);
  });

  it('give the same code on every machine', async () => {
    const codeOf = await makeCodes(key);
    // PBKDF2 and HMAC worked out with Python's hashlib and hmac.
    expect(await codeOf('person', 'x@joke_t')).toBe('p-4ec01fbb4c7fc3a3');
  });

  it('leave nothing that leads to the person', async () => {
    const text = JSON.stringify(await pseudonymise(full, await makeCodes(key), false));
    for (const gone of [
      'Joke',
      'Terpstra',
      'joke_t',
      '4455',
      'x.com',
      '1790',
      '1788',
      '1791',
      'Piet',
      'gisteren',
      'CASE',
    ]) {
      expect(text, gone).not.toContain(gone);
    }
    for (const gone of [full.id, '"MV"', 'device-1', 'tuinbank', 'ordernummer']) expect(text, gone).not.toContain(gone);
  });

  it('keep every fact that is not about a person', async () => {
    const coded: Contact = await pseudonymise(full, await makeCodes(key), false);
    const facts = Object.entries(contactFields)
      .filter(([name, field]) => field.part === 'fact' && !['id', 'agent', 'deviceId'].includes(name))
      .map(([name]) => name as keyof Contact);
    expect(facts).toContain('waitedMinutes');
    for (const name of facts) expect(coded[name], name).toEqual(full[name]);
  });

  it('drop a field that is not known', async () => {
    const odd = { ...full, later: 'Joke' } as Contact;
    expect(await pseudonymise(odd, await makeCodes(key), true)).not.toHaveProperty('later');
  });

  it.each([
    ['Joke Terpstra wacht nog, zegt TERPSTRA', '[…] wacht nog, zegt […]'],
    ['Ik ben Joke en @joke_t op X', 'Ik ben […] en […] op X'],
    ['Zie https://x.com/joke_t/1 of mail joke@post.example.', 'Zie […] of mail […].'],
    ['Bel 06-12345678 of +31 (0)20 123 45 67', 'Bel […] of […]'],
    ['Order 20261102 naar 1234 AB', 'Order […] naar […]'],
    ['NL91 ABNA 0417 1643 00', '[…]'],
    ['Groet ^MV', 'Groet […]'],
    ['Jokers wachten 15 minuten', 'Jokers wachten 15 minuten'],
  ])('in a text: %s', async (postText, masked) => {
    const codeOf = await makeCodes(key);
    const { note: _, ...kept } = { ...full, postText };
    expect((await pseudonymise({ ...kept, note: 'Joke' }, codeOf, true)).postText).toBe(masked);
  });

  it.each([
    ['Bo Li', 'MV', 'Groet, Bo. Zegt li ook tegen bo van MV', 'Groet, […]. Zegt […] ook tegen […] van […]'],
    ['Bo Li', 'V', 'Groet, V', 'Groet, […]'],
    ['Jan de Vries', 'MV', 'De kast van Jan is de mooiste', 'De kast van […] is de mooiste'],
    ['Ali al Said', 'MV', 'Ik wacht al op Said', 'Ik wacht al op […]'],
    ['Al Bakker', 'MV', 'Bel mij, Al', 'Bel mij, […]'],
    ['J. Bakker', 'MV', 'Met j of J. Bakker', 'Met j of […]'],
  ])('of %s and %s in a text, short as they are', async (name, agent, replyText, masked) => {
    const contact = { ...full, author: { name }, agent, replyText };
    expect((await pseudonymise(contact, await makeCodes(key), true)).replyText).toBe(masked);
  });

  it('new keys are never the same', () => {
    const keys = Array.from({ length: 50 }, newExportKey);
    expect(new Set(keys).size).toBe(50);
    for (const made of keys) expect(made).toMatch(/^(?:[\da-f]{4}-){7}[\da-f]{4}$/);
  });
});
