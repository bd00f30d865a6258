import { hrefOf, type Route } from '../route.ts';

/** What of the protocol is shown: each a list of its own. `#/protocol/ID?part=notices&edit=new` */
export const parts = ['replies', 'notices', 'articles', 'settings'] as const;
export type Part = (typeof parts)[number];

export function partOf({ search }: Route): Part {
  const asked = search.get('part');
  return parts.find((part) => part === asked) ?? 'replies';
}

/** @param edit how a form is opened: `change`, `new`, `copy` */
export function partHref(part: Part, id?: string, edit?: string): string {
  const search = new URLSearchParams();
  if (part !== 'replies') search.set('part', part);
  if (edit !== undefined) search.set('edit', edit);
  return hrefOf({ screen: 'protocol', search, ...(id === undefined ? {} : { id }) });
}
