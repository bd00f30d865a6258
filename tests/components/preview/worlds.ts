import type { ProtocolView, Suggestion } from '../../../core/messages.ts';
import type { DraftCheck } from '../../../core/protocol/checks.ts';
import type { Notice } from '../../../core/protocol/schema.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { delivery, expired, long } from '../articles.ts';
import type { World } from '../fake-background.ts';
import { choices, linked, suggested, unknown } from '../persons.ts';
import { houtworm, joke, page, protocol, queueRows, suggestions, toQueueRow } from '../sample.ts';
import { atCheck, atStart } from '../teaching.ts';

const { chosen: _, ...unchosen } = page;
const { account: _a, accountFits: _f, ...unaccounted } = page;
const { health: _h, ...unread } = unchosen;
const rows = queueRows.map(({ row }) => row);

/** Two notices in force, one of them with a long name. */
const fault: Notice = {
  id: 'depot-plat',
  kind: 'fault',
  title: {
    nl: 'Sorteercentrum Veldhove-Oldenbarneveldterhaven ligt stil door een stroomstoring',
    en: 'Sorting centre Veldhove-Oldenbarneveldterhaven is down by a power cut',
  },
  text: {
    nl: 'Pakketten van vandaag komen een dag later. Beloof geen tijd; de bezorger mailt zelf.',
    en: 'Parcels of today arrive a day later. Promise no time; the carrier sends an e-mail.',
  },
  from: '2026-11-20T08:00',
  until: '2026-11-20T18:00',
  report: 'telefoon',
};
const sale: Notice = {
  id: 'wintertuin',
  kind: 'campaign',
  title: { nl: 'Wintertuin: 20% op vuurkorven', en: 'Winter garden: 20% off fire pits' },
  text: { nl: 'Alleen online.', en: 'Online only.' },
  from: '2026-11-16',
  until: '2026-11-29',
};
const noticed: ProtocolView = { ...protocol, notices: [fault, sale] };
const [first, second, ...further] = suggestions;
const moved: readonly Suggestion[] = [
  ...(second === undefined
    ? []
    : [{ ...second, reasons: [{ kind: 'notice', title: fault.title, as: 'first' } as const, ...second.reasons] }]),
  ...(first === undefined ? [] : [first]),
  ...further,
];
const stopped: readonly Suggestion[] = [
  ...(first === undefined || second === undefined ? [] : [{ ...first, blocked: { notice: fault, by: second } }]),
  ...further,
];

const found: readonly DraftCheck[] = [
  { id: 'confidential', weight: 'stop', place: [0, 3], data: { found: '06-12345678', kind: 'mobile', count: 1 } },
  {
    id: 'forbiddenWord',
    weight: 'warn',
    place: [4, 10],
    data: {
      found: 'arbeidsongeschiktheidsverzekeringsmaatschappijen',
      instead: 'verzekeraars',
      has: 'yes',
      count: 1,
    },
  },
  { id: 'missingGreeting', weight: 'tip', data: { want: 'Joke', has: 'yes' } },
  { id: 'sameText', weight: 'tip', data: { count: 3, here: 'no', variant: 'yes' } },
];

const withArticles: Partial<World> = {
  articles: [delivery, expired, long],
  suggestions: suggestions.map((one, at) =>
    at > 0 ? one : { ...one, reply: { ...one.reply, articles: ['bezorgen', 'garantie'] } },
  ),
};

/** Names and titles of one long word. */
const longName = 'Klachtenafhandelingscoördinatiecommissie-Oost-Veluwe';
const longWorld: Partial<World> = {
  rows: rows.map((row) =>
    row.key === joke.key
      ? { ...row, post: { ...row.post, author: { name: 'Wilhelmina-Bartholomea van Oldenbarneveldterhaven' } } }
      : row,
  ),
  protocol: {
    ...protocol,
    departments: [...protocol.departments, { id: 'lang', title: { nl: longName, en: longName } }],
    rootCauses: [{ id: 'lang', title: { nl: longName, en: longName } }],
    categories: [{ id: 'lang', title: { nl: longName, en: longName } }],
  },
};

