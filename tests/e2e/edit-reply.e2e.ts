import { afterEach, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press } from '../../scripts/story/hands.mjs';
import { browserNames } from './browsers.ts';
import { type Stage, setStage } from './stage.ts';

/** A supervisor changes a reply in the desk, and the next suggestion has it. */
describe.each(browserNames)('editing the protocol in %s', (name) => {
  let stage: Stage;
  afterEach(() => stage.close());

  test('a reply that is changed and saved is a new version, and is suggested for the post it was changed for', async () => {
    stage = await setStage(name);
    await stage.open('forum.html');
    const before = await stage.ask('getProtocol');
    const [row] = (await stage.ask('getQueue')).rows;
    if (row === undefined) throw new Error('the practice forum has a post that waits');
    const { key, post } = row.row;
    const first = (await stage.ask('suggest', { key, count: 3 })).suggestions.map((one) => one.reply.id);
    const reply = before.replies.find(({ id, status }) => status === 'approved' && !first.includes(id));
    if (reply === undefined) throw new Error('every reply is among the first three');
    const desk = await stage.driver.openOwn(`desk.html#/protocol/${reply.id}?edit=change`);
    const example = post.text.replace(/\s+/g, ' ').trim();
    const examples = await findByName(desk, 'field', 'Voorbeeldberichten');
    await examples.evaluate((area: HTMLTextAreaElement) =>
      area.setSelectionRange(area.value.length, area.value.length),
    );
    await examples.type(`\n${example}`);
    await press(desk, 'Sla op als nieuwe versie');
    await poll(async () => (await stage.ask('getProtocol')).version === before.version + 1);
    const saved = (await stage.ask('getProtocol')).replies.find(({ id }) => id === reply.id);
    expect(saved?.examples?.nl?.at(-1)).toBe(example);
    const { versions } = await stage.ask('getProtocolVersions');
    expect(versions.map(({ version }) => version)).toEqual([before.version, before.version + 1]);
    expect(versions.at(-1)).toMatchObject({ author: 'MV' });
    const after = await stage.ask('suggest', { key, count: 3 });
    // It was not among the first three before.
    expect(after.suggestions.map((one) => one.reply.id)).toContain(reply.id);
  });
});
