import type { PostTime, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { countIn, either, readersFor } from './readers.ts';
import { lineOf } from './text.ts';
import { machineTime } from './times.ts';

/** Hacker News: tables all the way down, unchanged in shape since 2007. */

const POSTS = [
  'tr.comtr[id]', // a comment; also class athing since about 2014
  '.fatitem:not(:has(.comtr))', // top of the page: the story, or the one comment that the page is about
];

const { find, text, line, attr, href, count, timeText } = readersFor(POSTS);

const id = either(attr('id', undefined, /^(\d+)$/), attr('id', 'tr.athing', /^(\d+)$/));
const title = line('.titleline > a', 'a.storylink', '.title > a');
/** "on: TITLE" beside a comment that stands apart from its story. */
const ON_STORY = '.onstory a,.storyon a';
const words = text(['.commtext', '.toptext'], { exclude: '.reply' });
const author = line('.hnuser');

export const hackerNews: Adapter = {
  id: 'hacker-news',
  name: 'Hacker News',
  sign: 'HN',
  threads: 'nested',
  posts: POSTS,
  // "[flagged]", "[deleted]": a word in brackets where the text was, so the reply line is the first element.
  ignore: ['.comtr:has(.comment > .reply:first-child)', '.comtr:has(.comhead):not(:has(.hnuser))'],
  read: {
    id,
    name: author,
    handle: author,
    profile: href('a.hnuser'),
    text: (root, page) => {
      const said = words(root, page);
      const about = title(root, page);
      return about === undefined ? said : [about, said].filter(Boolean).join('\n\n');
    },
    permalink: (root, page) => {
      const post = id(root, page);
      return post && absoluteLink(`item?id=${post}`, page);
    },
    parentId,
    threadId: (root, { document }) => {
      const top = document.querySelector('.fatitem');
      return (
        itemOf(find(root, ON_STORY)) ?? itemOf(top?.querySelector(ON_STORY)) ?? top?.querySelector('tr.athing')?.id
      );
    },
    // "2024-02-02T19:22:59 1706901779": UTC without saying so, and seconds; before 2024 the former alone.
    posted: either<PostTime>(
      (root, page) => {
        const [iso = '', seconds] = (find(root, '.age[title]')?.getAttribute('title') ?? '').split(' ');
        return machineTime(seconds ?? (iso && `${iso.replace(/Z$/, '')}Z`), page.zone);
      },
      timeText(['.age']),
    ),
    reach: (root, page) =>
      known<Reach>({
        likes: count('.score')(root, page),
        replies: title(root, page) === undefined ? undefined : answersIn(root),
      }),
    isStarter: (root, page) => title(root, page) !== undefined,
  },
  ownAccount: ({ document }) => {
    const me = document.querySelector('a#me');
    const name = me ? lineOf(me) : '';
    return name === '' ? undefined : { name, handle: name };
  },
  // Old threads and guests have no form.
  composer: ({ document }) =>
    composerIn(document, ['form[action="comment"] textarea[name="text"]', 'form textarea[name="text"]']),
  openComposer: (root) => find(root, '.reply a[href^="reply"]') as HTMLElement | undefined,
  composerIsFor: (composer, root, page) => {
    const parent = composer.closest('form')?.querySelector<HTMLInputElement>('input[name="parent"]')?.value;
    return parent ? parent === id(root, page) : undefined;
  },
  sendButton: (composer) => sendButtonOf(composer),
  examples: ['https://news.ycombinator.com/item?id=48100001'],
};

function itemOf(link: Element | null | undefined): string | undefined {
  return /item\?id=(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1];
}

/** How far a comment stands to the right, in steps. */
function depthOf(row: Element): number {
  const cell = row.querySelector('td.ind');
  const indent = cell?.getAttribute('indent');
  return indent ? Number(indent) : Number(cell?.querySelector('img')?.getAttribute('width') ?? 0) / 40;
}

/** The nearest row above that stands less far to the right; at the left, what the page is about. */
function parentId(root: Element, page: Page): string | undefined {
  if (!root.matches('.comtr')) return itemOf(find(root, '.navs a[href^="item"],.par a'));
  const depth = depthOf(root);
  for (let row = root.previousElementSibling; depth > 0 && row; row = row.previousElementSibling) {
    if (row.matches('.comtr') && depthOf(row) < depth) return row.id;
  }
  return page.document.querySelector('.fatitem tr.athing')?.id;
}

/** "564 comments": the last link of the line below the title. */
function answersIn(root: Element): number | undefined {
  const links = root.querySelectorAll('.subline a[href^="item?id="],.subtext > a[href^="item?id="]');
  const last = links[links.length - 1];
  return last && !last.closest('.age') ? countIn(lineOf(last)) : undefined;
}
