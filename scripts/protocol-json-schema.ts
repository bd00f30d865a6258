import * as z from 'zod/mini';
import { protocolSchema } from '../core/protocol/schema.ts';

type Node = Record<string, unknown>;

/**
 * What an editor shows beside a field. By path in the schema: `[]` steps into a list, `*` into the values of a record.
 * A path that is not in the schema is an error, so that this list cannot fall behind.
 */
const descriptions: Readonly<Record<string, string>> = {
  '': 'A protocol of Kantlijn: approved replies and everything else that a service team has agreed on, in one file.',
  format: 'Always "kantlijn-protocol".',
  schema: 'Version of this file format.',
  name: 'Name of the organisation or team.',
  version: 'Raise it with every change: contacts keep the version they were answered under.',
  languages: 'Languages that the team answers in, the usual one first.',
  voice: 'How the team sounds.',
  'voice.address': 'Form of address in Dutch.',
  'voice.signature':
    'Put behind a reply that has no slot for initials, for instance ^{initialen}. Do not repeat it in the texts.',
  accounts: 'Own accounts: posts by these are ours.',
  'accounts[].site':
    'Adapter id (x, mastodon, phpbb), a host (forum.example.org) or a full site (phpbb@forum.example.org).',
  'accounts[].handle': 'With or without @.',
  brandWords: 'A post that holds one of these is timed. Capitals do not matter.',
  watchedPages: 'Pages to watch, with * for any text.',
  'watchedPages[].as': 'own: every post of others counts; watched: brand words, the topic starter and answers to us.',
  horizonDays: 'A post older than this at first sight is not timed. Default 7.',
  conversationHours: 'A conversation ends after this much silence. Default 72.',
  retention:
    'How long the log keeps what, in days from the contact. Figures stay. Without it: texts 365, names 730, contacts 1825.',
  'retention.textsDays': 'What was said: posts, replies, notes. Never longer than names.',
  'retention.namesDays': 'Who said it, and where: names, handles, links.',
  'retention.contactsDays': 'What else leads to a person: case numbers, to whom it was handed.',
  'retention.untilExported': 'Nothing goes before somebody has said, in the desk, that it was exported.',
  privacy: 'What says more of people than answering them asks. Each is off until it is on with a reason.',
  'privacy.linkPersons':
    'Agents may link handles on several sites to one person, and keep a number in the CRM with it.',
  'privacy.personNotes': 'Agents may keep notes on a person, beside those on a contact.',
  'privacy.staffFigures': 'Exports may hold who answered, from which figures of one colleague can be made.',
  'privacy.linkPersons.reason': 'Why the team needs it. Shown to everybody who works with this protocol.',
  targets:
    'Response targets in minutes of opening time. What a target names has to fit; the most specific one counts: kind of post, then category, then account, then site. One that names nothing is the default and has to be there.',
  'targets[].site': 'Adapter id (phpbb), a host (forum.example.org) or a full site (phpbb@forum.example.org).',
  'targets[].account': 'Handle or name of an own account: for posts that are to it.',
  'targets[].category': 'Id of a category.',
  'targets[].triage': 'Kind of post.',
  'targets[].handOverMinutes': 'A department answers what was handed over within this.',
  'targets[].promiseMinutes': 'Within how long a follow-up is promised.',
  'targets[].calendar': 'Id of the opening hours to count in; without it those of `calendar`.',
  'targets[].firstMinutes': 'First response.',
  'targets[].nextMinutes': 'Every next response; without it the same as the first.',
  calendar: 'Opening hours. The response clock runs inside them only.',
  'calendar.zone': 'IANA time zone, for instance Europe/Amsterdam.',
  'calendar.week': 'Windows per weekday, for instance [["09:00", "17:00"]]. A day that is not named is closed.',
  'calendar.exceptions': 'Days that differ. No windows: closed.',
  calendars: 'Other opening hours, for the targets that name their id.',
  placeholders:
    'What stands in the texts as {name}. A placeholder that is not listed here is asked for under its own name.',
  'placeholders.*.from':
    'author: first name of the person who wrote; initials: of the agent; ask: the agent fills it in.',
  'placeholders.*.fallback': 'Said when the page gives no name, for instance "daar" in "Hoi daar".',
  'placeholders.*.choices': 'Answers to choose from; another answer stays possible.',
  'departments[].promisedHours': 'Within how many hours this department answers.',
  noReplyReasons: 'Why a post may be left without a reaction.',
  rootCauses: 'Why people had to ask: chosen for a contact and counted in the log.',
  replies: 'Approved texts.',
  'replies[].id': 'Small letters, digits, dots and hyphens. Never changed: the log refers to it.',
  'replies[].text': 'Text per language, with {placeholders}.',
  'replies[].short': 'Shorter text for a site, by adapter id, for instance "x".',
  'replies[].examples':
    'Posts as customers really write them. Four to six for each language make the suggestions good.',
  'replies[].words': 'Words that point to this reply.',
  'replies[].use': 'as-is: may be posted word for word; as-base: a start; personal: needs a personal answer.',
  'replies[].channel': 'Where it may be posted. Default both.',
  'replies[].takePrivate': 'Ask the customer to go on in a private message.',
  'replies[].followUpDays': 'Come back to the customer after this many days.',
  'replies[].validFrom': 'First day, year-month-day.',
  'replies[].validUntil': 'Last day, year-month-day.',
  'replies[].status': 'Only approved replies are suggested.',
  'replies[].note': 'For the agent only.',
  'replies[].kind': 'report: tells of a fault or mistake of our own, without a post to answer. Default reply.',
  'replies[].variants': 'The same said differently: offered when the text was used a short while ago.',
  'replies[].fixed': 'Sentences that stay as they are; the rest may be changed.',
  'replies[].mustContain': 'Words that the finished reply has to hold.',
  'replies[].mustNotContain': 'Words that the finished reply may not hold.',
  'replies[].articles': 'Ids of articles that belong to it.',
  notices: 'Faults, closings, campaigns: on top of the sidebar for as long as they last.',
  'notices[].from': 'Date, or date and time on the clock of the calendar: 2026-11-27T09:30.',
  'notices[].until': 'The same; a date alone includes that day.',
  'notices[].lifts': 'Ids of replies that come first meanwhile.',
  'notices[].replaces': 'Replies that may not be used meanwhile, and what to use instead.',
  'notices[].report': 'Id of a reply of the kind report, to tell of it ourselves.',
  articles: 'Knowledge base: pages to read and quote from.',
  'articles[].text': 'Markdown per language.',
  'articles[].url': 'Public page with the same.',
  triage: 'What a post of some kind asks for, beside a reply.',
  'triage[].words': 'Words per language on top of those that Kantlijn knows for this kind.',
  'triage[].step':
    'personal: a personal answer; private: go on in private; handOver: to a department; noReply: none; flag: only say so.',
  'triage[].reason': 'Id of a reason, with noReply.',
  confidential: 'Numbers of customers, orders and the like that must not stand in public.',
  'confidential[].pattern': 'Regular expression in RE2 syntax; capitals do not matter.',
  'confidential[].example': 'Something that it finds.',
  forbiddenWords: 'Words that a reply may not hold.',
  'forbiddenWords[].words': 'Whole words or phrases; * at the end for any ending.',
  'forbiddenWords[].instead': 'What to write instead.',
  checks: 'Checks on a draft, by id, with another weight: stop, warn, tip or off.',
  savedSearches: 'Searches that are opened on sites, for posts that do not tag us.',
  'savedSearches[].anyOf': 'Any of these. Without them the brand words.',
  'savedSearches[].sites': 'Adapter ids, full sites, or "web" and "alerts" for a search engine.',
  crmLayouts: 'How contacts are copied for the CRM, beside the layouts of Kantlijn itself.',
  'crmLayouts[].base': 'Layout of Kantlijn that says what is not said here.',
  'crmLayouts[].lines':
    'For a note: its lines in order, each with a label of its own where the CRM calls it otherwise.',
  'crmLayouts[].columns': 'For a row: its columns in order.',
  'crmLayouts[].times': 'dayFirst: 02-03-2026 10:30; yearFirst: 2026-03-02 10:30; offset and utc: ISO 8601.',
  'crmLayouts[].language': 'Language of the CRM. Without it that of the screens.',
  'crmLayouts[].longest': 'Most signs of a note.',
  'crmLayouts[].withoutPostText': 'What the customer wrote stays out.',
  'crmLayouts[].caseNumber':
    'What stands around the case number in what the CRM gives to copy, for instance /tickets/{number}.',
  'departments[].note': 'Note that goes along, with {link}, {author} and {text}.',
  'noReplyReasons[].when': 'When it applies, for the agent.',
  'rootCauses[].when': 'When to choose it, for the agent.',
  taughtSites: 'Sites that were taught by pointing; export them from a browser that was taught.',
  'taughtSites[].hosts': 'Hosts with their port, for instance forum.example.org.',
  'taughtSites[].paths': 'Paths with * for any text. Without it every page of these hosts.',
  adapters: 'Repairs of adapters: switched off, or other selectors, until the next release.',
  'adapters[].site': 'Adapter id (phpbb) or a full site (phpbb@forum.example.org).',
  'adapters[].off': 'Not read at all.',
  'adapters[].posts': 'Selectors of the elements that hold one post each.',
  'adapters[].ignore': 'Elements that these find and that are no post.',
  'adapters[].read': 'Where each thing stands in a post. What is not named stays as it was.',
};

/** JSON Schema (draft 2020-12) of a protocol file, for editors that complete and check while typing. */
export function buildProtocolJsonSchema(): Node {
  const schema: Node = { ...z.toJSONSchema(protocolSchema, { io: 'input' }), title: 'Kantlijn protocol' };
  for (const [path, description] of Object.entries(descriptions)) {
    nodeAt(schema, path)['description'] = description;
  }
  return schema;
}

function nodeAt(schema: Node, path: string): Node {
  const steps = path.replaceAll('[]', '.[]').split('.').filter(Boolean);
  return steps.reduce((node, step) => {
    const children = step === '[]' || step === '*' ? node : node['properties'];
    const name = step === '[]' ? 'items' : step === '*' ? 'additionalProperties' : step;
    const child: unknown = isNode(children) ? children[name] : undefined;
    if (!isNode(child)) throw new Error(`the schema has no ${path}`);
    return child;
  }, schema);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
