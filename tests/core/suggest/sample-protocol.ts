import type { IndexedProtocol } from '../../../core/suggest/index.ts';

const reply = (id: string, title: string, examples: readonly string[]): IndexedProtocol['replies'][number] => ({
  id,
  title: { nl: title },
  text: { nl: `Hoi {naam}, over ${title.toLowerCase()} helpen we je graag verder.` },
  examples: { nl: [...examples] },
  use: 'as-is',
  status: 'approved',
});

/** Replies of an invented town and its web shop. */
export const sampleProtocol: IndexedProtocol = {
  languages: ['nl', 'en'],
  replies: [
    reply('kliko', 'Container niet geleegd', [
      'Mijn kliko staat nog vol aan de straat.',
      'De vuilniswagen sloeg ons over.',
    ]),
    reply('lamp', 'Straatverlichting kapot', ['De lantaarnpaal voor mijn huis brandt niet.']),
    reply('paspoort', 'Afspraak voor een paspoort', ['Er is geen plek vrij om een paspoort aan te vragen.']),
    reply('boete', 'Niet eens met een parkeerboete', ['Ik had betaald en kreeg toch een bon.']),
    reply('pakket', 'Pakket komt te laat', ['Waar blijft mijn bestelling?', 'De bezorging is vertraagd.']),
    reply('retour', 'Geld terug na retour', ['Ik heb mijn retour nog niet terugbetaald gekregen.']),
    reply('chauffeur', 'Klacht over een chauffeur', ['De buschauffeur was onbeleefd.']),
    reply('wifi', 'Trage wifi in huis', ['De wifi valt boven steeds weg.']),
  ],
};
