/**
 * Accounts that post the same kind of thing all week: a pattern and what goes in its gaps.
 * Every gap takes the next value of its own list, so lists of unequal length give ever new posts.
 */
export interface Pattern {
  readonly by: string;
  readonly text: string;
  readonly gaps: Readonly<Record<string, readonly string[]>>;
  readonly language?: 'en';
}

export const patterns: readonly Pattern[] = [
  {
    by: 'weeraanzee',
    text: '{lucht}, {graden} graden en wind {kracht} uit het {hoek}. {advies}',
    gaps: {
      lucht: [
        'Zon achter sluierwolken',
        'Buien met korrels',
        'Strakblauw',
        'Mist tot aan de tweede strandpaal',
        'Laaghangend grijs',
      ],
      graden: ['7', '9', '4', '11', '6', '12', '8'],
      kracht: ['3', '5', '6', '2', '7', '4'],
      hoek: ['noordwesten', 'zuiden', 'westen', 'oosten'],
      advies: [
        'Jas mee, muts thuis.',
        'Vliegerweer!',
        'Wie buiten moet zijn, weet waarom.',
        'Was kan naar buiten tot een uur of drie.',
      ],
    },
  },
  {
    by: 'spoornoordkust',
    text: 'Tussen {van} en {naar} rijden {wat} door {oorzaak}. Reistijd plus {extra} minuten.',
    gaps: {
      van: ['Strandhalte', 'Zuiderkade', 'Vuurtoren', 'Oud-Zuid', 'Polderdijk'],
      naar: ['Havenstad', 'Het Zwin', 'Weststraat', 'Centraal'],
      wat: ['minder treinen', 'geen treinen', 'alleen stoptreinen'],
      oorzaak: [
        'een wisselstoring',
        'schapen op het spoor',
        'een kapotte trein',
        'werk aan het spoor',
        'een vergeten koffer',
        'blad op de rails',
        'een aanrijding met een ladder',
      ],
      extra: ['10', '20', '15', '35', '5', '45'],
    },
  },
  {
    by: 'markthal',
    text: 'Vandaag in de hal: {wat} voor {prijs}. {slot}',
    gaps: {
      wat: [
        'een kist mandarijnen',
        'oude kaas van eigen koeien',
        'drie bossen tulpen',
        'warme appelbeignets',
        'een pond gerookte makreel',
        'handgeplukte cantharellen',
        'zuurdesem van de nacht',
      ],
      prijs: ['5 euro', '7,50', 'een tientje', '4 euro', '6,25'],
      slot: [
        'Op is op.',
        'Tot vijf uur, daarna mag de buurman.',
        'Neem een tas mee.',
        'Proeven mag, terugleggen niet.',
      ],
    },
  },
  {
    by: 'vogelteller',
    text: '{aantal} {soort} geteld bij {plek}. {slot}',
    gaps: {
      aantal: ['2', '31', '6', '14', '112', '1', '9', '48'],
      soort: [
        'kluten',
        'drieteenstrandlopers',
        'goudplevieren',
        'scholeksters',
        'rotganzen',
        'kramsvogels',
        'sneeuwgorzen',
      ],
      plek: ['de spuisluis', 'het Helmpad', 'de zandmotor', 'de oude steiger', 'de kwelder'],
      slot: ['Tellers: Ans en Wim.', 'Eén met een ring, we zoeken het uit.', 'Verrekijker vergeten, dus ongeveer.'],
    },
  },
  {
    by: 'leesclub',
    text: 'Hoofdstuk {nummer} van “{boek}” gelezen. {mening}',
    gaps: {
      nummer: ['3', '7', '12', '1', '9', '15', '4'],
      boek: [
        'De dijkwachter',
        'Zeven broers en een orgel',
        'Het zout van Elske',
        'Alles wat de lift zag',
        'Brief aan een baken',
      ],
      mening: [
        'Niemand vertrouwt de dokter nog.',
        'We huilden alle vier, ook Henk.',
        'Te veel duinen, te weinig doden.',
        'Eindelijk komt de tante in beeld!',
        'De helft had de verkeerde druk.',
        'Volgende keer taart.',
      ],
    },
  },
  {
    by: 'learnsdutch',
    text: 'Dutch word of the day: “{word}”. {comment}',
    gaps: {
      word: [
        'uitwaaien',
        'borrelhapje',
        'schoonmoeder',
        'eigenlijk',
        'kopzorgen',
        'boterham',
        'natafelen',
        'ijsvrij',
        'kniesoor',
        'pindakaas',
        'gedoe',
        'toch',
      ],
      comment: [
        'I have been using it wrong for a year.',
        'My colleagues applauded. Then corrected me.',
        'It sounds like what it does.',
        'There are four ways to say it and I know the fifth.',
        'Nobody could explain it without their hands.',
      ],
    },
    language: 'en',
  },
  {
    by: 'rondje_plas',
    text: '{afstand} km gelopen in {tijd}. {gevoel}',
    gaps: {
      afstand: ['5', '8,2', '10', '6,4', '12', '3'],
      tijd: ['27:40', '46:05', '58:12', '36:30', '1:12:09', '19:55', '31:18'],
      gevoel: [
        'Tegenwind heen, en terug ook.',
        'Ingehaald door een kinderwagen.',
        'Benen van pap, hoofd van goud.',
        'Zwaan ontweken, zwaan was het er niet mee eens.',
        'Had gekund met minder heuvel.',
      ],
    },
  },
  {
    by: 'moestuin12',
    text: '{gewas}: {stand}. {slot}',
    gaps: {
      gewas: [
        'Boerenkool',
        'Palmkool',
        'De pastinaken',
        'Winterpostelein',
        'Knoflook',
        'De laatste tomaat',
        'Spruiten',
        'Prei',
      ],
      stand: [
        'staat er trots bij',
        'opgegeten door iets met zes poten',
        'geoogst, schoongemaakt en meteen op',
        'net de grond in',
        'wacht op vorst',
      ],
      slot: ['Wie wil er mee-eten?', 'Laarzen aan, het is modder.', 'Buurvrouw 13 heeft weer grotere.'],
    },
  },
  {
    by: 'quizmarja',
    text: 'Vraag {nummer}: {vraag} Antwoord vanavond om acht uur.',
    gaps: {
      nummer: [
        '137',
        '136',
        '135',
        '134',
        '133',
        '132',
        '131',
        '130',
        '129',
        '128',
        '127',
        '126',
        '125',
        '124',
        '123',
        '122',
        '121',
        '120',
        '119',
        '118',
      ],
      vraag: [
        'hoeveel harten heeft een inktvis?',
        'welke letter komt niet voor in de namen van de maanden?',
        'wat is zwaarder, een liter melk of een liter room?',
        'hoe heet een groep uilen?',
        'welk land heeft de meeste tijdzones?',
        'hoe lang is een marathon precies?',
        'wat betekent de s in ‘s avonds?',
        'welke vrucht is eigenlijk een bes: aardbei of banaan?',
        'hoeveel toetsen heeft een piano?',
        'in welke stad hangt de grootste klok?',
        'welke kleur krijg je van geel en blauw licht?',
        'waar komt het woord hutspot vandaan?',
        'hoeveel botten heeft een baby?',
      ],
    },
  },
];
