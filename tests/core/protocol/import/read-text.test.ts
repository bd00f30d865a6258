import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSeparator, readDelimited } from '../../../../core/protocol/import/delimited.ts';
import { guessMapping } from '../../../../core/protocol/import/fields.ts';
import { readText } from '../../../../core/protocol/import/read-text.ts';
import { tableOf } from './helpers.ts';

const cellsOf = (text: string) => tableOf(text).rows.map(({ cells }) => cells);

describe('text with separators', () => {
  it.each([
    ['comma', 'titel,tekst\r\nA,"Een, twee"\r\n', [['A', 'Een, twee']]],
    ['semicolon and byte order mark', '\ufefftitel;tekst\r\nA;Een, twee\r\n', [['A', 'Een, twee']]],
    ['tab', 'titel\ttekst\nA\tEen; twee, drie', [['A', 'Een; twee, drie']]],
    [
      'old line ends',
      'titel;tekst\rA;Een\rB;Twee',
      [
        ['A', 'Een'],
        ['B', 'Twee'],
      ],
    ],
    ['doubled quotes and a line break in a cell', 'titel;tekst\nA;"Zeg ""ja""\nof nee"', [['A', 'Zeg "ja"\nof nee']]],
    [
      'a quote within a bare cell',
      'titel;tekst\nA;Een 6" buis\nB;Twee',
      [
        ['A', 'Een 6" buis'],
        ['B', 'Twee'],
      ],
    ],
    [
      'words behind a closing quote',
      'titel;tekst\nA;"Een" en meer\nB;x',
      [
        ['A', 'Een en meer'],
        ['B', 'x'],
      ],
    ],
    [
      'an empty row and an empty last cell',
      'titel;tekst\n\nA;\nB;Twee',
      [
        ['A', ''],
        ['B', 'Twee'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('says on which line of the file each row stands', () => {
    const table = tableOf('titel;tekst\nA;"een\ntwee\ndrie"\nB;vier');
    expect(table.rows.map(({ place }) => place)).toEqual([2, 5]);
  });

  it('reads on after a quote that is never closed, and says where it was', () => {
    const table = tableOf('titel;tekst\nA;een\nB;"twee\nC;drie');
    expect(table.rows).toHaveLength(2);
    expect(table.notes).toEqual([{ code: 'unclosedQuote', place: 3 }]);
  });

  it('takes the separator that cuts every row alike', () => {
    expect(findSeparator('a;Hallo, dag\nb;Dag\nc;Hoi, hoi, hoi')).toBe(';');
    expect(findSeparator('Eén zin zonder iets')).toBeUndefined();
  });

  it('gives back any cells that were quoted', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r/g, ''));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',' as const, ';' as const, '\t' as const),
        (rows, separator) => {
          const text = rows
            .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
            .join('\r\n');
          expect(readDelimited(text, separator).rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });
});

describe('lists without a head', () => {
  it.each([
    [
      'title; text',
      'Pakket kwijt; We zoeken het uit; je hoort van ons.\nRetour; Dat kan.',
      [
        ['Pakket kwijt', 'We zoeken het uit; je hoort van ons.'],
        ['Retour', 'Dat kan.'],
      ],
    ],
    [
      'paragraphs',
      'Pakket kwijt\nWe zoeken het uit.\n\nRetour\nDat kan.\nBinnen een week.',
      [
        ['Pakket kwijt', 'We zoeken het uit.'],
        ['Retour', 'Dat kan.\nBinnen een week.'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(tableOf(text)).toMatchObject({ kind: 'list', headers: ['title', 'text'] });
    expect(cellsOf(text)).toEqual(expected);
  });

  it('knows TextExpander: abbreviation, text, label', () => {
    const table = tableOf('"pkw","We zoeken je pakket.","Pakket kwijt"\n"ret","Dat kan, stuur het op.","Retour"');
    expect(table.kind).toBe('textexpander');
    expect(guessMapping(table.headers, table.rows)).toEqual([undefined, 'text', 'title']);
  });
});

describe('exports of other tools', () => {
  const macros = {
    macros: [
      {
        title: 'Bezorging::Pakket kwijt',
        active: true,
        description: 'Als het pakket zoek is',
        actions: [
          { field: 'status', value: 'pending' },
          { field: 'comment_value_html', value: '<p>Hoi {{ticket.requester.first_name}}</p>' },
          { field: 'current_tags', value: 'pakket zoek' },
        ],
      },
      { title: 'Sluiten', active: true, actions: [{ field: 'status', value: 'solved' }] },
      { title: 'Retour', active: true, actions: [{ field: 'comment_value', value: ['channel:all', 'Dat kan.'] }] },
    ],
  };
  it.each([
    [
      'zendesk',
      macros,
      [
        [
          'Bezorging',
          'Pakket kwijt',
          '<p>Hoi {{ticket.requester.first_name}}</p>',
          'Als het pakket zoek is',
          'pakket\nzoek',
        ],
        ['', 'Retour', 'Dat kan.', '', ''],
      ],
    ],
    [
      'freshdesk',
      [{ id: 4, title: 'Retour', content: 'Dat kan.', content_html: '<div>Dat kan.</div>', folder_id: 2 }],
      [['', 'Retour', '<div>Dat kan.</div>', '']],
    ],
    [
      'freshdesk',
      { name: 'Bezorging', responses: [{ title: 'Kwijt', content_html: '<p>We zoeken.</p>' }] },
      [['Bezorging', 'Kwijt', '<p>We zoeken.</p>', '']],
    ],
    ['chatwoot', [{ id: 1, short_code: 'retour', content: 'Dat kan.' }], [['retour', 'Dat kan.']]],
    [
      'espanso',
      {
        matches: [
          { trigger: ':ret', replace: 'Dat kan.', label: 'Retour' },
          { triggers: [';hoi'], replace: 'Hoi $|$' },
        ],
      },
      [
        ['Retour', 'Dat kan.', '', ':ret'],
        ['hoi', 'Hoi $|$', '', ';hoi'],
      ],
    ],
    [
      'objects',
      [{ naam: 'Retour', inhoud: { tekst: 'Dat kan.' }, tags: ['a', 'b'] }],
      [['Retour', 'Dat kan.', 'a\nb']],
    ],
    [
      'list',
      { Retour: 'Dat kan.', Kwijt: 'We zoeken.' },
      [
        ['Retour', 'Dat kan.'],
        ['Kwijt', 'We zoeken.'],
      ],
    ],
  ])('%s', (kind, value, expected) => {
    const text = JSON.stringify(value);
    expect(tableOf(text).kind).toBe(kind);
    expect(cellsOf(text)).toEqual(expected);
  });

  it('counts macros that say nothing to a customer', () => {
    expect(tableOf(JSON.stringify(macros)).notes).toEqual([{ code: 'skipped', count: 1 }]);
  });
});

describe('columns', () => {
  it.each([
    [
      ['Titel', 'Tekst', 'Taal'],
      ['title', 'text', 'language'],
    ],
    [
      ['Name', 'Canned response', 'Folder', 'Created at'],
      ['title', 'text', 'category', undefined],
    ],
    [
      ['Antwoord-tekst', 'ONDERWERP', 'Wanneer niet'],
      ['text', 'title', 'whenNot'],
    ],
    [
      ['content', 'content_html', 'title'],
      ['text', undefined, 'title'],
    ],
  ])('%j', (headers, expected) => {
    expect(guessMapping(headers, [])).toEqual(expected);
  });

  it('takes the longest column for the text when no name says it', () => {
    const rows = [{ cells: ['Retour', '17', 'Dat kan, stuur het pakket gratis terug.'] }];
    expect(guessMapping(['', '', ''], rows)).toEqual(['title', undefined, 'text']);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['', 'empty'],
    ['\ufeff \n', 'empty'],
    ['{"macros": [', 'notJson'],
    ['PK\0\0', 'notText'],
    ['{"format": "kantlijn-protocol"}', 'badProtocol'],
    ['[]', 'empty'],
    [`titel;tekst\n${'a;b\n'.repeat(5001)}`, 'tooManyRows'],
    [`titel;${';'.repeat(250)}\na;${';'.repeat(250)}`, 'tooManyColumns'],
  ])('%j', (text, problem) => {
    expect(readText(text)).toEqual({ ok: false, problem });
  });

  it('never throws on anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void readText(text)));
    fc.assert(fc.property(fc.json(), (text) => void readText(text)));
    const bits = fc.constantFrom('"', ';', ',', '\n', '\r', 'titel', 'tekst', '{', '[', '<p>', '{{a.b}}', ' ');
    fc.assert(fc.property(fc.array(bits, { maxLength: 60 }), (parts) => void readText(parts.join(''))));
  });
});
