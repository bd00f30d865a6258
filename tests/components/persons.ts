import type { PersonView } from '../../core/messages.ts';
import type { PrivacyChoices } from '../../core/protocol/privacy.ts';
import { earlier, joke } from './sample.ts';

/** A person on several sites, for screens and pictures: suggested, linked, with a long name. */

export const choices: PrivacyChoices = { linkPersons: true, personNotes: true, staffFigures: false };
const { site, author } = joke.post;
const by = { at: '2026-11-18T09:00:00Z', agent: 'MV' };
export const onMastodon = { site: 'mastodon', author: { name: 'Joke V.', handle: 'jokev@duin.example' } };
const longName = {
  site: 'phpbb@forum.tuinmeubelliefhebbersvannederland.example',
  author: { name: 'Joke Verhaegen-van Oldenbarneveldt tot Groeneveld', handle: 'joke.verhaegen.oldenbarneveldt.1971' },
};
const contacts = earlier.map(({ replyTitle, ...contact }, index) =>
  index === 1
    ? { ...contact, channel: 'telephone' as const, site: '', note: 'Wacht op de monteur.' }
    : { ...contact, ...(replyTitle && { replyTitle }) },
);

export const suggested: PersonView = {
  choices,
  contacts,
  total: contacts.length,
  suggestions: [
    { handle: onMastodon, reasons: ['link', 'name'] },
    { handle: longName, reasons: ['handle'] },
  ],
};

export const linked: PersonView = {
  choices,
  contacts: [...contacts, ...contacts.map((contact) => ({ ...contact, id: `${contact.id}b`, site: longName.site }))],
  total: 214,
  suggestions: [],
  person: {
    id: '00000000-0000-4000-8000-0000000000a1',
    handles: [
      { site, author, ...by },
      { ...longName, ...by },
    ],
    notes: [{ id: '00000000-0000-4000-8000-0000000000b1', text: 'Belt liever na vijven.', ...by }],
    crmReference: 'K-204418',
  },
};

export const unknown: PersonView = { choices, contacts: [], total: 0, suggestions: [] };
