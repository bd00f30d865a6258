/**
 * What each adapter was tried on. Data, not opinion: one word, the pages that were read, the editors that were written
 * into, and what nobody has seen. `docs/sites.md` is made of it (`npm run sites`), and an adapter that was only built
 * from documentation is off until somebody chooses to use it.
 *
 * The fixtures in `tests/adapters` are ours: they keep an adapter from breaking and prove nothing about a site.
 */

/**
 * - `measured`: running software or its real page, read and written in a browser
 * - `read`: a real page read, and insertion shown in the same kind of editor
 * - `documented`: built from what is published about the site, or seen in part only
 */
export type Proof = 'measured' | 'read' | 'documented';

/** Pages of one kind that were read. */
export interface PagesRead {
  /** What kind of page, without names or addresses. */
  readonly what: string;
  /** `running`: software run for this; `saved`: a real page that somebody kept; `made`: by others, after a real page. */
  readonly from: 'running' | 'saved' | 'made';
  /** Year, or year and month, in which it was saved. */
  readonly date: string;
  /** Posts that were read, of those that a person counts there. */
  readonly read: number;
  readonly of: number;
}

/** An editor that a reply was inserted into and read back from. */
export interface Written {
  /** The package or element: `Draft.js 0.11`, `textarea`. */
  readonly editor: string;
  readonly browsers: readonly ('Chromium' | 'Firefox')[];
  /** On the software itself, or on a page of ours with the editor that the site has. */
  readonly on: 'site' | 'own page';
  /** The test that shows it, from the root of the repository. */
  readonly test: string;
  /** What was done beyond the test, with software that is not in the repository. */
  readonly how?: string;
}

export interface Evidence {
  readonly proof: Proof;
  /** Which pages and versions it is made for. */
  readonly reads: string;
  /** The editors that the site has, the usual one first: ids of `tests/e2e/editors/list.ts`. */
  readonly editors: readonly string[];
  readonly pages: readonly PagesRead[];
  readonly written: readonly Written[];
  /** What nobody has tried, and why. */
  readonly unverified: string;
}

const both = ['Chromium', 'Firefox'] as const;
const textarea: Written = { editor: 'textarea', browsers: both, on: 'own page', test: 'tests/e2e/sites.e2e.ts' };

const boardReply: Written = {
  ...textarea,
  editor: 'textarea of the quick reply and of the editor page',
  test: 'tests/e2e/boards.e2e.ts',
};

