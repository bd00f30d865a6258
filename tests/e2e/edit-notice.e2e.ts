import { afterEach, describe, expect, test } from 'vitest';
import type { Protocol } from '../../core/protocol/schema.ts';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press, waitForText } from '../../scripts/story/hands.mjs';
import { pressMark } from '../../scripts/story/main-job.mjs';
import { browserNames } from './browsers.ts';
import { type Stage, setStage } from './stage.ts';

/** A supervisor writes a notice and approves a reply in the desk; an agent has both beside the post. */

const title = 'Loket ligt plat';
const draft = { id: 'dat-zoeken-we-uit', title: { nl: 'Dat zoeken we uit' }, text: { nl: 'We zoeken het uit.' } };

describe.each(browserNames)('what a supervisor writes in %s', (name) => {
  let stage: Stage;
  afterEach(() => stage.close());

  test('a notice stands above the suggestions, and a draft is offered once it is approved', async () => {
    let starter: Protocol | undefined;
    stage = await setStage(name, (protocol) => {
      starter = protocol;
    });
    const { ask, driver } = stage;
    const forum = await stage.open('forum.html?page=2');
    const row = await poll(async () => (await ask('getQueue')).rows.at(-1)?.row);
    if (starter === undefined) throw new Error('the stage loads a protocol');
    // A draft that nothing fits better than.
    const replies: Protocol['replies'] = [
      ...starter.replies,
      { ...draft, examples: { nl: [row.post.text] }, use: 'as-is', status: 'draft' },
    ];
    await ask('loadProtocol', { text: JSON.stringify({ ...starter, replies }) });
    const offered = async () => {
      const { suggestions } = await ask('suggest', { key: row.key, count: 3 });
      const { found } = await ask('search', { query: draft.title.nl, key: row.key, kind: 'reply' });
      const searched = found.flatMap((item) => (item.kind === 'reply' ? [item.suggestion] : []));
      return [...suggestions, ...searched].some(({ reply }) => reply.id === draft.id);
    };
    expect(await offered()).toBe(false);

    const desk = await driver.openOwn('desk.html#/protocol?part=notices&edit=new');
    const form = await findByName(desk, 'field', 'Titel');
    await form.type(title);
    await (await findByName(desk, 'field', 'Tekst')).type('We werken eraan.');
    await press(desk, 'Sla op als nieuwe versie');
    await waitForText(desk, `${title} is opgeslagen`);

    await desk.evaluate((id) => {
      location.hash = `#/protocol/${id}`;
    }, draft.id);
    await press(desk, 'Keur goed');
    await waitForText(desk, `${draft.title.nl} is goedgekeurd`);
    expect((await ask('getProtocol')).replies.find(({ id }) => id === draft.id)).toMatchObject({
      status: 'approved',
      approvedBy: 'MV',
    });

    await forum.bringToFront();
    await pressMark(forum, row);
    const sidebar = await driver.sidebarIn(forum);
    await waitForText(sidebar, title);
    await waitForText(sidebar, draft.title.nl);
    expect(await offered()).toBe(true);
  });
});
