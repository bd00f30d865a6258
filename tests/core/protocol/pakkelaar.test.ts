import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type PerLanguage, protocolSchema, type Reply } from '../../../core/protocol/schema.ts';

// What the team of this invented shop has agreed on, held against its file. A file that does not fit the schema
// throws here, with the place and the reason.
const file = readFileSync(new URL('../../../assets/protocols/pakkelaar.json', import.meta.url), 'utf8');
const protocol = z.parse(protocolSchema, JSON.parse(file));
const { replies } = protocol;

const both = ['nl', 'en'] as const;
const slots = (text: string) => [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');

/** Every text that a customer may come to read. */
function publicTexts(reply: Reply): { readonly where: string; readonly text: string }[] {
  const sets: [string, PerLanguage][] = [['text', reply.text], ...Object.entries(reply.short ?? {})];
  return sets.flatMap(([name, set]) =>
    both.map((language) => ({ where: `${reply.id} ${name} ${language}`, text: set[language] ?? '' })),
  );
}
const texts = replies.flatMap(publicTexts);
const failing = (isWrong: (text: string) => boolean) =>
  texts.filter(({ text }) => isWrong(text)).map(({ where }) => where);

describe('the protocol of Pakkelaar', () => {
  it('holds at least 45 approved replies, each with its own id and title', () => {
    expect(replies.length).toBeGreaterThanOrEqual(45);
    expect(new Set(replies.map((reply) => reply.id)).size).toBe(replies.length);
    for (const language of both) {
      expect(new Set(replies.map((reply) => reply.title[language])).size).toBe(replies.length);
    }
    expect(replies.filter((reply) => reply.status !== 'approved' || !reply.approvedBy)).toEqual([]);
    expect(replies.filter((reply) => !reply.approvedAt?.startsWith('2026-'))).toEqual([]);
  });

  it('says everything in Dutch and in English', () => {
    const sets = replies.flatMap((reply) => [
      reply.title,
      reply.text,
      reply.examples ?? {},
      reply.whenToUse ?? {},
      ...(reply.whenNot ? [reply.whenNot] : []),
      ...(reply.note ? [reply.note] : []),
      ...Object.values(reply.short ?? {}),
    ]);
    expect(sets.filter((set) => !set.nl || !set.en)).toEqual([]);
  });

  it('gives each reply 4 to 6 examples a language, none of them twice', () => {
    for (const language of both) {
      const all = replies.flatMap((reply) => reply.examples?.[language] ?? []);
      const wrong = replies.filter((reply) => {
        const count = reply.examples?.[language]?.length ?? 0;
        return count < 4 || count > 6;
      });
      expect(wrong.map((reply) => reply.id)).toEqual([]);
      expect(all.filter((example, at) => all.indexOf(example) !== at)).toEqual([]);
    }
  });

  it('names only categories and departments that exist, and uses each of them', () => {
    const categories = new Set(protocol.categories?.map(({ id }) => id));
    const departments = new Set(protocol.departments?.map(({ id }) => id));
    expect(new Set(replies.map((reply) => reply.category))).toEqual(categories);
    expect(new Set(replies.map((reply) => reply.department))).toEqual(departments);
    expect(protocol.departments?.filter((department) => !department.contact || !department.promisedHours)).toEqual([]);
  });

  it('uses each placeholder it declares and declares each it uses, alike in both languages', () => {
    const declared = new Set(Object.keys(protocol.placeholders ?? {}));
    const used = new Set([...texts.flatMap(({ text }) => slots(text)), ...slots(protocol.voice.signature ?? '')]);
    expect(used).toEqual(declared);
    const uneven = replies.filter(({ text }) => {
      const [dutch, english] = both.map((language) =>
        slots(text[language] ?? '')
          .sort()
          .join(),
      );
      return dutch !== english;
    });
    expect(uneven.map((reply) => reply.id)).toEqual([]);
  });

  it('offers the same number of choices in both languages', () => {
    for (const { choices } of Object.values(protocol.placeholders ?? {})) {
      expect(choices?.nl?.length).toBe(choices?.en?.length);
    }
  });

  it('never names an order number in public', () => {
    const naming = replies.filter((reply) => publicTexts(reply).some(({ text }) => text.includes('{bestelnummer}')));
    expect(naming.length).toBeGreaterThan(0);
    expect(naming.filter((reply) => reply.channel !== 'private')).toEqual([]);
  });

  it('asks for details in private only', () => {
    const asks = /privé|private message|privately/;
    const wrong = replies.filter(
      (reply) => reply.takePrivate && publicTexts(reply).some(({ text }) => !asks.test(text)),
    );
    expect(wrong.map((reply) => reply.id)).toEqual([]);
    expect(replies.filter((reply) => reply.takePrivate && reply.channel === 'private')).toEqual([]);
    expect(replies.filter((reply) => reply.takePrivate).length).toBeGreaterThan(20);
  });

  it('keeps a personal answer for injury, legal steps, the press and accusations', () => {
    expect(
      replies
        .filter((reply) => reply.use === 'personal')
        .map((reply) => reply.id)
        .sort(),
    ).toEqual(['juridische-stappen', 'letsel-door-product', 'nepreview-of-beschuldiging', 'persvraag']);
  });

  it('speaks with je, without rows of exclamation marks, empty apologies or a signature of its own', () => {
    expect(replies.filter(({ text }) => /\b(?:u|uw|uzelf)\b/i.test(text.nl ?? '')).map(({ id }) => id)).toEqual([]);
    expect(failing((text) => /!\s*!/.test(text))).toEqual([]);
    expect(failing((text) => /ongemak|excuses|sorry|inconvenience|apolog/i.test(text))).toEqual([]);
    expect(failing((text) => /\^|\{initialen\}/.test(text))).toEqual([]);
    expect(failing((text) => /(?: {2}|\s$|^\s| [.,])/.test(text))).toEqual([]);
  });

  it.each([
    ['x', 280],
    ['mastodon', 500],
    ['practice-feed', 500],
  ])('fits %s (%i characters) with a long name, an order and a signature filled in', (site, limit) => {
    const filled: Record<string, string> = {
      naam: 'Annemarieke',
      product: 'opblaasbare spa',
      hoelang: 'al vier dagen',
      moment: 'vandaag vóór 16.00 uur',
      datum: '14 december',
      link: 'pakkelaar.example/onderhoud',
      showroom: 'Veldhove',
      onderwerp: 'verpakking',
      antwoord: 'De bank is er ook in donkergroen, met dezelfde kussens.',
      oplossing: 'De nieuwe bank staat er sinds vanmiddag',
    };
    const tooLong = replies
      .filter((reply) => reply.channel !== 'private')
      .flatMap((reply) =>
        both.map((language) => [reply.id, (reply.short?.[site] ?? reply.text)[language] ?? ''] as const),
      )
      .map(
        ([id, text]) =>
          [id, text.replace(/\{(\w+)\}/g, (_, slot) => filled[slot] ?? '?').length + ' ^MV'.length] as const,
      )
      .filter(([, length]) => length > limit);
    expect(tooLong).toEqual([]);
  });

  it('is open on every weekday, with the holidays as exceptions', () => {
    const closed = protocol.calendar.exceptions?.filter((day) => day.windows.length === 0).map((day) => day.date);
    expect(closed).toEqual(['2026-12-25', '2026-12-26', '2027-01-01', '2027-04-27']);
    expect(protocol.calendar.week.sun).toEqual([['10:00', '17:00']]);
    expect(protocol.targets.map(({ site, firstMinutes }) => [site ?? 'default', firstMinutes])).toEqual([
      ['default', 120],
      ['x', 60],
      ['practice-feed', 120],
      ['practice-forum', 240],
      ['phpbb', 240],
    ]);
  });
});
