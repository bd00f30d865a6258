// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { expectAccessible, openPopup } from './render.tsx';
import { page } from './sample.ts';

const off = {
  origin: 'https://tuinpraat.example',
  host: 'tuinpraat.example',
  isOn: false,
  canSwitch: true,
  counts: page.counts,
  notCopied: 0,
};

describe('popup', () => {
  it('shows that the site is on, what is read, what waits, and the ways in', async () => {
    const { findByRole, findByText, getByRole, getByText, user, fake, container } = openPopup();
    const site = await findByRole('switch', { name: 'Kantlijn op klusforum-despijker.example' });
    expect(site.getAttribute('aria-checked')).toBe('true');
    expect(await findByText(/Leest goed: 25 van 25 berichten/)).toBeTruthy();
    expect(getByText('te laat').textContent).toBe('2 te laat');
    expect(getByText('2 nog kopiëren')).toBeTruthy();
    await expectAccessible(container);
    await user.click(getByRole('button', { name: /Open de zijbalk/ }));
    await user.click(getByRole('button', { name: /Logboek/ }));
    await user.click(getByRole('button', { name: /Ga naar de eerste/ }));
    expect(fake.sent('openSidebar')).toEqual([{ tabId: 1 }]);
    expect(fake.sent('openDesk')).toEqual([{ route: '/log' }]);
    expect(fake.sent('showPost')).toEqual([{ key: 'phpbb@klusforum-despijker.example/77' }]);
  });

  it('gives the reason first, asks the browser in the click itself, then switches on', async () => {
    const order: string[] = [];
    const { findByText, getByRole, user, fake, container } = openPopup({ site: off }, async (origin) => {
      order.push(`browser asked for ${origin}`, `messages before: ${fake.sent('switchSite').length}`);
      return true;
    });
    expect(await findByText(/dan vraagt je browser toestemming/)).toBeTruthy();
    await expectAccessible(container);
    await user.click(getByRole('button', { name: 'Zet aan voor deze site' }));
    expect(order).toEqual(['browser asked for https://tuinpraat.example', 'messages before: 0']);
    expect(fake.sent('switchSite')).toEqual([{ origin: 'https://tuinpraat.example', on: true }]);
    await expect.poll(() => getByRole('switch').getAttribute('aria-checked')).toBe('true');
  });

  it('stays off when the browser gives no permission, and says so', async () => {
    const { findByRole, findByText, user, fake } = openPopup({ site: off }, async () => false);
    await user.click(await findByRole('button', { name: 'Zet aan voor deze site' }));
    expect(await findByText(/Je browser gaf geen toestemming/)).toBeTruthy();
    expect(fake.sent('switchSite')).toEqual([]);
  });

  it('switches off without asking the browser', async () => {
    const { findByRole, user, fake } = openPopup({}, async () => {
      throw new Error('asked');
    });
    await user.click(await findByRole('switch'));
    expect(fake.sent('switchSite')).toEqual([{ origin: 'https://klusforum-despijker.example', on: false }]);
  });

  it('says where it cannot work', async () => {
    const { findByText, queryByRole } = openPopup({
      site: { isOn: false, canSwitch: false, counts: { overdue: 0, dueSoon: 0, waiting: 0 }, notCopied: 0 },
      rows: [],
    });
    expect(await findByText('Op deze pagina kan Kantlijn niet werken.')).toBeTruthy();
    expect(await findByText('Er wacht niets.')).toBeTruthy();
    expect(queryByRole('switch')).toBeNull();
  });

  it('says what is wrong: another account, a part that cannot be read', async () => {
    const { findByText } = openPopup({
      site: {
        ...off,
        isOn: true,
        page: {
          ...page,
          account: { handle: 'marit_v' },
          accountFits: false,
          health: { adapter: 'x', found: 14, read: 6, skipped: { id: 0, author: 8, text: 0 }, hasComposer: true },
        },
      },
    });
    expect(await findByText('Je bent aangemeld als @marit_v')).toBeTruthy();
    expect(await findByText('Leest een deel: 6 van 14 berichten')).toBeTruthy();
  });
});
