/** A weblog whose comment form stands below the one comment, with a rich editor in the place of its textarea. */
export const origin = 'https://blog.duinstad.example';
export const address = `${origin}/2026/11/zwembad/`;

export interface Form {
  /** Scripts of the page itself, before the one that starts the editor. */
  readonly scripts?: readonly string[];
  /** HTML in front of the editor's place, in the same form. */
  readonly inForm?: string;
  /** HTML in front of the comments. */
  readonly before?: string;
}

export function makePage({ scripts = [], inForm = '', before = '' }: Form, now = Date.now()): string {
  const at = new Date(now - 1_200_000).toISOString();
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="generator" content="WordPress 6.8">
<title>Zwembad – Duinstad</title>
<style>#editor,trix-editor,[contenteditable]{min-height:80px}textarea{width:500px;height:100px}[hidden]{display:none}.fr-box{height:260px;overflow:auto}.fr-toolbar,.fr-second-toolbar{display:none}</style></head>
<body class="single single-post"><main>
<form role="search" class="search-form"><input type="search" name="s" aria-label="Zoeken"></form>
${before}<ol class="comment-list"><li id="comment-12" class="comment even depth-1"><article id="div-comment-12" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Wilma Duin</b></div>
<div class="comment-metadata"><a href="#comment-12"><time datetime="${at}">20 min</time></a></div></footer>
<div class="comment-content"><p>Wanneer gaat het zwembad weer open?</p></div>
<div class="reply"><a class="comment-reply-link" href="?replytocom=12#respond" data-commentid="12">Beantwoorden</a></div></article>
<div id="respond"><form id="commentform" action="${origin}/wp-comments-post.php" method="post">
${inForm}<textarea name="comment" hidden></textarea><div id="editor"></div>
<input type="hidden" name="comment_parent" value="12"><button type="submit" id="submit" disabled>Reactie plaatsen</button></form></div>
</li></ol></main>${scripts.map((src) => `<script src="${src}"></script>`).join('')}</body></html>`;
}
