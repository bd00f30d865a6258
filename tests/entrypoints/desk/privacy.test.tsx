// @vitest-environment jsdom
import './with-database.ts';

import { fireEvent, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type LogFileHead, logFileHead, writeNdjson } from '../../../core/log/json.ts';
import { ok, refuse } from '../../../core/result.ts';
import { expectAccessible } from '../../components/render.tsx';
import { ends } from '../../core/log/examples.ts';
import { aContact, aWaitingPost } from '../../storage/fakes.ts';
import { openDesk, textOf } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

/** Giving a person what is kept of them, and forgetting them. */

const author = { name: 'Joke <b>Terpstra', handle: 'joke_t' };
const site = 'phpbb@forum.duinstad.example';
const contact = aContact({ author, note: 'Belt "morgen" & woont om de hoek' });
const mentions = { contacts: 1, posts: 0, team: 0, ownReplies: 1, views: 0, excerpts: ['Groeten van <b>Joke</b>'] };
const person = { site, author, contacts: 1, posts: 1, team: 2, lastAt: '2026-03-02T09:30:00Z' };
const inTeam = aContact({ author, note: 'Collega belde ook' });
const records = {
  contacts: [contact],
  posts: [aWaitingPost()],
  team: [inTeam, { ...inTeam, note: 'Nog eens' }],
  persons: [],
  events: [],
  mentions,
};

const retention = {
  terms: { texts: 365, names: 730, contacts: 1825, untilExported: false },
  isOfProtocol: false,
  lastDay: '2026-11-28',
  exportedUpTo: '',
  runs: [{ at: '2026-11-27T08:00:00Z', texts: 3, names: 1, contacts: 0, posts: 12 }],
  soon: { days: 30, texts: 4, names: 0, contacts: 1 },
};

const open = (answers: Parameters<typeof openDesk>[0] = {}) =>
  openDesk({
    at: '#/privacy',
    protocol: smallProtocol,
    ...answers,
    answers: {
      findPeople: ({ text }: { readonly text: string }) => ok({ people: text.startsWith('jok') ? [person] : [] }),
      readPerson: () => ok(records),
      getRetention: () => ok(retention),
      getForgotten: () => ok({ salt: '', stones: [] }),
      ...answers.answers,
    },
  });

it('saves all that is kept of a person: a page to read and the data', async () => {
  const desk = await open();
  await desk.user.type(await desk.findByLabelText('Wie zoek je?'), 'joke');
  await desk.findByText(/1 contact, 1 bericht in de wachtrij, 2 contacten in het teamlogboek; laatst op 2 maart 2026/);
  await expectAccessible(desk.container);
  await desk.user.click(desk.getByRole('button', { name: `Bewaar alles over ${author.name} als bestand` }));
  await desk.findByText(/^Bewaard: kantlijn-inzage-/);
  const [page, data] = await Promise.all(desk.files.map(({ file }) => textOf(file)));
  // What a page said stays text.
  expect(page).toContain('Joke &lt;b&gt;Terpstra');
  expect(page).toContain('Belt &quot;morgen&quot; &amp; woont om de hoek');
  expect(page).toContain('In het teamlogboek');
  expect(page).toContain('Collega belde ook');
  expect(JSON.parse(data ?? '').contacts).toEqual([contact]);
  expect(JSON.parse(data ?? '').team).toHaveLength(2);
  expect(desk.files.every(({ name }) => !/joke/i.test(name))).toBe(true);
});

