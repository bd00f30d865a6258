import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/crm.js';
import { words as log } from '../../.generated/locales/log.js';
import type { Contact } from '../contact.ts';
import type { Reach } from '../post.ts';
import type { Outcome } from '../waiting.ts';
import type { ScreenLanguage } from './columns.ts';
import type { LineId } from './line-ids.ts';
import { siteName } from './site-name.ts';
import { formatDate, formatTime, type TimeFormat } from './times.ts';

/** The lines that a CRM text can have; a layout says which, in which order. Each gives its value, or nothing. */

export interface LineContext {
  readonly language: ScreenLanguage;
  readonly zone: string;
  readonly times: TimeFormat;
  /** Title of a category or department of the protocol, by id. */
  readonly titleOf: (id: string) => string;
  /** What the CRM calls the state of a case, by outcome. */
  readonly statuses: Readonly<Record<Outcome, string>> | undefined;
}

type Line = (contact: Contact, context: LineContext) => string | undefined;

export const crmLines = {
  outcome: ({ outcome }, { language }) => common[language].outcome[outcome],
  status: ({ outcome }, { statuses }) => statuses?.[outcome],
  channel: (contact, { language }) => channelName(contact, language),
  author: ({ author: { name, handle } }) =>
    handle && handle !== name ? (name ? `${name} (@${handle})` : `@${handle}`) : name || undefined,
  profile: ({ author }) => author.url,
  link: ({ permalink }) => permalink,
  posted: ({ posted }, { language, zone, times }) => {
    if (!posted) return undefined;
    if (posted.precision === 'exact' || posted.precision === 'minute') return formatTime(posted.at, times, zone);
    const value = posted.precision === 'hour' ? formatTime(posted.at, times, zone) : formatDate(posted.at, times, zone);
    return words[language].about({ value });
  },
  answered: ({ answeredAt }, { zone, times }) => answeredAt && formatTime(answeredAt, times, zone),
  replyLink: ({ replyPermalink }) => replyPermalink,
  wait: ({ waitedMinutes, isWaitApproximate }, { language }) => {
    if (waitedMinutes === undefined) return undefined;
    const value = formatMinutes(waitedMinutes, language);
    return isWaitApproximate ? words[language].about({ value }) : value;
  },
  target: ({ metTarget, targetMinutes }, { language }) => {
    if (metTarget === undefined) return undefined;
    if (targetMinutes === undefined) return yesNo(metTarget, language);
    const target = formatMinutes(targetMinutes, language);
    return metTarget ? words[language].targetWithin({ target }) : words[language].targetLate({ target });
  },
  agent: ({ agent }) => agent,
  protocolName: ({ protocolName }) => protocolName,
  protocol: ({ replyTitle, protocolVersion }, { language }) => {
    if (protocolVersion === undefined) return replyTitle;
    const version = protocolVersion;
    return replyTitle === undefined
      ? words[language].version({ version })
      : words[language].protocolValue({ title: replyTitle, version });
  },
  topic: ({ topic }, { language }) => topic && log[language].topic[topic],
  rootCause: ({ rootCause }, { titleOf }) => rootCause && titleOf(rootCause),
  earlierFailed: ({ earlierFailedChannel, earlierFailedOn, earlierFailedWhat }, { language, times }) =>
    [
      earlierFailedChannel && log[language].channel[earlierFailedChannel],
      earlierFailedOn && formatDate(`${earlierFailedOn}T12:00:00Z`, times, 'UTC'),
      earlierFailedWhat,
    ]
      .filter(Boolean)
      .join(', ') || undefined,
  category: ({ category }, { titleOf }) => category && titleOf(category),
  department: ({ department }, { titleOf }) => department && titleOf(department),
  handedTo: ({ handedTo }, { titleOf }) => handedTo && titleOf(handedTo),
  handedOver: ({ handedOverAt }, { zone, times }) => handedOverAt && formatTime(handedOverAt, times, zone),
  departmentAnswered: ({ departmentAnsweredAt }, { zone, times }) =>
    departmentAnsweredAt && formatTime(departmentAnsweredAt, times, zone),
  private: ({ isPrivate, outcome }, { language }) => yesNo(isPrivate ?? outcome === 'takenPrivate', language),
  privateChannel: ({ privateChannel }, { language }) => privateChannel && log[language].channel[privateChannel],
  privateOutcome: ({ privateOutcome }) => privateOutcome,
  proactive: ({ isProactive }, { language }) => (isProactive === undefined ? undefined : yesNo(isProactive, language)),
  followUp: ({ followUpAt }, { zone, times }) => followUpAt && formatDate(followUpAt, times, zone),
  promise: ({ promiseText }) => promiseText,
  evidence: ({ postTextHash, postTextAt }, { zone, times }) =>
    postTextHash &&
    [postTextAt && formatTime(postTextAt, times, zone), `SHA-256 ${postTextHash}`].filter(Boolean).join(', '),
  reach: ({ reachAtAnswer, reachLast }, { language }) => reachLine(reachLast ?? reachAtAnswer, language),
  replyReach: ({ replyReachAtAnswer, replyReachLast }, { language }) =>
    reachLine(replyReachLast ?? replyReachAtAnswer, language),
  note: ({ note }) => note,
  reference: ({ crmReference }) => crmReference,
} as const satisfies Record<LineId, Line>;

/** Where it was: the site, or how a contact by hand came. */
export function channelName({ site, channel }: Contact, language: ScreenLanguage): string {
  return channel === undefined ? siteName(site) : log[language].channel[channel];
}

/** `42 min`, `2 u 5 min`, `1 d 3 u`. */
export function formatMinutes(minutes: number, language: ScreenLanguage): string {
  const all = Math.max(0, Math.round(minutes));
  const { minutes: short, hours, days } = words[language];
  if (all < 60) return short({ m: all });
  if (all < 24 * 60) return hours({ h: Math.floor(all / 60), m: all % 60 });
  return days({ d: Math.floor(all / 1440), h: Math.floor((all % 1440) / 60) });
}

function reachLine(reach: Reach | undefined, language: ScreenLanguage): string | undefined {
  const { reachCount: say } = words[language];
  const parts = [
    reach?.replies !== undefined && say.replies({ count: reach.replies }),
    reach?.reposts !== undefined && say.reposts({ count: reach.reposts }),
    reach?.likes !== undefined && say.likes({ count: reach.likes }),
    reach?.views !== undefined && say.views({ count: reach.views }),
  ].filter((part) => part !== false);
  return parts.join(', ') || undefined;
}

function yesNo(value: boolean, language: ScreenLanguage): string {
  return log[language][value ? 'yes' : 'no'];
}
