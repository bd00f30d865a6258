import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { whyMissing } from './page.content/gone-why.ts';

/** Put into a page on which a post that waits is missing: tells whether it was deleted. */
export default defineUnlistedScript(() => {
  (globalThis as typeof globalThis & { kantlijnGone?: typeof whyMissing }).kantlijnGone = whyMissing;
});
