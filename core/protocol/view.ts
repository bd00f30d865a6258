import type { PageRules, ProtocolView } from '../messages.ts';
import { adapterOf } from '../post.ts';
import { signText } from './fill.ts';
import { privacyOf, privacyParts } from './privacy.ts';
import type { Language, PerLanguage, Protocol, Reply } from './schema.ts';
import { hostOf } from './targets.ts';

export const DEFAULT_HORIZON_DAYS = 7;

/** The language in which something is offered: the wanted one, else the protocol's first that has it, else any. */
export function languageFor(
  perLanguage: PerLanguage<unknown>,
  wanted: Language | undefined,
  order: readonly Language[],
): Language | undefined {
  const all: readonly Language[] = [...(wanted === undefined ? [] : [wanted]), ...order, 'nl', 'en', 'de', 'fr'];
  return all.find((language) => perLanguage[language] !== undefined);
}

/** The text in that language. */
export function localText<T>(
  perLanguage: PerLanguage<T>,
  wanted: Language | undefined,
  order: readonly Language[],
): T | undefined {
  const language = languageFor(perLanguage, wanted, order);
  return language === undefined ? undefined : perLanguage[language];
}

/** Approved, and valid on that day (`2026-11-20`, in the protocol's zone). Both ends of the period count. */
export function isUsable(reply: Reply, day: string): boolean {
  if (reply.status !== 'approved') return false;
  return (reply.validFrom ?? day) <= day && day <= (reply.validUntil ?? day);
}

/**
 * The text to fill in on a site, with the signature: the short form when the reply has one for this site (full site or
 * adapter id) in this language, else its text.
 *
 * @param variant 0: that text; n: the n-th other way in which the protocol says it
 */
export function replyText(
  reply: Reply,
  language: Language,
  site: string | undefined,
  protocol: Pick<ProtocolView, 'signature' | 'placeholders'>,
  variant = 0,
): string | undefined {
  const short = site === undefined ? undefined : (shortFor(reply, site) ?? shortFor(reply, adapterOf(site)));
  const own = short?.[language] ?? reply.text[language];
  const text = reply.variants?.[language]?.[variant - 1] ?? own;
  return text === undefined ? undefined : signText(text, protocol.signature, protocol);
}

function shortFor(reply: Reply, site: string): PerLanguage | undefined {
  return reply.short !== undefined && Object.hasOwn(reply.short, site) ? reply.short[site] : undefined;
}

/**
 * What a page of this site needs. Accounts of the full site (`phpbb@forum.duinstad.example`), of its host alone and of its
 * software (`phpbb`) all count.
 *
 * @param since ISO 8601 UTC, when the site was switched on
 */
export function rulesFor(
  protocol: Pick<Protocol, 'accounts' | 'brandWords' | 'watchedPages' | 'horizonDays'>,
  site: string,
  since: string,
): PageRules {
  const accounts = protocol.accounts
    .filter((account) => account.site === site || account.site === hostOf(site) || account.site === adapterOf(site))
    .map(({ handle, name, url }) => ({
      ...(handle === undefined ? {} : { handle: handle.replace(/^@/, '') }),
      ...(name === undefined ? {} : { name }),
      ...(url === undefined ? {} : { url }),
    }));
  return {
    accounts,
    brandWords: protocol.brandWords,
    watchedPages: protocol.watchedPages ?? [],
    horizonDays: protocol.horizonDays ?? DEFAULT_HORIZON_DAYS,
    since,
  };
}

/** What the agent's screens need of the protocol. */
export function protocolView(protocol: Protocol): ProtocolView {
  const { signature, address } = protocol.voice;
  const privacy = privacyOf(protocol);
  return {
    name: protocol.name,
    version: protocol.version,
    languages: protocol.languages,
    address,
    ...(signature === undefined ? {} : { signature }),
    placeholders: protocol.placeholders ?? {},
    departments: (protocol.departments ?? []).map(({ id, title, contact, promisedHours, note }) => ({
      id,
      title,
      ...(contact === undefined ? {} : { contact }),
      ...(promisedHours === undefined ? {} : { promisedHours }),
      ...(note === undefined ? {} : { note }),
    })),
    categories: protocol.categories ?? [],
    ...(protocol.targets.some(({ category }) => category !== undefined) ? { hasCategoryTargets: true } : {}),
    noReplyReasons: protocol.noReplyReasons ?? [],
    rootCauses: protocol.rootCauses ?? [],
    notices: protocol.notices ?? [],
    ...(protocol.crmLayouts === undefined ? {} : { crmLayouts: protocol.crmLayouts }),
    ...(privacyParts.some((part) => privacy[part]) ? { privacy } : {}),
    zone: protocol.calendar.zone,
    replies: protocol.replies,
  };
}
