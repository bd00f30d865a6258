import type { OwnAccount } from '../core/post.ts';
import type { Page } from './adapter.ts';
import { scriptValue } from './inline-script.ts';
import { known } from './known.ts';
import { first } from './readers.ts';
import { lineOf } from './text.ts';

/** Who is signed in on Tweakers and its forum: the number stands in a script (0 is a guest), the name in the top bar. */
export function tweakersAccount(page: Page): OwnAccount | undefined {
  const id = scriptValue(page, /"UserID":\s*"?(\d+)/);
  if (id === undefined || id === '0') return undefined;
  const links = page.document.querySelectorAll(`a[href*="/gallery/${id}/"],a[href$="/gallery/${id}"]`);
  return known<OwnAccount>({ id, name: first([...links], (link) => lineOf(link) || undefined) });
}
