import type { Contact } from '../../core/contact.ts';
import type { PageView, ProtocolView, QueueRow, Suggestion } from '../../core/messages.ts';
import type { Post } from '../../core/post.ts';
import type { Reply } from '../../core/protocol/schema.ts';
import type { ClockState, WaitingPost } from '../../core/waiting.ts';

/** Friday 20 November 2026, 12:26 in Amsterdam. */
export const now = new Date('2026-11-20T11:26:00Z');
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

interface RowOptions {
  readonly site?: string;
  readonly id: string;
  readonly name: string;
  readonly handle?: string;
  readonly text: string;
  /** Minutes since the post was made. */
  readonly ago: number;
  readonly target?: number;
  readonly precision?: 'exact' | 'hour';
}

export function makeRow({
  site = 'x',
  id,
  name,
  handle,
  text,
  ago,
  target = 120,
  precision = 'exact',
}: RowOptions): WaitingPost {
  const posted = { at: before(ago), precision, from: 'attribute' } as const;
  const post: Post = {
    site,
    id,
    author: { name, ...(handle === undefined ? {} : { handle }) },
    text,
    posted,
    permalink: `https://plein.example/${id}`,
    language: 'nl',
    isOwn: false,
  };
  return {
    key: `${site}/${id}`,
    post,
    because: 'mention',
    pageUrl: `https://plein.example/${id}`,
    firstSeenAt: before(ago - 1),
    lastSeenAt: before(0),
    start: posted,
    targetMinutes: target,
    targetKind: 'first',
    calendarId: 'kantoor',
    protocolVersion: 7,
    warnAt: before(ago - target * 0.8),
    dueAt: before(ago - target),
  };
}

export const joke = makeRow({
  id: '1001',
  name: 'Joke Verhaegen',
  handle: 'jokever',
  ago: 105,
  text: '@Pakkelaar al vier dagen staat m’n tuinbank ‘in het depot’. Track & trace doet niets, gisteren 25 minuten in de wacht en toen verbroken. Komt dit nog goed of kan ik m’n geld terug? Bestelling PK-204417',
});

export const houtworm = makeRow({
  site: 'phpbb@klusforum-despijker.example',
  id: '77',
  name: 'houtworm74',
  ago: 1206,
  target: 240,
  text: 'Zaterdag is de klapstoel van Pakkelaar onder m’n vader bezweken, pols gebroken. Op mijn mail van maandag nog steeds niets gehoord. Moet ik eerst een advocaat inschakelen?',
});

const others: readonly WaitingPost[] = [
  makeRow({
    site: 'trustpilot',
    id: 't4',
    name: 'Marijke D.',
    ago: 124,
    text: '1 ster: drie keer gebeld, drie keer een ander verhaal',
  }),
  makeRow({
    site: 'facebook',
    id: 'f9',
    name: 'Peter van Oldenbarneveld-Schuurmans',
    ago: 103,
    text: 'Kunnen jullie ook op zaterdagochtend bezorgen? Doordeweeks ben ik er nooit.',
  }),
  makeRow({
    site: 'mastodon@veldpost.example',
    id: 'm2',
    name: 'tuinvogel@veldpost.example',
    ago: 99,
    text: 'Schroeven ontbreken bij schommelbank, wie helpt',
  }),
  makeRow({ id: '1002', name: 'Sem Dalhuisen', ago: 66, text: 'Top geholpen aan de balie in de showroom' }),
  makeRow({
    site: 'linkedin',
    id: 'l1',
    name: 'Vera Nijenkamp',
    ago: 20,
    text: 'Is het FSC-hout van de nieuwe serie ook in donker te krijgen?',
  }),
  makeRow({
    site: 'phpbb@klusforum-despijker.example',
    id: '81',
    name: 'snoeischaar_x',
    ago: 60,
    target: 240,
    precision: 'hour',
    text: 'Garantie op opblaasbare spa’s, geldt dat ook voor de pomp',
  }),
  makeRow({
    site: 'youtube',
    id: 'y3',
    name: 'Werkplaats Wilgenroos',
    ago: 30,
    target: 1440,
    text: 'Montagevideo stopt bij stap 6, hoe gaat het verder',
  }),
];

const state = (row: WaitingPost): ClockState =>
  (row.dueAt ?? '') < now.toISOString() ? 'overdue' : (row.warnAt ?? '') <= now.toISOString() ? 'dueSoon' : 'waiting';
export const toQueueRow = (row: WaitingPost): QueueRow => ({ row, state: state(row) });
export const queueRows: readonly QueueRow[] = [houtworm, joke, ...others]
  .map(toQueueRow)
  .sort((a, b) => (a.row.dueAt ?? '').localeCompare(b.row.dueAt ?? ''));

