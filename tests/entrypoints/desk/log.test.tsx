// @vitest-environment jsdom
import './with-database.ts';

import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { expectAccessible } from '../../components/render.tsx';
import { aContact, aWaitingPost } from '../../storage/fakes.ts';
import { openDesk } from './open-desk.tsx';

/** It is Friday 20 November 2026, 12:26 in Amsterdam. */
const joke = aContact({
  createdAt: '2026-11-20T10:00:00.000Z',
  answeredAt: '2026-11-20T10:00:00.000Z',
  waitedMinutes: 42,
  waitedByCustomerMinutes: 42,
  targetMinutes: 120,
  metTarget: true,
  faithfulness: 'adapted',
  protocolVersion: 12,
});
const bas = aContact({
  site: 'x',
  author: { name: 'Bas Leemhuis', handle: 'basl' },
  postText: 'Lantaarnpaal kapot op de Helmgrasweg',
  postKey: 'x/1',
  createdAt: '2026-11-20T09:00:00.000Z',
  waitedMinutes: 200,
  metTarget: false,
  outcome: 'takenPrivate',
  crmReference: 'ZD-1',
  crmCopiedAt: '2026-11-20T09:05:00.000Z',
});
const roos = aContact({
  author: { name: 'Roos Hendrikx' },
  postText: 'Haha, goeie',
  postKey: 'phpbb@forum.duinstad.example/3',
  createdAt: '2026-11-10T09:00:00.000Z',
  outcome: 'noReplyNeeded',
});
const { waitedMinutes: _w, metTarget: _m, replyText: _r, replyTitle: _t, ...grap } = roos;
const all: readonly Contact[] = [joke, bas, grap];

const names = (table: HTMLElement) =>
  within(table)
    .getAllByRole('rowheader')
    .map((cell) => within(cell).getByRole('link').textContent);

