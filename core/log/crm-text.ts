import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/crm.js';
import type { Contact } from '../contact.ts';
import type { ScreenLanguage } from './columns.ts';
import { escapeHtml, type Flavours } from './crm-html.ts';
import { crmLines, type LineContext } from './crm-lines.ts';
import { crmRows } from './crm-rows.ts';
import { type Layout, layouts, type NoteLayout, plainLayout } from './layouts.ts';
import { siteName } from './site-name.ts';

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

/** The layout with this id; the plain one for an id that is no longer there. */
function layoutById(id: string): Layout {
  return layouts.find((layout) => layout.id === id) ?? plainLayout;
}

/** Ids and names of the layouts, for a choice on the screen. */
export function layoutChoices(language: ScreenLanguage): readonly { readonly id: string; readonly name: string }[] {
  return layouts.map(({ id, name }) => ({ id, name: typeof name === 'string' ? name : words[language][name.word] }));
}

/**
 * Contacts as text to paste in a CRM: both flavours of one layout, for one write to the clipboard. What people wrote
 * is escaped in the HTML.
 */
export function crmText(contacts: readonly Contact[], layoutId: string, options: CrmOptions): Flavours {
  const layout = layoutById(layoutId);
  if (layout.kind === 'row') return crmRows(contacts, layout, options);
  const notes = contacts.map((contact) => crmNote(contact, layout, options));
  return {
    plain: notes.map(({ plain }) => plain).join(`\n\n${'-'.repeat(10)}\n\n`),
    html: notes.map(({ html }) => html).join('<hr>'),
  };
}

/** `Webcare X – order late – answered`, cut in the middle part where it is too long. */
export function crmSubject(contact: Contact, { language, titleOf = same }: CrmOptions): string {
  const start = words[language].subject({ site: siteName(contact.site) });
  const end = common[language].outcome[contact.outcome];
  const topic = contact.replyTitle ?? (contact.category && titleOf(contact.category)) ?? '';
  const room = longestSubject - start.length - end.length - 6;
  const parts = [start, room >= 8 ? cut(oneLine(topic), room) : '', end].filter(Boolean);
  return cut(parts.join(' – '), longestSubject);
}

function crmNote(contact: Contact, layout: NoteLayout, options: CrmOptions): Flavours {
  const { language, zone, includePostText, titleOf = same } = options;
  const context: LineContext = { language, zone, times: layout.times[language], titleOf };
  const subject = crmSubject(contact, options);
  const lines = layout.lines.flatMap((id) => {
    const value = crmLines[id](contact, context);
    return value ? [{ label: layout.labels?.[id] ?? words[language][id], value }] : [];
  });
  const head = [subject, ...lines.map(({ label, value }) => `${label}: ${value}`)].join('\n');
  const texts = fitTexts(
    [
      { label: words[language].post, text: (includePostText && contact.postText) || '' },
      { label: words[language].reply, text: contact.replyText ?? '' },
    ].filter(({ text }) => text !== ''),
    (layout.longest ?? Number.POSITIVE_INFINITY) - head.length,
  );
  return {
    plain: [head, ...texts.map(({ label, text }) => `${label}:\n${text}`)].join('\n\n'),
    html: [
      `<p><b>${escapeHtml(subject)}</b></p>`,
      `<p>${lines.map(({ label, value }) => `<b>${escapeHtml(label)}:</b> ${escapeHtml(value)}`).join('<br>')}</p>`,
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
