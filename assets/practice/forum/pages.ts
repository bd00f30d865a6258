import { make } from '../shared/make.ts';

/** Links to the pages of the topic, for above and below the posts. */
export function renderPages(page: number, last: number, isModerated: boolean): readonly HTMLElement[] {
  const link = (to: number): string => `forum.html?page=${to}${isModerated ? '&moderated' : ''}`;
  const links: HTMLElement[] = [make('span', { class: 'of' }, `Pagina ${page} van ${last}`)];
  if (page > 1) links.push(make('a', { rel: 'prev', href: link(page - 1) }, '‹ Vorige'));
  for (let each = 1; each <= last; each++) {
    links.push(
      each === page
        ? make('span', { 'aria-current': 'page' }, String(each))
        : make('a', { href: link(each) }, String(each)),
    );
  }
  if (page < last) links.push(make('a', { rel: 'next', href: link(page + 1) }, 'Volgende ›'));
  return links;
}
