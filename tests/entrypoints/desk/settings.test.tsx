// @vitest-environment jsdom
import './with-database.ts';

import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ok, refuse } from '../../../core/result.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { expectAccessible } from '../../components/render.tsx';
import { aContact } from '../../storage/fakes.ts';
import { type DeskWorld, openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

async function openSettings(world: DeskWorld = {}) {
  const desk = await openDesk({ at: '#/settings', protocol: smallProtocol, ...world });
  await desk.findByRole('heading', { level: 1, name: 'Instellingen' });
  return desk;
}

describe('settings', () => {
  it('are saved at once and say so', async () => {
    const { getByRole, findAllByText, user, fake, container } = await openSettings();
    await expectAccessible(container);
    await user.click(getByRole('radio', { name: 'donker' }));
    expect((await findAllByText('bewaard')).length).toBeGreaterThan(0);
    expect(fake.world.settings.theme).toBe('dark');
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
    await user.selectOptions(getByRole('combobox', { name: 'Indeling voor het CRM' }), 'Zendesk');
    await user.click(getByRole('switch', { name: 'Toon meldingen' }));
    await waitFor(() => expect(fake.world.settings).toMatchObject({ crmLayout: 'zendesk', notifications: false }));
    const initials = getByRole('textbox', { name: 'Je initialen' });
    await user.clear(initials);
    await user.type(initials, 'SB');
    await user.tab();
    await waitFor(() => expect(fake.world.settings.initials).toBe('SB'));
  });

  it('say when this person is told of a post, and what is said then', async () => {
    const { getByRole, getByLabelText, queryByRole, user, fake, container } = await openSettings();
    await user.click(getByRole('switch', { name: 'Vlak voordat een bericht te laat wordt' }));
    await user.click(getByRole('switch', { name: 'Ook buiten openingstijden' }));
    await user.click(getByRole('switch', { name: 'Met naam en begin van het bericht' }));
    await waitFor(() =>
      expect(fake.world.settings).toMatchObject({ notifySoon: false, notifyClosed: true, notifyText: true }),
    );
    await user.type(getByLabelText('Van'), '22:00');
    await user.type(getByLabelText('Tot'), '07:00');
    await user.tab();
    await waitFor(() => expect(fake.world.settings).toMatchObject({ quietFrom: '22:00', quietUntil: '07:00' }));
    await expectAccessible(container);
    await user.click(getByRole('switch', { name: 'Toon meldingen' }));
    await waitFor(() => expect(queryByRole('switch', { name: 'Als een bericht te laat is' })).toBeNull());
  });

  it('another language changes the screen without a reload', async () => {
    const { getByRole, findByRole, user } = await openSettings();
    await user.click(getByRole('radio', { name: 'English' }));
    expect(await findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('Kantlijn · Settings');
  });

  it('what is not saved is not called saved', async () => {
    const { getByRole, findByText, queryByText, user } = await openSettings({
      answers: { changeSettings: () => refuse('storageFull') },
    });
    await user.click(getByRole('radio', { name: 'donker' }));
    expect(await findByText('niet bewaard')).toBeTruthy();
    expect(queryByText('bewaard')).toBeNull();
    expect(await findByText(/De schijf is vol/)).toBeTruthy();
  });

  it('sites that are on are listed and can be switched off', async () => {
    const { findByText, getByRole, queryByText, user } = await openSettings({
      sites: [
        { origin: 'https://forum.duinstad.example', since: '2026-11-02T09:00:00Z' },
        { origin: 'https://x.com', since: '2026-11-03T09:00:00Z' },
      ],
    });
    expect(await findByText('aan sinds 2 nov')).toBeTruthy();
    await user.click(getByRole('button', { name: 'Zet forum.duinstad.example uit' }));
    expect(await findByText('forum.duinstad.example staat uit.')).toBeTruthy();
    expect(queryByText('aan sinds 2 nov')).toBeNull();
    expect(await findByText('x.com')).toBeTruthy();
  });

  it('say of each site how it was read last and what came of inserting', async () => {
    const forum = 'https://forum.duinstad.example';
    const { findByText, getAllByText } = await openSettings({
      sites: [
        { origin: forum, since: '2026-11-02T09:00:00Z' },
        { origin: 'https://x.com', since: '2026-11-03T09:00:00Z' },
      ],
      records: [
        {
          origin: forum,
          adapter: 'phpbb',
          state: 'partly',
          at: '2026-11-20T09:05:00Z',
          found: 14,
          read: 9,
          taken: 3,
          refused: 1,
          lastInsertion: 'taken',
        },
      ],
    });
    expect(
      await findByText(/: las een deel, 9 van 14 berichten; 3 keer ingevoegd, 1 keer niet aangenomen/),
    ).toBeTruthy();
    expect(getAllByText('nog niet gelezen')).toHaveLength(1);
  });

  it('list what is used although it was never seen for real', async () => {
    const { findByRole, queryByText, user, fake } = await openSettings({
      changes: { settings: { ...defaultSettings, language: 'nl', unproven: ['lemmy'] } },
    });
    await user.click(await findByRole('button', { name: 'Lemmy niet meer gebruiken' }));
    await waitFor(() => expect(queryByText('Gebruikt, maar nooit in het echt gezien')).toBeNull());
    expect(fake.world.settings.unproven).toEqual([]);
  });

  it('show a report of a page before it is saved', async () => {
    const { findByRole, findByText, getByRole, user, fake, files, container } = await openSettings();
    await user.click(await findByRole('button', { name: 'Maak verslag' }));
    const shown = await findByRole('textbox', { name: 'Verslag van de pagina' });
    await waitFor(() => expect((shown as HTMLTextAreaElement).value).toContain('"tree"'));
    await expectAccessible(container);
    expect(files).toEqual([]);
    await user.click(getByRole('button', { name: 'Bewaar bestand' }));
    expect(await findByText('Aan je browser gegeven: report.json')).toBeTruthy();
    expect(files.map(({ name }) => name)).toEqual(['report.json']);
    expect(fake.sent('makePageFile')).toEqual([{ tabId: 7, kind: 'report' }]);
  });

  it('open with the report of the page that the person came from; a page that is gone is said', async () => {
    const { findByText, fake } = await openSettings({
      at: '#/settings/12',
      changes: { refuses: { makePageFile: 'noPage' } },
    });
    expect(await findByText(/De pagina van dit bericht is niet open/)).toBeTruthy();
    expect(fake.sent('makePageFile')).toEqual([{ tabId: 12, kind: 'report' }]);
  });

  it('have no report to make when no page is open', async () => {
    const { findByText, getByRole } = await openSettings({ answers: { getPages: () => ok({ pages: [] }) } });
    expect(await findByText('Er is geen pagina open van een site die aan staat.')).toBeTruthy();
    expect(getByRole('button', { name: 'Maak proefpagina' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('show the keys of the browser as they are, and the address to change them as text', async () => {
    const { findByText, getByRole, user, fake } = await openSettings();
    const group = within(getByRole('region', { name: 'Toetsen van de browser' }));
    expect((await findByText('zijbalk openen of sluiten')).nextElementSibling?.textContent).toContain('Alt+K');
    expect(group.getAllByText('geen toets')).toHaveLength(4);
    await user.click(group.getByRole('button', { name: 'Kopieer' }));
    await waitFor(() => expect(fake.copied).toEqual([{ plain: 'chrome://extensions/shortcuts' }]));
  });

  it('tell where everything is and whether it is well', async () => {
    const { findByText, getByRole } = await openSettings({ contacts: [aContact(), aContact({ postKey: 'x/2' })] });
    expect(await findByText('2 contacten, 2 nog niet gekopieerd')).toBeTruthy();
    const group = getByRole('region', { name: 'Opslag' });
    expect(group.textContent).toContain('Alles wordt bewaard.');
    expect(group.textContent).toContain('0.1.0');
  });
});

describe('practice', () => {
  const openPractice = async (world: DeskWorld) => {
    const desk = await openDesk({ at: '#/practice', ...world });
    await desk.findByRole('heading', { level: 1, name: 'Oefenen' });
    return desk;
  };

  it('opens both sites, and says which protocol goes with each', async () => {
    const { findByRole, findByText, container } = await openPractice({ protocol: smallProtocol });
    const forum = await findByRole('link', { name: 'Open Forum Duinstad' });
    expect(forum.getAttribute('href')).toBe('/practice/forum.html?page=2');
    expect((await findByRole('link', { name: 'Open Plein' })).getAttribute('href')).toBe('/practice/feed.html');
    expect(await findByText('Hoort bij Gemeente Duinstad; dat protocol is geladen.')).toBeTruthy();
    expect(await findByText(/Hoort bij het protocol van Pakkelaar. Nu is Gemeente Duinstad geladen/)).toBeTruthy();
    await expectAccessible(container);
  });

  it('loads the protocol that is missing', async () => {
    const { findByRole, findByText, user } = await openPractice({});
    await user.click(await findByRole('button', { name: 'Laad Pakkelaar' }));
    const dialog = within(await findByRole('dialog', { name: 'Pakkelaar, versie 34' }));
    await user.click(dialog.getByRole('button', { name: 'Neem dit protocol' }));
    expect(await findByText('Hoort bij Pakkelaar; dat protocol is geladen.')).toBeTruthy();
  });

  it('warns who works with a protocol of their own, and shows practice contacts here only', async () => {
    const { findByText, findByRole, user, getByRole } = await openPractice({
      protocol: { ...smallProtocol, name: 'Gemeente Veldhove' },
      contacts: [aContact({ practice: true, author: { name: 'Fenna Oefening' } })],
    });
    expect(await findByText(/Je werkt nu met Gemeente Veldhove/)).toBeTruthy();
    expect(await findByText('Fenna Oefening')).toBeTruthy();
    await user.click(getByRole('link', { name: 'Logboek' }));
    expect(await findByText('Er staat nog niets in het logboek')).toBeTruthy();
    expect(await findByRole('heading', { level: 1, name: 'Logboek' })).toBeTruthy();
  });
});
