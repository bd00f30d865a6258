import { make } from '../shared/make.ts';

/**
 * Blocks between the posts that are no post: an advert in the dress of a post that names the municipality,
 * and a line of the forum itself.
 */
export function renderAdvert(page: number): HTMLElement {
  const text =
    page === 1
      ? 'Verhuizen binnen Duinstad? Vergelijk zes verhuizers en bespaar tot 40 %. Gemeente Duinstad vraagt ons niets, wij u ook niet.'
      : 'Dakgoot vol zand? Goot & Zoon zuigt hem leeg, ook bij u in Duinstad. Deze week zonder voorrijkosten.';
  return make(
    'article',
    { class: 'post is-advert', 'data-sponsored': '', 'aria-label': 'Advertentie' },
    make(
      'div',
      { class: 'author' },
      make('span', { class: 'avatar is-advert', 'aria-hidden': 'true' }, 'Ad'),
      make('span', { class: 'name' }, page === 1 ? 'VerhuisVergelijker' : 'Goot & Zoon'),
      make('span', { class: 'rank' }, 'Advertentie'),
    ),
    make('div', { class: 'content' }, make('div', { class: 'body' }, make('p', {}, text))),
  );
}

/** The moderators' line at the top of the second page. */
export function renderNotice(): HTMLElement {
  return make(
    'p',
    { class: 'notice' },
    make('b', {}, 'Van de moderators: '),
    'hou het hier bij de leefomgeving. Vermiste huisdieren mogen in ',
    make('em', {}, 'Gevonden & verloren'),
    '.',
  );
}
