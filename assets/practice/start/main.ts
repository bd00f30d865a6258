import { find } from '../shared/make.ts';

/** Shows the start page in the visitor's language; the choice itself is made by the style sheet. */
const english = find<HTMLInputElement>('#en');
const dutch = find<HTMLInputElement>('#nl');

function follow(): void {
  document.documentElement.lang = english.checked ? 'en' : 'nl';
}

if (!navigator.language.startsWith('nl')) english.checked = true;
english.addEventListener('change', follow);
dutch.addEventListener('change', follow);
follow();
