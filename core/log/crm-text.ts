import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/crm.js';
import type { Contact } from '../contact.ts';
import type { Language } from '../protocol/basic-schema.ts';
import { localText } from '../protocol/view.ts';
import type { ScreenLanguage } from './columns.ts';
import { escapeHtml, type Flavours } from './crm-html.ts';
import { channelName, crmLines, type LineContext } from './crm-lines.ts';
import { crmRows } from './crm-rows.ts';
import type { Layout, NoteLayout } from './layouts.ts';

export interface CrmOptions {
  readonly language: ScreenLanguage;
  /** IANA zone for the times. */
  readonly zone: string;
  /** The customer's own words; leave them out where the CRM need not have them. */
  readonly includePostText: boolean;
  /** Title of a category, department or reason of the protocol, by id; without it the id is shown. */
  readonly titleOf?: (id: string) => string;
}

/** Longest first line: what a CRM shows of a subject. */
export const longestSubject = 80;

/** What a layout is called on a screen. @param order languages of the protocol, for a title that this one lacks */
export function layoutName({ name }: Layout, language: ScreenLanguage, order: readonly Language[] = []): string {
  if (typeof name === 'string') return name;
  return 'word' in name ? words[language][name.word] : (localText(name.title, language, order) ?? '');
}

/**
 * Contacts as text to paste in a CRM: both flavours of one layout, for one write to the clipboard. What people wrote
 * is escaped in the HTML.
 */
export function crmText(contacts: readonly Contact[], layout: Layout, asked: CrmOptions): Flavours {
  const options: CrmOptions = {
    ...asked,
    language: layout.language ?? asked.language,
    includePostText: asked.includePostText && layout.withoutPostText !== true,
  };
  if (layout.kind === 'row') return crmRows(contacts, layout, options);
  const notes = contacts.map((contact) => crmNote(contact, layout, options));
  return {
    plain: notes.map(({ plain }) => plain).join(`\n\n${'-'.repeat(10)}\n\n`),
    html: notes.map(({ html }) => html).join('<hr>'),
  };
}

/** `Webcare X – order late – answered`, cut in the middle part where it is too long. A call says what it was about. */
export function crmSubject(contact: Contact, { language, titleOf = same }: CrmOptions): string {
  const start = words[language].subject({ site: channelName(contact, language) });
  const end = common[language].outcome[contact.outcome];
  const said = contact.channel === undefined ? undefined : contact.note;
  const topic = contact.replyTitle ?? (contact.category && titleOf(contact.category)) ?? said ?? '';
  const room = longestSubject - start.length - end.length - 6;
  const parts = [start, room >= 8 ? cut(oneLine(topic), room) : '', end].filter(Boolean);
  return cut(parts.join(' – '), longestSubject);
}

function crmNote(contact: Contact, layout: NoteLayout, options: CrmOptions): Flavours {
  const { language, zone, includePostText, titleOf = same } = options;
  const { longest = Number.POSITIVE_INFINITY, statuses } = layout;
  const context: LineContext = { language, zone, times: layout.times[language], titleOf, statuses };
  const subject = crmSubject(contact, options);
  const whole = [
    { label: words[language].post, text: (includePostText && contact.postText) || '' },
    { label: words[language].reply, text: contact.replyText ?? '' },
  ].filter(({ text }) => text !== '');
  const found = layout.lines.flatMap(({ line, label = {} }) => {
    const text = crmLines[line](contact, context);
    return text ? [{ label: localText(label, language, []) ?? words[language][line], text }] : [];
  });
  // A very long note leaves room for the subject, and for a word of each text.
  const lines = fitLines(found, longest - subject.length - whole.reduce((sum, { label }) => sum + label.length + 5, 0));
  const head = [subject, ...lines.map(({ label, text }) => `${label}: ${text}`)].join('\n');
  const texts = fitTexts(whole, longest - head.length);
  return {
    plain: [head, ...texts.map(({ label, text }) => `${label}:\n${text}`)].join('\n\n'),
    html: [
      `<p><b>${escapeHtml(subject)}</b></p>`,
      `<p>${lines.map(({ label, text }) => `<b>${escapeHtml(label)}:</b> ${escapeHtml(text)}`).join('<br>')}</p>`,
      ...texts.map(
        ({ label, text }) => `<p><b>${escapeHtml(label)}:</b></p><blockquote>${escapeHtml(text)}</blockquote>`,
      ),
    ].join(''),
  };
}

interface LabelledText {
  readonly label: string;
  readonly text: string;
}

/** Lines that fit together: the longest is cut, and when that is not enough the next. */
function fitLines(lines: readonly LabelledText[], room: number): readonly LabelledText[] {
  const fitted = [...lines];
  let over = fitted.reduce((sum, { label, text }) => sum + label.length + text.length + 3, 0) - room;
  const byLength = fitted
    .map((_line, at) => at)
    .sort((a, b) => (fitted[b]?.text.length ?? 0) - (fitted[a]?.text.length ?? 0));
  for (const at of byLength) {
    const line = fitted[at];
    if (over <= 0 || line === undefined) break;
    const text = cut(line.text, Math.max(1, line.text.length - over));
    over -= line.text.length - text.length;
    fitted[at] = { ...line, text };
  }
  return fitted;
}

/** Texts that fit together: the first is cut first, so that what we said stays. */
function fitTexts(texts: readonly LabelledText[], room: number): readonly LabelledText[] {
  let over = texts.reduce((sum, { label, text }) => sum + label.length + text.length + 4, 0) - room;
  return texts.map(({ label, text }) => {
    if (over <= 0) return { label, text };
    const shorter = cut(text, Math.max(1, text.length - over));
    over -= text.length - shorter.length;
    return { label, text: shorter };
  });
}

/** At most `longest` signs; never half a sign. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, Math.max(0, longest - 1))
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function same(id: string): string {
  return id;
}
