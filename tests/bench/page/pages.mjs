/**
 * Pages that the bench makes itself, in the shape of what the adapters know: invented people, invented words. One post in
 * fifty speaks of us, one in a hundred is ours, the rest is talk of the last days that concerns nobody here.
 */

const minute = 60_000;
const people = 120;
/** Of the protocol that the bench loads (assets/protocols/gemeente-duinstad.json). */
const ourName = 'Gemeente Duinstad';

const sentences = [
  'Wie fietst er ook elke dag over de oude dijk langs het water?',
  'Bij ons in de straat hebben we het er gisteren nog over gehad, en de meningen liepen nogal uiteen.',
  'Vorig jaar was dat anders, toen stond er om deze tijd al een bord.',
  'Ik heb het twee keer nagevraagd en kreeg twee verschillende antwoorden.',
  'Iemand een idee hoe laat de markt op zaterdag begint?',
  'Dank voor het uitzoeken, daar kan ik weer mee verder.',
];

const timeOf = (index, now) => new Date(now - (index % 5_000) * minute);
const isOurs = (index) => index % 100 === 99;
const isAboutUs = (index) => index % 50 === 7;
const nameOf = (index) => (isOurs(index) ? ourName : `Bewoner ${(index * 7) % people}`);

function wordsOf(index) {
  const words = [0, 1, 2].map((step) => sentences[(index * 5 + step) % sentences.length]);
  if (isAboutUs(index)) words.splice(1, 0, `Weet ${ourName} hier van?`);
  return words;
}

/** How many of the first `count` posts get a mark. */
export function markedAmong(count) {
  return Array.from({ length: count }, (_, index) => index).filter((index) => isAboutUs(index)).length;
}

/** A flat topic in the skeleton of phpBB 3.3. */
export function topicPage(count, now) {
  const posts = Array.from({ length: count }, (_, index) => topicPost(index, now)).join('\n');
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Praat mee - Forum Duinstad</title>
<link rel="canonical" href="/viewtopic.php?t=77"><link rel="stylesheet" href="/bench.css"></head>
<body id="phpbb" class="section-viewtopic ltr"><div id="wrap" class="wrap"><div id="page-header"><ul>
<li id="username_logged_in"><a href="./ucp.php" class="header-profile"><span class="username">${ourName}</span></a><a
href="./memberlist.php?mode=viewprofile&amp;u=2">Profiel</a></li></ul></div>
<div id="page-body"><h2 class="topic-title"><a href="./viewtopic.php?t=77">Praat mee</a></h2>
<div class="action-bar bar-top"><div class="pagination">${count} berichten • Pagina <strong>1</strong> van <strong>1</strong></div></div>
<div id="posts">${posts}</div>
<form method="post" action="./posting.php?mode=reply&amp;t=77" id="qr_postform"><textarea name="message" rows="7"
cols="76"></textarea><input type="submit" name="post" value="Verzenden"></form></div>
<div id="page-footer"><ul><li class="rightside">Alle tijden zijn <span title="Europe/Amsterdam">UTC+01:00</span></li></ul>
<div class="copyright">Powered by <a href="https://www.phpbb.com/">phpBB</a></div></div></div></body></html>`;
}

export function topicPost(index, now) {
  const id = 10_000 + index;
  const [name, at] = [nameOf(index), timeOf(index, now)];
  const profile = `./memberlist.php?mode=viewprofile&amp;u=${isOurs(index) ? 2 : 100 + ((index * 7) % people)}`;
  const quote =
    index % 4 === 3
      ? `<blockquote><div><cite><a href="${profile}">${nameOf(index - 2)}</a> schreef: <a href="./viewtopic.php?p=${id - 2}#p${id - 2}"
data-post-id="${id - 2}">↑</a><span class="responsive-hide">eerder</span></cite>${wordsOf(index - 2)[0]}</div></blockquote>`
      : '';
  return `<div id="p${id}" class="post has-profile bg${1 + (index % 2)}"><div class="inner">
<dl class="postprofile" id="profile${id}"><dt class="has-avatar"><div class="avatar-container"><a href="${profile}"
class="avatar"><img class="avatar" width="48" height="48" alt=""></a></div><a href="${profile}" class="username">${name}</a></dt>
<dd class="profile-rank">Vaste gast</dd><dd class="profile-posts"><strong>Berichten:</strong> <a href="./search.php?u=${index}">${index * 3}</a></dd>
<dd class="profile-joined"><strong>Lid sinds:</strong> 12 mrt 2019 10:15</dd></dl>
<div class="postbody"><div id="post_content${id}"><h3><a href="./viewtopic.php?p=${id}#p${id}">Re: Praat mee</a></h3>
<ul class="post-buttons"><li><a href="./posting.php?mode=quote&amp;p=${id}" class="button"><i class="icon"></i><span>Citeer</span></a></li></ul>
<p class="author"><a class="unread" href="./viewtopic.php?p=${id}#p${id}"><i class="icon"></i><span>Bericht</span></a>
<span class="responsive-hide">door <strong><a href="${profile}" class="username">${name}</a></strong> » </span><time
datetime="${at.toISOString()}">${at.toUTCString()}</time></p>
<div class="content">${quote}${wordsOf(index).join('<br>\n')} <img class="smilies" alt=":-)"></div>
<div id="sig${id}" class="signature">Groeten van de dijk</div></div></div>
<div class="back2top"><a href="#top" class="top"><i class="icon"></i></a></div></div></div>`;
}

/** Nested comments in the skeleton of WordPress, five levels deep. */
export function commentsPage(count, now) {
  let list = '';
  for (let index = 0; index < count; index += 1) {
    const depth = index % 5;
    const after = (index + 1) % 5;
    list += comment(index, depth, now);
    if (index + 1 < count && after > depth) list += '<ol class="children">';
    else list += `</li>${'</ol></li>'.repeat(depth)}`;
  }
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Nieuws uit de wijk</title>
<meta name="generator" content="WordPress 6.8"><link rel="stylesheet" href="/bench.css"></head>
<body class="wp-singular single single-post postid-31"><main><article><h1>Nieuws uit de wijk</h1><p>Een bericht.</p></article>
<div id="comments" class="comments-area"><ol class="comment-list">${list}</ol>
<div id="respond" class="comment-respond"><form action="/wp-comments-post.php" method="post" id="commentform">
<p class="comment-form-comment"><textarea id="comment" name="comment" cols="45" rows="8"></textarea></p>
<p class="form-submit"><input name="submit" type="submit" id="submit" value="Reageer"><input type="hidden" name="comment_post_ID"
value="31" id="comment_post_ID"><input type="hidden" name="comment_parent" id="comment_parent" value="0"></p></form></div></div>
</main></body></html>`;
}

