import { words } from '../../../.generated/locales/desk.js';
import { words as logWords } from '../../../.generated/locales/log.js';
import { useWords } from '../../../components/Locale.tsx';
import { signOf } from '../../../components/site-words.ts';
import type { Contact } from '../../../core/contact.ts';
import { siteWords } from '../sites.ts';

/** Where a contact went: the site, the channel for one by hand, or both. */
export function useContactSite({ site, channel }: Pick<Contact, 'site' | 'channel'>): {
  readonly sign: string;
  readonly name: string;
} {
  const { channel: channelWords } = useWords(logWords);
  if (channel === undefined) return siteWords(site);
  const way = channelWords[channel];
  return site === ''
    ? { sign: signOf(way), name: way }
    : { sign: siteWords(site).sign, name: `${siteWords(site).name}, ${way}` };
}

/** A contact by hand can be with somebody who gave no name; elsewhere no name means that it went. */
export function useNameOf(contact: Pick<Contact, 'author' | 'channel'> | undefined): string {
  const { log } = useWords(words);
  if (contact === undefined) return '';
  if (contact.author.name !== '') return contact.author.name;
  return contact.channel === undefined ? log.nobody : log.unnamed;
}
