// @vitest-environment jsdom
import './with-database.ts';

import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../../components/render.tsx';
import { aContact } from '../../storage/fakes.ts';
import { type DeskWorld, openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

const joke = aContact({
  id: '11111111-1111-4111-8111-111111111111',
  author: { name: 'Joke Terpstra', handle: 'joke_t', url: 'https://forum.duinstad.example/u/joke' },
  createdAt: '2026-11-20T10:00:00.000Z',
  posted: { at: '2026-11-20T09:18:00.000Z', precision: 'minute', from: 'attribute' },
  firstSeenAt: '2026-11-20T09:30:00.000Z',
  answeredAt: '2026-11-20T10:00:00.000Z',
  answeredBy: 'inserted',
  replySeen: true,
  replyPermalink: 'javascript:alert(1)',
  waitedMinutes: 42,
  waitedByCustomerMinutes: 55,
  targetMinutes: 120,
  metTarget: true,
  faithfulness: 'adapted',
  protocolVersion: 3,
  category: 'afval',
});
const earlier = aContact({
  id: '22222222-2222-4222-8222-222222222222',
  author: joke.author,
  createdAt: '2026-11-16T10:00:00.000Z',
  replyTitle: 'Grofvuil',
});
const bas = aContact({
  id: '33333333-3333-4333-8333-333333333333',
  author: { name: 'Bas Leemhuis' },
  createdAt: '2026-11-20T09:00:00.000Z',
});

async function openJoke(world: DeskWorld = {}) {
  const desk = await openDesk({
    contacts: [joke, earlier, bas],
    protocol: smallProtocol,
    at: `#/log/${joke.id}`,
    ...world,
  });
  const panel = await desk.findByRole('complementary', { name: 'Contact met Joke Terpstra' });
  return { ...desk, panel: within(panel), element: panel };
}

describe('one contact in full', () => {
  it('shows post, reply, both clocks, outcome and what happened', async () => {
    const { panel, container } = await openJoke();
    expect(panel.getByText('De grijze bak is wéér niet geleegd.')).toBeTruthy();
    expect(panel.getByText('aangepast')).toBeTruthy();
    expect(panel.getByText(/Container niet geleegd, protocol v3/)).toBeTruthy();
    expect(panel.getByText('42 min van 2 u')).toBeTruthy();
    expect(panel.getByText('binnen de norm')).toBeTruthy();
    expect(panel.getByText('55 min')).toBeTruthy();
    expect((panel.getByRole('combobox', { name: 'Onderwerp' }) as HTMLSelectElement).selectedOptions[0]?.text).toBe(
      'Afval',
    );
    const history = await panel.findByRole('region', { name: 'Wat er gebeurde' });
    // The event was sealed long before in this example, so it comes last.
    expect(
      within(history)
        .getAllByRole('listitem')
        .map((row) => row.lastElementChild?.textContent),
    ).toEqual(['Reactie geplaatst', 'Voor het eerst gezien', 'Bericht geplaatst', 'Vastgelegd MV']);
    await expectAccessible(container);
  });

  it('links only to the web, and tells the site nothing', async () => {
    const { panel } = await openJoke();
    const post = panel.getByRole('link', { name: 'Open bericht' });
    expect(post.getAttribute('href')).toBe(joke.permalink);
    expect(post.getAttribute('rel')).toBe('noreferrer');
    expect(panel.getByRole('link', { name: '@joke_t' }).getAttribute('href')).toBe(joke.author.url);
    expect(panel.queryByRole('link', { name: 'Open reactie' })).toBeNull();
  });

  it('leads to other contacts with this person, and to the neighbours in the table', async () => {
    const { panel, findByRole, user } = await openJoke();
    expect((await panel.findByRole('link', { name: 'Grofvuil' })).getAttribute('href')).toBe(`#/log/${earlier.id}`);
    await user.click(panel.getByRole('button', { name: 'Volgende contact' }));
    await findByRole('complementary', { name: 'Contact met Bas Leemhuis' });
    expect(location.hash).toBe(`#/log/${bas.id}`);
  });

  it('says that a contact is no longer there', async () => {
    const { findByRole, findByText, user, container } = await openDesk({
      contacts: [bas],
      at: '#/log/44444444-4444-4444-8444-444444444444',
    });
    expect(await findByText('Dit contact staat niet meer in het logboek.')).toBeTruthy();
    expect(await findByText(/Het is weggehaald, of de termijn/)).toBeTruthy();
    await expectAccessible(container);
    const panel = within(await findByRole('complementary'));
    await user.click(panel.getByText('Sluit contact'));
    expect(location.hash).toBe('#/log');
  });

  it('says what was logged by hand, and that no wait was measured', async () => {
    const call = aContact({
      id: '55555555-5555-4555-8555-555555555555',
      site: '',
      channel: 'email',
      author: { name: 'Bas Leemhuis' },
      note: 'Vraagt naar de grijze bak',
      createdAt: '2026-11-20T10:00:00.000Z',
    });
    const { postKey: _, postText: __, waitedMinutes: ___, metTarget: ____, ...contact } = call;
    const { findByRole } = await openDesk({ contacts: [contact], at: `#/log/${call.id}` });
    const panel = within(await findByRole('complementary', { name: 'Contact met Bas Leemhuis' }));
    expect(panel.getByRole('heading', { name: 'Met de hand vastgelegd' })).toBeTruthy();
    expect(panel.queryByRole('heading', { name: 'Bericht' })).toBeNull();
    expect(panel.getByText('Geen reactietijd')).toBeTruthy();
    // Letters only: ‘E-’ says nothing.
    expect(panel.getByText('Em')).toBeTruthy();
  });

  it('a wait of seconds is short enough for its column, and read out in words', async () => {
    const quick = aContact({ id: '66666666-6666-4666-8666-666666666666', createdAt: joke.createdAt, waitedMinutes: 0 });
    const { findByText } = await openDesk({ contacts: [quick], at: '#/log' });
    const cell = (await findByText('< 1 min')).closest('td');
    expect(cell?.textContent).toContain('minder dan een minuut, binnen de norm');
  });
});

describe('changing', () => {
  it('an outcome is written to the log and shows in the table', async () => {
    const { panel, getByRole, user, store } = await openJoke();
    await user.selectOptions(panel.getByRole('combobox', { name: 'Uitkomst' }), 'doorgezet');
    await waitFor(() => expect(getByRole('row', { current: true }).textContent).toContain('doorgezet'));
    expect((await store.contact(joke.id))?.outcome).toBe('handedOver');
    const history = await panel.findByRole('region', { name: 'Wat er gebeurde' });
    await waitFor(() => expect(history.textContent).toMatch(/Uitkomst: beantwoord.*doorgezet/));
  });

  it('fills in what only some contacts have, corrects it, and shows both in the history', async () => {
    const { panel, user, store, element } = await openJoke();
    await user.click(panel.getByText('Meer vastleggen'));
    await user.selectOptions(panel.getByRole('combobox', { name: 'Soort vraag' }), 'organisatie of pers');
    await waitFor(async () => expect((await store.contact(joke.id))?.topic).toBe('corporate'));
    await user.type(panel.getByRole('textbox', { name: 'Wat ging er mis' }), 'Nooit teruggebeld');
    await user.tab();
    await waitFor(async () => expect((await store.contact(joke.id))?.earlierFailedWhat).toBe('Nooit teruggebeld'));
    await user.selectOptions(panel.getByRole('combobox', { name: 'Soort vraag' }), 'vraag over product of dienst');
    await waitFor(async () => expect((await store.contact(joke.id))?.topic).toBe('product'));
    const history = await panel.findByRole('region', { name: 'Wat er gebeurde' });
    await waitFor(() => {
      expect(history.textContent).toMatch(/Soort vraag: leeg.*organisatie of pers/);
      expect(history.textContent).toMatch(/Soort vraag: organisatie of pers.*vraag over product of dienst/);
      expect(history.textContent).toMatch(/Eerder contact mislukt, wat: leeg.*Nooit teruggebeld/);
    });
    await expectAccessible(element);
  });

  it('a case number is saved when the field is left', async () => {
    const { panel, user, store } = await openJoke();
    await user.type(panel.getByRole('textbox', { name: 'Zaaknummer' }), 'ZD-77');
    await user.tab();
    await waitFor(async () => expect((await store.contact(joke.id))?.crmReference).toBe('ZD-77'));
    expect((await panel.findAllByText('bewaard')).length).toBeGreaterThan(0);
  });
});

describe('copying for the CRM', () => {
  it('one key copies both flavours, then the log knows', async () => {
    const { panel, user, fake, store } = await openJoke();
    await user.keyboard('c');
    expect(await panel.findByText(/^gekopieerd om \d\d:\d\d$/)).toBeTruthy();
    expect(fake.copied).toHaveLength(1);
    expect(fake.copied[0]?.plain).toContain('Joke Terpstra');
    expect(fake.copied[0]?.plain).toContain('Afval');
    expect(fake.copied[0]?.html).toContain('<b>');
    expect(await store.contact(joke.id)).toMatchObject({ crmCopiedAt: '2026-11-20T11:26:00.000Z' });
    expect(await panel.findByText(/Gekopieerd voor Platte tekst/)).toBeTruthy();
  });

  it('another layout is chosen in place; the spreadsheet row is one', async () => {
    const { panel, user, fake } = await openJoke();
    await user.selectOptions(panel.getByRole('combobox', { name: 'Indeling' }), 'Rij voor spreadsheet');
    await waitFor(() => expect(fake.world.settings.crmLayout).toBe('row'));
    await user.click(panel.getByRole('button', { name: 'Kopieer voor CRM' }));
    await waitFor(() => expect(fake.copied).toHaveLength(1));
    expect(fake.copied[0]?.plain.split('\t').slice(1, 3)).toEqual(['forum.duinstad.example', 'Joke Terpstra']);
    expect(fake.copied[0]?.html).toContain('<table>');
  });

  it('without the clipboard nothing is called copied: the text stands selected', async () => {
    const { panel, user, store } = await openJoke({ changes: { clipboard: 'refused' } });
    await user.click(panel.getByRole('button', { name: 'Kopieer voor CRM' }));
    const field = (await panel.findByRole('textbox', { name: 'Kopieer zelf: Ctrl+C' })) as HTMLTextAreaElement;
    expect(document.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain('Joke Terpstra');
    expect(panel.queryByText(/^gekopieerd om/)).toBeNull();
    expect((await store.contact(joke.id))?.crmCopiedAt).toBeUndefined();
  });

  it('several picked contacts go in one copy', async () => {
    const { findByRole, findByText, getByRole, user, fake, store } = await openDesk({ contacts: [joke, bas] });
    await findByRole('table');
    await user.click(getByRole('checkbox', { name: 'Kies Joke Terpstra' }));
    await user.click(getByRole('checkbox', { name: 'Kies Bas Leemhuis' }));
    expect(await findByText('2 contacten gekozen')).toBeTruthy();
    await user.keyboard('c');
    expect(await findByText('2 contacten gekopieerd.')).toBeTruthy();
    expect(fake.copied).toHaveLength(1);
    expect(fake.copied[0]?.plain).toMatch(/Joke Terpstra[\s\S]*Bas Leemhuis/);
    await waitFor(async () => {
      const { contacts } = await store.contacts({});
      expect(contacts.every(({ crmCopiedAt }) => crmCopiedAt !== undefined)).toBe(true);
    });
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect((getByRole('checkbox', { name: 'Kies Joke Terpstra' }) as HTMLInputElement).checked).toBe(false),
    );
  });
});
