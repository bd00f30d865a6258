import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForTeaching } from './page.content/teach/listen.ts';

/** A file of its own, put into a page when somebody begins to teach it: no other page pays for it. */
export default defineUnlistedScript(() => {
  listenForTeaching();
});
