import type { Adapter } from '../../adapters/adapter.ts';
import { readOwnAccount } from '../../adapters/read-page.ts';
import { ask } from '../../browser/ask.ts';
import { accountFits } from '../../core/clock/own.ts';
import type { PageAnswers, PageBody, PageMessage, PageRules, SidebarMessage } from '../../core/messages.ts';
import { type PostKey, postKey } from '../../core/post.ts';
import { answerMessages } from './answer-messages.ts';
import { rememberCarets } from './carets.ts';
import type { insertReply } from './insert/insert.ts';
import { thisPage } from './this-page.ts';
import type { SeenPost } from './visit.ts';

interface CommandContext {
  readonly adapter: Adapter;
  readonly site: string;
  readonly paste: (text: string) => Promise<void>;
  /** What writes into boxes: put into this world before the command comes. */
  readonly inserter: () => typeof insertReply | undefined;
  readonly signal: AbortSignal;
  /** The post with the element that shows it now. */
  readonly find: (key: PostKey) => SeenPost | undefined;
  /** Of the protocol, for this site. */
  readonly accounts: PageRules['accounts'];
  /** Shows which post is meant. */
  readonly point: (key: PostKey) => void;
  readonly restart: () => void;
  readonly readAgain: () => void;
  /** Does the thread, as it stands now, show an answer of ours to this post, or what may be one? */
  readonly isAnswered: (key: PostKey, isMaybeKnown: boolean) => boolean;
  readonly refreshRows: () => Promise<void>;
}

type Wish = Omit<PageBody<'insert'>, 'commandId'>;

/** Teaching has a file of its own, which listens by itself. */
type Command = Exclude<PageMessage, SidebarMessage | 'startTeaching' | 'teach'>;

/** What the background may ask about the posts of this page; what is asked of its sidebar, `sidebar-commands.ts` has. */
export function handleCommands(context: CommandContext): void {
  const { adapter, signal, site } = context;
  const caretIn = rememberCarets(signal);
  const inserted = new Map<string, Promise<PageAnswers['insert']>>();
  answerMessages<Command>(signal, {
    rowsChanged() {
      void context.refreshRows();
      return null;
    },
    showPost({ key }) {
      const seen = context.find(key);
      seen?.root.scrollIntoView({ block: 'center' });
      context.point(key);
      return { found: seen !== undefined };
    },
    scrollTo({ top }) {
      if (top !== undefined) window.scrollTo({ top });
      return { top: window.scrollY };
    },
    insert({ commandId, ...wish }) {
      const again = inserted.get(commandId);
      if (again !== undefined) return again;
      const outcome = insert(wish);
      inserted.set(commandId, outcome);
      return outcome;
    },
    rulesChanged() {
      // After the answer: this visit ends with it.
      setTimeout(context.restart, 0);
      return null;
    },
    readAgain() {
      context.readAgain();
      return null;
    },
  });

  async function insert(wish: Wish): Promise<PageAnswers['insert']> {
    const { key, text, anyAccount = false, anyAnswer = false, isMaybeKnown = false } = wish;
    const seen = context.find(key);
    const answered = seen?.post.id ?? adapter.composerAnswers?.(thisPage());
    if (answered === undefined || postKey({ site, id: answered }) !== key) {
      return { kind: 'refused', code: 'pageChanged' };
    }
    if (!anyAnswer && context.isAnswered(key, isMaybeKnown)) return { kind: 'refused', code: 'answeredMeanwhile' };
    // Asked again: the account may have been changed since the page told which one it was.
    if (!anyAccount && accountFits(readOwnAccount(adapter, thisPage()), context.accounts) === false) {
      context.readAgain();
      return { kind: 'refused', code: 'wrongAccount' };
    }
    const write = context.inserter();
    if (write === undefined) throw new Error('the file that inserts is not there');
    const left = (now: string) => void ask('draftChanged', { key, text: now });
    return write({ adapter, paste: context.paste, caretIn, left, signal }, seen, text);
  }
}

/** A page that is recognised and not read yet: begins when that was changed. */
export function waitForRules(restart: () => void, signal: AbortSignal): void {
  answerMessages<'rulesChanged'>(signal, {
    rulesChanged() {
      setTimeout(restart, 0);
      return null;
    },
  });
}
