import { ask } from '../../browser/ask.ts';
import { type FoundAnswers, findAnswers, type OpenPost } from '../../core/clock/answered.ts';
import type { MountAnswer, PageRow } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import type { KnownPosts } from './known-posts.ts';

interface FinderContext {
  readonly mount: MountAnswer;
  readonly signal: AbortSignal;
  readonly posts: KnownPosts;
  readonly rows: ReadonlyMap<PostKey, PageRow>;
  readonly takeRows: (rows: readonly PageRow[]) => void;
}

export interface AnswerFinder {
  /** These were read: is there anything among them that can be an answer? */
  readonly note: (keys: readonly PostKey[]) => void;
  /** Rows came or changed. */
  readonly noteRows: () => void;
  /** Looks for answers of ours to the open rows, when there may be new ones, and tells the background. */
  readonly look: () => Promise<void>;
  /** Which of these posts, not timed yet, the page already shows as answered. */
  readonly answeredAmong: (keys: readonly PostKey[]) => ReadonlySet<PostKey>;
  /**
   * Does the page, as it stands now, show an answer of ours to this post, or one that may be (unless the agent said that
   * it is not, or knew of it)?
   */
  readonly isAnswered: (key: PostKey, isMaybeKnown: boolean) => boolean;
}

/** Rows of several batches come one after the other: looked at together, ms. */
const pause = 400;
const noAnswers: FoundAnswers = { answers: [], maybe: [], pending: [] };

export function createAnswerFinder({ mount, signal, posts, rows, takeRows }: FinderContext): AnswerFinder {
  const told = new Set<string>();
  /** Posts of others only take evidence away: nothing is looked for because of them. */
  let isDue = false;
  let isPlanned = false;

  const find = (open: readonly OpenPost[]): FoundAnswers =>
    open.length === 0 || !posts.hasAnswers() ? noAnswers : findAnswers(posts.inPageOrder(), open, mount.rules.accounts);
  const openRows = () =>
    [...rows.values()].filter(({ closedAt, after }) => closedAt === undefined || after !== undefined);

  return {
    note(keys) {
      isDue ||= keys.some(posts.isAnswer);
    },
    noteRows() {
      if (isPlanned) return;
      isPlanned = true;
      setTimeout(() => {
        isPlanned = false;
        isDue = true;
        void look();
      }, pause);
    },
    look,
    answeredAmong: (keys) => new Set(find(keys.map((key) => ({ key }))).answers.map(({ postKey }) => postKey)),
    isAnswered(key, isMaybeKnown) {
      // Told and closed since the background looked.
      const row = rows.get(key);
      if (row?.closedAt !== undefined && row.after === undefined) return true;
      const { answers, maybe } = find(openRows());
      const isMaybe = !isMaybeKnown && maybe.includes(key) && row?.maybeAnswered !== false;
      return isMaybe || answers.some(({ postKey }) => postKey === key);
    },
  };

  async function look(): Promise<void> {
    if (!isDue || signal.aborted) return;
    isDue = false;
    const found = find(openRows());
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
  }

  function isNew(what: string): boolean {
    if (told.has(what)) return false;
    told.add(what);
    return true;
  }
}
