import { DAY, HOUR, type SeedNote } from './seed.ts';

/** Posts about the web shop Pakkelaar, newest first, and what stands below them. All invented. */
export const shopPosts: readonly SeedNote[] = [
  {
    by: 'jokever',
    age: 3,
    text: "@Pakkelaar al vier dagen staat mijn tuinbank 'in het depot'. Track & trace doet niets, gisteren 25 minuten in de wacht en toen verbroken. Komt dit nog goed of kan ik mijn geld terug? Bestelling PK-204417",
    counts: [14, 2, 208],
  },
  {
    by: 'noraelz',
    age: 9,
    text: 'Is het hout van de nieuwe serie bijzettafels van Pakkelaar ook in donker te krijgen? Op de site zie ik alleen licht eiken.',
    counts: [0, 0, 57],
  },
  {
    by: 'danique_w',
    age: 21,
    text: 'Net een doos van @Pakkelaar opengemaakt. Zes wijnglazen besteld, vier hele gekregen. En een zakje glitter, zo te zien 😬 Hoe meld ik dit?',
    counts: [23, 1, 611],
    replies: [
      {
        by: 'mo_benali',
        age: 17,
        text: '@danique_w altijd de doos bewaren en foto’s maken! Dat vroegen ze mij ook',
        counts: [2, 0, 140],
        replies: [
          { by: 'danique_w', age: 15, text: '@mo_benali done, doos staat er nog, kat zit erin', counts: [5, 0, 122] },
        ],
      },
    ],
  },
  {
    by: 'greg_p',
    age: 34,
    text: '@Pakkelaar your app logged me out and now says my e-mail address does not exist. I ordered with it yesterday?! Order confirmation is in my inbox.',
    counts: [3, 0, 190],
    language: 'en',
  },
  {
    by: 'basleemhuis',
    age: 52,
    text: 'Compliment aan de bezorger van @Pakkelaar, die tilde net alle drie de trappen een wasdroger op en lachte nog ook. Geef die man een bonus 👏',
    counts: [88, 6, 2311],
    replies: [
      {
        by: 'tineke_dr',
        age: 47,
        text: '@basleemhuis is dat die met die oorbel? Held van de Weststraat!',
        counts: [11, 0, 480],
      },
      {
        by: 'Pakkelaar',
        age: 40,
        text: '@basleemhuis Wat fijn om te horen, Bas! We geven het door aan het depot, dan krijgt hij het vandaag nog te lezen. ^Li',
        counts: [31, 1, 902],
        replies: [
          { by: 'basleemhuis', age: 36, text: 'Top, en zeg maar dat de koffie klaarstaat', counts: [4, 0, 388] },
        ],
      },
    ],
  },
  {
    by: 'sven_ijs',
    age: 76,
    text: '@Pakkelaar ik heb gisteren retour gestuurd met de printloze code maar krijg geen bevestiging. Moet ik het bonnetje bewaren?',
    counts: [1, 0, 84],
  },
  {
    by: 'meryemk',
    age: 105,
    text: 'Hoe dan @Pakkelaar, 3 losse bestellingen op 1 dag, 3 busjes, 3 keer een doos waar een koelkast in past. Voor een set wasknijpers. 🌍?',
    counts: [142, 31, 5204],
    replies: [
      { by: 'olaf_s', age: 98, text: '@meryemk lucht verkopen is ook een verdienmodel', counts: [40, 2, 1873] },
      {
        by: 'wiesje88',
        age: 90,
        text: 'Kan je in je account niet aanvinken dat ze het bundelen? Bij mij stond dat ergens',
        counts: [8, 0, 1544],
      },
    ],
  },
  {
    by: 'rubenvdl',
    age: 131,
    text: 'Wacht al 16 dagen op 89 euro van Pakkelaar. Retour is volgens hun eigen mail op de 5e binnen. Elke dag een andere medewerker, elke dag "morgen". Iemand ervaring met de geschillencommissie?',
    counts: [19, 4, 1320],
    replies: [
      {
        by: 'Pakkelaar',
        age: 118,
        text: '@rubenvdl Dat had niet mogen gebeuren. Stuur je ons je bestelnummer in een privébericht? Dan zoeken we uit waar het blijft. ^Jo',
        counts: [1, 0, 704],
        replies: [
          {
            by: 'rubenvdl',
            age: 66,
            text: 'Gestuurd. Nu benieuwd of dit wél iemand leest.',
            counts: [3, 0, 512],
          },
        ],
      },
      {
        by: 'hilde_mk',
        age: 100,
        text: '@rubenvdl bij mij hielp een aangetekende brief. Binnen twee dagen gestort',
        counts: [9, 1, 633],
      },
    ],
  },
  {
    by: 'lucyinholland',
    age: 170,
    text: 'Does @Pakkelaar ship to Belgium? Checkout accepts the address and then says "niet mogelijk". Not sure what is not possible: me, or Antwerp.',
    counts: [27, 3, 990],
    language: 'en',
  },
  {
    by: 'coen_hk',
    age: 3 * HOUR + 25,
    text: 'De kortingscode WELKOM10 van @pakkelaar doet niks bij mij. Nieuw account, winkelwagen 64 euro. Wat zie ik over het hoofd?',
    counts: [0, 0, 71],
  },
  {
    by: 'fem_ke',
    age: 4 * HOUR + 10,
    text: 'Mijn zoontje van 2 kreeg het batterijklepje van het nachtlampje (Pakkelaar, type Uil) er zo af. Knoopcel lag op de grond. Niks gebeurd gelukkig, maar haal dit alsjeblieft uit de verkoop.',
    counts: [207, 96, 18402],
    replies: [
      {
        by: 'papavan3',
        age: 4 * HOUR,
        text: '@fem_ke dank voor het delen, meteen de onze gecheckt: zelfde verhaal',
        counts: [54, 3, 7211],
      },
      { by: 'ilse_vd', age: 3 * HOUR + 40, text: 'Jeetje, schrikken! Gaat het met hem?', counts: [12, 0, 3920] },
    ],
  },
  {
    by: 'yara_st',
    age: 5 * HOUR,
    text: '@Pakkelaar hallo, pakketje bezorgd "bij de buren" maar welke? Op het kaartje staat alleen een krabbel. Ik heb er al negen gehad, aardige mensen, maar toch.',
    counts: [61, 5, 2090],
  },
  {
    by: 'Pakkelaar',
    age: 6 * HOUR,
    text: 'Door een storing bij het sorteercentrum komen pakketten in het noorden vandaag een dag later. We werken eraan en houden je hier op de hoogte. ^Jo',
    counts: [18, 22, 8110],
    replies: [
      { by: 'arie_zk', age: 5 * HOUR + 45, text: 'Geldt dat ook voor ophalen in de winkel?', counts: [2, 0, 1302] },
      {
        by: 'helen_ow',
        age: 2 * HOUR + 10,
        text: 'Any news? Mine says "out for delivery" since seven this morning.',
        counts: [4, 0, 640],
        language: 'en',
      },
      { by: 'koffiebram', age: 5 * HOUR + 20, text: '@arie_zk bij mij lag hij er gewoon', counts: [1, 0, 522] },
    ],
  },
  {
    by: 'theo_rk',
    age: 6 * HOUR + 30,
    text: 'Pakkelaar vraagt voor een reserveonderdeel van 2 euro 6,95 verzendkosten. Kan dat niet gewoon in een envelop met een postzegel?',
    counts: [38, 2, 1204],
  },
  {
    by: 'emma_jt',
    age: 8 * HOUR,
    text: '@Pakkelaar Can I change the delivery date of order PK-204102? I will be in hospital on Thursday and the sofa will not fit in the letterbox.',
    counts: [6, 0, 344],
    language: 'en',
    replies: [
      {
        by: 'Pakkelaar',
        age: 7 * HOUR + 20,
        text: '@emma_jt Of course, Emma. We moved it to next Tuesday, between 9 and 12. All the best for Thursday! ^Li',
        counts: [12, 0, 301],
      },
    ],
  },
  {
    by: 'kluskoning',
    age: 11 * HOUR,
    text: 'Handleiding van de Pakkelaar-boekenkast: stap 4 is stap 7, schroef C bestaat niet en het poppetje op de tekening kijkt blij. Na drie uur kijk ik anders. #pakkelaar',
    counts: [311, 44, 15880],
    replies: [
      {
        by: 'anouk_b',
        age: 10 * HOUR + 30,
        text: 'Schroef C zit in het zakje dat aan de ónderkant van de doos geplakt zit. Vraag niet hoe ik dat weet.',
        counts: [97, 4, 6012],
      },
      { by: 'kluskoning', age: 10 * HOUR, text: '@anouk_b ik hou van je', counts: [66, 0, 5430] },
    ],
  },
  {
    by: 'jip_dj',
    age: 14 * HOUR,
    text: '@Pakkelaar zaterdagbezorging betaald (4,95), maandag gekregen. Krijg ik die toeslag vanzelf terug of moet ik daar weer voor bellen?',
    counts: [9, 0, 430],
  },
  {
    by: 'mirthe_o',
    age: 19 * HOUR,
    text: 'Wat een fijne verpakking van @Pakkelaar trouwens, geen plastic meer en het tape is van papier. Kleine moeite, groot verschil 💚',
    counts: [47, 3, 1650],
  },
  {
    by: 'harm_vn',
    age: 22 * HOUR,
    text: 'Let op: ik krijg een sms "uw pakket van Pakkelaar is niet bezorgd, betaal 1,95". Link gaat naar een rare site. Zijn jullie gehackt of is dit gewoon oplichting?',
    counts: [120, 88, 12040],
    replies: [
      {
        by: 'Pakkelaar',
        age: 21 * HOUR,
        text: '@harm_vn Goed dat je het meldt. Dit bericht komt niet van ons: klik niet op de link en betaal niets. Wij vragen nooit om geld via sms. ^Jo',
        counts: [210, 120, 14400],
      },
      { by: 'greet_s', age: 20 * HOUR, text: 'Had ik ook, en ik had niet eens iets besteld', counts: [15, 0, 4020] },
    ],
  },
  {
    by: 'nils_o',
    age: DAY + 3 * HOUR,
    text: '@Pakkelaar is de winkel in de Havenstraat op zondag open? Google zegt ja, de deur zei nee.',
    counts: [4, 0, 380],
  },
  {
    by: 'sarah_k',
    age: DAY + 8 * HOUR,
    text: 'Ordered a blue kettle from @Pakkelaar, got a green one with a note: "blue is out, green is nicer". Honestly? They are right.',
    counts: [402, 51, 21030],
    language: 'en',
  },
  {
    by: 'roos_dw',
    age: DAY + 13 * HOUR,
    text: 'Garantie bij @Pakkelaar: föhn na 11 maanden stuk, ik moet hem zelf opsturen en 4 weken zonder. Wie heeft er 4 weken geen föhn nodig? Precies, jullie baas.',
    counts: [52, 4, 1980],
  },
  {
    by: 'abdel_z',
    age: 2 * DAY,
    text: '@Pakkelaar kan ik achteraf betalen ook in drie delen? En telt dat mee bij het BKR?',
    counts: [2, 0, 290],
  },
  {
    by: 'wout_dg',
    age: 2 * DAY + 7 * HOUR,
    text: 'Schandalig hoe bezorgers van Pakkelaar worden opgejaagd. Mijn buurjongen werkt er: 190 stops per dag, plassen in een fles. Reageren jullie daar ook eens op?',
    counts: [512, 203, 40110],
    replies: [
      {
        by: 'ties_hb',
        age: 2 * DAY + 5 * HOUR,
        text: 'Herkenbaar. Heb het drie maanden volgehouden',
        counts: [77, 2, 9800],
      },
    ],
  },
  {
    by: 'lisanne_f',
    age: 2 * DAY + 20 * HOUR,
    text: '@Pakkelaar weten jullie al wanneer de kersttrui met lampjes weer op voorraad is? Maat L. Vraag het voor een vriend (mijn vriend).',
    counts: [33, 1, 1102],
  },
  {
    by: 'peter_ko',
    age: 3 * DAY + 6 * HOUR,
    text: 'Mijn gegevens staan na drie verzoeken nog steeds bij Pakkelaar. Inzage- en verwijderverzoek op grond van de AVG, termijn van een maand is verlopen. Wie is jullie functionaris?',
    counts: [14, 3, 870],
  },
  {
    by: 'zoe_vl',
    age: 4 * DAY + 2 * HOUR,
    text: '@Pakkelaar jullie chat zegt "er zijn nog 0 wachtenden voor u" en dat al 40 minuten. Filosofisch sterk.',
    counts: [266, 40, 13900],
  },
  {
    by: 'tomas_r',
    age: 5 * DAY + 5 * HOUR,
    text: 'Is there a student discount at Pakkelaar? Asking because my desk is currently a suitcase.',
    counts: [18, 0, 720],
    language: 'en',
  },
  {
    by: 'gerda_pl',
    age: 6 * DAY + 3 * HOUR,
    text: '@Pakkelaar ik wil mijn bestelling annuleren maar de knop is weg sinds hij "in behandeling" staat. Vijf minuten na het bestellen al!',
    counts: [5, 0, 410],
  },
  {
    by: 'ed_wins',
    age: 9 * DAY,
    text: 'Pakkelaar bestaat tien jaar, weet iemand nog dat ze begonnen met alleen dozen? De naam klopt weer.',
    counts: [29, 2, 1890],
  },
];
