/** A member of Forum Duinstad. All invented. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly rank: string;
  readonly posts: number;
  readonly since: string;
  readonly place?: string;
  readonly signature?: string;
}

/** The account that is signed in: the reader of this page works for the municipality. */
export const ownMember = 'gemeente';

export const members: Readonly<Record<string, Member>> = {
  gemeente: {
    id: '4',
    name: 'Gemeente Duinstad',
    rank: 'Organisatie',
    posts: 641,
    since: 'maart 2014',
    place: 'Raadhuisplein',
    signature:
      'Klantcontact van de gemeente. Deel hier geen adres, bsn of telefoonnummer: dat doen we liever in een privébericht.',
  },
  wiebe: {
    id: '112',
    name: 'wiebe_k',
    rank: 'Stamgast',
    posts: 4208,
    since: 'juni 2011',
    place: 'Helmgraswijk',
    // Names the town: a signature is no part of what somebody says.
    signature: 'Geboren en getogen in Duinstad · “Wind mee bestaat niet”',
  },
  truus: {
    id: '387',
    name: 'Truus van der Zandt',
    rank: 'Actief lid',
    posts: 913,
    since: 'mei 2016',
    place: 'Centrum',
  },
  konijn: { id: '2045', name: 'duinkonijn', rank: 'Lid', posts: 57, since: 'januari 2022', signature: 'Graaft door.' },
  joost: {
    id: '771',
    name: 'Joost vd Dam',
    rank: 'Actief lid',
    posts: 1388,
    since: 'oktober 2017',
    place: 'Zilverduin',
  },
  tom: {
    id: '3310',
    name: 'Tom Hartley',
    rank: 'New here',
    posts: 3,
    since: 'deze maand',
    place: 'Leeds → the seaside',
  },
  anneke: {
    id: '664',
    name: 'Anneke62',
    rank: 'Actief lid',
    posts: 702,
    since: 'februari 2018',
    signature: 'Oppas van Sjors, Mies en sinds kort ook Gerrit de schildpad',
  },
  marloes: {
    id: '1502',
    name: 'Marloes Tichelaar',
    rank: 'Lid',
    posts: 129,
    since: 'april 2020',
    place: 'Vuurtorenkwartier',
  },
  fiets: {
    id: '930',
    name: 'OpDeFiets',
    rank: 'Actief lid',
    posts: 1116,
    since: 'juli 2015',
    signature: '23.480 km en nog steeds dezelfde ketting (bijna)',
  },
  samira: { id: '2788', name: 'Samira el Idrissi', rank: 'Lid', posts: 18, since: 'september 2023', place: 'Centrum' },
  koos: { id: '205', name: 'Koos Draaijer', rank: 'Stamgast', posts: 3310, since: 'november 2012', place: 'Oud-Zuid' },
  priya: { id: '2961', name: 'Priya N.', rank: 'Lid', posts: 44, since: 'mei 2024', place: 'Zilverduin' },
  ferdi: { id: '1877', name: 'Ferdi Knol', rank: 'Lid', posts: 211, since: 'augustus 2021', place: 'Helmgraswijk' },
  lotte: { id: '3342', name: 'LotteB', rank: 'Nieuw lid', posts: 1, since: 'vandaag' },
};
