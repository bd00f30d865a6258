import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/log.js';
import type { Contact } from '../contact.ts';
import type { ScreenLanguage } from './columns.ts';
import { channelName } from './crm-lines.ts';

/**
 * Follow-ups as an iCalendar file (RFC 5545). Each is an event, not a to-do: the calendars that most offices use show
 * no to-do from a file. Times are UTC, so that the file needs no description of a zone.
 */

export interface CalendarOptions {
  readonly language: ScreenLanguage;
  /** ISO 8601 UTC: when the file was made. */
  readonly now: string;
}

type Batches = Iterable<readonly Contact[]> | AsyncIterable<readonly Contact[]>;

/** Is there still something to come back on? */
export function isToFollowUp({ followUpAt, followUpKeptAt }: Contact): boolean {
  return followUpAt !== undefined && followUpKeptAt === undefined;
}

export async function* writeCalendar(batches: Batches, options: CalendarOptions): AsyncGenerator<string> {
  yield lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kantlijn//Contact log//EN', 'METHOD:PUBLISH']);
  for await (const contacts of batches) {
    const events = contacts.filter(isToFollowUp).map((contact) => followUpEvent(contact, options));
    if (events.length > 0) yield events.join('');
  }
  yield lines(['END:VCALENDAR']);
}

function followUpEvent(contact: Contact, { language, now }: CalendarOptions): string {
  const { id, author, permalink, postText, promiseText, note, crmReference, changedAt, followUpAt = now } = contact;
  const who = author.name || (author.handle === undefined ? '' : `@${author.handle}`);
  const summary = words[language].followUpOn({
    what: [who, channelName(contact, language)].filter((part) => part !== '').join(', '),
  });
  // What was promised comes first: a calendar often shows no more than the first line.
  const about = [
    promiseText,
    common[language].outcome[contact.outcome],
    crmReference && `${words[language].column.crmReference}: ${crmReference}`,
    permalink,
    note,
    postText,
  ].filter(Boolean);
  return lines([
    'BEGIN:VEVENT',
    // The same contact is the same event when the file is read again.
    `UID:${escapeText(id)}@kantlijn`,
    `DTSTAMP:${stamp(now)}`,
    `LAST-MODIFIED:${stamp(changedAt)}`,
    `DTSTART:${stamp(followUpAt)}`,
    'DURATION:PT15M',
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(about.join('\n'))}`,
    ...(isWebAddress(permalink) ? [`URL:${new URL(permalink).href}`] : []),
    // It takes no room in the calendar: others still see the person as free.
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${escapeText(summary)}`,
    'END:VALARM',
    'END:VEVENT',
  ]);
}

function isWebAddress(address: string | undefined): address is string {
  return address !== undefined && /^https?:/i.test(address) && URL.canParse(address);
}

/** `20260302T093000Z` */
function stamp(at: string): string {
  return `${Temporal.Instant.from(at).round('second').toString().replaceAll(/[-:]/g, '')}`;
}

function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${fold(line)}\r\n`).join('');
}

/** At most 75 bytes a line; a line goes on after a break and a blank, never in the middle of a sign. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  if (line.length <= 75 && encoder.encode(line).length <= 75) return line;
  let folded = '';
  let room = 75;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (size > room) {
      folded += '\r\n ';
      room = 74;
    }
    folded += sign;
    room -= size;
  }
  return folded;
}