/** By adapter id; the practice sites are ours and need none. */
export const evidence: Readonly<Record<string, Evidence>> = {
  x: {
    proof: 'read',
    reads: 'posts, threads, home',
    editors: ['draft'],
    pages: [
      { what: 'page of one post, signed in', from: 'saved', date: '2026-02', read: 1, of: 1 },
      { what: 'home, shortened; an advert is no post', from: 'saved', date: '2026-09', read: 2, of: 2 },
    ],
    written: [{ editor: 'Draft.js 0.11', browsers: both, on: 'own page', test: 'tests/e2e/sites.e2e.ts' }],
    unverified: 'Writing on x.com: needs an account of an organisation.',
  },
  reddit: {
    proof: 'documented',
    reads: 'new pages (2023–2026) and old.reddit.com',
    editors: ['lexical', 'textarea'],
    pages: [{ what: 'old.reddit.com thread', from: 'made', date: '2026', read: 6, of: 6 }],
    written: [textarea],
    unverified: 'A real page of today’s layout and of old.reddit.com; the rich text box. No page was at hand.',
  },
  bluesky: {
    proof: 'read',
    reads: 'web app',
    editors: ['tiptap'],
    pages: [{ what: 'thread, signed out', from: 'saved', date: '2026-01', read: 52, of: 52 }],
    written: [],
    unverified: 'Signed-in pages and the reply box as the site has it: the saved page was signed out.',
  },
  linkedin: {
    proof: 'documented',
    reads: 'posts and comments, both generations of pages',
    editors: ['tiptap', 'quill'],
    pages: [{ what: 'comments of the newer pages', from: 'saved', date: '2026-07', read: 3, of: 3 }],
    written: [],
    unverified: 'A whole page, the older generation of pages, writing: only comments were at hand.',
  },
  youtube: {
    proof: 'documented',
    reads: 'comments on videos, shorts, channel posts',
    editors: ['plain'],
    pages: [{ what: 'skeleton of a comment thread', from: 'made', date: '2025', read: 1, of: 1 }],
    written: [],
    unverified: 'A real page; writing. The site shows no exact times ("3 weeks ago").',
  },
  trustpilot: {
    proof: 'documented',
    reads: 'public review pages',
    editors: [],
    pages: [{ what: 'skeleton of a review card', from: 'made', date: '2024-01', read: 1, of: 1 }],
    written: [],
    unverified: 'A real page. Companies answer in another application, so there is no box on these pages.',
  },
  facebook: {
    proof: 'documented',
    reads: 'posts of pages and groups, comments, the window of a post',
    editors: ['lexical'],
    pages: [],
    written: [],
    unverified:
      'A real page, reading and writing: none was at hand. No exact times ("3 u"); no own id of a post until its moment was pointed at.',
  },
  instagram: {
    proof: 'documented',
    reads: 'comments on posts and films',
    editors: ['react-textarea'],
    pages: [],
    written: [],
    unverified: 'A real page, reading and writing: none was at hand.',
  },
  threads: {
    proof: 'documented',
    reads: 'posts, threads, search',
    editors: ['lexical'],
    pages: [],
    written: [],
    unverified: 'A real page, reading and writing: none was at hand.',
  },
  tiktok: {
    proof: 'documented',
    reads: 'comments on videos and photos',
    editors: ['draft'],
    pages: [],
    written: [],
    unverified:
      'A real page, reading and writing: none was at hand. Comments have no id and no exact time in the page.',
  },
  'google-reviews': {
    proof: 'documented',
    reads: 'Maps, the panel of the search page, the owner’s frame',
    editors: ['textarea'],
    pages: [],
    written: [],
    unverified: 'A real page, reading and writing: none was at hand. The site shows no exact times ("3 weeks ago").',
  },
  disqus: {
    proof: 'documented',
    reads: 'comments in its frame',
    editors: ['plain'],
    pages: [],
    written: [{ editor: 'contenteditable', browsers: both, on: 'own page', test: 'tests/e2e/framed-comments.e2e.ts' }],
    unverified: 'Everything inside the frame of disqus.com since its redesigns: no page of it was at hand.',
  },
  mastodon: {
    proof: 'documented',
    reads: 'web interface 3–4, glitch-soc',
    editors: ['react-textarea'],
    pages: [{ what: 'thread', from: 'made', date: '2026', read: 6, of: 6 }],
    written: [{ editor: 'textarea held by React 19', browsers: both, on: 'own page', test: 'tests/e2e/sites.e2e.ts' }],
    unverified: 'A real page; writing on a running server.',
  },
  discourse: {
    proof: 'documented',
    reads: '1.x–2026',
    editors: ['textarea', 'prosemirror'],
    pages: [],
    written: [textarea],
    unverified: 'A real page; the rich text box. No page was at hand.',
  },
  lemmy: {
    proof: 'documented',
    reads: 'its own interface, 0.17–1.0',
    editors: ['textarea'],
    pages: [],
    written: [textarea],
    unverified: 'A real page. None was at hand.',
  },
  phpbb: {
    proof: 'read',
    reads: 'phpBB 3.0–3.3, prosilver and derived styles; subsilver2',
    editors: ['textarea'],
    pages: [{ what: 'topic of 3.0', from: 'saved', date: '2019', read: 25, of: 25 }],
    written: [textarea, { ...textarea, editor: 'textarea of the editor page', test: 'tests/e2e/editor-page.e2e.ts' }],
    unverified: 'A real page of 3.1 or later; writing on a running board.',
  },
  fluxbb: {
    proof: 'documented',
    reads: 'FluxBB 1.4–1.5, PunBB 1.3–1.4',
    editors: ['textarea'],
    pages: [],
    written: [boardReply],
    unverified:
      'A real page: none was at hand. Built from the templates of 1.4–1.5 and of PunBB 1.3–1.4. No page names the zone of its times: they are read in that of the browser.',
  },
  smf: {
    proof: 'documented',
    reads: 'SMF 2.0–2.1',
    editors: ['textarea', 'sceditor'],
    pages: [],
    written: [boardReply],
    unverified:
      'A real page: none was at hand. Built from the templates of 2.1 and 3.0 alpha; 2.0 from published facts. SCEditor on a running board.',
  },
  mybb: {
    proof: 'documented',
    reads: 'MyBB 1.8, both layouts of a post',
    editors: ['textarea', 'sceditor'],
    pages: [],
    written: [boardReply],
    unverified:
      'A real page: none was at hand. Built from templates of 1.8 that boards published; every board can edit them. SCEditor on a running board.',
  },
  'hacker-news': {
    proof: 'read',
    reads: 'stories and comments',
    editors: ['textarea'],
    pages: [{ what: 'story with its comments', from: 'saved', date: '2024', read: 565, of: 565 }],
    written: [textarea],
    unverified: 'Signed-in pages; writing on the site.',
  },
  'gathering-of-tweakers': {
    proof: 'documented',
    reads: 'topics of the forum',
    editors: ['prosemirror', 'textarea'],
    pages: [{ what: 'list of topics, which holds no posts', from: 'saved', date: '2023-07', read: 0, of: 0 }],
    written: [textarea],
    unverified: 'A real topic; signed-in pages; writing.',
  },
  tweakers: {
    proof: 'read',
    reads: 'comments below articles',
    editors: ['prosemirror', 'textarea'],
    pages: [{ what: 'comments below an article', from: 'saved', date: '2023-07', read: 86, of: 86 }],
    written: [],
    unverified: 'Signed-in pages and the reply box as the site has it: the saved page was signed out.',
  },
  xenforo: {
    proof: 'read',
    reads: '2.0–2.3, and reading 1.x',
    editors: ['froala', 'tiptap', 'textarea'],
    pages: [{ what: 'thread of 2.x', from: 'saved', date: '2019-07', read: 8, of: 8 }],
    written: [],
    unverified: 'Signed-in pages and the rich text box as the site has it: the saved page was signed out.',
  },
  nodebb: {
    proof: 'read',
    reads: '1–4, Persona and Harmony',
    editors: ['textarea', 'prosemirror'],
    pages: [{ what: '4.11, Harmony: 10 pages of topics', from: 'running', date: '2026-11', read: 89, of: 89 }],
    written: [textarea],
    unverified: 'Persona and older versions; writing on running software.',
  },
  vbulletin5: {
    proof: 'read',
    reads: '5',
    editors: ['ckeditor-4'],
    pages: [{ what: 'topic of 5.5.2', from: 'saved', date: '2019-07', read: 15, of: 15 }],
    written: [],
    unverified: 'Signed-in pages and the rich text box as the site has it; version 6. The saved page was signed out.',
  },
  vbulletin: {
    proof: 'read',
    reads: '3 and 4',
    editors: ['textarea', 'ckeditor-4'],
    pages: [{ what: 'thread of 4.2.3', from: 'saved', date: '2019-07', read: 10, of: 10 }],
    written: [textarea],
    unverified: 'Signed-in pages; the rich text box in a frame; writing.',
  },
  'stack-exchange': {
    proof: 'read',
    reads: 'questions, answers, comments',
    editors: ['textarea', 'prosemirror'],
    pages: [{ what: 'question, answers and comments', from: 'saved', date: '2022', read: 21, of: 21 }],
    written: [textarea],
    unverified: 'Signed-in pages; the rich text box; writing on the site.',
  },
  flarum: {
    proof: 'documented',
    reads: '1.x and 2.x',
    editors: ['mithril-textarea'],
    pages: [],
    written: [textarea],
    unverified:
      'A real page: no forum was at hand. Built from the components of 1.x and 2.x; extensions for rich text.',
  },
  invision: {
    proof: 'documented',
    reads: 'Invision Community 4 and 5',
    editors: ['ckeditor-4', 'tiptap'],
    pages: [],
    written: [],
    unverified: 'A real page of 4 or 5, and its editors: closed software, and no page was at hand.',
  },
  dokuwiki: {
    proof: 'documented',
    reads: 'the discussion plugin',
    editors: ['textarea'],
    pages: [
      {
        what: '2022-07-31 with a shortened copy of the plugin’s parts for comments, Dutch, signed in',
        from: 'running',
        date: '2026-11',
        read: 4,
        of: 4,
      },
    ],
    written: [
      {
        ...textarea,
        on: 'site',
        how:
          'DokuWiki 2022-07-31 was run locally with a shortened copy of those parts of the discussion plugin (2025) ' +
          'that show and save comments, and a member signed in as the organisation. A comment was chosen by its mark, ' +
          'the page that its reply button leads to took the reply, and sent it was seen as the answer.',
      },
    ],
    unverified:
      'The complete plugin, which was not at hand: what was run is no proof of it. Other versions and templates; moderation.',
  },
  wordpress: {
    proof: 'measured',
    reads: 'its own comments, classic and block themes',
    editors: ['textarea'],
    pages: [
      { what: '6.1, two themes: 15 pages', from: 'running', date: '2026-11', read: 105, of: 105 },
      { what: '6.1, three themes, set to Dutch, signed in', from: 'running', date: '2026-11', read: 15, of: 15 },
      { what: 'comments of two weblogs', from: 'saved', date: '2019–2020', read: 79, of: 79 },
    ],
    written: [
      {
        ...textarea,
        on: 'site',
        how:
          'WordPress 6.1.9 was run locally, with the themes Twenty Twenty-One, Twenty-Two and Twenty-Three, and a ' +
          'subscriber signed in as the organisation. In each theme a reply of two paragraphs was inserted into the ' +
          'form of a comment chosen by its mark, really sent, and seen as its answer; a second reply, to another ' +
          'comment, waited for a moderator and closed nothing.',
      },
    ],
    unverified: 'Other versions and themes. Comment plug-ins other than its own are not read.',
  },
};

