import type { Suggestion } from '../../core/messages.ts';
import { clockIn, type NoticeEffects, noticeEffects, noticesInForce } from '../../core/protocol/notices.ts';
import type { Language, Protocol } from '../../core/protocol/schema.ts';
import { isUsable, languageFor } from '../../core/protocol/view.ts';
import type { Services } from './services.ts';

/** What the notices that are in force now do to the replies. */
export function effectsNow(all: Services, { notices = [], calendar }: Protocol): NoticeEffects {
  return noticeEffects(noticesInForce(notices, clockIn(calendar.zone, all.now())));
}

/** A reply that may be used today, as it is offered when nothing was ranked. */
export function usable(
  all: Services,
  protocol: Protocol,
  id: string,
  wanted: Language | undefined,
): Suggestion | undefined {
  const day = all.now().toISOString().slice(0, 10);
  const reply = protocol.replies.find((one) => one.id === id && isUsable(one, day));
  const language = reply && languageFor(reply.text, wanted, protocol.languages);
  return reply === undefined || language === undefined ? undefined : { reply, language, score: 0, reasons: [] };
}

/** The same reply, with why it may not be used now and what stands in for it, when a notice in force says so. */
export function withBlock(all: Services, protocol: Protocol, one: Suggestion): Suggestion {
  const block = effectsNow(all, protocol).blocked.get(one.reply.id);
  if (block === undefined) return one;
  const by = block.by === undefined ? undefined : usable(all, protocol, block.by, one.language);
  return { ...one, blocked: { notice: block.notice, ...(by === undefined ? {} : { by }) } };
}
