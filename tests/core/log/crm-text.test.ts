import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { formatMinutes } from '../../../core/log/crm-lines.ts';
import {
  type CrmOptions,
  crmSubject,
  crmText as crmTextIn,
  layoutName,
  longestSubject,
} from '../../../core/log/crm-text.ts';
import { layouts } from '../../../core/log/layouts.ts';
import { findLayout, layoutsWith } from '../../../core/log/own-layouts.ts';
import type { CrmLayout } from '../../../core/protocol/schema.ts';
import { joke } from './examples.ts';

const options = {
  language: 'nl',
  zone: 'Europe/Amsterdam',
  includePostText: true,
  titleOf: (id: string) => (id === 'bezorging' ? 'Bezorging' : id),
} as const;

const crmText = (contacts: readonly Contact[], layout: string, asked: CrmOptions) =>
  crmTextIn(contacts, findLayout(layout), asked);

describe('a note', () => {
  it('in Dutch', () => {
    expect(crmText([joke], 'plain', options).plain).toBe(`Webcare X – Bezorging te laat – verder in privébericht
Kanaal: X
Afzender: Joke Terpstra (@joke_t)
Link: https://x.com/joke_t/status/1790
Geplaatst: 02-03-2026 09:48
Beantwoord: 02-03-2026 11:39
Reactietijd: 1 u 51 min
Binnen norm: ja (2 u 0 min)
Uitkomst: verder in privébericht
Onderwerp: Bezorging
Medewerker: MV
Protocol: Bezorging te laat, versie 34
Privé: ja

Bericht van de klant:
Waar blijft mijn tuinbank?
Al vier dagen "in het depot".

Onze reactie:
Hoi Joke, dat is te lang. Stuur je ons je ordernummer in een privébericht? ^MV`);
  });

  it('in English, without the customer’s text', () => {
    const { plain, html } = crmText([joke], 'plain', { ...options, language: 'en', includePostText: false });
    expect(plain).toContain('Webcare X – Bezorging te laat – taken private\nChannel: X\n');
    expect(plain).toContain('Posted: 2026-03-02 09:48');
    expect(plain + html).not.toContain('tuinbank');
  });

  it('says what is only about so, and leaves out what is not known', () => {
    const rough: Contact = {
      id: 'c',
      site: 'phpbb@forum.duinstad.example',
      author: { name: '', handle: 'houtworm74' },
      agent: 'MV',
      deviceId: 'd',
      createdAt: '2026-03-02T10:00:00Z',
      changedAt: '2026-03-02T10:00:00Z',
      outcome: 'noReplyNeeded',
      posted: { at: '2026-03-01T11:00:00Z', precision: 'day', from: 'text' },
      waitedMinutes: 1500,
      isWaitApproximate: true,
      metTarget: false,
    };
    expect(crmText([rough], 'plain', options).plain).toBe(`Webcare forum.duinstad.example – geen reactie nodig
Kanaal: forum.duinstad.example
Afzender: @houtworm74
Geplaatst: ongeveer 01-03-2026
Reactietijd: ongeveer 1 d 1 u
Binnen norm: nee
Uitkomst: geen reactie nodig
Medewerker: MV
Privé: nee`);
  });

  it('keeps times, labels and status as the CRM has them', () => {
    const salesforce = crmText([joke], 'salesforce', options).plain;
    expect(salesforce).toContain('\nStatus: In Progress\nOorsprong: X\n');
    expect(salesforce).toContain('Geplaatst: 2026-03-02T08:48:00.000Z');
    expect(crmText([joke], 'hubspot', options).plain).toContain('Geplaatst: 02-03-2026 09:48');
    expect(crmText([joke], 'gone-layout', options)).toEqual(crmText([joke], 'plain', options));
  });

  it('cuts the customer’s text before ours where the CRM has a limit', () => {
    const long = { ...joke, postText: 'a'.repeat(20_000), replyText: `b${'🙂'.repeat(9_000)}` };
    const { plain } = crmText([long], 'salesforce', options);
    expect(plain.length).toBeLessThanOrEqual(32_000);
    expect(plain).toContain('🙂'.repeat(9_000));
    expect(plain).toMatch(/a…\n/);
  });
});

