/** What a column of a file can become in a reply; in the order in which an export writes them. */
export const importFields = [
  'key',
  'title',
  'text',
  'language',
  'category',
  'department',
  'words',
  'examples',
  'use',
  'channel',
  'whenToUse',
  'whenNot',
  'mustContain',
  'mustNotContain',
  'followUpDays',
  'validFrom',
  'validUntil',
  'note',
  'tags',
] as const;

export type ImportField = (typeof importFields)[number];

/** Per column of the table what it becomes; `undefined`: left out. */
export type Mapping = readonly (ImportField | undefined)[];

/** Names that columns have, as Kantlijn writes them and as other tools and people do; compared without signs. */
const names: Readonly<Record<ImportField, readonly string[]>> = {
  key: ['id', 'sleutel', 'key'],
  title: [
    'titel',
    'title',
    'naam',
    'name',
    'onderwerp',
    'subject',
    'kop',
    'label',
    'templatename',
    'macrotitle',
    'shortcode',
    'trigger',
    'afkorting',
    'abbreviation',
    'shortcut',
    'vraag',
    'question',
  ],
  text: [
    'tekst',
    'text',
    'antwoord',
    'antwoordtekst',
    'standaardantwoord',
    'answer',
    'reply',
    'response',
    'cannedresponse',
    'content',
    'contenthtml',
    'contenttext',
    'inhoud',
    'body',
    'bodytext',
    'bodyhtml',
    'bericht',
    'message',
    'comment',
    'commentvalue',
    'commentvaluehtml',
    'reactie',
    'snippet',
    'plaintext',
    'replace',
    'expansion',
  ],
  language: ['taal', 'language', 'locale', 'lang', 'taalcode'],
  category: [
    'categorie',
    'category',
    'map',
    'folder',
    'foldername',
    'groep',
    'group',
    'groepsnaam',
    'rubriek',
    'thema',
    'collection',
  ],
  department: ['afdeling', 'department', 'team'],
  words: ['woorden', 'trefwoorden', 'zoekwoorden', 'words', 'keywords', 'searchterms'],
  examples: ['voorbeelden', 'voorbeeld', 'voorbeeldberichten', 'examples', 'example', 'voorbeeldvragen', 'questions'],
  use: ['gebruik', 'use', 'usage'],
  channel: ['kanaal', 'channel', 'openbaar', 'visibility'],
  whenToUse: ['wanneer', 'wanneerwel', 'wanneergebruiken', 'when', 'whentouse', 'description', 'omschrijving'],
  whenNot: ['wanneerniet', 'whennot', 'nietgebruiken'],
  mustContain: ['moetbevatten', 'mustcontain'],
  mustNotContain: ['magnietbevatten', 'mustnotcontain'],
  followUpDays: ['terugkomenna', 'followupdays', 'followup'],
  validFrom: ['geldigvan', 'geldigvanaf', 'validfrom'],
  validUntil: ['geldigtot', 'geldigtotenmet', 'validuntil', 'verloopt', 'expires'],
  note: ['notitie', 'opmerking', 'note', 'toelichting', 'remark'],
  tags: ['tags', 'tag', 'labels'],
};

/** `Antwoord-tekst ` and `antwoord_tekst` are one name. */
function plainName(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function fieldOf(header: string): ImportField | undefined {
  const name = plainName(header);
  return name === '' ? undefined : importFields.find((field) => names[field].includes(name));
}

/** Is this row the names of the columns? One name that we know, for a title or a text, is enough. */
export function isHeaderRow(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const field = cell.length > 40 ? undefined : fieldOf(cell);
    return field !== undefined && ['title', 'text', 'key'].includes(field);
  });
}

/**
 * What each column becomes, by its name. Each field goes to the column whose name stands first in its list. Without a
 * column for the text: the one with the longest cells, and the first other column is the title.
 */
export function guessMapping(
  headers: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
): Mapping {
  const made: (ImportField | undefined)[] = headers.map(() => undefined);
  for (const field of importFields) {
    const ranked = headers
      .map((header, at) => ({ at, rank: names[field].indexOf(plainName(header)) }))
      .filter(({ at, rank }) => rank >= 0 && made[at] === undefined)
      .sort((a, b) => a.rank - b.rank);
    const best = ranked[0];
    if (best !== undefined) made[best.at] = field;
  }
  if (!made.includes('text')) {
    const lengths = headers.map((_, at) => rows.reduce((sum, { cells }) => sum + (cells[at] ?? '').length, 0));
    const free = lengths.map((length, at) => ({ at, length })).filter(({ at }) => made[at] === undefined);
    const longest = free.sort((a, b) => b.length - a.length)[0];
    if (longest !== undefined && longest.length > 0) made[longest.at] = 'text';
  }
  if (!made.includes('title')) {
    const first = made.indexOf(undefined);
    if (first >= 0 && headers.every((header) => header === '')) made[first] = 'title';
  }
  return made;
}
