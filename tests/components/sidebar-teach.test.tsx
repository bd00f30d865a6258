// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, openPopup, openSidebar } from './render.tsx';
import { page } from './sample.ts';
import { atCheck, atStart } from './teaching.ts';

const { chosen: _, ...unchosen } = page;

describe('teaching a site', () => {
  it('begins from the empty screen, also where the page is read', async () => {
    const { findByRole, user, fake } = openSidebar({ page: { ...unchosen, here: [] } });
    await user.click(await findByRole('button', { name: 'Leer deze site' }));
    expect(fake.sent('startTeaching')).toEqual([{}]);
  });

  it('says what to point at, and passes the keys on to the page', async () => {
    const { findByText, container, user, fake } = openSidebar({ teaching: atStart });
    expect(await findByText('Klik op de pagina op de tekst van één bericht.')).toBeTruthy();
    await expectAccessible(container);
    await user.keyboard('{ArrowDown}{ArrowLeft}{ArrowRight}{ArrowUp}{Enter}{Backspace}{Escape}');
    const done = fake.sent('teach').flatMap(({ do: action }) => (action === 'look' ? [] : [action]));
    // There is nothing to go back to at the first step.
    expect(done).toEqual(['next', 'larger', 'smaller', 'previous', 'choose', 'stop']);
    expect(fake.world.teaching).toBeNull();
  });

  it('says what is wrong and what to do, and what is marked by keys', async () => {
    const { findByRole, findByText } = openSidebar({
      teaching: { ...atStart, step: 'author', problem: 'noBlock', canGoBack: true, marked: 'Wilma Duin' },
    });
    expect(await findByRole('heading', { name: /Ga een stap terug en neem een ander bericht/ })).toBeTruthy();
    expect(await findByText('Nu aangewezen: Wilma Duin')).toBeTruthy();
  });

  it('a box behind a button: the button is pointed at, then pressed, then the box', async () => {
    const { findByRole, user, fake } = openSidebar({ teaching: { ...atStart, step: 'box', canGoBack: true } });
    await user.click(await findByRole('button', { name: 'Gaat open met een knop' }));
    fake.world.teaching = { ...atStart, step: 'open', canGoBack: true, has: { ...atStart.has, opener: true } };
    fake.tell('teaching');
    await user.click(await findByRole('button', { name: 'Wijs het vak aan' }));
    expect(fake.sent('teach').map(({ do: action }) => action)).toEqual(expect.arrayContaining(['opener', 'box']));
  });

  it('shows what was found, as it would be read, and saves it under a name', async () => {
    const { findByText, getByText, getByRole, getAllByText, container, user, fake } = openSidebar({
      teaching: atCheck,
    });
    expect(await findByText('12 berichten gevonden: klopt dat?')).toBeTruthy();
    expect(getByText(/Bij 1 omrand blok ontbreekt/)).toBeTruthy();
    expect(getByText('Wilma Duin')).toBeTruthy();
    expect(getByText('Bij ons in de straat ook.')).toBeTruthy();
    expect(getAllByText('geen tijd')).toHaveLength(2);
    expect(getByText('zonder tekst')).toBeTruthy();
    await expectAccessible(container);
    const name = getByRole('textbox', { name: /Naam van de site/ });
    await user.clear(name);
    await user.type(name, 'Buurtplein');
    await user.click(getByRole('button', { name: 'Klopt, bewaar' }));
    await waitFor(() => expect(fake.world.teaching).toBeNull());
    expect(fake.world.taught.sites).toMatchObject([
      { name: 'Buurtplein', hosts: ['buurtplein.example'], data: atCheck.data, taughtAt: fake.world.now.toISOString() },
    ]);
  });

  it('taught again, a site keeps its id', async () => {
    const known = { id: 'plein', name: 'Plein', hosts: ['buurtplein.example'], taughtAt: '2026-11-01T09:00:00Z' };
    const { findByRole, user, fake } = openSidebar({
      teaching: atCheck,
      taught: {
        sites: [{ ...known, data: { posts: ['li'], read: { name: [{ selector: 'b' }], text: [{ selector: 'p' }] } } }],
        ofProtocol: [],
        seen: {},
      },
    });
    await user.click(await findByRole('button', { name: 'Klopt, bewaar' }));
    await waitFor(() => expect(fake.world.teaching).toBeNull());
    expect(fake.world.taught.sites.map(({ id, data }) => [id, data.posts])).toEqual([['plein', ['article.post']]]);
  });

  it('what is not saved is said, and stays on the screen', async () => {
    const { findByRole, findByText, user, fake } = openSidebar({
      teaching: atCheck,
      refuses: { putTaught: 'storageFull' },
    });
    await user.click(await findByRole('button', { name: 'Klopt, bewaar' }));
    expect(await findByText(/De schijf is vol/)).toBeTruthy();
    expect(fake.world.teaching).not.toBeNull();
  });

  it('nothing found cannot be saved, and the button says why', async () => {
    const { data: __, ...nothing } = atCheck;
    const { findByRole, user, fake } = openSidebar({ teaching: { ...nothing, found: 0, read: 0, samples: [] } });
    const save = await findByRole('button', { name: 'Klopt, bewaar' });
    expect(save.title).toMatch(/nog geen bericht gevonden/);
    await user.click(save);
    expect(fake.sent('putTaught')).toEqual([]);
  });
});

describe('popup', () => {
  it('offers to teach a page that nothing recognises, only when the site is on', async () => {
    const site = {
      origin: 'https://buurtplein.example',
      host: 'buurtplein.example',
      isOn: true,
      canSwitch: true,
      counts: page.counts,
      notCopied: 0,
    };
    const { findByRole, user, fake, container, unmount } = openPopup({ site });
    await user.click(await findByRole('button', { name: 'Leer Kantlijn deze site' }));
    expect(fake.sent('startTeaching')).toEqual([{ tabId: 1 }]);
    await expectAccessible(container);
    unmount();
    const off = openPopup({ site: { ...site, isOn: false } });
    await off.findByRole('button', { name: 'Zet aan voor deze site' });
    expect(off.queryByRole('button', { name: 'Leer Kantlijn deze site' })).toBeNull();
  });
});