describe('the first line', () => {
  it.each<[string, Partial<Contact>]>([
    [
      'a long title',
      { replyTitle: 'Uitleg over een bezorging die al meermaals verplaatst is door de vervoerder, met excuus' },
    ],
    ['a long host', { site: `phpbb@${'zeer-lange-naam-'.repeat(8)}.example` }],
    ['signs of two halves', { replyTitle: '🙂'.repeat(60) }],
    ['line breaks', { replyTitle: 'een\ntwee' }],
  ])('is one line of at most 80 signs: %s', (_name, parts) => {
    const subject = crmSubject({ ...joke, ...parts }, options);
    expect(subject.length).toBeLessThanOrEqual(longestSubject);
    expect(subject).not.toMatch(/\n/);
    expect(subject.isWellFormed()).toBe(true);
  });
});

describe('HTML', () => {
  it('says the same as the plain text', () => {
    const { plain, html } = crmText([joke], 'zendesk', options);
    const text = html
      .replaceAll(/<br>|<\/p>|<\/blockquote>/g, '\n')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    const lines = (some: string) => some.split('\n').filter(Boolean);
    expect(lines(text)).toEqual(lines(plain));
  });

  it('escapes what people wrote', () => {
    const evil = '<img src=x onerror="alert(1)"> & \'</blockquote><script>';
    const contact = { ...joke, postText: evil, author: { name: evil }, replyText: evil, replyTitle: evil, note: evil };
    for (const { id } of layouts) {
      const { html } = crmText([contact], id, options);
      expect(html).not.toMatch(/<img|<script/);
      expect(html.replaceAll(/<\/?(?:p|b|br|hr|blockquote|table|tr|td)>/g, '')).not.toMatch(/[<>"']/);
    }
  });
});

describe('the row for a spreadsheet', () => {
  it('has tabs between its cells, a line per contact, and no tab or break inside', () => {
    const contacts = [joke, { ...joke, postText: 'a\tb\nc', note: '=1+1', author: { name: '+31 6 12345678' } }];
    const { plain, html } = crmText(contacts, 'row', options);
    const rows = plain.split('\r\n').map((line) => line.split('\t'));
    expect(rows.map((row) => row.length)).toEqual([18, 18]);
    expect(rows[0]?.slice(0, 4)).toEqual(['02-03-2026 11:39', 'X', 'Joke Terpstra', 'joke_t']);
    expect(rows[0]?.[10]).toBe('Bezorging');
    expect(rows[1]?.[2]).toBe("'+31 6 12345678");
    expect(rows[1]?.[15]).toBe("'=1+1");
    expect(rows[1]?.[17]).toBe('a b c');
    expect(html.match(/<tr>/g)).toHaveLength(2);
    expect(html.match(/<td>/g)).toHaveLength(36);
  });

  it('leaves out the customer’s text when asked', () => {
    const { plain } = crmText([joke], 'row', { ...options, includePostText: false });
    expect(plain.split('\t')).toHaveLength(17);
    expect(plain).not.toContain('tuinbank');
  });
});

it('several contacts stand under each other', () => {
  const { plain, html } = crmText([joke, joke, joke], 'plain', options);
  expect(plain.split('\n\n----------\n\n')).toHaveLength(3);
  expect(html.match(/<hr>/g)).toHaveLength(2);
});

it('every layout can be chosen by name', () => {
  expect(layouts.map((layout) => layoutName(layout, 'nl'))).toEqual([
    'Platte tekst',
    'Rij voor spreadsheet',
    'Zendesk',
    'Salesforce',
    'HubSpot',
    'Dynamics 365',
    'Freshdesk',
    'SuperOffice',
    'Zoho Desk',
  ]);
  expect(layouts.map((layout) => layoutName(layout, 'en'))[1]).toBe('Spreadsheet row');
});

describe('a layout of the team', () => {
  const own: CrmLayout = {
    id: 'zaak',
    title: { nl: 'Zaaksysteem' },
    base: 'plain',
    lines: [{ line: 'posted', label: { nl: 'Ontvangen' } }, { line: 'status' }, { line: 'author' }],
    times: 'yearFirst',
    withoutPostText: true,
  };

  it('has its own lines, labels and times, and leaves the customer’s words out for everybody', () => {
    const { plain, html } = crmTextIn([joke], findLayout('zaak', [own]), options);
    expect(plain).toBe(`Webcare X – Bezorging te laat – verder in privébericht
Ontvangen: 2026-03-02 09:48
Afzender: Joke Terpstra (@joke_t)

Onze reactie:
Hoi Joke, dat is te lang. Stuur je ons je ordernummer in een privébericht? ^MV`);
    expect(html).not.toContain('tuinbank');
  });

  it('is as its base where it says nothing, and in the language of the CRM', () => {
    const english: CrmLayout = { id: 'sf', title: { en: 'Our Salesforce' }, base: 'salesforce', language: 'en' };
    const text = crmTextIn([joke], findLayout('sf', [english]), options);
    expect(text).toEqual(crmText([joke], 'salesforce', { ...options, language: 'en' }));
    expect(text.plain).toContain('\nCustomer');
  });

  it('comes first, and in the place of Kantlijn’s own with that id', () => {
    const zendesk: CrmLayout = { ...own, id: 'zendesk', title: { nl: 'Ons Zendesk' } };
    const names = layoutsWith([own, zendesk]).map((layout) => layoutName(layout, 'nl'));
    expect(names.slice(0, 3)).toEqual(['Zaaksysteem', 'Ons Zendesk', 'Platte tekst']);
    expect(names).not.toContain('Zendesk');
    expect(findLayout('weg', [own])).toEqual(findLayout('plain'));
  });

  it('stays within its longest, also with a note that is longer', () => {
    const short: CrmLayout = { id: 'kort', title: { nl: 'Kort' }, base: 'plain', longest: 600 };
    const long = { ...joke, note: 'n'.repeat(9_000), postText: 'p'.repeat(9_000), replyText: 'r'.repeat(9_000) };
    const { plain } = crmTextIn([long], findLayout('kort', [short]), options);
    expect(plain.length).toBeLessThanOrEqual(600);
    expect(plain).toContain('Afzender: Joke Terpstra (@joke_t)\n');
  });

  it('of a row has its own columns', () => {
    const row: CrmLayout = { id: 'rij', title: { nl: 'Rij' }, base: 'row', columns: ['author', 'site', 'postText'] };
    expect(crmTextIn([joke], findLayout('rij', [row]), { ...options, includePostText: false }).plain).toBe(
      'Joke Terpstra\tX',
    );
  });
});

it.each([
  ['freshdesk', '\nStatus: Pending\nKanaal: X\n', 'Geplaatst: 2026-03-02T08:48:00.000Z'],
  ['zohodesk', '\nKanaal: X\n', 'Geplaatst: 2026-03-02T08:48:00.000Z'],
])('%s has its own names and times', (id, ...parts) => {
  for (const part of parts) expect(crmText([joke], id, options).plain).toContain(part);
});

it.each([
  [0, '0 min'],
  [59.4, '59 min'],
  [59.6, '1 u 0 min'],
  [125, '2 u 5 min'],
  [1440, '1 d 0 u'],
  [-3, '0 min'],
])('%d minutes are %s', (minutes, expected) => {
  expect(formatMinutes(minutes, 'nl')).toBe(expected);
});
