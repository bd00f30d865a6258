import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { type CrmOptions, crmText } from '../../../core/log/crm-text.ts';
import { layouts } from '../../../core/log/layouts.ts';
import { findLayout } from '../../../core/log/own-layouts.ts';
import { joke } from './examples.ts';

/** One contact in full as each CRM gets it: labels, times and states as that CRM has them. Written by hand. */

const contact: Contact = {
  ...joke,
  outcome: 'handedOver',
  metTarget: false,
  waitedMinutes: 131,
  answeredAt: '2026-03-02T22:59:00Z',
  handedTo: 'bezorgdienst',
  handedOverAt: '2026-03-02T11:00:00Z',
  departmentAnsweredAt: '2026-03-03T07:15:00Z',
  topic: 'product',
  rootCause: 'vervoerder',
  department: 'bezorgdienst',
  privateChannel: 'telephone',
  privateOutcome: 'Nieuwe dag afgesproken',
  isProactive: false,
  earlierFailedChannel: 'email',
  earlierFailedOn: '2026-02-27',
  earlierFailedWhat: 'Geen antwoord gekregen',
  followUpAt: '2026-03-05T23:30:00Z',
  promiseText: 'Vrijdag bellen',
  note: 'Twee colli',
};
const titles: Readonly<Record<string, string>> = {
  bezorging: 'Bezorging',
  bezorgdienst: 'Bezorgdienst',
  vervoerder: 'Fout van de vervoerder',
};
const options: CrmOptions = {
  language: 'nl',
  zone: 'Europe/Amsterdam',
  includePostText: true,
  titleOf: (id) => titles[id] ?? id,
};
const written = (id: string, asked: Partial<CrmOptions> = {}) =>
  crmText([contact], findLayout(id), { ...options, ...asked }).plain;

const texts = `

Bericht van de klant:
Waar blijft mijn tuinbank?
Al vier dagen "in het depot".

Onze reactie:
Hoi Joke, dat is te lang. Stuur je ons je ordernummer in een privébericht? ^MV`;

/** From `Geplaatst` on, on the clock of the team, the day first. */
const dayFirst = `Geplaatst: 02-03-2026 09:48
Beantwoord: 02-03-2026 23:59
Reactietijd: 2 u 11 min
Binnen norm: nee (2 u 0 min)
Uitkomst: doorgezet
Doorgezet naar: Bezorgdienst
Doorgezet op: 02-03-2026 12:00
Afdeling antwoordde: 03-03-2026 08:15
Soort vraag: vraag over product of dienst
Onderwerp: Bezorging
Oorzaak: Fout van de vervoerder
Afdeling: Bezorgdienst
Medewerker: MV
Protocol: Bezorging te laat, versie 34
Privé: ja
Privé verder via: telefoon
Afloop privé: Nieuwe dag afgesproken
Uit onszelf: nee
Eerder contact mislukt: e-mail, 27-02-2026, Geen antwoord gekregen
Terugkomen op: 06-03-2026
Toezegging: Vrijdag bellen
Notitie: Twee colli${texts}`;

/** The same where the CRM reads times in UTC only: a day can be another one there. */
const inUtc = (posted: string, category: string) => `${posted}: 2026-03-02T08:48:00.000Z
Beantwoord: 2026-03-02T22:59:00.000Z
Reactietijd: 2 u 11 min
Binnen norm: nee (2 u 0 min)
Uitkomst: doorgezet
Doorgezet naar: Bezorgdienst
Doorgezet op: 2026-03-02T11:00:00.000Z
Afdeling antwoordde: 2026-03-03T07:15:00.000Z
Soort vraag: vraag over product of dienst
${category}: Bezorging
Oorzaak: Fout van de vervoerder
Afdeling: Bezorgdienst
Medewerker: MV
Protocol: Bezorging te laat, versie 34
Privé: ja
Privé verder via: telefoon
Afloop privé: Nieuwe dag afgesproken
Uit onszelf: nee
Eerder contact mislukt: e-mail, 2026-02-27, Geen antwoord gekregen
Terugkomen op: 2026-03-05
Toezegging: Vrijdag bellen
Notitie: Twee colli${texts}`;

const subject = 'Webcare X – Bezorging te laat – doorgezet';
const who = 'Afzender: Joke Terpstra (@joke_t)';
const profile = 'Profiel: https://x.com/joke_t';
const link = 'Link: https://x.com/joke_t/status/1790';

