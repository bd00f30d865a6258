/** A generated phpBB topic, for tests that need other posts than the adapter's fixtures have. */
export interface TopicPost {
  readonly id: number;
  readonly author: string;
  readonly text: string;
  readonly at: Date;
  /** Id and author of the post that it quotes. */
  readonly quotes?: { readonly id: number; readonly author: string };
  /** The board has a button to answer with a quote, on a page of its own. */
  readonly canQuote?: boolean;
}

/** The account that is signed in on the board. */
export const ownName = 'Gemeente Duinstad';

export const quickReply = `<form method="post" action="./posting.php?mode=reply&amp;t=77" id="qr_postform">
<textarea name="message" rows="7" cols="76"></textarea><input type="submit" name="post" value="Verzenden"></form>`;

export function makeTopic(posts: readonly TopicPost[], form = ''): string {
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Praat mee - Forum Duinstad</title>
<link rel="canonical" href="https://forum.duinstad.example/viewtopic.php?t=77"></head>
<body id="phpbb" class="section-viewtopic" style="margin: 40px">
<ul><li id="username_logged_in"><span class="username">${ownName}</span></li></ul>
<p><textarea id="elsewhere" rows="3"></textarea></p>
<div class="pagination">Pagina <strong>1</strong> van <strong>1</strong></div>
<div id="posts">${posts.map(makePost).join('\n')}</div>${form}
<div id="page-footer"><div class="copyright">Powered by <a href="https://www.phpbb.com/">phpBB</a></div></div>
</body></html>`;
}

export function makePost({ id, author, text, at, quotes, canQuote }: TopicPost): string {
  const quote =
    quotes === undefined
      ? ''
      : `<blockquote><div><cite>${quotes.author} schreef: <a href="./viewtopic.php?p=${quotes.id}#p${quotes.id}"
        data-post-id="${quotes.id}">&uarr;</a></cite>eerder</div></blockquote>`;
  return `<div id="p${id}" class="post bg1" style="margin: 24px 0; min-height: 60px"><div class="inner">
<dl class="postprofile"><dt><a class="username">${author}</a></dt></dl><div class="postbody"><div>
${canQuote ? `<ul class="post-buttons"><li><a href="./posting.php?mode=quote&amp;p=${id}">Citeer</a></li></ul>` : ''}
<p class="author"><a href="./viewtopic.php?p=${id}#p${id}">Bericht</a> <time datetime="${at.toISOString()}"></time></p>
<div class="content">${quote}${text}</div></div></div></div></div>`;
}

/** The board's own page to write an answer with a quote on: it shows no post. */
export function makeEditor({ id, author, text }: TopicPost): string {
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Plaats een reactie - Forum Duinstad</title></head>
<body id="phpbb" class="section-posting"><ul><li id="username_logged_in"><span class="username">${ownName}</span></li></ul>
<form id="postform" method="post" action="./posting.php?mode=quote&amp;p=${id}"><p><input name="subject"></p>
<textarea name="message" id="message" rows="15" cols="76">[quote="${author}" post_id=${id}]${text}[/quote]
</textarea><p><input type="submit" name="preview" value="Voorbeeld"><input type="submit" name="post" value="Verzenden"></p></form>
<div id="page-footer"><div class="copyright">Powered by <a href="https://www.phpbb.com/">phpBB</a></div></div></body></html>`;
}
