import { adapters } from '../../adapters/index.ts';
import { accountFits } from '../../core/clock/own.ts';
import type { BackgroundBody } from '../../core/messages.ts';
import { adapterOf, type OwnAccount } from '../../core/post.ts';
import { checkDraft, type Draft, type DraftCheck, type DraftRules } from '../../core/protocol/checks.ts';
import { draftRules } from '../../core/protocol/draft-rules.ts';
import { fillText, signText, slotsOf, startValues } from '../../core/protocol/fill.ts';
import { firstName } from '../../core/protocol/first-name.ts';
import type { Language, Protocol } from '../../core/protocol/schema.ts';
import { replyText, rulesFor } from '../../core/protocol/view.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import type { Services } from './services.ts';

/** What was posted lately: this long ago at most, ms, and so many. */
const lately = 24 * 60 * 60_000;
const mostRecent = 50;
/** Contacts of this site among which those of the thread are looked for. */
const mostOfSite = 200;
/** A tip that was put away this often for a reply stays away. */
const awayAfter = 2;

/** What is asked about, and what is known around it. */
export interface DraftSituation {
  readonly all: Pick<Services, 'store' | 'now' | 'settings' | 'deviceId'>;
  readonly protocol: Protocol;
  readonly row: WaitingPost;
  /** Who is signed in on the page beside it; absent: the page does not show it, or is not there. */
  readonly account?: OwnAccount | undefined;
  /** How often each tip was put away for this reply, by check. */
  readonly dismissed: ReadonlyMap<string, number>;
}

/** The checks of a draft for one post, heaviest first. A text that has not begun yet has none. */
export async function checksOf(
  situation: DraftSituation,
  body: BackgroundBody<'checkDraft'>,
): Promise<readonly DraftCheck[]> {
  const { all, protocol, row, account, dismissed } = situation;
  const { text, isPrivate = false } = body;
  const language = body.language ?? undefined;
  const signature = filledSignature(protocol, (await all.settings()).initials, language ?? 'nl');
  if (text.trim() === '' || text.trim() === signature) return [];
  const length = adapters.find(({ id }) => id === adapterOf(row.post.site))?.maxLength;
  const name = firstName(row.post.author.name);
  const { accounts } = rulesFor(protocol, row.post.site, '');
  const isWrong = accountFits(account, accounts) === false;
  const checks = checkDraft({
    text,
    language,
    isPrivate,
    address: protocol.voice.address,
    signature,
    length: isPrivate ? undefined : length,
    firstName: name,
    reply: replyOf(protocol, row, body),
    ...(isWrong ? { wrongAccount: { shown: shownAs(account), wanted: accounts.map(shownAs).join(', ') } } : {}),
    // Only what is certain: a later post of ours in a flat thread may be for somebody else.
    answeredBy: row.answered === undefined ? undefined : (row.answered.reply?.account ?? protocol.name),
    ...(await postedBefore(all, row)),
    rules: rulesOf(protocol, language),
  });
  return checks.filter(({ id, weight }) => weight !== 'tip' || (dismissed.get(id) ?? 0) < awayAfter);
}

const known = new WeakMap<Protocol, Map<Language | undefined, DraftRules>>();

/** Made once for each protocol and language: its patterns take a while to compile. */
function rulesOf(protocol: Protocol, language: Language | undefined): DraftRules {
  const ofProtocol = known.get(protocol) ?? new Map<Language | undefined, DraftRules>();
  known.set(protocol, ofProtocol);
  const rules = ofProtocol.get(language) ?? draftRules(protocol, language);
  ofProtocol.set(language, rules);
  return rules;
}

/** The signature as it should stand under the text; absent while something in it is not known. */
function filledSignature(protocol: Protocol, initials: string, language: Language): string | undefined {
  const signature = signText('', protocol.voice.signature, protocol);
  const filled = fillText(signature, startValues(slotsOf(signature, protocol), { initials }, language));
  return filled.open.length > 0 ? undefined : filled.joined.trim();
}

function replyOf(protocol: Protocol, row: WaitingPost, body: BackgroundBody<'checkDraft'>): Draft['reply'] {
  const { replyId, language, values, variant } = body;
  const reply = protocol.replies.find(({ id }) => id === replyId);
  if (reply === undefined || language === null) return undefined;
  const source = { placeholders: protocol.placeholders ?? {}, ...signatureOf(protocol) };
  const approvedText = replyText(reply, language, row.post.site, source, variant);
  if (approvedText === undefined) return undefined;
  return {
    use: reply.use,
    ...(reply.channel === undefined ? {} : { channel: reply.channel }),
    approvedText,
    values,
    mustContain: reply.mustContain,
    mustNotContain: reply.mustNotContain,
    fixed: reply.fixed?.[language],
    hasVariant: (reply.variants?.[language] ?? []).length > 0,
  };
}

const signatureOf = ({ voice }: Protocol) => (voice.signature === undefined ? {} : { signature: voice.signature });

/** What this device posted lately, and what of ours stands in the thread of this post; never what was made for the post itself. */
async function postedBefore(
  { store, now, deviceId }: DraftSituation['all'],
  { key, post }: WaitingPost,
): Promise<Pick<Draft, 'recent' | 'inThread'>> {
  const from = new Date(now().getTime() - lately).toISOString();
  const recent = await store.contacts({ from, limit: mostRecent });
  const ofSite =
    post.threadId === undefined ? [] : (await store.contacts({ site: post.site, limit: mostOfSite })).contacts;
  const texts = (contacts: typeof ofSite) =>
    contacts.flatMap(({ postKey, replyText }) => (postKey === key || replyText === undefined ? [] : [replyText]));
  return {
    recent: texts(recent.contacts.filter((contact) => contact.deviceId === deviceId)),
    inThread: texts(ofSite.filter(({ threadId }) => threadId === post.threadId)),
  };
}

function shownAs(
  account: { readonly handle?: string; readonly name?: string; readonly url?: string } | undefined,
): string {
  return account?.handle === undefined ? (account?.name ?? account?.url ?? '?') : `@${account.handle}`;
}
