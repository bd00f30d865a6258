import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPractice } from '../../scripts/practice/build.mjs';
import { servePractice } from '../../scripts/practice/serve.mjs';
import { doMainJob } from '../../scripts/story/main-job.mjs';
import { browserNames, startBrowser } from './browsers.ts';

/** The story of issue one, as an agent lives it, in the built extension. `npm start -- --headless` is the same story. */

const names = [
  'protocolLoaded',
  'siteSwitchedOn',
  'postsRead',
  'postChosen',
  'suggested',
  'inserted',
  'sent',
  'answered',
  'logged',
  'copiedForCrm',
  'caseNumberPasted',
  'foundByNumber',
  'exported',
];

describe.each(browserNames)('main job in %s', (name) => {
  let folder: string;
  let site: Awaited<ReturnType<typeof servePractice>>;
  let protocol: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kantlijn-practice-'));
    await buildPractice(folder);
    site = await servePractice({ dir: folder });
    protocol = await readFile(join(import.meta.dirname, '../../assets/protocols/gemeente-duinstad.json'), 'utf8');
  });
  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('from an open topic to the exported log', async () => {
    const driver = await startBrowser(name);
    try {
      const steps = await doMainJob({ driver, url: new URL('forum.html?page=2', site.url).href, protocol });
      expect(steps.filter((step) => !step.ok)).toEqual([]);
      expect(steps.map((step) => step.name)).toEqual(names);
      // Counted by a person on the second page: 9 posts; five wait for the municipality.
      const read = steps.find((step) => step.name === 'postsRead')?.detail as { read: number; waiting: unknown[] };
      expect(read.read).toBe(9);
      expect(read.waiting).toHaveLength(5);
    } finally {
      await driver.close();
    }
  });

  test('ends the same with the background stopped between any two steps', async () => {
    const driver = await startBrowser(name);
    try {
      const steps = await doMainJob({
        driver,
        url: new URL('forum.html?page=2', site.url).href,
        protocol,
        between: () => driver.stopBackground(),
      });
      expect(steps.filter((step) => !step.ok)).toEqual([]);
      expect(steps.map((step) => step.name)).toEqual(names);
    } finally {
      await driver.close();
    }
  });
});
