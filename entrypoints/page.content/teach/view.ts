import type { Page } from '../../../adapters/adapter.ts';
import { adapterFromData } from '../../../adapters/from-data.ts';
import { readPosts } from '../../../adapters/read-page.ts';
import type { TeachView } from '../../../core/messages.ts';
import type { LessonState } from './steps.ts';

/** What the sidebar is told: counts, and the first posts as the saved selectors would read them. */
export function viewOf(state: LessonState, page: Page, canGoBack: boolean): TeachView {
  const { step, problem, examples, box, opener, learned } = state;
  const about = {
    step,
    canGoBack,
    has: {
      time: examples.some(({ time }) => time !== undefined),
      box: box !== undefined,
      opener: opener !== undefined,
    },
    ...(problem === undefined ? {} : { problem }),
  };
  if (learned === undefined) return { ...about, found: 0, read: 0, samples: [] };
  const adapter = adapterFromData('taught', page.url.host, learned.data);
  const { posts, skipped } = readPosts(adapter, page);
  return {
    ...about,
    found: posts.length + skipped.id + skipped.author + skipped.text,
    read: posts.length,
    samples: posts.slice(0, 3).map(({ post: { author, text, posted } }) => ({
      name: author.name.slice(0, 300),
      text: text.slice(0, 300),
      ...(posted === undefined ? {} : { posted: { at: posted.at, precision: posted.precision } }),
    })),
    data: learned.data,
  };
}
