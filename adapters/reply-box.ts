/** Boxes that look like a place to answer in and are not: searching, and talking to somebody in private. */

/** A field that searches: said by its kind, its form's role, its name, or by what it is called. */
const SEARCHES = [
  '[type="search"]',
  ':is([role="search"],search,[role="searchbox"]) :is(input,textarea,[contenteditable])',
  '[role="searchbox"]',
  ':is(input,textarea):is([name="q"],[name="s"],[name="query"],[name="keywords"],[name="keyword"],[name="search"],[name="search_query"],[name="zoekterm"])',
  'form[action*="/search" i] :is(input,textarea),form[action^="search" i] :is(input,textarea)',
].join();

/** In Dutch, English, German and French, as a whole word: "zoekgeraakt pakket" is a subject. */
const SEARCH_WORDS = /^(?:door)?(?:zoek(?:en)?|search|suchen?|suche|durchsuchen|rechercher?|chercher)(?=$|[\s…:.,(])/i;

/** Direct messages and chats stand in a part of the page of their own. */
const PRIVATE = [
  '[data-testid="DMDrawer"],[data-testid^="dmComposer"],[data-testid="chat-drawer-root"]', // X
  '.msg-form,[class*="msg-overlay"],[class*="msg-convo"]', // LinkedIn
  '[data-pagelet*="Messenger" i],[data-pagelet*="MWChat" i],[data-pagelet*="ChatTab" i]', // Facebook
  '.chat-drawer,.chat-composer,[class*="c-chat"]', // Discourse
  '[component^="chat/"],.chat-modal', // NodeBB
  '[data-testid^="chat-"]', // Reddit's chat
  'form:is([action*="private"],[action*="conversation"],[action*="/messages" i],[action*="action=pm"],[action*="i=pm"])', // forums
].join();

/** Parts of a page that have a name. */
const PARTS = '[role="dialog"],[role="complementary"],[role="region"],aside,section,form';

/** What a part of the page is called when it is for private talk, in Dutch, English, German and French. */
const PRIVATE_WORDS =
  /\b(?:priv[ée]|private|direct)[\s-]*(?:bericht|berichten|message|messages|nachricht|nachrichten)\b|\bdirektnachricht|\bmessage priv|\bmessenger\b|\bchat\b/i;

/** Is this a box for an answer that everybody can read? `false`: it searches, or it talks in private. */
export function isForReplies(box: HTMLElement): boolean {
  if (box.matches(SEARCHES) || box.closest(PRIVATE) !== null) return false;
  if (nameOf(box).some((name) => SEARCH_WORDS.test(name.trim()))) return false;
  for (let part = box.closest(PARTS); part; part = part.parentElement?.closest(PARTS) ?? null) {
    if (nameOf(part).some((name) => PRIVATE_WORDS.test(name))) return false;
  }
  return true;
}

function nameOf(element: Element): readonly string[] {
  return [element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? ''];
}
