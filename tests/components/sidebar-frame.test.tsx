// @vitest-environment jsdom
import { waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible, openSidebar } from './render.tsx';
import { joke, page, toQueueRow } from './sample.ts';

const { chosen: _, ...unchosen } = page;

describe('the top of the sidebar', () => {
  it('shows what is overdue, the site and the account that is signed in', async () => {
    const { findByRole, findByText, getByText } = openSidebar();
    expect(await findByRole('button', { name: /Wachtrij.*2 te laat/ })).toBeTruthy();
    expect(await findByText('@Pakkelaar')).toBeTruthy();
    expect(getByText('account klopt')).toBeTruthy();
  });

  it('warns when another account is signed in and when posts cannot be read', async () => {
    const { findByText, container } = openSidebar({
      page: {
        ...page,
        account: { handle: 'marit_v' },
        accountFits: false,
        health: { adapter: 'x', found: 14, read: 8, skipped: { id: 0, author: 6, text: 0 }, hasComposer: true },
      },
    });
    expect(await findByText('Je bent aangemeld als @marit_v')).toBeTruthy();
    expect(await findByText('Leest een deel: 8 van 14 berichten')).toBeTruthy();
    expect(await findByText('Bij 6 berichten ontbreekt de schrijver.')).toBeTruthy();
    await expectAccessible(container);
  });

  it.each([
    [{ mode: 'restored', restored: 3 }, 'Het logboek is hersteld'],
    [{ mode: 'journalOnly' }, 'Alles wordt bewaard, maar het logboek is nu traag'],
    [{ mode: 'restored', restored: 2, missing: 1 }, 'Het logboek is voor een deel hersteld'],
    [{ mode: 'restored', restored: 30_000, filledPercent: 40 }, 'De geschiedenis wordt teruggezet: 40%'],
    [{ mode: 'readOnly' }, 'Dit logboek is van een nieuwere Kantlijn'],
    [{ mode: 'unavailable' }, 'Het logboek wordt hersteld…'],
    [{ mode: 'unavailable', isRefused: true }, 'Deze browser bewaart hier niets'],
    [{ mode: 'ok', isLost: true }, 'Het logboek is kwijt'],
    [{ mode: 'ok', notKept: 'full' }, 'De schijf is vol: er wordt niets vastgelegd'],
    [{ mode: 'ok', notKept: 'failed' }, 'Het laatste is niet vastgelegd'],
  ] as const)('says how the log is: %o', async (storage, title) => {
    const { findByText, container } = openSidebar({ storage: { generation: 'g', contacts: 3, ...storage } });
    expect(await findByText(title)).toBeTruthy();
    await expectAccessible(container);
  });

  it('keeps saying that the log came back until the background knows that it was read', async () => {
    const { findByRole, findByText, fake, user } = openSidebar({
      storage: { generation: 'g', contacts: 3, mode: 'restored', restored: 3 },
    });
    expect(await findByText('Het logboek is hersteld')).toBeTruthy();
    await user.click(await findByRole('button', { name: 'Begrepen' }));
    expect(fake.sent('cameBackSeen')).toEqual([{}]);
    expect(await findByText('Het logboek is hersteld')).toBeTruthy();
  });

  it('never says that nothing is lost when something is', async () => {
    const { findByText, queryByText } = openSidebar({
      storage: { generation: 'g', contacts: 3, mode: 'restored', restored: 2, missing: 4 },
    });
    expect(await findByText(/4 gegevens waren niet meer te lezen/)).toBeTruthy();
    expect(queryByText(/niets kwijt/)).toBeNull();
  });
});

describe('the queue', () => {
  it('lists every post by due, in groups, and goes to one by a click', async () => {
    const { findByRole, user, fake, container } = openSidebar();
    await findByRole('region', { name: 'Gekozen bericht' });
    await user.keyboard('q');
    const late = within(await findByRole('region', { name: 'Te laat: 2' }));
    expect(late.getAllByRole('button').map((button) => button.textContent)).toEqual(['houtworm74', 'Marijke D.']);
    expect(within(await findByRole('region', { name: 'Bijna te laat: 3' })).getAllByRole('listitem')).toHaveLength(3);
    await expectAccessible(container);
    await user.click(late.getByRole('button', { name: 'Marijke D.' }));
    expect(fake.sent('showPost')).toEqual([{ key: 'trustpilot/t4' }]);
    expect(await findByRole('region', { name: 'Gekozen bericht' })).toBeTruthy();
  });

  it('shows one status only', async () => {
    const { findByRole, queryByRole, user } = openSidebar();
    await findByRole('region', { name: 'Gekozen bericht' });
    await user.keyboard('q');
    await user.selectOptions(await findByRole('combobox', { name: 'Stand' }), 'Bijna te laat');
    await waitFor(() => expect(queryByRole('region', { name: 'Te laat: 2' })).toBeNull());
    expect(await findByRole('region', { name: 'Bijna te laat: 3' })).toBeTruthy();
  });

  it('says when nothing waits', async () => {
    const { findByRole, findByText, user } = openSidebar({ rows: [], page: { ...unchosen, here: [] } });
    await user.click(await findByRole('button', { name: /Wachtrij/ }));
    expect(await findByText('Er wacht niets')).toBeTruthy();
  });

  it('says when the page of a post cannot be shown', async () => {
    const { findByRole, findByText, user, fake } = openSidebar();
    await findByRole('region', { name: 'Gekozen bericht' });
    fake.world.refuses = { showNext: 'noPage' };
    await user.keyboard('j');
    expect(await findByText('De pagina van dit bericht is niet open')).toBeTruthy();
  });
});

