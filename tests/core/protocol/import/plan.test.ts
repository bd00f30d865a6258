import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText, isHtml } from '../../../../core/protocol/import/html-text.ts';
import { turnPlaceholders } from '../../../../core/protocol/import/placeholders.ts';
import { readText } from '../../../../core/protocol/import/read-text.ts';
import { parseProtocol } from '../../../../core/protocol/parse.ts';
import { emptyProtocol, importTable, importText } from './helpers.ts';

describe('HTML becomes text', () => {
  it.each([
    ['<p>Hoi,</p><p>We zoeken het uit.</p>', 'Hoi,\n\nWe zoeken het uit.'],
    ['Eerste<br>tweede<br/>derde', 'Eerste\ntweede\nderde'],
    ['<ul><li>Een</li><li>Twee</li></ul>', '- Een\n- Twee'],
    [
      'Kijk op <a href="https://duinstad.example/afval">deze pagina</a>.',
      'Kijk op deze pagina (https://duinstad.example/afval).',
    ],
    ['<a href="https://duinstad.example/">duinstad.example</a>', 'duinstad.example'],
    ['<a href="javascript:alert(1)">klik</a>', 'klik'],
    ['<p>Tom &amp; Jip, 5&nbsp;&lt; 6 &#233;&#x20ac;</p>', 'Tom & Jip, 5 < 6 é€'],
    ['<p>a<script>steel()</script>b<style>p{}</style>c<!-- d --></p>', 'abc'],
    ['<b>Minder dan < 5 euro</b>', 'Minder dan < 5 euro'],
  ])('%s', (html, text) => {
    expect(isHtml(html)).toBe(true);
    expect(htmlToText(html)).toBe(text);
  });

  it('leaves what is no HTML alone', () => {
    for (const text of ['ik <3 dit', 'a < b > c', '<naam>']) expect(isHtml(text)).toBe(false);
  });

  it('is done at once, whatever it gets', () => {
    const started = performance.now();
    for (const bit of ['<', '<p', '<a href="', '<!--', '&#', '<script>', '<p>']) htmlToText(bit.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('gaps of other tools', () => {
  const defined = {
    voornaam: { label: { nl: 'Voornaam' }, from: 'author' },
    paraaf: { label: { nl: 'Paraaf' }, from: 'initials' },
    ordernummer: { label: { nl: 'Ordernummer' }, from: 'ask' },
  } as const;
  it.each([
    ['Hoi {{ticket.requester.first_name}},', 'Hoi {voornaam},'],
    ['Hoi {{contact.name}},', 'Hoi {voornaam},'],
    ['Hoi %name%, [naam] of $NAME', 'Hoi {voornaam}, {voornaam} of {voornaam}'],
    ['Hoi %filltext:name=Ordernummer:default=0%', 'Hoi {ordernummer}'],
    ['{{current_user.first_name}} groet', '{paraaf} groet'],
    ['{{ticket.id}} en [[datum]]', '{ticket_id} en {datum}'],
    ['{voornaam} en {datum en tijd}', '{voornaam} en {datum en tijd}'],
    [
      'Zie [onze site](https://duinstad.example) en [b]vet[/b]',
      'Zie [onze site](https://duinstad.example) en [b]vet[/b]',
    ],
    ['Dag$|$', 'Dag'],
    ['Het is 50% of 20%, $5', 'Het is 50% of 20%, $5'],
  ])('%s', (text, expected) => {
    expect(turnPlaceholders(text, defined).text).toBe(expected);
  });

  it('tells what was turned, and which conditions it left', () => {
    const { turned, logic } = turnPlaceholders('{% if a %}Hoi {{contact.name}}{% endif %}', undefined);
    expect(turned).toEqual([{ from: '{{contact.name}}', to: '{naam}' }]);
    expect(logic).toEqual(['{% if a %}', '{% endif %}']);
  });
});

describe('what an import would do', () => {
  it('adds drafts with ids of their own, and leaves what is there as it is', () => {
    const there = {
      ...emptyProtocol,
      replies: [
        {
          id: 'retour',
          title: { nl: 'Retour' },
          text: { nl: 'Oud.' },
          use: 'as-is' as const,
          status: 'approved' as const,
        },
      ],
    };
    const plan = importText('titel;tekst;categorie;gebruik\nRetour;Dat kan gewoon.;Bezorging;mag letterlijk', there);
    expect(plan.protocol.version).toBe(8);
    expect(plan.protocol.replies[0]).toEqual(there.replies[0]);
    expect(plan.protocol.replies[1]).toEqual({
      id: 'retour-2',
      title: { nl: 'Retour' },
      text: { nl: 'Dat kan gewoon.' },
      category: 'bezorging',
      use: 'as-is',
      status: 'draft',
    });
    expect(plan.protocol.categories).toEqual([{ id: 'bezorging', title: { nl: 'Bezorging' } }]);
    expect(plan.problems).toEqual([{ place: 2, code: 'sameTitle', found: 'Retour' }]);
  });

  it('names every row that stays out', () => {
    const there = {
      ...emptyProtocol,
      replies: [
        {
          id: 'a',
          title: { nl: 'Welkom' },
          text: { nl: 'Welkom hier!' },
          use: 'as-is' as const,
          status: 'draft' as const,
        },
      ],
    };
    const text = [
      'titel;tekst;taal',
      'Leeg;;nl',
      'Welkom;"welkom  hier!";nl',
      'Nieuw;We zoeken het uit.;nl',
      'Nog eens;we zoeken het uit.;nl',
      'Duits;Das geht leider nicht.;de',
      `Lang;${'a'.repeat(10_001)};nl`,
      'Vreemd;Dit is onze tekst.;klingon',
    ].join('\n');
    const plan = importText(text, there);
    expect(plan.added.map(({ id }) => id)).toEqual(['nieuw', 'vreemd']);
    expect(plan.problems.map(({ place, code }) => [place, code])).toEqual([
      [2, 'noText'],
      [6, 'languageNotListed'],
      [7, 'textTooLong'],
      [8, 'unknownLanguage'],
      [3, 'sameAsReply'],
      [5, 'sameInFile'],
    ]);
  });

  it('makes one reply of rows with one id in two languages, and tells a language that is not said', () => {
    const plan = importText(
      'id,title,text\nret,Retour,Je kunt het pakket terugsturen.\nret,Return,You can send the parcel back to us.',
    );
    expect(plan.added).toEqual([
      {
        id: 'retour',
        title: { nl: 'Retour', en: 'Return' },
        text: { nl: 'Je kunt het pakket terugsturen.', en: 'You can send the parcel back to us.' },
        use: 'as-base',
        status: 'draft',
      },
    ]);
  });

  it('makes a valid protocol of whatever can be read', () => {
    const bit = fc.oneof(
      fc.constantFrom(
        'titel',
        'tekst',
        'id',
        ';',
        ';',
        '\n',
        '\n',
        '"',
        '<p>',
        '{{a}}',
        '---',
        'nl',
        "'=1+1",
        '[naam]',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    let made = 0;
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (parts) => {
        const answer = readText(`titel;tekst;id;taal;woorden;voorbeelden\n${parts.join('')}`);
        if (!answer.ok) return;
        const { protocol, added } = importTable(answer.table);
        made += added.length;
        const parsed = parseProtocol(JSON.stringify(protocol));
        expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(made).toBeGreaterThan(20);
  });
});