const expected: Readonly<Record<string, string>> = {
  plain: `${subject}\nKanaal: X\n${who}\n${link}\n${dayFirst}`,
  hubspot: `${subject}\nKanaal: X\n${who}\n${profile}\n${link}\n${dayFirst}`,
  dynamics365: `${subject}\nKanaal: X\n${who}\n${link}\n${dayFirst}`,
  superoffice: `${subject}\nKanaal: X\n${who}\n${link}\n${dayFirst}`,
  zendesk: `${subject}\nKanaal: X\n${who}\n${profile}\n${link}\n${inUtc('Geplaatst', 'Onderwerp')}`,
  salesforce: `${subject}\nStatus: Waiting on someone else\nOorsprong: X\n${who}\n${profile}\n${link}\n${inUtc('Geplaatst', 'Reden')}`,
  freshdesk: `${subject}\nStatus: Open\nKanaal: X\n${who}\n${profile}\n${link}\n${inUtc('Geplaatst', 'Onderwerp')}`,
  zohodesk: `${subject}\nKanaal: X\n${who}\n${profile}\n${link}\n${inUtc('Geplaatst', 'Onderwerp')}`,
  row: [
    '02-03-2026 11:39',
    'X',
    'Joke Terpstra',
    'joke_t',
    'https://x.com/joke_t/status/1790',
    '02-03-2026 09:48',
    '02-03-2026 23:59',
    '131',
    'nee',
    'doorgezet',
    'Bezorging',
    'Bezorgdienst',
    'MV',
    'Bezorging te laat',
    '',
    'Twee colli',
    'Hoi Joke, dat is te lang. Stuur je ons je ordernummer in een privébericht? ^MV',
    'Waar blijft mijn tuinbank? Al vier dagen "in het depot".',
  ].join('\t'),
};

describe('a contact in full', () => {
  it.each(layouts.map(({ id }) => id))('as %s gets it', (id) => {
    expect(written(id)).toBe(expected[id]);
  });

  it('in English, where Dynamics follows a setting that is not Dutch: the year first', () => {
    expect(
      written('dynamics365', { language: 'en', includePostText: false }),
    ).toBe(`Webcare X – Bezorging te laat – handed over
Channel: X
From: Joke Terpstra (@joke_t)
Link: https://x.com/joke_t/status/1790
Posted: 2026-03-02 09:48
Answered: 2026-03-02 23:59
Response time: 2 h 11 min
Within target: no (2 h 0 min)
Outcome: handed over
Handed to: Bezorgdienst
Handed over at: 2026-03-02 12:00
Department answered: 2026-03-03 08:15
Kind of question: product or service
Subject: Bezorging
Root cause: Fout van de vervoerder
Department: Bezorgdienst
Agent: MV
Protocol: Bezorging te laat, version 34
Private: yes
Went on in private by: telephone
How that ended: Nieuwe dag afgesproken
Proactive: no
Earlier contact failed: e-mail, 2026-02-27, Geen antwoord gekregen
Follow up on: 2026-03-06
Promise: Vrijdag bellen
Note: Twee colli

Our reply:
Hoi Joke, dat is te lang. Stuur je ons je ordernummer in een privébericht? ^MV`);
  });
});

/** What a task in Salesforce and a ticket in Freshdesk can be, by what became of the contact. */
describe('the state of a case', () => {
  it.each([
    ['answered', 'Completed', 'Resolved'],
    ['noReplyNeeded', 'Completed', 'Closed'],
    ['gone', 'Completed', 'Closed'],
    ['handedOver', 'Waiting on someone else', 'Open'],
    ['waitingForCustomer', 'Waiting on someone else', 'Pending'],
    ['takenPrivate', 'In Progress', 'Pending'],
    ['salesLead', 'Completed', 'Resolved'],
    ['feedbackAsked', 'Waiting on someone else', 'Pending'],
    ['posted', 'Completed', 'Closed'],
  ] as const)('%s is %s in Salesforce and %s in Freshdesk', (outcome, salesforce, freshdesk) => {
    const line = (id: string) => crmText([{ ...contact, outcome }], findLayout(id), options).plain.split('\n')[1];
    expect(line('salesforce')).toBe(`Status: ${salesforce}`);
    expect(line('freshdesk')).toBe(`Status: ${freshdesk}`);
  });
});

describe('a contact by hand', () => {
  const call: Contact = {
    id: 'c',
    site: '',
    channel: 'telephone',
    author: { name: 'Bas Leemhuis' },
    agent: 'MV',
    deviceId: 'd',
    createdAt: '2026-03-02T10:00:00Z',
    answeredAt: '2026-03-02T10:00:00Z',
    changedAt: '2026-03-02T10:00:00Z',
    outcome: 'answered',
    isPrivate: true,
    note: 'Vraagt wanneer de wagen komt',
  };

  it('says by what way it came and what it was about, in the first line as well', () => {
    expect(
      crmText([call], findLayout('plain'), options).plain,
    ).toBe(`Webcare telefoon – Vraagt wanneer de wagen komt – beantwoord
Kanaal: telefoon
Afzender: Bas Leemhuis
Beantwoord: 02-03-2026 11:00
Uitkomst: beantwoord
Medewerker: MV
Privé: ja
Notitie: Vraagt wanneer de wagen komt`);
  });

  it('of somebody without a name has no empty line for it', () => {
    const { plain } = crmText([{ ...call, author: { name: '' } }], findLayout('plain'), options);
    expect(plain).not.toContain('Afzender');
  });
});
