// @vitest-environment jsdom
import './with-database.ts';

import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WaitingPost } from '../../../core/waiting.ts';
import { expectAccessible } from '../../components/render.tsx';
import { makeRow } from '../../components/sample.ts';
import { openDesk } from './open-desk.tsx';

/** It is Friday 20 November 2026, 12:26 in Amsterdam. */
const late = makeRow({ id: '1', name: 'Joke Terpstra', ago: 150, text: 'Waar blijft mijn container?' });
const soon = makeRow({ id: '2', name: 'Bas Leemhuis', ago: 110, text: 'Lantaarnpaal kapot', site: 'linkedin' });
const calm = makeRow({ id: '3', name: 'Roos Hendrikx', ago: 10, text: 'Haha, goeie' });
const later: WaitingPost = {
  ...makeRow({ id: '4', name: 'Wim de Kok', ago: 130, text: 'Top geholpen' }),
  snoozedUntil: '2026-11-20T13:00:00.000Z',
};
const all = [calm, later, soon, late];

const open = (waiting: readonly WaitingPost[] = all, at = '#/queue') =>
  openDesk({ waiting, at, changes: { rows: [...waiting] } });
const names = (list: HTMLElement) =>
  within(list)
    .queryAllByRole('button')
    .map((button) => button.textContent);
const listIn = ({ findByRole }: Awaited<ReturnType<typeof openDesk>>) =>
  findByRole('list', { name: 'Wachtende berichten' });

