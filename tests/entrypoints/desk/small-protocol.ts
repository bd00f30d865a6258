import type { Protocol } from '../../../core/protocol/schema.ts';

/** A protocol small enough to know by heart. */
export const smallProtocol: Protocol = {
  format: 'kantlijn-protocol',
  schema: 1,
  name: 'Gemeente Duinstad',
  version: 3,
  author: 'H. Ruisvoorn',
  languages: ['nl', 'en'],
  voice: { address: 'je', signature: '^{initialen}' },
  accounts: [{ site: 'x', handle: 'GemeenteDuinstad' }],
  brandWords: ['Duinstad'],
  targets: [{ firstMinutes: 240 }, { site: 'x', firstMinutes: 60, nextMinutes: 120 }],
  calendar: {
    id: 'kantoor',
    zone: 'Europe/Amsterdam',
    week: {
      mon: [['09:00', '17:00']],
      tue: [['09:00', '17:00']],
      wed: [['09:00', '17:00']],
      thu: [['09:00', '20:00']],
      fri: [['09:00', '17:00']],
    },
    exceptions: [
      { date: '2026-12-25', windows: [], reason: 'Eerste kerstdag' },
      { date: '2026-01-01', windows: [], reason: 'Nieuwjaarsdag' },
    ],
  },
  placeholders: {
    naam: { label: { nl: 'Naam van de inwoner', en: 'Name' }, from: 'author' },
    initialen: { label: { nl: 'Je initialen', en: 'Initials' }, from: 'initials' },
  },
  categories: [
    { id: 'afval', title: { nl: 'Afval', en: 'Waste' } },
    { id: 'straat', title: { nl: 'Straat', en: 'Street' } },
  ],
  departments: [{ id: 'reiniging', title: { nl: 'Reiniging', en: 'Cleaning' } }],
  replies: [
    {
      id: 'bak-niet-geleegd',
      title: { nl: 'Bak niet geleegd', en: 'Bin not emptied' },
      text: { nl: 'Hoi {naam}, laat de bak tot morgen staan.', en: 'Hi {naam}, leave the bin until tomorrow.' },
      examples: { nl: ['de groene bak staat er nog vol', 'gft niet opgehaald???'], en: ['bin not emptied'] },
      words: ['kliko'],
      whenToUse: { nl: 'Een bak is één keer overgeslagen.' },
      whenNot: { nl: 'Gebeurt het vaker: neem een ander.' },
      category: 'afval',
      department: 'reiniging',
      use: 'as-is',
      status: 'approved',
      approvedBy: 'H. Ruisvoorn',
      approvedAt: '2026-09-08',
    },
    {
      id: 'lamp-kapot',
      title: { nl: 'Straatlamp kapot' },
      text: { nl: 'Hoi {naam}, we geven de lamp door.' },
      category: 'straat',
      use: 'as-base',
      status: 'approved',
      validUntil: '2026-10-31',
    },
    {
      id: 'letsel',
      title: { nl: 'Letsel of gevaar' },
      text: { nl: 'Schrijf dit zelf.' },
      use: 'personal',
      status: 'draft',
    },
  ],
};
