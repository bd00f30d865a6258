import type { SiteData, SiteField } from '../core/site-data.ts';

/** What pages declare in their markup: the same few things in several vocabularies. The surest first. */
export interface Declared {
  /** Roots, one selector per kind; which of them the page has decides. */
  readonly posts: readonly string[];
  /** Every root has this: elements without it are passed over at once. */
  readonly sign: string;
  /** A page of articles is marked in the same way: only roots inside one of these, or two and more of them. */
  readonly isAlsoArticle?: true;
  readonly read: Partial<SiteData['read']>;
  readonly ignore?: readonly string[];
}

const KINDS = [
  'Comment',
  'UserComments',
  'Answer',
  'Question',
  'Review',
  'UserReview',
  'DiscussionForumPosting',
  'SocialMediaPosting',
  'Message',
  'Conversation',
];

const at = (selector: string, attribute?: string): SiteField =>
  attribute === undefined ? { selector } : { selector, attribute };

/** schema.org as microdata. */
const microdata: Declared = {
  sign: '[itemtype]',
  posts: KINDS.map((kind) => `[itemtype$="schema.org/${kind}"]`),
  read: {
    name: [
      at('[itemprop~="author"] meta[itemprop~="name"],[itemprop~="creator"] meta[itemprop~="name"]', 'content'),
      at('[itemprop~="author"] [itemprop~="name"],[itemprop~="creator"] [itemprop~="name"]'),
      at('meta[itemprop~="author"],meta[itemprop~="creator"]', 'content'),
      at('[itemprop~="author"],[itemprop~="creator"]'),
    ],
    text: [
      at('[itemprop~="text"]:not(meta)'),
      at('[itemprop~="commentText"],[itemprop~="reviewBody"]'),
      at('[itemprop~="articleBody"]'),
      at('[itemprop~="description"]:not(meta)'),
    ],
    time: [
      at('[itemprop~="dateCreated"],[itemprop~="datePublished"],[itemprop~="commentTime"],[itemprop~="dateReceived"]'),
    ],
    profile: [
      at('[itemprop~="author"] a[href],[itemprop~="creator"] a[href]', 'href'),
      at('a[itemprop~="author"],a[itemprop~="creator"]', 'href'),
      at('[itemprop~="author"] link[itemprop~="url"]', 'href'),
    ],
  },
};

/** schema.org and SIOC as RDFa; Drupal writes it. */
const rdfa: Declared = {
  sign: '[typeof]',
  posts: [
    ...KINDS.map((kind) => `[typeof~="schema:${kind}"]`),
    ...KINDS.map((kind) => `[typeof~="${kind}"]`),
    '[typeof~="sioc:Post"]',
  ],
  read: {
    name: [
      at('[rel~="schema:author"] [property~="schema:name"],[property~="schema:author"] [property~="schema:name"]'),
      at('[property~="author"] [property~="name"]'),
      at('[rel~="sioc:has_creator"] [property~="foaf:name"],[rel~="sioc:has_creator"] [typeof~="sioc:UserAccount"]'),
      at('[property~="schema:author"],[property~="author"],[rel~="schema:author"],[rel~="sioc:has_creator"]'),
    ],
    text: [
      at('[property~="schema:text"],[property~="text"]'),
      at('[property~="content:encoded"],[property~="schema:reviewBody"],[property~="reviewBody"]'),
    ],
    time: [
      at(
        '[property~="schema:dateCreated"],[property~="dateCreated"],[property~="dc:date"],[property~="schema:datePublished"],[property~="datePublished"]',
      ),
    ],
    profile: [
      at(
        '[rel~="schema:author"] a[href],[property~="schema:author"] a[href],[property~="author"] a[href],[rel~="sioc:has_creator"] a[href],a[property~="schema:author"]',
        'href',
      ),
    ],
  },
};

/** Microformats 2. A comment on an entry is a citation; entries in a row are posts of their own. */
const entries: Declared = {
  sign: '.u-comment,.p-comment,.h-cite,.h-entry',
  posts: ['.u-comment', '.p-comment', '.h-entry .h-cite', '.h-entry .h-entry'],
  read: {
    name: [at('.p-author .p-name,.h-card .p-name'), at('.p-author,.h-card')],
    text: [at('.e-content'), at('.p-content,.p-summary'), at('.p-name:not(.p-author *):not(.h-card *)')],
    time: [at('.dt-published')],
    profile: [at('a.p-author,a.h-card,.p-author .u-url,.h-card .u-url', 'href')],
    permalink: [at('a.u-url:not(.p-author):not(.h-card):not(.h-card *),a:has(> .dt-published)', 'href')],
  },
};

const feed: Declared = {
  sign: '.h-entry',
  posts: ['.h-feed .h-entry', '.h-entry'],
  isAlsoArticle: true,
  read: { ...entries.read, text: [at('.e-content'), at('.p-content,.p-summary')] },
};

/** hAtom and hReview, the microformats before 2. */
const classic: Declared = {
  sign: '.hreview,.hentry',
  posts: ['.hreview', '.hentry'],
  isAlsoArticle: true,
  read: {
    name: [at('.author .fn,.reviewer .fn,.vcard .fn'), at('.author,.reviewer')],
    text: [at('.entry-content,.description')],
    time: [at('.published,.dtreviewed'), at('.updated')],
    profile: [at('.author a[href],.reviewer a[href],a.author', 'href')],
    permalink: [at('a[rel~="bookmark"],a:has(> .published)', 'href')],
  },
};

export const vocabularies: readonly Declared[] = [microdata, rdfa, entries, feed, classic];

/** Finds what declares itself to be a post, in one look through the page. */
export function declaredBy({ sign, posts }: Declared): string {
  return `:is(${sign}):is(${posts})`;
}