export const replies: readonly Reply[] = [
  {
    id: 'depot',
    title: { nl: 'Pakket staat stil bij de vervoerder', en: 'Parcel stuck with the carrier' },
    text: {
      nl: 'Hoi {naam}, wat vervelend dat je {product} al {hoelang} stilstaat. Stuur je ons je bestelnummer in een privébericht? Dan zoeken we het uit en hoor je {wanneer} van ons.',
      en: 'Hi {naam}, sorry to hear that your {product} has been stuck for {hoelang}. Could you send us your order number in a private message? You will hear from us {wanneer}.',
    },
    whenToUse: {
      nl: 'Het pakket is verzonden en beweegt al meer dan twee dagen niet.',
      en: 'The parcel was sent and has not moved for more than two days.',
    },
    whenNot: { nl: 'De klant heeft het pakket al wel ontvangen.', en: 'The customer has received the parcel.' },
    use: 'as-base',
    department: 'logistiek',
    category: 'bezorging',
    status: 'approved',
    approvedBy: 'S. Okkerse',
    approvedAt: '2026-11-03',
  },
  {
    id: 'geld-terug',
    title: { nl: 'Geld terug na te late levering', en: 'Money back after a late delivery' },
    text: {
      nl: 'Dag {naam}, je krijgt je geld binnen vijf werkdagen terug.',
      en: 'Hello {naam}, you will have your money back within five working days.',
    },
    use: 'as-is',
    status: 'approved',
  },
  {
    id: 'telefoon',
    title: { nl: 'Telefonisch niet bereikbaar' },
    text: { nl: 'Dag {naam}, het is druk aan de telefoon. Hier helpen we je ook graag verder.' },
    use: 'as-is',
    status: 'approved',
  },
  {
    id: 'letsel',
    title: { nl: 'Letsel door een product' },
    text: { nl: 'Toon medeleven, noem geen schuld, vraag om een telefoonnummer in een privébericht.' },
    whenNot: { nl: 'Nooit letterlijk gebruiken.' },
    use: 'personal',
    department: 'productveiligheid',
    status: 'approved',
  },
];

export const suggestions: readonly Suggestion[] = replies.map((reply, index) => ({
  reply,
  language: 'nl',
  score: 0.9 - index / 10,
  reasons:
    index === 0
      ? [
          { kind: 'words', words: ['track & trace', 'depot'] },
          { kind: 'handled', count: 3 },
        ]
      : index === 1
        ? [
            { kind: 'words', words: ['geld terug'] },
            { kind: 'example', example: 'Mijn bank is er nog steeds niet, ik wil mijn geld terug en wel nu' },
          ]
        : [{ kind: 'words', words: ['in de wacht', 'verbroken'] }],
}));

export const protocol: ProtocolView = {
  name: 'Pakkelaar webcare',
  version: 7,
  languages: ['nl', 'en'],
  address: 'je',
  signature: '^{initialen}',
  placeholders: {
    naam: { label: { nl: 'Naam', en: 'Name' }, from: 'author' },
    product: { label: { nl: 'Wat besteld', en: 'What was ordered' }, from: 'ask' },
    hoelang: { label: { nl: 'Hoelang al', en: 'For how long' }, from: 'ask' },
    wanneer: {
      label: { nl: 'Wij antwoorden', en: 'We answer' },
      from: 'ask',
      choices: {
        nl: ['vanmiddag vóór 16:00', 'morgen vóór 12:00'],
        en: ['this afternoon before 4 pm', 'tomorrow before noon'],
      },
    },
    initialen: { label: { nl: 'Je initialen', en: 'Your initials' }, from: 'initials' },
  },
  departments: [
    { id: 'logistiek', title: { nl: 'Logistiek', en: 'Logistics' } },
    { id: 'productveiligheid', title: { nl: 'Productveiligheid', en: 'Product safety' } },
  ],
  categories: [
    { id: 'bezorging', title: { nl: 'Bezorging', en: 'Delivery' } },
    { id: 'product', title: { nl: 'Product', en: 'Product' } },
  ],
  rootCauses: [
    { id: 'bezorging', title: { nl: 'Bezorging ging mis', en: 'Delivery went wrong' } },
    { id: 'uitleg-onduidelijk', title: { nl: 'Onze uitleg was onduidelijk', en: 'Our explanation was unclear' } },
  ],
  noReplyReasons: [
    { id: 'niet-aan-ons', title: { nl: 'Niet aan ons gericht', en: 'Not addressed to us' } },
    { id: 'dank', title: { nl: 'Alleen een bedankje', en: 'Only thanks' } },
    { id: 'troll', title: { nl: 'Uitlokking', en: 'Provocation' } },
  ],
  notices: [],
  zone: 'Europe/Amsterdam',
  replies,
};

export const page: PageView = {
  site: 'x',
  siteName: 'X',
  sign: 'X',
  host: 'x.com',
  url: 'https://plein.example/1001',
  maxLength: { limit: 280, count: 'x' },
  account: { handle: 'Pakkelaar' },
  accountFits: true,
  health: { adapter: 'x', found: 25, read: 25, skipped: { id: 0, author: 0, text: 0 }, hasComposer: true },
  chosen: joke.key,
  here: [toQueueRow(joke)],
  counts: { overdue: 2, dueSoon: 3, waiting: 4 },
  isPractice: false,
};

export const earlier: readonly Contact[] = [18, 12, 3, 1].map((day, index) => ({
  id: `00000000-0000-4000-8000-00000000000${index}`,
  site: 'x',
  author: { name: 'Joke Verhaegen', handle: 'jokever' },
  agent: 'MV',
  deviceId: 'd1',
  createdAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`,
  changedAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`,
  outcome: index === 0 ? 'noReplyNeeded' : 'answered',
  ...(index === 0
    ? { note: 'Gebeld, verbroken, niet opgelost' }
    : { replyTitle: 'Levertijd tuinbank', waitedMinutes: 38 }),
}));
