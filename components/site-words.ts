import { adapterOf } from '../core/post.ts';

/** The host in `phpbb@forum.duinstad.example`, else the site's own name. */
export function hostOf(site: string): string {
  const at = site.indexOf('@');
  return at < 0 ? site : site.slice(at + 1);
}

/** Two letters for a site whose adapter is not at hand. */
export function signOf(site: string): string {
  const id = adapterOf(site);
  return id.slice(0, 1).toUpperCase() + id.slice(1, 2);
}