describe('no post chosen', () => {
  it('says what was read and where something waits', async () => {
    const { findByText, getByText, user, fake, container } = openSidebar({ page: { ...unchosen, here: [] } });
    expect(await findByText('Op deze pagina wacht niets')).toBeTruthy();
    expect(getByText(/25 berichten gelezen/)).toBeTruthy();
    expect(await findByText('Elders wachten er 9, waarvan 2 te laat')).toBeTruthy();
    expect(getByText('Leest goed: 25 van 25 berichten')).toBeTruthy();
    await expectAccessible(container);
    await user.keyboard('j');
    expect(fake.sent('showNext')).toEqual([{ step: 'next' }]);
  });

  it('lists what waits here; a click chooses it', async () => {
    const { findByRole, findByText, user, fake } = openSidebar({ page: { ...unchosen, here: [toQueueRow(joke)] } });
    expect(await findByText('1 bericht wacht op deze pagina')).toBeTruthy();
    await user.click(await findByRole('button', { name: 'Joke Verhaegen' }));
    expect(fake.sent('choosePost')).toEqual([{ key: joke.key }]);
    expect(await findByRole('region', { name: 'Gekozen bericht' })).toBeTruthy();
  });

  it('says that the page cannot be read, and offers a report', async () => {
    const { findByText, getByRole, user, fake } = openSidebar({
      page: {
        ...unchosen,
        here: [],
        health: { adapter: 'x', found: 14, read: 3, skipped: { id: 11, author: 0, text: 0 }, hasComposer: false },
      },
    });
    expect(await findByText('Kantlijn kan deze pagina niet lezen')).toBeTruthy();
    await user.click(getByRole('button', { name: 'Meld dit' }));
    expect(fake.sent('openReport')).toEqual([{}]);
  });

  it('says that there is no page beside it', async () => {
    const { findByText } = openSidebar(
      { page: { here: [], counts: page.counts, isPractice: false } },
      { isFrame: false },
    );
    expect(await findByText('Er is geen pagina bij deze zijbalk')).toBeTruthy();
  });
});

describe('keys, language, theme', () => {
  it('steps back with Escape: search, post, and at the top it closes', async () => {
    const { findByRole, findByText, user, fake } = openSidebar();
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    await user.keyboard('{Enter}');
    await findByText('Zo komt het op X');
    await user.keyboard('{Escape}');
    await findByText('Voorstellen');
    await user.keyboard('{Escape}');
    expect(fake.sent('choosePost')).toEqual([{ key: null }]);
    await findByText('1 bericht wacht op deze pagina');
    expect(fake.sent('closeSidebar')).toEqual([]);
    await user.keyboard('{Escape}');
    expect(fake.sent('closeSidebar')).toEqual([{}]);
  });

  it('has no way to collapse where there is nothing to collapse into', async () => {
    const { findByRole, queryByRole } = openSidebar({}, { isFrame: false });
    await findByRole('region', { name: 'Gekozen bericht' });
    expect(queryByRole('button', { name: 'Klap in' })).toBeNull();
  });

  it('gives an overview of all keys', async () => {
    const { findByRole, user, container } = openSidebar();
    await findByRole('region', { name: 'Gekozen bericht' });
    await user.keyboard('?');
    expect(within(await findByRole('dialog', { name: 'Toetsen' })).getByText('kopiëren voor CRM')).toBeTruthy();
    await expectAccessible(container);
  });

  it('changes language and theme at once, and tells the place of the sidebar', async () => {
    const { findByRole, findByLabelText, findByText, user, fake, container } = openSidebar();
    await user.click(await findByRole('button', { name: 'Instellingen van de zijbalk' }));
    await user.click(await findByRole('radio', { name: 'donker' }));
    await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark');
    await user.click(await findByRole('radio', { name: 'links' }));
    expect(fake.sent('changePlace').at(1)).toEqual({ place: { side: 'left' } });
    await expectAccessible(container);
    await user.selectOptions(await findByLabelText('Taal van de schermen'), 'English');
    expect(await findByText('Suggestions')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('what must never show', () => {
  it('shows nothing and asks nothing in a frame without a token', async () => {
    const { findByText, container, fake } = openSidebar({}, { isKnown: false });
    expect(await findByText('Open Kantlijn vanuit de werkbalk')).toBeTruthy();
    expect(container.textContent).not.toContain('Joke');
    expect(fake.asked).toEqual([]);
  });

  it('offers a report without posts or names when a screen breaks', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = { ...joke, post: { ...joke.post, author: undefined } };
    const { findByText, getByRole, user, fake } = openSidebar({ rows: [broken as never] });
    expect(await findByText('Dit scherm is gestopt door een fout')).toBeTruthy();
    await user.click(getByRole('button', { name: 'Kopieer rapport' }));
    expect(fake.copied[0]?.plain).toMatch(/^Kantlijn test\nTypeError\n/);
    expect(fake.copied[0]?.plain).not.toMatch(/Joke|tuinbank/);
  });
});
