import { poll } from '../../../scripts/browser/launch.mjs';
import { markedAmong, topicPost } from './pages.mjs';

/** What is done on each page of the bench: the same in both browsers, with the extension and without. */

export const posts = 1_000;
export const nodes = 40;
const batches = 30;
const batchSize = 10;
const steps = 50;
/** Time in which nothing more may come, ms. */
const quiet = 1_500;

const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const mark = (page) => page.evaluate(() => performance.mark(`bench ${performance.now()}`));

/** Waits until every post that speaks of us has its mark. */
async function settle(page, isOn, count) {
  if (isOn) {
    const marked = () => page.evaluate(() => document.querySelectorAll('[data-s]').length);
    await poll(async () => (await marked()) >= count, 30_000, 250);
  }
  await rest(quiet);
}

const open = (path) => async (page, site, isOn) => {
  await page.goto(`${site.origin}/${path}`);
  await mark(page);
  await settle(page, isOn, markedAmong(posts));
};

/**
 * Each visit: `before` is not measured, `during` is; `parts` into how many pieces the result is divided.
 */
export const visits = [
  { name: 'topic', what: `a flat topic of ${posts} posts is opened`, parts: 1, during: open('topic') },
  { name: 'comments', what: `${posts} nested comments are opened`, parts: 1, during: open('comments') },
  {
    name: 'batch',
    what: `${batchSize} posts are added to a topic of ${posts}; per time`,
    parts: batches,
    before: open('topic'),
    async during(page, _, isOn, now) {
      for (let batch = 0; batch < batches; batch += 1) {
        const start = posts + batch * batchSize;
        const html = Array.from({ length: batchSize }, (_, index) => topicPost(start + index, now)).join('');
        await page.evaluate((more) => {
          performance.mark('bench batch');
          document.querySelector('#posts').insertAdjacentHTML('beforeend', more);
        }, html);
        await rest(120);
      }
      await settle(page, isOn, markedAmong(posts));
    },
  },
  {
    name: 'recycle',
    what: `a feed puts other posts into its ${nodes} elements; per time`,
    parts: steps,
    async before(page, site) {
      await page.goto(`${site.origin}/feed`);
      await rest(quiet);
    },
    async during(page) {
      for (let step = 0; step < steps; step += 1) {
        await page.evaluate(() => {
          performance.mark('bench step');
          nextStep();
        });
        await rest(80);
      }
      await rest(quiet);
    },
  },
  {
    name: 'plain',
    what: 'a long page without posts is open for five seconds',
    parts: 1,
    async during(page, site) {
      await page.goto(`${site.origin}/plain`);
      await mark(page);
      await rest(5_000);
    },
  },
];

/** Shows `count` posts more in the feed, and waits until they have been read. */
export async function recycle(page, count) {
  for (let shown = 0; shown < count; shown += nodes) {
    await page.evaluate(() => nextStep());
    await rest(40);
  }
  await rest(quiet);
}
