/**
 * The name to greet somebody with, from the name that a site shows. Rather no name than a wrong one: `undefined` means
 * "use the fallback".
 */

/** Titles that go before a name. After one of these a single word is a family name. */
const title =
  /^(?:de heer|mevrouw|meneer|mevr|mw|dhr|hr|drs|dr|ir|ing|mr|mrs|ms|miss|prof|herr|frau|madame|monsieur)\.?\s+/iu;
/** Words between a first and a family name. A name that starts with one has no first name. */
const particle = /^(?:van|von|de|den|der|des|ten|ter|te|vande|vander|vanden|la|le|el|al|'t|’t|'s|’s|d'|o'|het|op)$/iu;
/** Words by which an organisation, a shop or a group is known. */
const organisation =
  /(?:^|[\s-])(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|vzw|bvba|ltd|inc|gmbh|llc|stichting|vereniging|fonds|bakkerij|slagerij|restaurant|eetcafe|eetcafé|cafe|café|brasserie|hotel|garage|winkel|shop|store|studio|salon|kapsalon|praktijk|apotheek|basisschool|kinderopvang|bibliotheek|museum|theater|gemeente|provincie|politie|brandweer|wijkraad|dorpsraad|buurtvereniging|buurt|comité|comite|actiegroep|werkgroep|werkplaats|team|club|fc|sv|vv|partij|fractie|redactie|krant|nieuws|radio|omroep|bedrijf|advies|makelaardij|makelaars|transport|services?|support|group|groep|company|foundation|news|official)(?:$|[\s-])/iu;
const nobody =
  /^(?:anoniem|anonymous|anoniempje|gast|guest|gebruiker|user|unknown|onbekend|bezoeker|visitor|lid|member|(?:facebook|google|instagram|tiktok|disqus|trustpilot)[\s-]*(?:gebruiker|user|klant)|(?:a|een) google[\s-]*(?:user|gebruiker)|deleted(?: user| account)?|verwijderd(?:e gebruiker)?|admin|webmaster)$/iu;
/** Where a slogan, a place or a job begins. */
const cut = /\s*(?:[|•·‖∙⁄/\\:~,;(<[{]|\s[-–—*+]\s|[-–—]{2,}|—).*$/u;
const noise = /[^\p{L}\p{M}\p{N}\s.'’_&@|•·‖∙⁄/\\:~,;()<>[\]{}*+–—-]/gu;
const MAX_LENGTH = 40;

/** `Joke Verhaegen` → `Joke`; `houtworm74` → itself; `J. de Vries` → `undefined`. Never holds an @. */
export function firstName(displayName: string): string | undefined {
  const name = clean(displayName);
  if (!/\p{L}/u.test(name) || name.length > MAX_LENGTH || nobody.test(name)) return undefined;
  if (organisation.test(name) || /\s&\s|\s(?:en|and|und|et)\s/iu.test(name)) return name;

  const untitled = name.replace(title, '');
  const parts = untitled.split(' ').filter((part) => part !== '');
  const [first] = parts;
  if (first === undefined || (untitled !== name && parts.length === 1)) return undefined;
  if (parts.length === 1) return isInitials(first) ? undefined : first;
  if (isInitials(first) || particle.test(first)) return undefined;
  return writeName(first);
}

/** Without emoji, decoration, slogan, instance and control characters. */
function clean(displayName: string): string {
  return displayName
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+|<[^<>]*>/gu, ' ')
    .replace(/:\w+:/gu, ' ') // custom emoji of Mastodon
    .replace(noise, ' ')
    .replace(/^[^\p{L}\p{N}'’]+/u, '')
    .replace(/\s*@.*$/u, '')
    .replace(cut, '')
    .replace(/[()<>[\]{}*+]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<=\p{L}{2})\.+$/u, '');
}

/** `J.`, `J.P.`, `J`, `JP`: nobody is greeted by these. */
function isInitials(word: string): boolean {
  return /^\p{L}$|^(?:\p{L}\.)+\p{L}?\.?$|^\p{Lu}{2}$/u.test(word);
}

/** `JOKE` and `joke` beside a family name are written `Joke`; `McKenna` and `Jan-Willem` stay as they are. */
function writeName(word: string): string {
  const shouts = word === word.toUpperCase();
  if (!shouts && word !== word.toLowerCase()) return word;
  return word
    .toLowerCase()
    .split('-')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('-');
}