describe('the table', () => {
  it('shows the last seven days, newest first, with response time, outcome and the state for the CRM', async () => {
    const { findByRole, container } = await openDesk({ contacts: all });
    const table = await findByRole('table', { name: 'Logboek' });
    expect(names(table)).toEqual(['Joke Terpstra', 'Bas Leemhuis']);
    const [, first, second] = within(table).getAllByRole('row');
    expect(first?.textContent).toContain('42 min');
    expect(first?.textContent).toContain('binnen de norm');
    expect(first?.textContent).toContain('op tijd beantwoord');
    expect(second?.textContent).toContain('3 u 20');
    expect(second?.textContent).toContain('verder in privébericht');
    expect(second?.textContent).toContain('ZD-1');
    expect(document.title).toBe('Kantlijn · Logboek');
    await expectAccessible(container);
  });

  it('counts targets over all that fits, open and late posts included, and says how', async () => {
    const late = aWaitingPost({
      key: 'x/9',
      firstSeenAt: '2026-11-20T07:00:00Z',
      dueAt: '2026-11-20T08:00:00Z',
    });
    const { findByText, getByRole, user } = await openDesk({ contacts: all, waiting: [late] });
    // In time 1; measured 2, open and late 1: 1 / 3.
    expect(await findByText('33 % binnen de norm')).toBeTruthy();
    expect(await findByText('1 op tijd, 1 te laat, 1 nog open, waarvan 1 te laat')).toBeTruthy();
    await user.click(getByRole('button', { name: 'Hoe is dit geteld?' }));
    expect(await findByText(/beantwoord binnen de reactienorm/)).toBeTruthy();
  });

  it('searches as you type, from the key', async () => {
    const { findByRole, getByRole, user } = await openDesk({ contacts: all });
    const table = await findByRole('table');
    await user.keyboard('/');
    expect(document.activeElement).toBe(getByRole('searchbox', { name: 'Zoek in het logboek' }));
    await user.keyboard('helmgr');
    await waitFor(() => expect(names(table)).toEqual(['Bas Leemhuis']));
    // The browser keeps addresses for months: what was typed is not in them, and a reload knows it all the same.
    expect(location.hash).toMatch(/^#\/log\?q=%7E[0-9a-f]{8}$/);
    const again = await openDesk({ contacts: all, at: location.hash });
    await waitFor(() => expect(names(again.getByRole('table'))).toEqual(['Bas Leemhuis']));
  });

  it('filters by period, site, outcome and what is not copied, and clears', async () => {
    const { findByRole, getByRole, user } = await openDesk({ contacts: all });
    await findByRole('table');
    const rows = () => names(getByRole('table'));
    await user.selectOptions(getByRole('combobox', { name: 'Periode' }), 'Alle dagen');
    await waitFor(() => expect(rows()).toEqual(['Joke Terpstra', 'Bas Leemhuis', 'Roos Hendrikx']));
    await user.selectOptions(getByRole('combobox', { name: 'Site' }), 'forum.duinstad.example');
    await waitFor(() => expect(rows()).toEqual(['Joke Terpstra', 'Roos Hendrikx']));
    await user.selectOptions(getByRole('combobox', { name: 'Uitkomst' }), 'geen reactie nodig');
    await waitFor(() => expect(rows()).toEqual(['Roos Hendrikx']));
    await user.selectOptions(getByRole('combobox', { name: 'Uitkomst' }), 'op tijd beantwoord');
    await waitFor(() => expect(rows()).toEqual(['Joke Terpstra']));
    await user.click(getByRole('button', { name: 'Wis filters' }));
    await waitFor(() => expect(rows()).toEqual(['Joke Terpstra', 'Bas Leemhuis']));
    await user.click(getByRole('button', { name: /Nog niet gekopieerd/ }));
    await waitFor(() => expect(rows()).toEqual(['Joke Terpstra']));
  });

  it('filters by how a contact by hand went, which has no site', async () => {
    const phoned = aContact({
      createdAt: all[0]?.createdAt ?? '',
      site: '',
      channel: 'telephone',
      author: { name: 'Els Zee' },
    });
    const { findByRole, getByRole, user } = await openDesk({ contacts: [...all, phoned] });
    await findByRole('table');
    await user.selectOptions(getByRole('combobox', { name: 'Site' }), 'Met de hand: telefoon');
    await waitFor(() => expect(names(getByRole('table'))).toEqual(['Els Zee']));
    expect(location.hash).toBe('#/log?channel=telephone');
  });

  it('says that nothing fits, and shows everything on demand', async () => {
    const { findByText, findByRole, getByRole, user } = await openDesk({ contacts: all, at: '#/log?q=bestaatniet' });
    expect(await findByText('Geen contact past bij deze filters')).toBeTruthy();
    await user.click(getByRole('button', { name: 'Toon alles' }));
    expect(names(await findByRole('table'))).toHaveLength(3);
  });

  it('shows a hundred contacts at a time', async () => {
    const many = Array.from({ length: 130 }, (_, index) =>
      aContact({
        postKey: `x/${index}`,
        author: { name: `Klant ${index}` },
        createdAt: new Date(Date.parse('2026-11-20T10:00:00Z') - index * 60_000).toISOString(),
      }),
    );
    const { container } = await openDesk({ contacts: many });
    // Found by place: looking for roles and names through a hundred rows takes jsdom seconds.
    const range = () => container.querySelector('footer [role=status]')?.textContent;
    const rows = () => container.querySelectorAll('tbody tr');
    const older = () => container.querySelector<HTMLButtonElement>('[aria-label="Oudere contacten"]');
    await waitFor(() => expect(range()).toBe('1–100 van 130'));
    expect(rows()).toHaveLength(100);
    expect(container.querySelector('table')?.getAttribute('aria-rowcount')).toBe('131');
    fireEvent.click(older() ?? container);
    await waitFor(() => expect(range()).toBe('101–130 van 130'));
    expect([...rows()].at(-1)?.textContent).toContain('Klant 129');
    expect(older()?.disabled).toBe(true);
  });
});

describe('without contacts', () => {
  it('an empty log leads to practice', async () => {
    const { findByText, getByRole, user, container } = await openDesk();
    expect(await findByText('Er staat nog niets in het logboek')).toBeTruthy();
    await expectAccessible(container);
    await user.click(getByRole('button', { name: 'Ga oefenen' }));
    expect(location.hash).toBe('#/practice');
  });

  it('a log that is being repaired says so, and shows itself when it is back', async () => {
    const { findByText, findByRole, fake, store } = await openDesk({
      contacts: all,
      changes: { storage: { mode: 'unavailable', generation: '', contacts: 0 } },
    });
    expect((await findByText(/Kantlijn bouwt haar opnieuw op/)).textContent).toContain('er gaat niets verloren');
    fake.world.storage = await store.ready();
    fake.tell('storage');
    expect(names(await findByRole('table'))).toHaveLength(2);
  });
});

describe('by keyboard', () => {
  it('arrows go through the rows, Enter opens, the open contact follows, Escape goes back to the row', async () => {
    const { findByRole, getByRole, queryByRole, user } = await openDesk({ contacts: all });
    await findByRole('table');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(getByRole('link', { name: 'Joke Terpstra' }));
    await user.keyboard('{Enter}');
    await findByRole('complementary', { name: 'Contact met Joke Terpstra' });
    await user.keyboard('{ArrowDown}');
    await findByRole('complementary', { name: 'Contact met Bas Leemhuis' });
    expect(getByRole('row', { current: true }).textContent).toContain('Bas Leemhuis');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(queryByRole('complementary')).toBeNull());
    expect(document.activeElement).toBe(getByRole('link', { name: 'Bas Leemhuis' }));
  });

  it('digits go to the other screens', async () => {
    const { findByRole, user } = await openDesk({ contacts: all });
    await findByRole('table');
    await user.keyboard('5');
    expect(await findByRole('heading', { level: 1, name: 'Instellingen' })).toBeTruthy();
  });
});