describe('the queue in the desk', () => {
  it('lists what waits by due, snoozed last, with the counts of every state', async () => {
    const screen = await open();
    expect(names(await listIn(screen))).toEqual(['Joke Terpstra', 'Bas Leemhuis', 'Roos Hendrikx', 'Wim de Kok']);
    const states = within(screen.getByRole('group', { name: 'Filters' }));
    expect(states.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Te laat 1',
      'Bijna te laat 1',
      'Op tijd 1',
      'Later 1',
    ]);
    const rows = within(await listIn(screen)).getAllByRole('listitem');
    for (const [at, status] of ['te laat', 'bijna te laat', 'op tijd', 'later'].entries()) {
      const row = rows[at];
      if (row === undefined) throw new Error('a row is missing');
      const said = [...row.querySelectorAll('*')].filter(({ children }) => children.length === 0);
      expect(said.filter(({ textContent }) => textContent?.includes(status))).toHaveLength(1);
    }
    expect(document.title).toBe('Kantlijn · Wachtrij');
    await expectAccessible(screen.container);
  });

  it('filters by state, site and text, in the address, and clears', async () => {
    const screen = await open();
    const { user, getByRole, findByText } = screen;
    await user.click(within(await screen.findByRole('group', { name: 'Filters' })).getByText('Te laat'));
    await waitFor(async () => expect(names(await listIn(screen))).toEqual(['Joke Terpstra']));
    expect(location.hash).toBe('#/queue?state=overdue');
    await user.click(getByRole('button', { name: 'Wis filters' }));
    await user.selectOptions(getByRole('combobox', { name: 'Site' }), 'linkedin');
    await waitFor(async () => expect(names(await listIn(screen))).toEqual(['Bas Leemhuis']));
    await user.click(getByRole('button', { name: 'Wis filters' }));
    await user.keyboard('/');
    await user.keyboard('geholpen');
    await waitFor(async () => expect(names(await listIn(screen))).toEqual(['Wim de Kok']));
    await user.keyboard(' bestaatniet');
    expect(await findByText('Geen bericht past bij deze filters')).toBeTruthy();
  });

  it('keeps several promises at once, leaves what waits alone, and takes it back', async () => {
    const promised = ['6', '7'].map(
      (id): WaitingPost => ({
        ...makeRow({ id, name: `Toegezegd ${id}`, ago: 600, text: 'Stoeptegel los' }),
        closedAt: '2026-11-20T06:00:00.000Z',
        outcome: 'takenPrivate',
        followUp: {
          by: 'us',
          madeAt: '2026-11-20T06:00:00.000Z',
          warnAt: '2026-11-20T07:00:00.000Z',
          dueAt: '2026-11-20T16:00:00.000Z',
        },
      }),
    );
    const screen = await open([...promised, calm]);
    const { user, findByText, findByRole, getByRole, fake } = screen;
    expect(names(await listIn(screen)).toSorted()).toEqual(['Roos Hendrikx', 'Toegezegd 6', 'Toegezegd 7']);
    for (const name of ['Roos Hendrikx', 'Toegezegd 6', 'Toegezegd 7']) {
      await user.click(getByRole('checkbox', { name: `Kies ${name}` }));
    }
    await user.click(getByRole('button', { name: 'Teruggekomen' }));
    expect(await findByText('2 toezeggingen nagekomen')).toBeTruthy();
    const keys = promised.map(({ key }) => ({ key }));
    expect(fake.sent('keepPromise').toSorted((a, b) => (a.key < b.key ? -1 : 1))).toMatchObject(keys);
    await user.click(await findByRole('button', { name: /Maak ongedaan/ }));
    await waitFor(() => expect(fake.sent('keepPromise')).toHaveLength(4));
    expect(fake.sent('keepPromise').slice(2)).toMatchObject([{ kept: false }, { kept: false }]);
  });

  it('goes from row to row by keys, and to the post with Enter', async () => {
    const screen = await open();
    const { user, getByRole, fake } = screen;
    await listIn(screen);
    await user.keyboard('j');
    expect(document.activeElement).toBe(getByRole('button', { name: 'Joke Terpstra' }));
    await user.keyboard('{ArrowDown}j');
    expect(document.activeElement).toBe(getByRole('button', { name: 'Roos Hendrikx' }));
    await user.keyboard('k{Enter}');
    expect(fake.sent('showPost')).toEqual([{ key: soon.key }]);
  });

  it('goes to what is due first and back', async () => {
    const screen = await open();
    await listIn(screen);
    await screen.user.keyboard('n');
    await screen.user.keyboard('z');
    expect(screen.fake.sent('showNext')).toEqual([{ step: 'next' }, { step: 'back' }]);
    expect(await screen.findByText('Er is geen plek om naar terug te gaan.')).toBeTruthy();
  });

  it('claims the row with I', async () => {
    const screen = await open();
    await listIn(screen);
    await screen.user.keyboard('ji');
    expect(screen.fake.sent('claimPost')).toMatchObject([{ key: late.key, claim: true }]);
  });

  it('shows who is at work on a post, until the claim expires', async () => {
    const claim = { deviceId: 'd2', agent: 'TB', at: '2026-11-20T11:20:00.000Z', until: '2026-11-20T11:35:00.000Z' };
    const expired = { ...claim, agent: 'KO', until: '2026-11-20T11:25:00.000Z' };
    const screen = await open([
      { ...late, claim },
      { ...soon, claim: expired },
    ]);
    const list = await listIn(screen);
    expect(within(list).getByText('TB bezig')).toBeTruthy();
    expect(within(list).queryByText('KO bezig')).toBeNull();
  });

  it('closes several at once with a reason, and opens them again', async () => {
    const screen = await open();
    const { user, getByRole, findByRole, findByText, fake } = screen;
    const list = await listIn(screen);
    await user.click(within(list).getByRole('checkbox', { name: 'Kies Roos Hendrikx' }));
    await user.click(within(list).getByRole('checkbox', { name: 'Kies Wim de Kok' }));
    expect(await findByText('2 berichten gekozen')).toBeTruthy();
    await user.keyboard('g');
    await user.click(within(await findByRole('dialog')).getByRole('button', { name: /Sluit af/ }));
    const [closed] = fake.sent('closePosts');
    expect(closed?.posts.map(({ key }) => key)).toEqual([calm.key, later.key]);
    expect(await findByText('2 berichten afgesloten: geen reactie nodig')).toBeTruthy();
    await expectAccessible(screen.container);
    await user.click(getByRole('button', { name: 'Maak ongedaan' }));
    expect(fake.sent('reopenPosts')[0]?.posts.map(({ key }) => key)).toEqual([calm.key, later.key]);
  });

  it('closes a "thanks" with one key', async () => {
    const screen = await open();
    await listIn(screen);
    await screen.user.keyboard('ja');
    expect(screen.fake.sent('closePosts')).toMatchObject([{ posts: [{ key: late.key }], reason: 'bedankje' }]);
  });

  it('puts a post off, by figures', async () => {
    const screen = await open();
    await listIn(screen);
    await screen.user.keyboard('jl');
    const dialog = await screen.findByRole('dialog', { name: 'Dit bericht later' });
    await expectAccessible(dialog);
    await screen.user.keyboard('2');
    expect(screen.fake.sent('snoozePosts')).toMatchObject([{ posts: [{ key: late.key }], until: { minutes: 60 } }]);
    expect(await screen.findByText(/1 bericht komt terug: /)).toBeTruthy();
  });

  it('tells what happened meanwhile until it was seen', async () => {
    const away = {
      since: '2026-11-20T09:00:00.000Z',
      answered: ['x/9'],
      fresh: ['x/1', 'x/2'],
      overdue: [],
      gone: [],
      edited: [],
    };
    const screen = await openDesk({ waiting: all, at: '#/queue', changes: { away } });
    expect(await screen.findByText(/1 beantwoord door een collega of vanaf een telefoon en 2 nieuw/)).toBeTruthy();
    await screen.user.click(screen.getByRole('button', { name: 'Gezien' }));
    await waitFor(() => expect(screen.queryByText(/Terwijl je weg was/)).toBeNull());
    expect(screen.fake.sent('lookedAt')).toContainEqual({ seen: true });
  });

  it('says when nothing waits', async () => {
    const screen = await open([]);
    expect(await screen.findByText('Er wacht niets')).toBeTruthy();
    await expectAccessible(screen.container);
  });

  it('has only the rows in view on the page', async () => {
    const many = Array.from({ length: 400 }, (_, n) => ({
      ...calm,
      key: `x/${n}`,
      post: { ...calm.post, id: `${n}` },
    }));
    const screen = await openDesk({ waiting: many, at: '#/queue' });
    const list = await listIn(screen);
    expect(within(list).getAllByRole('listitem').length).toBeLessThan(60);
    expect(within(list).getAllByRole('listitem')[0]?.getAttribute('aria-setsize')).toBe('400');
  });
});
