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

const none = { id: 0, author: 0, text: 0 };

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

  it('asks for a frame that holds the comments: with the site where it is known, else when the page shows it', async () => {
    const asked: string[][] = [];
    const allow = async (...origins: readonly string[]) => {
      asked.push([...origins]);
      return true;
    };
    const known = openPopup({ site: { ...off, frames: ['https://www.reacties.example'] } }, allow);
    expect(known.queryByText(/staan in een kader/)).toBeNull();
    await known.user.click(await known.findByRole('button', { name: 'Zet aan voor deze site' }));
    expect(asked).toEqual([['https://tuinpraat.example', 'https://www.reacties.example']]);
    known.unmount();

    const shown = openPopup({ site: { ...off, isOn: true, frames: ['https://disqus.com'] } }, allow);
    expect(await shown.findByText('De reacties op deze pagina staan in een kader van disqus.com')).toBeTruthy();
    await expectAccessible(shown.container);
    const before = shown.fake.sent('getSite').length;
    await shown.user.click(shown.getByRole('button', { name: 'Lees ook disqus.com' }));
    expect(asked[1]).toEqual(['https://disqus.com']);
    await expect.poll(() => shown.fake.sent('getSite').length).toBe(before + 1);
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
          health: { adapter: 'x', found: 14, read: 8, skipped: { id: 0, author: 6, text: 0 }, hasComposer: true },
        },
      },
    });
    expect(await findByText('Je bent aangemeld als @marit_v')).toBeTruthy();
    expect(await findByText('Leest een deel: 8 van 14 berichten')).toBeTruthy();
  });

  it('does not use what was only built from documentation until somebody chooses to', async () => {
    const { health: _, ...unread } = page;
    const { findByText, getByRole, user, fake, container } = openPopup({
      site: {
        ...off,
        isOn: true,
        page: {
          ...unread,
          siteName: 'Lemmy',
          site: 'lemmy',
          adapter: 'lemmy',
          proof: 'documented',
          here: [],
          held: { why: 'unproven' },
        },
      },
    });
    expect(await findByText('Gebouwd op documentatie, nooit in het echt gezien')).toBeTruthy();
    await expectAccessible(container);
    await user.click(getByRole('button', { name: 'Toch gebruiken' }));
    expect(fake.sent('useUnproven')).toEqual([{ adapter: 'lemmy', use: true }]);
    expect(await findByText(/Tel mee of alle berichten er staan/)).toBeTruthy();
    await user.click(getByRole('button', { name: 'Niet meer gebruiken' }));
    expect(fake.sent('useUnproven')[1]).toEqual({ adapter: 'lemmy', use: false });
  });

  it.each([
    [
      { why: 'off', reason: 'Leest antwoorden dubbel sinds 12 november' } as const,
      'Leest antwoorden dubbel sinds 12 november',
    ],
    [{ why: 'off' } as const, 'Het protocol leest X niet. Vraag je teamleider waarom.'],
  ])('says that the protocol has switched an adapter off, and why', async (held, why) => {
    const { findByText, getByText, queryByRole } = openPopup({
      site: { ...off, isOn: true, page: { ...page, here: [], held } },
    });
    expect(await findByText('Uitgezet door het protocol')).toBeTruthy();
    expect(getByText(why)).toBeTruthy();
    expect(queryByRole('button', { name: 'Toch gebruiken' })).toBeNull();
  });

  it('says when nothing on a page was recognised, and offers a report', async () => {
    const health = { adapter: null, found: 0, read: 0, skipped: { id: 0, author: 0, text: 0 }, hasComposer: false };
    const { findByText, getByRole, user, fake } = openPopup({
      site: { ...off, isOn: true, page: { ...page, site: 'generic@tuinpraat.example', health } },
    });
    expect(await findByText('Kantlijn herkent hier geen berichten')).toBeTruthy();
    await user.click(getByRole('button', { name: 'Meld dit' }));
    expect(fake.sent('openReport')).toEqual([{ tabId: 1 }]);
  });

  it('says when the layout is unknown, and when the box did not take the last text', async () => {
    const health = { adapter: 'x', found: 0, read: 0, skipped: { id: 0, author: 0, text: 0 }, hasComposer: true };
    const first = openPopup({ site: { ...off, isOn: true, page: { ...page, health, expectsPosts: true } } });
    expect(await first.findByText('Kantlijn kan deze pagina niet lezen')).toBeTruthy();
    first.unmount();
    const second = openPopup({ site: { ...off, isOn: true, page: { ...page, lastInsertion: 'refused' } } });
    expect(await second.findByText('Het antwoordvak nam de laatste tekst niet aan')).toBeTruthy();
  });

  it('says how sure the general reader is', async () => {
    const health = { ...page.health, adapter: 'generic', found: 9, read: 9, sure: 'likely' } as const;
    const { findByText } = openPopup({
      site: {
        ...off,
        isOn: true,
        page: { ...page, site: 'generic@tuinpraat.example', health: { ...health, skipped: none, hasComposer: true } },
      },
    });
    expect(await findByText(/Leest goed: 9 van 9 berichten. Eigen lezer, vrij zeker./)).toBeTruthy();
  });
});

it('says that the reply time which was copied last is no longer true, and leads to it', async () => {
  const statement = { kind: 'within' as const, minutes: 60 };
  const copied = {
    at: '2026-11-20T08:00:00Z',
    text: 'Wij reageren nu meestal binnen 20 minuten.',
    holds: 'no' as const,
  };
  const times = [{ site: '', count: 30, statement, copied }];
  const { findByText, findByRole, user, fake } = openPopup({
    replyTimes: { computedAt: '2026-11-20T11:25:00Z', times },
  });
  expect(await findByText('reactietijd klopt niet meer')).toBeTruthy();
  await user.click(await findByRole('button', { name: /^Zoek nu/ }));
  expect(fake.sent('openDesk')).toEqual([{ route: '/shift' }]);
});
