/** Words by which pages name things, in Dutch, English, German and French; in classes and addresses mostly English. */

/** In an id, class or data attribute of a post, or of what holds the posts. */
export const POST_WORD =
  /comment|reply|replies|post(?!al|code|er\b)|message|answer|review|reactie|bericht|antwoord|beitrag|kommentar|commentaire|discussion|respons|waardering|beoordeling|thread/i;

/** In a link to a person. */
export const PROFILE_LINK =
  /(?:[/?&=_-](?:users?|u|members?|profiles?|profiel|profil|author|auteur|people|leden|lid|gebruikers?|accounts?|persons?|mitglied(?:er)?|membres?|utilisateur|nutzer|benutzer|viewprofile|user_?id|showuser|showprofile|uid)(?:[/=?.&_-]|$))|\/@[\w.-]+\/?$|\/~[\w-]+\/?$|^mailto:/i;

/** In a class or attribute of the element that names the author. */
export const AUTHOR_WORD =
  /author|user|poster(?!s)|nick|byline|member|auteur|gebruiker|naam|name|handle|persoon|schrijver|reviewer|^fn$|^by$|lid/i;

/** Said by controls, counters and ranks; never a name. */
const CONTROL =
  /^(?:#?\d+|(?:\d+ )?(?:re(?:ply|plies|ageer|ageren|actie|acties|port|share|tweet)|comments?|antwoord(?:en)?|beantwoord(?:en)?|answers?|antworten?|r[ée]pond(?:re|ez)?|quote|cite|cit(?:eer|eren|er)|zitieren|share|delen?|teilen|partager|likes?|vind ik leuk|leuk|edit(?:ed)?|bewerk(?:en|t)?|delete|verwijder(?:en)?|meld(?:en)?|melden|flag|permalink|perma-?link|link|top|up|omhoog|naar boven|next|prev(?:ious)?|volgende|vorige|more|meer|lees meer|read more|online|offline|follow|volg(?:en)?|new|nieuw|best answer|beste antwoord|geaccepteerd antwoord|accepted answer|admin(?:istrator)?|mod(?:erator)?|member|lid|registered|geregistreerd|expand|collapse|hide|show|toon|verberg|save|opslaan|help(?:ful)?|nuttig|thanks?|bedankt|vote|points?|punten|today|vandaag|yesterday|gisteren|says|schreef|zegt|wrote|by|door|op|on|at|om)(?: .{0,3})?)[.:!]?$/i;

/** A moment somewhere in the line. */
const MOMENT = /\d\d?[:.]\d\d|\b\d+\s*(?:\p{L}+\s+)?(?:ago|geleden)\b|\b(?:vor|il y a)\s+\d|\b(?:19|20)\d\d\b/iu;
/** What menus beside a name offer. */
const LABEL =
  /^(?:(?:send|view|visit|find|show|see|add|search|ignore|bekijk|stuur|zoek|toon)\b.*\b(?:profi(?:el|le?)|posts?|messages?|e-?mail|homepage|website|blog|entries|articles|started|contacts?|pm|berichten)|private messages?|privé-?berichten?|profi(?:el|le?)|website|homepage)$/i;

/** Could this line be somebody's name? Never empty, no sentence, no control. */
export function isNameLike(line: string): boolean {
  if (MOMENT.test(line) || LABEL.test(line) || /^re:/i.test(line)) return false;
  if (line.length < 2 || line.length > 60 || !/\p{L}/u.test(line)) return false;
  if (CONTROL.test(line) || /[!?;{}<>]|\.\s*$|https?:/.test(line.replace(/\b\p{L}\.$/u, ''))) return false;
  return line.split(' ').length <= 5;
}

/** The name without what a page writes around it: "door Mo", "Mo schreef:". */
export function bareName(line: string): string {
  return line
    .replace(
      /^(?:(?:posted|written|geplaatst|geschreven|gepost|submitted|verfasst|écrit)\s+)?(?:by|door|von|par)\s*:?\s+/i,
      '',
    )
    .replace(/^(?:author|auteur|autor|naam|name)\s*:\s*/i, '')
    .replace(
      /(?:\s+(?:says|said|wrote|writes|zegt|zei|schreef|schrijft|sagt|schrieb|a dit|dit|écrit|op|on|at))?(?:\s*[:,]|\s+[–—-]+)*\s*$/i,
      '',
    )
    .trim();
}

/** Last line that the software adds: "[Reactie gewijzigd door Mo op 3 maart 2026 12:00]". */
const EDIT_NOTE =
  /\n+[[(]?(?:(?:last |laatst |zuletzt )?(?:edited|bewerkt|gewijzigd|aangepast|bearbeitet|geändert|modified)\b|(?:reactie|bericht|post|comment|message|beitrag) (?:gewijzigd|bewerkt|edited|modifi[ée])|dernière (?:édition|modification))[^\n]{0,140}$/i;

export function withoutEditNote(text: string): string {
  return text.replace(EDIT_NOTE, '');
}

/** On what opens a box to answer one post. */
export const ANSWER_CONTROL =
  /^(?:↩|↪|⤷)?\s*(?:reply|respond|answer|comment|antwoord(?:en)?|beantwoord(?:en)?|reageer|reageren|antworten|kommentieren|r[ée]pondre)\b(?!.*\d)/i;

/** In a form, box or its surroundings: here answers are written. */
export const ANSWER_FORM =
  /comment|repl(?:y|ies)|respon[ds]|\bpost|message|answer|reactie|reageer|antwoord|bericht|beitrag|kommentar|r[ée]ponse|editor/i;

/** Here something else is written. */
export const OTHER_FORM =
  /search|zoek|such|recherche|login|log-in|signin|inlog|newsletter|nieuwsbrief|subscri|contact|captcha|honey|private|privmsg|prive|\bpm\b|\bdm\b|messenger|chat|inbox|conversation|profile|bio|address|report|feedback-form|unsubscribe|username|password|e-?mail/i;

/** Among the posts: adverts, and the head of a table. */
export const NOT_POSTS = [
  '[class*="advert" i]',
  '[class*="sponsor" i]',
  '[class*="promoted" i]',
  '[class*="reclame" i]',
  '[class~="ad" i]',
  '[data-ad]',
  '[id^="google_ads"]',
  'tr:not(:has(> td))',
];

/** In a post: another's words, what stands below every post, notes of the software. */
export const NOT_SAID = [
  'blockquote',
  '[class*="quote" i]',
  '[class*="citaat" i]',
  '[class*="signature" i]',
  '[class*="edited" i]',
  '[class*="attachment" i]',
];
