// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { mayPress } from '../../adapters/opener.ts';

function first(html: string): Element {
  document.body.innerHTML = html;
  const found = document.querySelector('[data-this]');
  if (found === null) throw new Error('nothing is marked');
  return found;
}

describe('what Kantlijn may press to open a box', () => {
  it.each([
    '<button data-this>Antwoord</button>',
    '<form><button type="button" data-this>Antwoord</button></form>',
    '<a href="?reply=4#box" data-this>Antwoord</a>',
    '<a data-this>Antwoord</a>',
    '<span role="button"><i data-this>Antwoord</i></span>',
  ])('yes: %s', (html) => {
    expect(mayPress(first(html))).toBe(true);
  });

  it.each([
    '<form><button data-this>Verstuur</button></form>',
    '<form><button><b data-this>Verstuur</b></button></form>',
    '<form id="f"></form><button form="f" data-this>Verstuur</button>',
    '<form><input type="submit" data-this></form>',
    '<a href="https://elders.example/" data-this>Antwoord</a>',
    '<a href="javascript:send()" data-this>Antwoord</a>',
    '<form><label data-this>Verstuur<input type="submit"></label></form>',
  ])('no: %s', (html) => {
    expect(mayPress(first(html))).toBe(false);
  });
});