/** The chosen post closed in a private message, with or without a promise about it. */
function promised(isMade = false): World['rows'] {
  const closed = { outcome: 'takenPrivate' as const, closedAt: '2026-11-20T11:20:00Z' };
  const followUp = {
    by: 'us' as const,
    madeAt: '2026-11-20T11:21:00Z',
    warnAt: '2026-11-23T08:00:00Z',
    dueAt: '2026-11-23T16:00:00Z',
    text: 'zodra het pakket in het depot van Veldhove-Oldenbarneveldterhaven gevonden is',
  };
  return rows.map((row) => (row.key === joke.key ? { ...row, ...closed, ...(isMade ? { followUp } : {}) } : row));
}

/** States of the screens that are looked at; `do` is what is pressed first. */
const openPerson = 'click:[aria-label=Persoon] button,[aria-label=Person] button';

export const scenes: Readonly<
  Record<
    string,
    { readonly world: Partial<World>; readonly do?: readonly string[]; readonly screen?: 'sidebar' | 'popup' }
  >
> = {
  choose: { world: {} },
  person: { world: { protocol: { ...protocol, privacy: choices }, person: suggested } },
  personOpen: { world: { protocol: { ...protocol, privacy: choices }, person: suggested }, do: [openPerson] },
  personLinked: { world: { protocol: { ...protocol, privacy: choices }, person: linked }, do: [openPerson] },
  personNew: { world: { protocol: { ...protocol, privacy: choices }, person: unknown }, do: [openPerson] },
  notices: {
    world: { protocol: noticed, suggestions: moved },
    do: ['click:[aria-label=Actueel] [aria-expanded],[aria-label=Now] [aria-expanded]'],
  },
  report: {
    world: { protocol: noticed },
    do: [
      'click:[aria-label=Actueel] [aria-expanded],[aria-label=Now] [aria-expanded]',
      'click:[aria-label=Actueel] [data-kind=plain],[aria-label=Now] [data-kind=plain]',
    ],
  },
  blocked: { world: { protocol: noticed, suggestions: stopped }, do: ['/'] },
  articles: { world: withArticles },
  search: { world: withArticles, do: ['/', 'type:bezorg', 'wait'] },
  searchNone: { world: withArticles, do: ['/', 'type:zwembad', 'wait'] },
  article: { world: withArticles, do: ['k'] },
  articleLong: { world: withArticles, do: ['/', 'type:garantie', 'wait', 'Enter', 'ArrowDown', 'ArrowDown'] },
  articleGone: { world: { ...withArticles, refuses: { getArticle: 'unknownArticle' } }, do: ['k'] },
  quoted: { world: withArticles, do: ['k', 'ArrowDown', 'Enter'] },
  find: { world: withArticles, do: ['n', 'F2', 'type:bezorg', 'wait'] },
  fill: { world: {}, do: ['Enter', 'type:tuinbank'] },
  edit: { world: {}, do: ['Enter', 'type:tuinbank', 'click:[aria-keyshortcuts=E]'] },
  initials: {
    world: {
      settings: {
        ...defaultSettings,
        language: 'nl',
        initials: '',
        agentName: '',
      },
    },
    do: ['2', 'Enter'],
  },
  inserted: { world: {}, do: ['2', 'Control+Enter'] },
  checks: { world: { checks: () => found }, do: ['Enter', 'type:tuinbank', 'click:[aria-keyshortcuts=E]', 'wait'] },
  checkTips: {
    world: { checks: () => found.slice(2) },
    do: ['2', 'Enter', 'wait', 'click:section button[aria-expanded=false]', 'click:li[data-weight=tip] button'],
  },
  checkHeld: { world: { checks: () => found.slice(0, 1) }, do: ['2', 'Control+Enter', 'wait', 'Control+Enter'] },
  checkInserted: { world: { checks: () => found.slice(1) }, do: ['2', 'Control+Enter', 'wait'] },
  noComposer: { world: { insert: 'noComposer' }, do: ['2', 'Control+Enter'] },
  clipboard: { world: { insert: 'notAccepted' }, do: ['2', 'Control+Enter'] },
  byHand: { world: { insert: 'notAccepted', clipboard: 'refused' }, do: ['2', 'Control+Enter'] },
  wrongAccount: {
    world: {
      insert: 'wrongAccount',
      page: {
        ...page,
        account: { handle: 'marit_van_oldenbarneveld_schuurmans_prive' },
        accountFits: false,
        allowedAccounts: ['@Pakkelaar', '@PakkelaarHelpt'],
      },
    },
    do: ['2', 'Control+Enter'],
  },
  unknownAccount: {
    world: { page: { ...unaccounted, allowedAccounts: ['@Pakkelaar', '@PakkelaarHelpt'] } },
    do: ['Enter', 'type:tuinbank'],
  },
  held: { world: { page: { ...unread, site: 'lemmy', siteName: 'Lemmy', here: [], held: { why: 'unproven' } } } },
  off: {
    world: {
      page: {
        ...unread,
        here: [],
        held: { why: 'off', reason: 'Leest antwoorden dubbel sinds de site op 12 november veranderde.' },
      },
    },
  },
  boxRefused: { world: { page: { ...unchosen, here: [], lastInsertion: 'refused' } } },
  nothing: {
    world: {
      page: {
        ...unchosen,
        here: [],
        health: { adapter: null, found: 0, read: 0, skipped: { id: 0, author: 0, text: 0 }, hasComposer: false },
      },
    },
  },
  refused: { world: { insert: 'answeredMeanwhile' }, do: ['2', 'Control+Enter'] },
  nothingFits: {
    world: {
      fits: false,
      page: {
        ...page,
        site: houtworm.post.site,
        siteName: 'phpBB',
        host: 'klusforum-despijker.example',
        sign: 'Pb',
        chosen: houtworm.key,
      },
    },
  },
  own: { world: { fits: false }, do: ['n'] },
  personal: { world: {}, do: ['m', '4', 'Enter'] },
  noReply: { world: {}, do: ['g'] },
  handOver: { world: {}, do: ['o'] },
  done: { world: {}, do: ['2', 'Control+Enter', 'answered'] },
  doneMore: { world: {}, do: ['2', 'Control+Enter', 'answered', 'm'] },
  doneCopied: { world: {}, do: ['2', 'Control+Enter', 'answered', 'c', 'wait'] },
  doneCopyRefused: { world: { clipboard: 'refused' }, do: ['2', 'Control+Enter', 'wait', 'answered', 'c', 'wait'] },
  doneFailed: {
    world: { refuses: { contactCopied: 'storageFull' } },
    do: ['2', 'Control+Enter', 'answered', 'c', 'wait'],
  },
  doneLong: { world: longWorld, do: ['g', 'Enter', 'wait', 'm', 'wait'] },
  contactByHand: { world: {}, do: ['F4'] },
  contactByHandLong: { world: longWorld, do: ['F4', 'Tab', 'type:Bas', 'Control+Enter'] },
  contactByHandFailed: {
    world: { refuses: { logByHand: 'storageFull' } },
    do: ['F4', 'Tab', 'Tab', 'type:Vraagt naar de tuinbank', 'Control+Enter', 'wait'],
  },
  closed: { world: {}, do: ['g', 'Enter'] },
  promise: { world: { rows: promised() }, do: ['t'] },
  promised: { world: { rows: promised(true) } },
  promisedLate: { world: { rows: promised(true), now: new Date('2026-11-24T09:00:00Z') } },
  promisedQueue: { world: { rows: promised(true), now: new Date('2026-11-23T09:00:00Z') }, do: ['q'] },
  comeBack: { world: { rows: promised(true) }, do: ['r'] },
  note: {
    world: {
      rows: rows.map((row) => (row.key === joke.key ? { ...row, note: 'Depot gebeld, terugbelafspraak morgen' } : row)),
    },
  },
  maybe: { world: { rows: rows.map((row) => (row.key === joke.key ? { ...row, maybeAnswered: true } : row)) } },
  queue: { world: {}, do: ['q'] },
  empty: { world: { page: { ...unchosen, here: [] } } },
  here: { world: { page: { ...unchosen, here: [toQueueRow(joke)] } } },
  unread: {
    world: {
      page: {
        ...unchosen,
        here: [],
        health: { adapter: 'x', found: 14, read: 0, skipped: { id: 0, author: 14, text: 0 }, hasComposer: false },
      },
    },
  },
  wrong: {
    world: {
      page: {
        ...page,
        account: { handle: 'marit_v' },
        accountFits: false,
        health: { adapter: 'x', found: 14, read: 8, skipped: { id: 0, author: 6, text: 0 }, hasComposer: true },
      },
      storage: { mode: 'restored', generation: 'g2', contacts: 3, restored: 3 },
    },
  },
  hostile: {
    world: {
      rows: rows.map((row) =>
        row.key === joke.key
          ? {
              ...row,
              post: {
                ...row.post,
                author: { name: 'Pakkelaar\u202Eecivres', handle: 'a'.repeat(80) },
                text: `<img src=x onerror=alert(1)> ${'Heel lang bericht zonder einde over de bezorging. '.repeat(12)}\u200B`,
              },
            }
          : row,
      ),
    },
  },
  teach: { world: { teaching: atStart } },
  teachBox: {
    world: { teaching: { ...atCheck, step: 'box', problem: 'noBox', has: { ...atCheck.has, time: false } } },
  },
  teachOpen: { world: { teaching: { ...atCheck, step: 'open' } } },
  teachCheck: { world: { teaching: atCheck } },
  teachLong: {
    world: {
      teaching: {
        ...atCheck,
        host: 'het-grote-buurtplein-van-de-hele-wereld-en-omstreken.forum.example:8443',
        has: { ...atCheck.has, box: false, time: false },
        samples: [
          {
            name: 'Wilhelmina-Alexandrina-van-Duinstad-tot-Waterkant-en-Omstreken '.repeat(3),
            text: 'Heel lang bericht zonder einde over de bezorging. '.repeat(6),
          },
        ],
      },
    },
  },
  teachNothing: { world: { teaching: { ...atCheck, found: 0, read: 0, samples: [] } } },
  keys: { world: {}, do: ['?'] },
  settings: { world: {}, do: ['click:header button[title]'] },
  popupOn: { world: {}, screen: 'popup' },
  popupOff: {
    world: {
      site: {
        origin: 'https://tuinpraat.example',
        host: 'tuinpraat.example',
        isOn: false,
        canSwitch: true,
        counts: page.counts,
        notCopied: 2,
      },
    },
    screen: 'popup',
  },
  popupTrouble: {
    world: {
      site: {
        origin: 'https://x.com',
        host: 'x.com',
        isOn: true,
        canSwitch: true,
        sign: 'X',
        counts: { overdue: 0, dueSoon: 0, waiting: 0 },
        notCopied: 0,
        page: {
          ...unchosen,
          account: { handle: 'marit_v' },
          accountFits: false,
          health: { adapter: 'x', found: 14, read: 8, skipped: { id: 0, author: 6, text: 0 }, hasComposer: true },
        },
      },
    },
    screen: 'popup',
  },
  popupTeach: {
    world: {
      site: {
        origin: 'https://buurtplein.example',
        host: 'buurtplein.example',
        isOn: true,
        canSwitch: true,
        counts: { overdue: 0, dueSoon: 0, waiting: 0 },
        notCopied: 0,
      },
    },
    screen: 'popup',
  },
  popupHeld: {
    world: {
      site: {
        origin: 'https://lemmy.duinstad-en-omstreken.example',
        host: 'lemmy.duinstad-en-omstreken.example',
        isOn: true,
        canSwitch: true,
        sign: 'Le',
        counts: page.counts,
        notCopied: 0,
        page: {
          ...unread,
          site: 'lemmy@lemmy.duinstad-en-omstreken.example',
          siteName: 'Lemmy',
          host: 'lemmy.duinstad-en-omstreken.example',
          adapter: 'lemmy',
          proof: 'documented',
          here: [],
          held: { why: 'unproven' },
        },
      },
    },
    screen: 'popup',
  },
  popupUsed: {
    world: {
      site: {
        origin: 'https://lemmy.example',
        host: 'lemmy.example',
        isOn: true,
        canSwitch: true,
        sign: 'Le',
        counts: page.counts,
        notCopied: 0,
        page: { ...unchosen, site: 'lemmy@lemmy.example', siteName: 'Lemmy', adapter: 'lemmy', proof: 'documented' },
      },
    },
    screen: 'popup',
  },
  popupNone: {
    world: { site: { isOn: false, canSwitch: false, counts: { overdue: 0, dueSoon: 0, waiting: 0 }, notCopied: 0 } },
    screen: 'popup',
  },
};
