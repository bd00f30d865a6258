import { origin } from './page.ts';

/** Boxes that nobody answers a comment in, each marked with its name. All could pass for the comment form's own. */

const action = `${origin}/wp-comments-post.php`;

/** In the form itself: what only robots see, and what the page keeps out of sight. */
export const trapsInForm = `
<textarea data-trap="one pixel" name="comment" aria-hidden="true" tabindex="-1" style="width:1px;height:1px;position:absolute;clip:rect(0,0,0,0)"></textarea>
<textarea data-trap="off the page" name="url2" style="position:absolute;left:-9999px"></textarea>
<textarea data-trap="see-through" name="mail2" style="opacity:0"></textarea>
<p hidden><textarea data-trap="hidden" name="draft"></textarea></p>
<textarea data-trap="locked" name="rules" readonly></textarea>
<input data-trap="searching among smileys" type="search" name="smiley">
<iframe data-trap="editor that is loaded ahead" hidden srcdoc="<body contenteditable class=ql-editor>"></iframe>`;

/** Elsewhere on the page, in forms that go to the same place. */
export const trapsBefore = `
<form action="${action}" style="display:none"><textarea data-trap="copy to be cloned" name="comment"></textarea></form>
<form action="${action}" role="search"><textarea data-trap="search form" name="comment" rows="3"></textarea></form>
<form action="${action}"><textarea data-trap="search by its label" name="comment" aria-label="Zoek in de reacties" rows="3"></textarea></form>
<aside aria-label="Privéberichten"><form action="${action}"><input type="hidden" name="comment_parent" value="12">
<textarea data-trap="private message" name="comment" rows="3"></textarea></form></aside>
<div role="dialog" aria-label="Chat met Wilma Duin"><form action="${action}"><input type="hidden" name="comment_parent" value="12">
<div data-trap="chat" contenteditable="true" style="min-height:40px"></div><textarea name="comment" hidden></textarea></form></div>`;
