import { ask } from '../../browser/ask.ts';
import { type FoundAnswers, findAnswers } from '../../core/clock/answered.ts';
import type { MountAnswer, PageRow } from '../../core/messages.ts';
import type { Post, PostKey } from '../../core/post.ts';
import type { AnswerEvidence } from '../../core/waiting.ts';
import type { SeenPost } from './visit.ts';

interface FinderContext {
  readonly mount: MountAnswer;
  readonly takeRows: (rows: readonly PageRow[]) => void;
}

export interface AnswerFinder {
  /** Looks for answers of ours to the open rows and tells the background what is new. */
  readonly look: (posts: ReadonlyMap<PostKey, SeenPost>, rows: ReadonlyMap<PostKey, PageRow>) => Promise<void>;
  /** Which of these posts, not timed yet, the page already shows as answered. */
  readonly answeredAmong: (keys: readonly PostKey[], posts: ReadonlyMap<PostKey, SeenPost>) => ReadonlySet<PostKey>;
  /** Strong evidence that this post was answered, as the page stands now. */
  readonly strongAnswerFor: (
    key: PostKey,
    posts: ReadonlyMap<PostKey, SeenPost>,
    rows: ReadonlyMap<PostKey, PageRow>,
  ) => AnswerEvidence | undefined;
}

const noAnswers: FoundAnswers = { answers: [], maybe: [], pending: [] };

export function createAnswerFinder({ mount, takeRows }: FinderContext): AnswerFinder {
  const told = new Set<string>();

  const find = (posts: ReadonlyMap<PostKey, SeenPost>, rows: ReadonlyMap<PostKey, PageRow>) => {
    const open = [...rows.values()].filter((row) => row.closedAt === undefined);
    return open.length === 0 ? noAnswers : findAnswers(inPageOrder(posts), open, mount.rules.accounts);
  };

  return {
    async look(posts, rows) {
      const found = find(posts, rows);
      const answers = found.answers.filter((answer) => isNew(`${answer.postKey} ${answer.by} ${answer.reply?.id}`));
      const maybe = found.maybe.filter((key) => rows.get(key)?.maybeAnswered !== true && isNew(`${key} maybe`));
      const pending = found.pending.filter((key) => rows.get(key)?.pendingAnswer !== true && isNew(`${key} pending`));
      if (answers.length + maybe.length + pending.length === 0) return;
      const answer = await ask('answersSeen', {
        answers: answers.slice(0, 200),
        maybe: maybe.slice(0, 200),
        pending: pending.slice(0, 200),
      });
      if (answer.ok) takeRows(answer.value.rows);
      else told.clear();
    },
    answeredAmong(keys, posts) {
      if (keys.length === 0) return new Set();
      const open = keys.map((key) => ({ key }));
      const found = findAnswers(inPageOrder(posts), open, mount.rules.accounts);
      return new Set(found.answers.map((answer) => answer.postKey));
    },
    strongAnswerFor: (key, posts, rows) => find(posts, rows).answers.find((answer) => answer.postKey === key),
  };

  function isNew(what: string): boolean {
    if (told.has(what)) return false;
    told.add(what);
    return true;
  }
}

function inPageOrder(posts: ReadonlyMap<PostKey, SeenPost>): Post[] {
  return [...posts.values()]
    .sort((a, b) =>
      a.root === b.root || !a.root.isConnected || !b.root.isConnected
        ? 0
        : a.root.compareDocumentPosition(b.root) & Node.DOCUMENT_POSITION_FOLLOWING
          ? -1
          : 1,
    )
    .map((seen) => seen.post);
}
