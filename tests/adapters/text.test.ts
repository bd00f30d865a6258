// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { lineOf, MAX_TEXT, textOf } from '../../adapters/text.ts';
import { MAX_POST_TEXT } from '../../core/post-schema.ts';

function element(html: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder;
}

describe('text as a person reads it', () => {
  it.each([
    ['lines of the source are no lines', 'Een\n   twee <b>drie</b>\nvier', 'Een twee drie vier'],
    ['br', 'Een<br>twee<br><br>drie<br><br><br>vier', 'Een\ntwee\n\ndrie\n\nvier'],
    ['paragraphs stand apart', '<p>Een</p>\n<p>twee</p><div>drie</div><div>vier</div>', 'Een\n\ntwee\n\ndrie\nvier'],
    ['br at the end of a paragraph', '<p>Een<br></p><p>twee</p>', 'Een\n\ntwee'],
    ['items of a list', 'Dit:<ul><li>een</li><li>twee</li></ul>klaar', 'Dit:\n\neen\ntwee\n\nklaar'],
    ['words that touch', '<span>@</span><a>jip</a>, <i>hoi</i>!', '@jip, hoi!'],
    ['space inside an element', 'Een<b> twee </b>drie', 'Een twee drie'],
    ['no-break spaces', 'Een&nbsp;&nbsp;twee', 'Een twee'],
    ['code keeps its shape', '<pre>a\n  b</pre>', 'a\n  b'],
    ['emoji by class', 'Hoi <img class="emoji" alt="🙂" src="x.svg">!', 'Hoi 🙂!'],
    ['emoji by address', 'Hoi <img alt=":)" src="/images/smilies/a.gif">', 'Hoi :)'],
    ['emoji by itself', '<img alt="🇳🇱">', '🇳🇱'],
    ['a smiley whose picture is named after a mood', 'Jammer <img alt=":(" src="/g/s/frown.gif">', 'Jammer :('],
    ['a file name is no smiley', 'Zie <img alt="IMG_1" src="/a.jpg"> <img alt="a=b c" src="/b.jpg">', 'Zie'],
    [
      'a smiley with its name as title',
      'Fijn <img alt="" title="Blij" src="/smilies/a.png"><img alt="" title="Bus" src="/a.png">',
      'Fijn Blij',
    ],
    ['a photo is no text', 'Kijk <img alt="Een rode bus"> hier', 'Kijk hier'],
    ['machinery', 'a<script>b</script><style>c</style><button>d</button><span hidden>e</span>', 'a'],
  ])('%s', (_, html, text) => {
    expect(textOf(element(html))).toBe(text);
  });

  it('leaves out what it is told', () => {
    const quote = '<blockquote>Wat <b>zij</b> zei</blockquote>Mijn antwoord<p class="note">bewerkt</p>';
    expect(textOf(element(quote), { exclude: 'blockquote,.note' })).toBe('Mijn antwoord');
  });

  it('keeps apart what a quote parts', () => {
    const html =
      'Dit klopt:<blockquote>de bus reed niet</blockquote>en dit ook:<div class="q">te laat</div>eens<i> x</i>';
    expect(textOf(element(html), { exclude: 'blockquote,.q,i' })).toBe('Dit klopt:\n\nen dit ook:\neens');
  });

  it('keeps line breaks of the source where the site shows them', () => {
    expect(textOf(element('een  \n\n\n\ntwee <b>drie</b>\n <i>vier</i>'), { keepsBreaks: true })).toBe(
      'een\n\ntwee drie\nvier',
    );
  });

  it('makes one line of a name', () => {
    expect(lineOf(element('<b>Jan</b>\n<br>de Boer'))).toBe('Jan de Boer');
  });

  it('stops reading a text without end, at the length that a message may have', () => {
    expect(MAX_TEXT).toBe(MAX_POST_TEXT);
    expect(textOf(element('<p>woord woord</p>'.repeat(3_000))).length).toBeLessThan(MAX_TEXT + 20);
  });
});