it('says what goes and what stays, forgets only when asked, and says what was forgotten', async () => {
  const forgotten: unknown[] = [];
  const desk = await open({
    answers: {
      forgetPerson: (body: never) => {
        forgotten.push(body);
        return ok({ contacts: 1, posts: 1, masked: 2, team: 1 });
      },
    },
  });
  await desk.user.type(await desk.findByLabelText('Wie zoek je?'), 'joke');
  await desk.user.click(await desk.findByRole('button', { name: `Vergeet ${author.name}` }));
  const dialog = within(await desk.findByRole('dialog'));
  await dialog.findByText('naam, teksten, links en notities van 1 contact');
  expect(dialog.getByText(/1 contact in het teamlogboek, in elke versie/)).toBeTruthy();
  expect(dialog.getByText(/reservekopieën/)).toBeTruthy();
  expect(dialog.getByRole('group', { name: 'Ook genoemd in 2 teksten van of over anderen' }).textContent).toContain(
    'Groeten van <b>Joke</b>en nog 1.',
  );
  await expectAccessible(desk.container);
  await desk.user.click(dialog.getByRole('button', { name: 'Niet doen' }));
  expect(forgotten).toEqual([]);
  await desk.user.click(desk.getByRole('button', { name: `Vergeet ${author.name}` }));
  await desk.user.click(await desk.findByRole('button', { name: 'Vergeet deze persoon' }));
  await desk.findByText(
    'Vergeten: 1 contact en 1 bericht, en 1 contact in het teamlogboek. In 2 andere teksten is de naam onleesbaar gemaakt.',
  );
  expect(forgotten).toEqual([{ site, author, mask: true }]);
});

it('says so when storage cannot forget now, and when nobody is called like that', async () => {
  const desk = await open({ answers: { forgetPerson: () => refuse('storageUnavailable') } });
  const field = await desk.findByLabelText('Wie zoek je?');
  await desk.user.type(field, 'joke');
  await desk.user.click(await desk.findByRole('button', { name: `Vergeet ${author.name}` }));
  await desk.findByText('naam, teksten, links en notities van 1 contact');
  await desk.user.click(desk.getByRole('button', { name: 'Vergeet deze persoon' }));
  expect(await desk.findByRole('alert')).toBeTruthy();
  await desk.user.click(desk.getByRole('button', { name: 'Niet doen' }));
  await desk.user.clear(field);
  await desk.user.type(field, 'piet');
  expect(await desk.findByText(/Hier staat niets over iemand die zo heet/)).toBeTruthy();
});

it('leaves the texts of others as they are when the tick is taken away', async () => {
  const forgotten: unknown[] = [];
  const desk = await open({
    answers: {
      forgetPerson: (body: never) => {
        forgotten.push(body);
        return ok({ contacts: 1, posts: 1, masked: 0, team: 0 });
      },
    },
  });
  await desk.user.type(await desk.findByLabelText('Wie zoek je?'), 'joke');
  await desk.user.click(await desk.findByRole('button', { name: `Vergeet ${author.name}` }));
  await desk.user.click(await desk.findByRole('checkbox', { name: 'Maak naam en accountnaam daar onleesbaar' }));
  await desk.user.click(desk.getByRole('button', { name: 'Vergeet deze persoon' }));
  await desk.findByText('Vergeten: 1 contact en 1 bericht.');
  expect(forgotten).toEqual([{ site, author, mask: false }]);
});

it('says who was forgotten as a day without a name, and lets them in again after asking', async () => {
  const dropped: unknown[] = [];
  let stones = [{ hashes: ['0a'.repeat(16)], at: '2026-03-02T09:30:00Z' }];
  const desk = await open({
    answers: {
      getForgotten: () => ok({ salt: 'zout', stones }),
      dropForgotten: (body: never) => {
        dropped.push(body);
        stones = [];
        return ok(null);
      },
    },
  });
  const group = within(await desk.findByRole('region', { name: 'Vergeten personen' }));
  await group.findByText(/Iemand, op 2 maart 2026/);
  await expectAccessible(desk.container);
  await desk.user.click(group.getByRole('button', { name: /^Laat weer toe wie op 2 maart 2026/ }));
  expect(dropped).toEqual([]);
  await desk.user.click(group.getByRole('button', { name: 'Laat weer toe' }));
  await group.findByText('Hier is nog niemand vergeten.');
  expect(dropped).toEqual([{ hashes: ['0a'.repeat(16)] }]);
});

it('says how long what is kept, what goes soon and what went', async () => {
  const desk = await open({ answers: { getRetention: () => ok(retention) } });
  const group = within(await desk.findByRole('region', { name: 'Bewaartermijnen' }));
  await group.findByText(/na 365 dagen/);
  expect(group.getByText('4 contacten in de komende 30 dagen')).toBeTruthy();
  expect(group.getByText(/27 november 2026/).textContent).toBe(
    '27 november 2026: teksten van 3 contacten; naam en links van 1 contact; 12 berichten',
  );
  expect(group.queryByRole('button')).toBeNull();
  await expectAccessible(desk.container);
});