/** Was this adapter only built from documentation? Then it is off until somebody chooses to use it. */
export function isUnproven(id: string): boolean {
  return Object.hasOwn(evidence, id) && evidence[id]?.proof === 'documented';
}

/** Where teams answer too and Kantlijn has no reader of its own, and why. */
export const notSupported: readonly { readonly name: string; readonly why: string }[] = [
  {
    name: 'Meta Business Suite, inbox and comments',
    why: 'Nothing is published about its pages and none was at hand. The posts and comments themselves are read on Facebook and Instagram.',
  },
  {
    name: 'X Pro',
    why: 'Columns of posts behind a paid account: no page was at hand. The same posts are read on x.com.',
  },
  {
    name: 'LinkedIn, list of comments of a company page',
    why: 'Only for administrators of a page: none was at hand. The comments are read below the posts themselves.',
  },
  {
    name: 'YouTube Studio, comments',
    why: 'Only for the owner of a channel: no page was at hand. The comments are read below the videos.',
  },
  {
    name: 'Trustpilot Business',
    why: 'Companies answer reviews there; nothing is published about its pages and none was at hand. The reviews are read on the public pages; copy the reply and paste it there.',
  },
  {
    name: 'Comment plug-ins of weblogs other than Disqus (Jetpack, wpDiscuz, Facebook)',
    why: 'Each has pages of its own; none was at hand.',
  },
];
