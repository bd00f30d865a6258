import { answeredBefore } from '../../core/log/answered-before.ts';
import type { ArticleTitle, FoundItem, Suggestion } from '../../core/messages.ts';
import { asReply, type OwnReply } from '../../core/own-reply.ts';
import type { PostKey } from '../../core/post.ts';
import { type Article, type Language, languages, type Protocol } from '../../core/protocol/schema.ts';
import { languageFor } from '../../core/protocol/view.ts';
import { ok, refuse } from '../../core/result.ts';
import { type AskedPost, type Found, fitTo, passageWith, search, suggestReplies } from '../../core/suggest/index.ts';
import { detectLanguage } from '../../core/suggest/language.ts';
import { usable, withBlock } from './offered.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { searchedNow } from './searched.ts';
import { type Services, services } from './services.ts';
import { suggestionIndex } from './suggestions.ts';

type KnowledgeHandlers = Pick<Handlers, 'search' | 'getArticle' | 'suggestArticles' | 'answeredBefore'>;

/** Results that a sidebar shows; whoever does not find it among these types on. */
const mostFound = 20;
const mostSuggested = 3;
/** The newest contacts, and as many of the site itself, among which an earlier reply is looked for. */
const mostLookedThrough = 500;

/** Searching in replies and articles, and reading an article. */
export const knowledgeHandlers: KnowledgeHandlers = {
  async search({ query, key, kind }) {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    if (protocol === undefined) return refuse('badProtocol', 'none loaded');
    const { searched, articles } = await searchedNow(all, protocol);
    const post = await postOf(all, key);
    const fits =
      post === undefined
        ? {}
        : {
            reply: fitTo(await suggestionIndex(all, protocol), post),
            article: articles && fitTo(articles, post),
          };
    const found = search(searched, query, { count: mostFound, fits, ...(kind === null ? {} : { kind }) });
    const own = await all.ownReplies();
    return ok({ found: found.flatMap((one) => toItem(all, protocol, own, one)) });
  },

  async getArticle({ id }) {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    const article = protocol?.articles?.find((one) => one.id === id);
    if (protocol === undefined || article === undefined) return refuse('unknownArticle');
    const replies = protocol.replies
      .filter((reply) => reply.articles?.includes(id) === true && reply.kind !== 'report')
      .flatMap((reply): readonly Suggestion[] => {
        const offered = usable(all, protocol, reply.id, undefined);
        return offered === undefined ? [] : [withBlock(all, protocol, offered)];
      });
    return ok({ article, replies });
  },

  async suggestArticles({ key, replyId }) {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    if (protocol === undefined) return refuse('badProtocol', 'none loaded');
    const known = protocol.articles ?? [];
    if (known.length === 0) return ok({ linked: [], near: [] });
    const ids = protocol.replies.find(({ id }) => id === replyId)?.articles ?? [];
    const linked = ids.flatMap((id) => known.find((article) => article.id === id) ?? []);
    const { articles } = await searchedNow(all, protocol);
    const post = await postOf(all, key);
    const ranked = articles && post && suggestReplies(articles, post, { count: mostSuggested });
    const near = (ranked?.fits === true ? ranked.suggestions : []).flatMap(
      ({ replyId: id }) => known.find((article) => article.id === id && !ids.includes(id)) ?? [],
    );
    return ok({ linked: linked.map(titleOf), near: near.map(titleOf) });
  },

  async answeredBefore({ key }) {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    if (protocol === undefined) return refuse('badProtocol', 'none loaded');
    const row = (await all.store.waitingByKeys([key])).get(key);
    const post = await postOf(all, key);
    // Practice has no public.
    if (row === undefined || post === undefined || row.practice === true) return ok({ contacts: [] });
    const ranked = suggestReplies(await suggestionIndex(all, protocol), post, { count: mostSuggested });
    const replyIds = ranked.fits ? ranked.suggestions.map(({ replyId }) => replyId) : [];
    const category = row.category ?? protocol.replies.find(({ id }) => id === replyIds[0])?.category;
    const newest = await all.store.contacts({ outcome: 'answered', limit: mostLookedThrough });
    // Where every call is logged by hand, what went in public lies far behind: the site has only its own.
    const here = await all.store.contacts({ site: row.post.site, limit: mostLookedThrough });
    const byId = new Map([...newest.contacts, ...here.contacts].map((contact) => [contact.id, contact]));
    const others = [...byId.values()].filter(({ postKey }) => postKey !== key);
    return ok({ contacts: answeredBefore(others, { text: post.text, replyIds, category }, mostSuggested) });
  },
};

async function postOf({ store }: Services, key: PostKey | null): Promise<AskedPost | undefined> {
  const row = key === null ? undefined : (await store.waitingByKeys([key])).get(key);
  if (row === undefined) return undefined;
  const text = row.editedText ?? row.post.text;
  return { text, language: detectLanguage(text) };
}

const titleOf = ({ id, title, updatedAt, validUntil }: Article): ArticleTitle => ({
  id,
  title,
  ...(updatedAt === undefined ? {} : { updatedAt }),
  ...(validUntil === undefined ? {} : { validUntil }),
});

function toItem(
  all: Services,
  protocol: Protocol,
  ownReplies: readonly OwnReply[],
  found: Found,
): readonly FoundItem[] {
  const { id, kind, language, matched } = found;
  const withPassage = (texts: readonly (string | undefined)[]) => {
    const passage = passageWith(
      texts.filter((text) => text !== undefined),
      matched,
    );
    return passage === undefined ? {} : { passage };
  };
  if (kind === 'article') {
    const article = protocol.articles?.find((one) => one.id === id);
    if (article === undefined) return [];
    const texts = inOrder(language).map((one) => article.text[one]);
    return [{ kind, article: titleOf(article), language, matched, ...withPassage(texts) }];
  }
  const own = ownReplies.find((one) => one.id === id);
  const reply = own === undefined ? protocol.replies.find((one) => one.id === id) : asReply(own);
  const offered = reply && languageFor(reply.text, language, protocol.languages);
  // What tells of a fault by itself is no answer to a post.
  if (reply === undefined || offered === undefined || reply.kind === 'report') return [];
  const asOwn = own === undefined ? {} : { isOwn: true as const };
  const plain = { reply, language: offered, score: found.score, reasons: [], ...asOwn };
  const suggestion = withBlock(all, protocol, plain);
  const texts = inOrder(language).flatMap((one) => [...(reply.examples?.[one] ?? []), reply.text[one]]);
  return [{ kind, suggestion, matched, ...withPassage(texts) }];
}

const inOrder = (first: Language): readonly Language[] => [first, ...languages.filter((one) => one !== first)];