function comment(index, depth, now) {
  const id = 5_000 + index;
  const at = timeOf(index, now);
  return `<li id="comment-${id}" class="comment ${index % 2 ? 'odd alt' : 'even'} depth-${depth + 1}">
<article id="div-comment-${id}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard">
<img alt="" class="avatar" height="32" width="32"><b class="fn"><a href="https://wijk.example/${index}"
class="url" rel="external nofollow">${nameOf(index)}</a></b> <span class="says">schreef:</span></div>
<div class="comment-metadata"><a href="/bericht/#comment-${id}"><time datetime="${at.toISOString()}">${at.toUTCString()}</time></a></div></footer>
<div class="comment-content">${wordsOf(index)
    .map((line) => `<p>${line}</p>`)
    .join('\n')}</div>
<div class="reply"><a rel="nofollow" class="comment-reply-link" href="/bericht/?replytocom=${id}#respond"
data-commentid="${id}">Beantwoorden</a></div></article>`;
}

/**
 * A feed that keeps forty elements and puts other posts into them, as virtual lists do; in the skeleton of the practice
 * feed. `nextStep()` in the page shows the following forty.
 */
export function feedPage(nodes, now) {
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="generator" content="Kantlijn practice feed">
<title>Plein</title><link rel="stylesheet" href="/bench.css"></head><body><header><p data-handle="GemeenteDuinstad">wij</p></header>
<main>${Array.from({ length: nodes }, (_, index) => note(index, now)).join('\n')}</main><script src="/feed.js"></script></body></html>`;
}

function note(index, now) {
  const at = timeOf(index, now);
  return `<article class="note"><div class="head"><a class="name" href="feed.html?from=p${index}">${nameOf(index)}</a>
<a class="handle" href="feed.html?from=p${index}">@p${index}</a> <a class="when" rel="bookmark" href="feed.html?post=${1_000_000 + index}"><time
datetime="${at.toISOString()}">nu</time></a></div><a class="answers" hidden></a><div class="text" lang="nl">${wordsOf(index).join(' ')}</div>
<div class="tools"><button class="tool" data-tool="reply" aria-label="2 reacties"><span class="count">2</span></button><button
class="tool" data-tool="repost" aria-label="0 keer gedeeld"><span class="count"></span></button><button class="tool" data-tool="like"
aria-label="1.204 vind-ik-leuks"><span class="count">1,2K</span></button><span class="tool" data-tool="views"
aria-label="40.110 weergaven"><span class="count">40K</span></span></div></article>`;
}

/** The feed's own script: in place, only what differs. */
export function feedScript(now) {
  return `const now = ${now}; const minute = ${minute}; const people = ${people}; const ourName = ${JSON.stringify(ourName)};
const sentences = ${JSON.stringify(sentences)};
const isOurs = ${isOurs}; const isAboutUs = ${isAboutUs}; const nameOf = ${nameOf}; const timeOf = ${timeOf};
${wordsOf}
let first = 0;
function nextStep() {
  const notes = document.querySelectorAll('main article');
  first += notes.length;
  notes.forEach((note, place) => {
    const index = first + place;
    const at = timeOf(index, now);
    note.querySelector('.name').textContent = nameOf(index);
    note.querySelector('.name').href = note.querySelector('.handle').href = 'feed.html?from=p' + index;
    note.querySelector('.handle').textContent = '@p' + index;
    note.querySelector('.when').href = 'feed.html?post=' + (1000000 + index);
    note.querySelector('time').dateTime = at.toISOString();
    note.querySelector('.text').textContent = wordsOf(index).join(' ');
  });
  return first + notes.length;
}`;
}

/** A page of a switched-on site that holds no post: a long list of things. */
export function plainPage(count) {
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Winkel</title><link rel="stylesheet" href="/bench.css">
</head><body><main>${Array.from(
    { length: count },
    (
      _,
      index,
    ) => `<section class="card"><h2><a href="/ding/${index}">Ding ${index}</a></h2><p>${sentences[index % 6]}</p>
<ul><li>Prijs <b>${index}</b></li><li><button type="button">In de mand</button></li></ul></section>`,
  ).join('\n')}</main></body></html>`;
}

export const stylesheet = `body { font: 15px/1.5 sans-serif; max-width: 900px; margin: 0 auto } .post, .comment-body, .note, .card
{ padding: 12px; border-bottom: 1px solid #ccc } .postprofile { float: right; width: 180px } .inner { overflow: hidden }`;
