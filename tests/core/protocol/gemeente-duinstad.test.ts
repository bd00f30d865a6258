import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../core/protocol/checks.ts';
import { draftRules } from '../../../core/protocol/draft-rules.ts';
import { fillText, slotsOf, startValues } from '../../../core/protocol/fill.ts';
import { measureLength } from '../../../core/protocol/length.ts';
import { parseProtocol } from '../../../core/protocol/parse.ts';
import type { PerLanguage, Protocol, Reply } from '../../../core/protocol/schema.ts';
import { protocolView, replyText } from '../../../core/protocol/view.ts';

const file = readFileSync(new URL('../../../assets/protocols/gemeente-duinstad.json', import.meta.url), 'utf8');
const answer = parseProtocol(file);
const protocol: Protocol = answer.ok ? answer.protocol : JSON.parse('{"replies": []}');
const { replies } = protocol;
const both = ['nl', 'en'] as const;

/** Long answers to what a reply asks, so that the length is tried where it hurts. */
const values: Record<string, string> = {
  straat: 'Strandroosstraat',
  datum: '14 december',
  link: 'waterschapzilt.example/melden',
  zaaknummer: 'Z-2026-014417',
  werk: 'het riool',
  plan: 'het nieuwe plein',
  aantal: 'drie lindes',
};

function fill(reply: Reply, language: 'nl' | 'en', site: string | undefined): string {
  const view = protocolView(protocol);
  const text = replyText(reply, language, site, view) ?? '';
  const slots = slotsOf(text, view);
  const chosen = slots.map((slot) => {
    const choices = slot.choices?.[language] ?? [];
    return [slot.name, choices.toSorted((a, b) => b.length - a.length)[0] ?? values[slot.name] ?? ''];
  });
  const start = startValues(slots, { authorName: 'Annemarieke van den Broek', initials: 'MV' }, language);
  return fillText(text, { ...Object.fromEntries(chosen), ...start }).joined;
}

const filled = (site?: string) =>
  replies.flatMap((reply) =>
    both.map((language) => ({ where: `${reply.id} ${language}`, reply, language, text: fill(reply, language, site) })),
  );

describe('the protocol of Gemeente Duinstad', () => {
  it('is a good file without warnings', () => {
    expect(answer).toMatchObject({ ok: true, warnings: [] });
  });

  it('holds at least 45 approved replies with a title, text, use and 4 to 6 examples in both languages', () => {
    expect(replies.length).toBeGreaterThanOrEqual(45);
    const wrong = replies.filter((reply) => {
      const sets: (PerLanguage | undefined)[] = [reply.title, reply.text, reply.whenToUse];
      const counts = both.map((language) => reply.examples?.[language]?.length ?? 0);
      const isComplete = sets.every((set) => set?.nl !== undefined && set.en !== undefined);
      return !isComplete || counts.some((count) => count < 4 || count > 6) || reply.status !== 'approved';
    });
    expect(wrong.map((reply) => reply.id)).toEqual([]);
    expect(new Set(replies.map((reply) => reply.use))).toEqual(new Set(['as-is', 'as-base', 'personal']));
  });

  it('gives no example or title twice', () => {
    const all = replies.flatMap((reply) => both.flatMap((language) => reply.examples?.[language] ?? []));
    expect(all.filter((example, at) => all.indexOf(example) !== at)).toEqual([]);
    for (const language of both) {
      expect(new Set(replies.map((reply) => reply.title[language])).size).toBe(replies.length);
    }
  });

  it('uses every category, department and placeholder it declares', () => {
    const ids = (rows: readonly { id: string }[] | undefined) => new Set(rows?.map((row) => row.id));
    expect(new Set(replies.map((reply) => reply.category))).toEqual(ids(protocol.categories));
    expect(new Set(replies.map((reply) => reply.department))).toEqual(ids(protocol.departments));
    const used = replies.flatMap((reply) => slotsOf(`${reply.text.nl} ${reply.text.en}`, protocol));
    const declared = new Set(Object.keys(protocol.placeholders ?? {}));
    declared.delete('initialen');
    expect(new Set(used.map((slot) => slot.name))).toEqual(declared);
  });

  it('asks the same in both languages', () => {
    const names = (text: string | undefined) =>
      slotsOf(text ?? '', protocol)
        .map((slot) => slot.name)
        .sort();
    expect(
      replies.filter((reply) => names(reply.text.nl).join() !== names(reply.text.en).join()).map(({ id }) => id),
    ).toEqual([]);
    for (const { choices } of Object.values(protocol.placeholders ?? {})) {
      expect(choices?.nl?.length).toBe(choices?.en?.length);
    }
  });

  it('greets at the start, so that "Hoi daar" reads well when the page gives no name', () => {
    const texts = replies.flatMap((reply) => both.map((language) => reply.text[language] ?? ''));
    expect(
      texts.filter((text) => !/^(?:Hoi|Hi) \{naam\}, [^{}]/.test(text) || text.split('{naam}').length !== 2),
    ).toEqual([]);
  });

  it('leaves the signature to the protocol, and signs every text once', () => {
    expect(
      filled()
        .filter(({ text }) => !text.endsWith('. ^MV') && !/[!?] \^MV$/.test(text))
        .map(({ where }) => where),
    ).toEqual([]);
    expect(filled().filter(({ text }) => text.split('^').length !== 2)).toEqual([]);
  });

  it('passes its own checks when filled in: no placeholder, je all along, initials', () => {
    const fired = filled('x').flatMap(({ where, reply, language, text }) =>
      checkDraft({
        text,
        language,
        address: 'je',
        signature: '^MV',
        // A case number may stand there.
        isPrivate: reply.channel === 'private',
        rules: draftRules(protocol, language),
      }).map((check) => `${where}: ${check.id}`),
    );
    expect(fired).toEqual([]);
  });

  it('fits the 280 of X with a long name and the longest choices', () => {
    const tooLong = filled('x').filter(
      ({ reply, text }) => reply.channel !== 'private' && measureLength(text, 'x') > 280,
    );
    expect(tooLong.map(({ where, text }) => `${where} ${measureLength(text, 'x')}`)).toEqual([]);
  });

  it('asks for private matters in private, in every form', () => {
    const asks = /privébericht|private message|privately/;
    const wrong = [...filled(), ...filled('x')].filter(
      ({ reply, text }) => reply.takePrivate === true && !asks.test(text),
    );
    expect(wrong.map(({ where }) => where)).toEqual([]);
    expect(replies.filter((reply) => reply.text.nl?.includes('{zaaknummer}') && reply.channel !== 'private')).toEqual(
      [],
    );
  });

  it('makes no empty apologies and does not shout', () => {
    const empty = /ongemak|excuses|sorry|helaas|inconvenience|apolog|unfortunately|!\s*!/i;
    expect(
      filled()
        .filter(({ text }) => empty.test(text))
        .map(({ where }) => where),
    ).toEqual([]);
  });

  it('keeps a personal answer for care, money, injury, discrimination, rudeness and the press', () => {
    const personal = replies.filter((reply) => reply.use === 'personal').map((reply) => reply.id);
    expect(personal.sort()).toEqual([
      'discriminatie',
      'jeugdhulp-wachttijd',
      'niet-kunnen-betalen',
      'onheuse-bejegening',
      'parkeerboete',
      'persvraag',
      'schade',
      'zorgen-om-iemand',
    ]);
  });
});
