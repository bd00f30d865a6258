import type { Page } from './adapter.ts';

/** A post as a page's JSON-LD tells it. It says what the posts are, not where: it only confirms what is found. */
export interface Described {
  readonly author: string | undefined;
  /** Letters and digits of its beginning. */
  readonly start: string;
}

const KIND = /^(?:Comment|UserComments|Answer|Question|Review|UserReview|DiscussionForumPosting|SocialMediaPosting)$/;
const MOST = 500;
const MOST_DEPTH = 12;

export function describedPosts({ document }: Page): readonly Described[] {
  const found: Described[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      walk(JSON.parse(script.textContent ?? ''), found, 0);
    } catch {
      // Broken JSON describes nothing.
    }
  }
  return found;
}

/** First letters of a text without what markup changes: marks, spaces, capitals. */
export function startOf(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 30);
}

function walk(value: unknown, found: Described[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > MOST_DEPTH || found.length >= MOST) return;
  if (Array.isArray(value)) {
    for (const entry of value) walk(entry, found, depth + 1);
    return;
  }
  const node = value as Readonly<Record<string, unknown>>;
  if ([node['@type']].flat().some((kind) => typeof kind === 'string' && KIND.test(kind))) {
    const words = [node['text'], node['reviewBody'], node['articleBody'], node['description']].find(
      (part) => typeof part === 'string',
    );
    const start = startOf(typeof words === 'string' ? words : '');
    if (start.length >= 2) found.push({ start, author: nameOf(node['author'] ?? node['creator']) });
  }
  for (const part of Object.values(node)) walk(part, found, depth + 1);
}

function nameOf(author: unknown): string | undefined {
  const [one] = [author].flat();
  if (typeof one === 'string') return one;
  const name = typeof one === 'object' && one !== null ? (one as { name?: unknown }).name : undefined;
  return typeof name === 'string' ? name : undefined;
}
