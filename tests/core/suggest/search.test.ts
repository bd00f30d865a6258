import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articlesToRank,
  buildIndex,
  fitTo,
  passageWith,
  type Searched,
  search,
  searchedSteps,
} from '../../../core/suggest/index.ts';
import { errorsBetween } from '../../../core/suggest/typing-error.ts';
import { sampleProtocol } from './sample-protocol.ts';

const protocol: Parameters<typeof searchedSteps>[0] = {
  languages: ['nl', 'en'],
  replies: sampleProtocol.replies,
  articles: [
    {
      id: 'parkeerpas',
      title: { nl: 'Parkeerpas voor bewoners', en: 'Parking permit' },
      text: {
        nl: '# Aanvragen\n\nJe betaalt de **kosten** van de parkeerpas per jaar.\n\nOok in België één keer.',
        en: '# Apply\n\nYou pay for a year.',
      },
    },
    {
      id: 'afval',
      title: { nl: 'Afval scheiden' },
      text: { nl: 'Zet je kliko voor half acht aan de straat. Zie [de kalender](https://duinstad.example/afval).' },
      words: ['grijze bak'],
    },
    { id: 'wifi-thuis', title: { nl: 'Wifi in huis' }, text: { nl: 'Zet de kast niet op de grond.' } },
  ],
};

function gather(): Searched {
  const steps = searchedSteps(protocol);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const searched = gather();
const replies = buildIndex(sampleProtocol, []);
const articles = buildIndex(articlesToRank(protocol), []);
const find = (query: string, text?: string) =>
  search(searched, query, {
    count: 50,
    ...(text === undefined ? {} : { fits: { reply: fitTo(replies, { text }), article: fitTo(articles, { text }) } }),
  });
const idsFor = (query: string, text?: string) => find(query, text).map(({ id }) => id);

describe('search', () => {
  it.each([
    ['a whole word', 'wifi', 'wifi'],
    ['the beginning of one', 'parkeerb', 'boete'],
    ['letters swapped', 'straatverlichitng', 'lamp'],
    ['a letter too few', 'kontainer', 'kliko'],
    ['two words', 'paspoort afspraak', 'paspoort'],
    ['a word of an example', 'vuilniswagen', 'kliko'],
    ['the second part of a compound', 'verlichting', 'lamp'],
    ['accents that were not typed', 'belgie een keer', 'parkeerpas'],
    ['accents too many', 'párkeerpás', 'parkeerpas'],
    ['a compound that texts write apart', 'parkeerpaskosten', 'parkeerpas'],
    ['a joint between the parts', 'kliko kalender', 'afval'],
    ['a typing error in an article', 'pakreerpas', 'parkeerpas'],
    ['another language', 'permit', 'parkeerpas'],
    ['a word that an article gets by its author', 'grijze bak', 'afval'],
  ])('%s: %s finds %s first', (_, query, id) => expect(idsFor(query)[0]).toBe(id));

  it.each(['zwembad', 'xqzw', '!!'])('finds nothing it does not have: %s', (query) => {
    expect(find(query).filter(({ matched }) => matched.length > 0)).toEqual([]);
  });

  it('gives what has most of the words when nothing has them all', () => {
    expect(idsFor('paspoort zwembad afspraak')[0]).toBe('paspoort');
    expect(idsFor('paspoort zwembad afspraak')).not.toContain('wifi');
  });

  it('puts a reply before an article that matches as well', () => {
    expect(find('wifi huis').map(({ kind, id }) => `${kind} ${id}`)).toEqual(['reply wifi', 'article wifi-thuis']);
  });

  it('puts what fits the post at hand first among what matches alike', () => {
    expect(idsFor('een', 'Ik had betaald en kreeg toch een bon, schandalig')[0]).toBe('boete');
    expect(idsFor('een', 'Er is geen plek vrij om een paspoort aan te vragen')[0]).toBe('paspoort');
  });

  it('without a query gives everything, what fits the post first', () => {
    const ids = idsFor('', 'de buschauffeur schold mij uit');
    expect(ids[0]).toBe('chauffeur');
    expect(ids).toHaveLength(sampleProtocol.replies.length + 3);
  });

  it('searches only articles when asked', () => {
    const found = search(searched, 'kliko', { count: 5, kind: 'article' });
    expect(found.map(({ id }) => id)).toEqual(['afval']);
  });

  it('offers the language of the post where there is a text in it', () => {
    const text = 'I would like to park my car here, is there a permit for that?';
    const fit = fitTo(articles, { text, language: 'en' });
    const found = search(searched, 'parkeerpas', { count: 3, fits: { article: fit } });
    expect(found[0]).toMatchObject({ id: 'parkeerpas', language: 'en' });
  });

  it('finds three letters at the end of a word, after the words that begin with them', () => {
    expect(idsFor('pas')).toEqual(['paspoort', 'parkeerpas']);
  });

  it('says by which words it was found', () => {
    expect(find('straatverlichitng')[0]?.matched).toEqual(['straatverlichting']);
  });

  it('takes whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (query) => {
        const ids = idsFor(query);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(searched.items.length);
      }),
    );
  });
});

describe('errorsBetween', () => {
  it.each([
    ['wifi', 'wifi', 0],
    ['wiif', 'wifi', 1],
    ['wif', 'wifi', 0],
    ['wofi', 'wifi', 1],
    ['parker', 'parkeerpas', 1],
    ['lantarnpaal', 'lantaarnpaal', 1],
    ['straatverlichitng', 'straatverlichting', 1],
    ['fiets', 'wifi', undefined],
  ])('%s and %s: %s', (typed, word, errors) => expect(errorsBetween(typed, word, 2)).toBe(errors));
});

describe('passageWith', () => {
  const text = '# Kop\n\n- Zie [de **Kalender**](https://duinstad.example) voor `half acht`.\nNog iets over België.';

  it('is the line in which the word stands, without marks', () => {
    expect(passageWith([text], ['kalender'])).toBe('Zie de Kalender voor half acht.');
  });

  it('cuts a long line around the word', () => {
    const long = `${'voor '.repeat(40)}kliko ${'achter '.repeat(40)}`;
    const passage = passageWith([long], ['kliko']) ?? '';
    expect(passage.startsWith('… voor')).toBe(true);
    expect(passage.endsWith('achter …')).toBe(true);
    expect(passage.length).toBeLessThan(220);
    expect(passage).toContain('kliko');
  });

  it('finds words with accents, and whole words only', () => {
    expect(passageWith([text], ['belgie'])).toBe('Nog iets over België.');
    expect(passageWith([text], ['ka'])).toBeUndefined();
  });
});
