import { accountOf } from '../../core/clock/addressed.ts';
import { targetKindOf } from '../../core/clock/conversation.ts';
import { makeRow, type NewRow } from '../../core/clock/row.ts';
import type { Post } from '../../core/post.ts';
import type { TriageKind } from '../../core/protocol/rules-schema.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { rulesFor } from '../../core/protocol/view.ts';
import { detectLanguage } from '../../core/suggest/language.ts';
import { triage } from '../../core/suggest/triage.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import type { ProtocolInForce } from './protocol.ts';
import type { Services } from './services.ts';

/** The row of a post that is timed from now on, with everything that its target depends on. */
export async function newRow(
  { store }: Pick<Services, 'store'>,
  { protocol, seq }: ProtocolInForce,
  given: Pick<NewRow, 'post' | 'because' | 'pageUrl' | 'now' | 'since' | 'practice'>,
): Promise<WaitingPost> {
  const { post, now } = given;
  const contacts = await store.contactsOfPerson(post.site, post.author);
  const targetKind =
    contacts.length === 0 ? 'first' : targetKindOf(post, [], contacts, now, protocol.conversationHours);
  return makeRow({
    ...given,
    protocol,
    protocolSeq: seq,
    targetKind,
    account: accountOf(post, rulesFor(protocol, post.site, '').accounts),
    triage: kindsOf(post, protocol),
  });
}

/** Of what kinds a post is, the weightiest first. */
export function kindsOf({ text }: Pick<Post, 'text'>, protocol: Pick<Protocol, 'triage'>): readonly TriageKind[] {
  return triage(text, detectLanguage(text), protocol.triage).findings.map(({ kind }) => kind);
}
