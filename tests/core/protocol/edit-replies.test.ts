import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../core/protocol/coverage.ts';
import { tidyItem } from '../../../core/protocol/edit-lists.ts';
import { withoutReplies, withReply } from '../../../core/protocol/edit-replies.ts';
import { newId } from '../../../core/protocol/new-id.ts';
import { parseProtocol } from '../../../core/protocol/parse.ts';
import type { Protocol, Reply } from '../../../core/protocol/schema.ts';
import { smallProtocol } from '../../entrypoints/desk/small-protocol.ts';

const reply = (changes: Partial<Reply>): Reply => ({
  id: 'een',
  title: { nl: 'Bak niet geleegd' },
  text: { nl: 'Laat de bak staan.' },
  use: 'as-is',
  status: 'draft',
  ...changes,
});

describe('newId', () => {
  it('is made of the title, and not taken', () => {
    expect(newId('Één bak, niet geleegd!', [], 'antwoord')).toBe('een-bak-niet-geleegd');
    expect(newId('Bak', [{ id: 'bak' }, { id: 'bak-2' }], 'antwoord')).toBe('bak-3');
    expect(newId('???', [], 'antwoord')).toBe('antwoord');
  });

  it('stays short and ends well, however long the title', () => {
    expect(newId(`${'a'.repeat(79)} ${'b'.repeat(300)}`, [], 'antwoord')).toBe('a'.repeat(79));
  });
});

describe('tidyItem', () => {
  it('leaves out what is blank, in lists and languages too', () => {
    const tidied = tidyItem(
      reply({
        title: { nl: 'Bak', en: ' ' },
        category: '',
        validUntil: '',
        words: ['', 'kliko'],
        examples: { nl: [], en: ['bin'] },
        short: { x: { nl: '' } },
        takePrivate: undefined,
      }),
    );
    expect(tidied).toEqual({
      id: 'een',
      title: { nl: 'Bak' },
      text: { nl: 'Laat de bak staan.' },
      use: 'as-is',
      status: 'draft',
      words: ['kliko'],
      examples: { en: ['bin'] },
    });
  });

  it('keeps a title that is blank everywhere, so that the file says what is missing', () => {
    const parsed = parseProtocol(
      JSON.stringify({ ...smallProtocol, replies: [tidyItem(reply({ title: { nl: '' } }))] }),
    );
    expect(!parsed.ok && parsed.problems.map(({ path }) => path)).toEqual(['replies[0].title.nl']);
  });
});

describe('withReply and withoutReplies', () => {
  it('puts a reply in its place, or at the end', () => {
    const changed = withReply(smallProtocol, reply({ id: 'lamp-kapot' }));
    expect(changed.replies.map(({ id }) => id)).toEqual(['bak-niet-geleegd', 'lamp-kapot', 'letsel']);
    expect(changed.replies[1]?.title.nl).toBe('Bak niet geleegd');
    expect(withReply(smallProtocol, reply({})).replies.at(-1)?.id).toBe('een');
  });

  it('takes it out of the notices that name it, so that the protocol stays whole', () => {
    const protocol: Protocol = {
      ...smallProtocol,
      notices: [
        {
          id: 'storing',
          kind: 'fault',
          title: { nl: 'Storing' },
          text: { nl: 'Er is een storing.' },
          from: '2026-11-27',
          until: '2026-11-28',
          lifts: ['letsel', 'lamp-kapot'],
          replaces: [{ reply: 'letsel', by: 'lamp-kapot' }],
          report: 'letsel',
        },
      ],
    };
    const without = withoutReplies(protocol, new Set(['letsel']));
    expect(without.notices).toEqual([
      {
        id: 'storing',
        kind: 'fault',
        title: { nl: 'Storing' },
        text: { nl: 'Er is een storing.' },
        from: '2026-11-27',
        until: '2026-11-28',
        lifts: ['lamp-kapot'],
        replaces: [],
      },
    ]);
    expect(parseProtocol(JSON.stringify(without)).ok).toBe(true);
  });
});

describe('coverageOf', () => {
  const other = reply({ id: 'twee', title: { nl: 'Niet geleegd: bak' }, text: { nl: 'Iets heel anders.' } });
  const far = reply({ id: 'drie', title: { nl: 'Lamp kapot' }, text: { nl: 'We geven de lamp door.' } });

  it('names what is missing, what competes and what is over', () => {
    const one = reply({ validUntil: '2026-11-26' });
    expect(coverageOf(one, [one, far, other], '2026-11-27')).toEqual([
      { kind: 'noExamples' },
      { kind: 'twin', other: 'twee' },
      { kind: 'expired' },
    ]);
  });

  it('has nothing to say of a reply with examples that stands alone, on its last day', () => {
    const one = reply({ examples: { nl: ['bak vol'] }, validUntil: '2026-11-27' });
    expect(coverageOf(one, [one, far], '2026-11-27')).toEqual([]);
  });
});
