import { adapterOf } from '../post.ts';

/** Names of sites with one address, by adapter id; forum and weblog software carries its host instead. */
const names: Readonly<Record<string, string>> = {
  x: 'X',
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  youtube: 'YouTube',
  threads: 'Threads',
  tiktok: 'TikTok',
  trustpilot: 'Trustpilot',
  'google-reviews': 'Google Reviews',
  reddit: 'Reddit',
  bluesky: 'Bluesky',
  tweakers: 'Tweakers',
  'hacker-news': 'Hacker News',
  'gathering-of-tweakers': 'Gathering of Tweakers',
};

/** How a person calls the site: `X`, `forum.duinstad.example`. */
export function siteName(site: string): string {
  const id = adapterOf(site);
  return names[id] ?? (site.slice(id.length + 1) || id);
}
