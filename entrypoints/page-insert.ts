import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { insertReply } from './page.content/insert/insert.ts';

/** Put into a page just before the first insertion there: most pages are read and never written. */
export default defineUnlistedScript(() => {
  (globalThis as typeof globalThis & { kantlijnInsert?: typeof insertReply }).kantlijnInsert = insertReply;
});
