import { describe, expect, it } from 'vitest';
import { mixedAddress } from '../../../core/protocol/voice.ts';

const wrongIn = (text: string, want: 'je' | 'u') => mixedAddress(text, want).wrong.map((place) => place.text);

describe('mixedAddress, wanting je', () => {
  it.each<[string, string[]]>([
    ['Kun je ons jouw zaaknummer sturen? Dan helpen we je.', []],
    ['Kunt u ons uw zaaknummer sturen?', ['u', 'uw']],
    ['Hoi Joke, we bellen je morgen. Heeft u nog vragen?', ['u']],
    ['U hoort morgen van ons.', ['U']],
    ['Uw melding is binnen.', ['Uw']],
    ['Geef het zelf door, dat kunt uzelf het snelst.', ['uzelf']],
    ['Stuur het alstublieft in een privébericht.', ['alstublieft']],
    ['Dank u wel voor het melden!', ['u']],
    ['Wij helpen u. Tot morgen!', ['u']],
    ['Wij helpen u; u hoort van ons', ['u', 'u']],
    // Hours.
    ['Binnen 24 u staat hij er weer.', []],
    ['We zijn er om 17.30 u en om 9u.', []],
    ['Over 3 u 20 en een half u rijdt de bus weer.', []],
    ['Tussen 9.00 en 17.00 uur, elk uur.', []],
    // Inside other words and signs.
    ['Stuur het a.u.b. vandaag, s.v.p.', []],
    ['U.S. en u.a. zijn geen aanspreekvorm', []],
    ['Je mag er 30 km/u rijden, maak een u-bocht.', []],
    ['Zeg je/u of u/je, dat mag allebei.', []],
    ["Een foto'tje of een sms'je volstaat, nu en straks.", []],
    ['De buurt, het duurt, de muur, nu, uit, uurwerk', []],
    ['Volg @u_duinstad en #u, of mail u@duinstad.example, https://duinstad.example/u/uw', []],
    // Somebody else's words.
    ['Je schreef “u doet niets”, dat snap ik.', []],
    ['Op het bord staat "Let u op?" en daar let je op.', []],
    ["In de brief staat 'uw aanvraag', dat ben jij.", []],
    ['In de brief staat ‘uw aanvraag’, dat ben jij.', []],
    ['> heeft u even?\nJa, bel je ons?', []],
    // Several people.
    ['Wat fijn dat jullie er waren. Zien we jullie volgend jaar?', []],
  ])('%j', (text, expected) => {
    expect(wrongIn(text, 'je')).toEqual(expected);
  });
});

describe('mixedAddress, wanting u', () => {
  it.each<[string, string[]]>([
    ['Kunt u ons uw zaaknummer sturen?', []],
    ['Kunt u ons je zaaknummer sturen?', ['je']],
    ['Jij hoort van ons, wij bellen jou op jouw nummer.', ['Jij', 'jou', 'jouw']],
    ['Dat doe je niet zomaar.', ['je']],
    ['Je weet maar nooit, dus wij noteren uw nummer.', []],
    ['Dankjewel, u hoort van ons, alsjeblieft.', ['Dankjewel', 'alsjeblieft']],
    ['Wij zien jullie zaterdag. Neemt u uw kinderen mee?', []],
    ['Het plaatje van het meisje staat op de pagina, een app’je mag ook.', []],
    ['De je-vorm gebruiken wij niet.', []],
  ])('%j', (text, expected) => {
    expect(wrongIn(text, 'u')).toEqual(expected);
  });
});

describe('mixedAddress', () => {
  it('gives places in the text as it was, quotes included', () => {
    const text = 'Je zei “u” en ik help u.';
    const answer = mixedAddress(text, 'je');
    expect(answer.isMixed).toBe(true);
    expect(answer.wrong).toEqual([{ text: 'u', start: 22, end: 23, address: 'u' }]);
    expect(answer.found.map((place) => text.slice(place.start, place.end))).toEqual(['Je', 'u']);
  });

  it('does not call a text mixed that keeps to one form', () => {
    expect(mixedAddress('Heeft u uw nummer?', 'je').isMixed).toBe(false);
  });
});