describe('keeping until exported', () => {
  const joke = aContact({ createdAt: '2026-11-20T10:00:00.000Z', changedAt: '2026-11-20T10:00:00.000Z' });
  const bas = aContact({ createdAt: '2026-11-19T10:00:00.000Z', changedAt: '2026-11-19T10:00:00.000Z' });

  async function openKeeping() {
    let exportedUpTo = '';
    const marked: unknown[] = [];
    const desk = await open({
      contacts: [joke, bas],
      answers: {
        getRetention: () => ok({ ...retention, exportedUpTo, terms: { ...retention.terms, untilExported: true } }),
        markExported: (body: { readonly upTo: string }) => {
          marked.push(body);
          exportedUpTo = body.upTo;
          return ok(null);
        },
      },
    });
    const { hash, seq } = await desk.store.anchor();
    const base = logFileHead('2026-11-20T10:30:00Z', 'd', await desk.store.anchor());
    const write = async (parts: Partial<LogFileHead> = {}, contacts = [joke, bas]) => {
      let text = '';
      for await (const piece of writeNdjson([contacts], { ...base, query: {}, count: 2, ...parts }, ends))
        text += piece;
      return text;
    };
    await desk.findByText(/er is nog geen export nagekeken/);
    const choose = async (text: string) =>
      fireEvent.change(await desk.findByLabelText('De bewaarde export (JSON of NDJSON)'), {
        target: { files: [new File([text], 'export.ndjson')] },
      });
    return { desk, marked, write, choose, anchor: { seq, hash } };
  }

  it('takes a file that holds all of the log and agrees with it, and notes the end of the chain in it', async () => {
    const { desk, marked, write, choose, anchor } = await openKeeping();
    await choose(await write());
    await desk.findByText(/^Nagekeken en in de keten vastgelegd: .*2 contacten\.$/);
    expect(marked).toEqual([{ upTo: '2026-11-20T10:30:00Z', count: 2, ...anchor }]);
    await desk.findByText(/^Bewaren tot geëxporteerd: wat na/);
    await expectAccessible(desk.container);
  });

  it.each([
    ['was cut off', (text: string) => text.split('\n').slice(0, 3).join('\n'), /niet compleet of veranderd/],
    ['was changed', (text: string) => text.replace('Hoi Joke', 'Hoi Bas'), /niet compleet of veranderd/],
    ['is something else', () => 'naam;tekst', /geen JSON- of NDJSON-export/],
  ])('does not take a file that %s', async (_what, change, said) => {
    const { desk, marked, write, choose } = await openKeeping();
    await choose(change(await write()));
    expect((await desk.findByRole('alert')).textContent).toMatch(said);
    expect(marked).toEqual([]);
  });

  it.each([
    ['a part by filters', { query: { site: 'x' } }, /een deel van het logboek/],
    ['chosen contacts', { picked: true }, /een deel van het logboek/],
    ['no texts', { withoutTexts: true }, /ontbreken teksten/],
    ['codes for names', { pseudonymised: true }, /codes voor namen/],
    [
      'another log',
      { deviceId: 'device-9', anchor: { seq: 7, hash: '7'.repeat(64), count: 7 } },
      /hoort niet bij dit logboek/,
    ],
  ] as const)('does not take a file with %s', async (_what, parts, said) => {
    const { desk, marked, write, choose } = await openKeeping();
    await choose(await write(parts));
    expect((await desk.findByRole('alert')).textContent).toMatch(said);
    expect(marked).toEqual([]);
  });

  it('does not take a file that misses a contact, though it is whole by itself', async () => {
    const { desk, marked, write, choose } = await openKeeping();
    await choose(await write({ count: 1 }, [joke]));
    expect((await desk.findByRole('alert')).textContent).toMatch(/komt niet overeen met het logboek/);
    expect(marked).toEqual([]);
  });
});
