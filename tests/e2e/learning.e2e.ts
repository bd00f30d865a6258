import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../core/protocol/schema.ts';
import { type Example, exampleSteps } from '../../core/suggest/examples.ts';
import { buildIndex, type HandledPost, writeLearnedFile } from '../../core/suggest/index.ts';
import { findByName, press, waitForText } from '../../scripts/story/hands.mjs';
import { browserNames } from './browsers.ts';
import { type Stage, setStage } from './stage.ts';

/** What a colleague learned is taken over in the settings, counts for the next post, and is taken back. */

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** What a colleague's browser would save: each post got its reply from other people, time and again. */
function colleaguesFile(name: string, replies: readonly Reply[], handled: readonly HandledPost[]): string {
  const steps = exampleSteps(handled, buildIndex({ replies: [...replies], languages: ['nl', 'en'] }, []));
  let examples: readonly Example[] | undefined;
  while (examples === undefined) {
    const step = steps.next();
    if (step.done === true) examples = step.value;
  }
  return writeLearnedFile({
    protocol: name,
    source: uuid(999_999),
    exportedAt: '2026-11-20T09:00:00Z',
    lessons: examples.map((example, at) => ({ id: uuid(at), day: 20_000 + at, example })),
  });
}

describe.each(browserNames)('learning in %s', (name) => {
  let stage: Stage;
  let folder: string;
  afterEach(async () => {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('a colleague’s file counts, also after the background was stopped, until it is taken back', async () => {
    folder = await mkdtemp(join(tmpdir(), 'kantlijn-learned-'));
    stage = await setStage(name);
    await stage.open('forum.html');
    const protocol = await stage.ask('getProtocol');
    const [row] = (await stage.ask('getQueue')).rows;
    if (row === undefined) throw new Error('the practice forum has a post that waits');
    const { key, post } = row.row;
    const likeIt = async () => {
      const { suggestions, sure } = await stage.ask('suggest', { key, count: 10 });
      const place = suggestions.findIndex(({ reasons }) => reasons.some(({ kind }) => kind === 'handled'));
      return { reply: suggestions[place]?.reply.id, place, sure };
    };
    expect(await likeIt()).toEqual({ place: -1 });

    const first = (await stage.ask('suggest', { key, count: 1 })).suggestions[0]?.reply.id ?? '';
    const approved = protocol.replies.filter(({ status, id }) => status === 'approved' && id !== first);
    const others = approved.slice(0, 3).map(({ id, title }) => ({ text: title.nl ?? id, replyId: id }));
    const handled = Array.from({ length: 120 }, (_, at) => [{ text: post.text, replyId: first }, ...others][at % 4]);
    const file = join(folder, 'geleerd-anna.json');
    await writeFile(
      file,
      colleaguesFile(
        protocol.name,
        protocol.replies,
        handled.flatMap((one) => one ?? []),
      ),
    );

    const desk = await stage.driver.openOwn('desk.html#/settings');
    const field = await findByName(desk, 'field', 'Bestand met geleerde voorstellen');
    await field.uploadFile(file);
    await waitForText(desk, '120 nieuwe voorbeelden tellen mee');
    expect(await likeIt()).toEqual({ reply: first, place: 0, sure: first });
    await waitForText(desk, 'heet vrijwel zeker');

    await stage.driver.stopBackground();
    expect(await likeIt()).toEqual({ reply: first, place: 0, sure: first });

    await press(desk, 'Haal geleerd-anna.json weg');
    await waitForText(desk, 'telt niet meer mee');
    expect(await likeIt()).toEqual({ place: -1 });
  });
});
