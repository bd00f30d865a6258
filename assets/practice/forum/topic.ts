/** A post of the topic as written here; ages count back from the moment the page is made. */
export interface SeedPost {
  readonly number: number;
  readonly by: string;
  /** Minutes. */
  readonly age: number;
  readonly text: string;
  /** What is quoted above the text. */
  readonly quote?: { readonly number: number; readonly text: string };
  /** Minutes after posting, and why. */
  readonly edited?: { readonly after: number; readonly why: string };
  /** The page shows a time without `datetime`: a local date, or only "22 uur geleden". */
  readonly shows?: 'date' | 'ago';
  readonly language?: 'en';
  readonly isDeleted?: true;
}

const HOUR = 60;
const DAY = 24 * HOUR;

export const topicTitle = 'Afval, loket, parkeren, verlichting: de grote verzameltopic (deel 4)';

/** Numbers 1 to 19; number 9 was deleted, so 18 can be read. */
export const topic: readonly SeedPost[] = [
  {
    number: 1,
    by: 'wiebe',
    age: 9 * DAY + 35,
    text: `Nieuw deel, want deel 3 zat vol. Alles over afval, loket, parkeren en verlichting mag hier, dan hebben we het bij elkaar.

Ik trap af: de ondergrondse container op de hoek van de Helmgrasweg is al sinds vrijdag op slot. Pas ervoor, piepje, en niks. Er staan nu elf zakken naast. @GemeenteDuinstad, komt daar nog iemand kijken of moeten wij dat zelf leegscheppen?`,
  },
  {
    number: 2,
    by: 'gemeente',
    age: 8 * DAY + 22 * HOUR,
    quote: { number: 1, text: 'de ondergrondse container op de hoek van de Helmgrasweg is al sinds vrijdag op slot' },
    text: `Dag Wiebe, dank voor je melding. De klep van deze container blijkt klem te zitten. De monteur komt morgenochtend langs en neemt de zakken ernaast mee. Zelf scheppen hoeft dus niet. ^JB`,
  },
  {
    number: 3,
    by: 'truus',
    age: 8 * DAY + 3 * HOUR,
    text: `Even tussendoor: weet iemand een goede stukadoor die ook een klein plafondje wil doen? De vorige vond twaalf vierkante meter 'niet de moeite' 😅`,
  },
  {
    number: 4,
    by: 'konijn',
    age: 6 * DAY + 4 * HOUR,
    text: `Al een week probeer ik bij de Gemeente Duinstad een afspraak te maken voor een nieuw paspoort. Eerste plek: over vijf weken. Wij vliegen over drie. Spoed kost 60 euro extra, maar ook daarvoor moet ik eerst een afspraak maken, haha.

Iemand een tip?`,
  },
  {
    number: 5,
    by: 'joost',
    age: 6 * DAY + HOUR,
    shows: 'ago',
    quote: {
      number: 4,
      text: 'Al een week probeer ik bij de Gemeente Duinstad een afspraak te maken voor een nieuw paspoort. Eerste plek: over vijf weken.',
    },
    text: `Om acht uur 's ochtends de agenda verversen, dan komen de afgezegde plekken vrij. Zo was ik er binnen twee dagen aan de beurt. Koffie erbij en blijven klikken.`,
  },
  {
    number: 6,
    by: 'gemeente',
    age: 5 * DAY + 21 * HOUR,
    text: `@duinkonijn Vijf weken is te lang als je over drie weken vliegt. Bel ons klantcontact op werkdagen tussen 8.30 en 17.00 uur en noem je vertrekdatum, dan zoeken we samen een plek. De tip van Joost werkt trouwens ook echt. ^SV`,
  },
  {
    number: 7,
    by: 'tom',
    age: 4 * DAY + 6 * HOUR,
    language: 'en',
    text: `Hi all, first post! Moved here from Leeds two weeks ago and everybody has been lovely so far.

One question: do I need a parking permit for a street in the centre of Duinstad, and can I apply before my DigiD arrives? The form stops at step one and the letter takes another five working days. Meanwhile I'm feeding the machine €9 a day.`,
  },
  {
    number: 8,
    by: 'anneke',
    age: 3 * DAY + 5 * HOUR,
    text: `VERMIST: Mies, cyperse poes, witte bef, sinds zondagavond weg uit de Zilverduinlaan. Ze is schuw maar komt op het geluid van een blikje. Willen jullie in schuurtjes en garages kijken?`,
    edited: { after: 95, why: 'foto-link weggehaald, die deed het niet' },
  },
  { number: 9, by: 'ferdi', age: 3 * DAY, text: '', isDeleted: true },
  {
    number: 10,
    by: 'marloes',
    age: 2 * DAY + 19 * HOUR,
    text: `@GemeenteDuinstad de straatlantaarns bij de fietstunnel aan het Vuurtorenpad zijn nu drie weken uit. Gemeld op de 3e, op de 11e en vorige week nog een keer. Steeds een mailtje met 'opgelost' terwijl het daar aardedonker is. Mijn dochter van 13 durft er niet meer langs naar training.`,
    edited: { after: 12, why: 'typo' },
  },
  {
    number: 11,
    by: 'fiets',
    age: 2 * DAY + 2 * HOUR,
    quote: {
      number: 10,
      text: '@GemeenteDuinstad de straatlantaarns bij de fietstunnel aan het Vuurtorenpad zijn nu drie weken uit.',
    },
    text: `Klopt. Ik rijd er elke dag om half zeven en je ziet geen hand voor ogen. Gisteren bijna een jogger geschept. Neem voorlopig de Meeuwenlaan, is twee minuten om.`,
  },
  {
    number: 12,
    by: 'samira',
    age: DAY + 7 * HOUR,
    shows: 'date',
    text: `Moet dit even kwijt. Vanochtend aan de balie bij de Gemeente Duinstad voor de aangifte van mijn vader, die vorige week is overleden. Ik miste één papier en kreeg te horen dat ik 'volgende keer de brief maar beter moest lezen'. Met zes mensen achter me. Ik stond te trillen.

Is er niemand daar die mensen leert hoe je met zoiets omgaat?`,
  },
  {
    number: 13,
    by: 'wiebe',
    age: 22 * HOUR + 20,
    shows: 'ago',
    text: `Jeetje Samira, gecondoleerd. Zoiets vergeet je niet meer. Heel veel sterkte voor jullie allemaal.`,
  },
  {
    number: 14,
    by: 'koos',
    age: 7 * HOUR + 10,
    text: `Mag ook weleens gezegd: gisteravond een losse stoeptegel gemeld bij de gemeente Duinstad, met foto. Vanochtend om kwart over acht lag hij recht en was er geveegd. De jongens maakten nog een praatje met mijn buurvrouw van 91 ook. Petje af!`,
  },
  {
    number: 15,
    by: 'priya',
    age: 3 * HOUR + 10,
    language: 'en',
    text: `@GemeenteDuinstad is the recycling centre open this Saturday? The website says 9 to 4, the sign at the gate says closed, and I have half a kitchen in a rented van 😅`,
  },
  {
    number: 16,
    by: 'konijn',
    age: 95,
    quote: {
      number: 6,
      text: 'Bel ons klantcontact op werkdagen tussen 8.30 en 17.00 uur en noem je vertrekdatum, dan zoeken we samen een plek.',
    },
    text: `Dank, geprobeerd! Drie keer zelfs. Drie kwartier in de wacht en toen werd de verbinding verbroken. Ik zit nu op twee weken en begin 'm toch te knijpen. Kan dit niet gewoon via een berichtje?`,
  },
  {
    number: 17,
    by: 'truus',
    age: 41,
    text: `Stukadoor gevonden, voor wie het nog wil weten. En Anneke: de poes van nummer 8 zat in onze schuur, hij (!) heet Gerrit volgens het kokertje. Is dat toevallig die schildpad? 😂`,
  },
  {
    number: 18,
    by: 'ferdi',
    age: 17,
    text: `ALWEER niet geleegd!! Derde week op rij dat onze gft-bak aan de Strandroosstraat gewoon wordt overgeslagen. De buren aan de overkant wél. Ik betaal 312 euro afvalstoffenheffing per jaar, Gemeente Duinstad, waarvoor eigenlijk? De maden lopen eruit.`,
  },
  {
    number: 19,
    by: 'lotte',
    age: 4,
    text: `Hoi, ik ben net verhuisd binnen Duinstad en nu doet mijn afvalpas het niet meer bij de container. Moet ik een nieuwe aanvragen of gaat dat vanzelf? En kost dat iets?`,
  },
];
