// @vitest-environment jsdom
import './with-database.ts';

import { waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { refuse } from '../../../core/result.ts';
import { expectAccessible } from '../../components/render.tsx';
import { type DeskWorld, openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

beforeEach(() => sessionStorage.clear());

async function openReply(id = 'bak-niet-geleegd', world: Partial<DeskWorld> = {}) {
  const desk = await openDesk({ at: `#/protocol/${id}`, protocol: smallProtocol, ...world });
  await desk.findByText(/geladen 18 nov/);
  return desk;
}

async function openForm(id?: string, world?: Partial<DeskWorld>) {
  const desk = await openReply(id, world);
  await desk.user.click(desk.getByRole('button', { name: 'Wijzig' }));
  return { ...desk, form: within(await desk.findByRole('form', { name: 'Standaardantwoord wijzigen' })) };
}

describe('changing a reply', () => {
  it('makes a new version with what was changed and why', async () => {
    const { form, user, store, findByText, container } = await openForm();
    await expectAccessible(container);
    const text = form.getByRole('textbox', { name: 'Tekst' });
    await user.clear(text);
    await user.paste('Hoi, we halen de bak morgen op.');
    await user.selectOptions(form.getByRole('combobox', { name: 'Status' }), 'concept');
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    expect(await findByText(/we halen de bak morgen op/)).toBeTruthy();
    const row = await store.currentProtocol();
    expect(row).toMatchObject({ seq: 2, version: 4, protocol: { summary: 'Gewijzigd: Bak niet geleegd' } });
    expect(row?.protocol.replies[0]).toEqual({
      ...smallProtocol.replies[0],
      text: { ...smallProtocol.replies[0]?.text, nl: 'Hoi, we halen de bak morgen op.' },
      status: 'draft',
    });
    expect(location.hash).toBe('#/protocol/bak-niet-geleegd');
  });

  it('shows how it reads, and counts a short text as the site does', async () => {
    const { form, user, getByRole } = await openForm();
    const beside = within(getByRole('complementary', { name: 'Zo leest het' }));
    expect(beside.getByText('Sanne')).toBeTruthy();
    await user.selectOptions(form.getByRole('combobox', { name: 'Korte tekst voor een site toevoegen' }), 'X');
    await user.click(form.getByRole('textbox', { name: 'Korte tekst voor X' }));
    await user.paste('Zie https://duinstad.example/afval/een-heel-lang-adres-dat-voor-x-drieentwintig-telt');
    // "Zie " and one link: 4 + 23.
    expect(form.getByText('27 van 280 tekens')).toBeTruthy();
    // Behind it stand a space, ^ and two initials.
    expect(beside.getByText('31 van 280')).toBeTruthy();
  });

  it('says at the field what is wrong, and saves nothing', async () => {
    const { form, user, store } = await openForm('lamp-kapot');
    await user.clear(form.getByRole('textbox', { name: 'Titel' }));
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    const title = form.getByRole('textbox', { name: 'Titel' });
    expect(title.getAttribute('aria-invalid')).toBe('true');
    expect((await form.findByRole('alert')).textContent).toContain('dus er is niets opgeslagen');
    expect((await store.protocolVersions()).versions).toHaveLength(1);
  });

  it('says so when one of title and text was emptied in a language', async () => {
    const { form, user, store } = await openForm();
    await user.click(form.getByRole('radio', { name: 'Engels' }));
    await user.clear(form.getByRole('textbox', { name: 'Tekst' }));
    await user.click(form.getByRole('radio', { name: 'Nederlands' }));
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    expect((await form.findByRole('alert')).textContent).toContain('dus er is niets opgeslagen');
    // The form goes to the language in which it is, and to the field.
    expect(form.getByRole('radio', { name: 'Engels' })).toHaveProperty('checked', true);
    const text = form.getByRole('textbox', { name: 'Tekst' });
    expect(text.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(text));
    await user.click(form.getByRole('radio', { name: 'Nederlands' }));
    expect(form.getByRole('textbox', { name: 'Tekst' }).getAttribute('aria-invalid')).toBeNull();
    await user.click(form.getByRole('radio', { name: 'Engels' }));
    // Without either, the language is taken out on purpose.
    await user.clear(form.getByRole('textbox', { name: 'Titel' }));
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    await waitFor(async () => expect((await store.currentProtocol())?.seq).toBe(2));
    expect((await store.currentProtocol())?.protocol.replies[0]?.title).toEqual({ nl: 'Bak niet geleegd' });
  });

  it('an approved text that is changed is a draft again, and says so; approving it anew takes one click', async () => {
    const { form, user, store, findByRole } = await openForm();
    const status = form.getByRole('combobox', { name: 'Status' });
    await user.type(form.getByRole('textbox', { name: 'Zoekwoorden' }), ' gft');
    expect(status).toHaveProperty('value', 'approved');
    await user.type(form.getByRole('textbox', { name: 'Tekst' }), ' Sorry!');
    expect(status).toHaveProperty('value', 'draft');
    expect(form.getByText('De tekst is anders dan wat was goedgekeurd')).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Keur de nieuwe tekst goed' }));
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    await findByRole('button', { name: 'Wijzig' });
    const saved = (await store.currentProtocol())?.protocol.replies[0];
    expect(saved).toMatchObject({ status: 'approved', approvedBy: 'MV' });
    expect(saved?.approvedAt).not.toBe('2026-09-08');
  });

  it('keeps a new one and a copy apart while both are written', async () => {
    const { user, getByRole, findByRole } = await openReply();
    const title = async () => (await findByRole('form')).querySelector('input[type=text]');
    await user.click(getByRole('button', { name: 'Nieuw standaardantwoord' }));
    await user.type(within(await findByRole('form')).getByRole('textbox', { name: 'Titel' }), 'Boom om');
    await user.click(getByRole('link', { name: /Bak niet geleegd/ }));
    await user.click(await findByRole('button', { name: 'Maak een kopie' }));
    await user.type(within(await findByRole('form')).getByRole('textbox', { name: 'Titel' }), '!');
    await user.click(getByRole('link', { name: /Bak niet geleegd/ }));
    await user.click(await findByRole('button', { name: 'Ga verder: Nieuw standaardantwoord' }));
    expect(await title()).toHaveProperty('value', 'Boom om');
    await user.click(getByRole('link', { name: /Bak niet geleegd/ }));
    await user.click(await findByRole('button', { name: 'Maak een kopie' }));
    expect(await title()).toHaveProperty('value', 'Bak niet geleegd (kopie)!');
  });

  it('keeps what was typed when somebody walks away, until it is thrown away', async () => {
    const { form, user, getByRole, findByRole, findByText } = await openForm();
    await user.type(form.getByRole('textbox', { name: 'Titel' }), ' vandaag');
    await user.click(getByRole('link', { name: /Straatlamp kapot/ }));
    await findByRole('heading', { level: 2, name: 'Straatlamp kapot' });
    await user.click(getByRole('link', { name: /Bak niet geleegd/ }));
    expect(await findByText(/Je wijzigingen zijn nog niet opgeslagen/)).toBeTruthy();
    await user.click(getByRole('button', { name: 'Wijzig' }));
    const again = within(await findByRole('form', { name: 'Standaardantwoord wijzigen' }));
    expect(again.getByRole('textbox', { name: 'Titel' })).toHaveProperty('value', 'Bak niet geleegd vandaag');
    await user.click(again.getByRole('button', { name: 'Gooi wijzigingen weg' }));
    expect(await findByRole('heading', { level: 2, name: 'Bak niet geleegd' })).toBeTruthy();
    expect(sessionStorage).toHaveLength(0);
  });

  it('says that the protocol was changed meanwhile, and keeps the form', async () => {
    const answers = { saveProtocol: () => refuse('changedMeanwhile') };
    const { form, user } = await openForm('bak-niet-geleegd', { answers });
    await user.type(form.getByRole('textbox', { name: 'Titel' }), '!');
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    expect((await form.findByRole('alert')).textContent).toContain('Het protocol is intussen gewijzigd');
    expect(form.getByRole('textbox', { name: 'Titel' })).toHaveProperty('value', 'Bak niet geleegd!');
  });

  it('is signed by who approves it, on the day', async () => {
    const { form, user, store, findByRole } = await openForm('letsel');
    await user.selectOptions(form.getByRole('combobox', { name: 'Status' }), 'goedgekeurd');
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    await findByRole('button', { name: 'Wijzig' });
    const saved = (await store.currentProtocol())?.protocol.replies[2];
    expect(saved).toMatchObject({ status: 'approved', approvedBy: 'MV' });
    expect(saved?.approvedAt).toMatch(/^2026-11-\d\d$/);
  });
});

describe('trying a post', () => {
  it('says at which place this reply would be suggested', async () => {
    const { user, findByRole, findByText } = await openForm();
    const tried = within(await findByRole('region', { name: 'Probeer op een bericht' }));
    await user.type(tried.getByRole('textbox', { name: 'Bericht van een klant' }), 'de groene bak is niet geleegd');
    await user.click(tried.getByRole('button', { name: 'Probeer' }));
    expect(await findByText(/Dit antwoord komt op plaats 1 van 2\./, {}, { timeout: 10_000 })).toBeTruthy();
    expect(tried.getAllByRole('listitem')[0]?.textContent).toBe('Bak niet geleegd (dit antwoord)');
  });
});

describe('adding, copying, deleting', () => {
  it('a new one gets an id from its title', async () => {
    const { user, getByRole, findByRole, store } = await openReply();
    await user.click(getByRole('button', { name: 'Nieuw standaardantwoord' }));
    const form = within(await findByRole('form', { name: 'Nieuw standaardantwoord' }));
    await user.type(form.getByRole('textbox', { name: 'Titel' }), 'Boom omgewaaid');
    await user.type(form.getByRole('textbox', { name: 'Tekst' }), 'We komen kijken.');
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    await findByRole('heading', { level: 2, name: 'Boom omgewaaid' });
    expect((await store.currentProtocol())?.protocol.replies.at(-1)).toEqual({
      id: 'boom-omgewaaid',
      title: { nl: 'Boom omgewaaid' },
      text: { nl: 'We komen kijken.' },
      use: 'as-base',
      status: 'draft',
    });
  });

  it('a copy is a draft that nobody approved', async () => {
    const { user, getByRole, findByRole, store } = await openReply();
    await user.click(getByRole('button', { name: 'Maak een kopie' }));
    const form = within(await findByRole('form', { name: 'Nieuw standaardantwoord' }));
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    await findByRole('heading', { level: 2, name: 'Bak niet geleegd (kopie)' });
    const copy = (await store.currentProtocol())?.protocol.replies.at(-1);
    expect(copy).toMatchObject({ id: 'bak-niet-geleegd-kopie', status: 'draft', words: ['kliko'] });
    expect(copy?.approvedBy).toBeUndefined();
  });

  it('a deleted one can be put back', async () => {
    const { user, getByRole, findByText, findByRole, queryByRole, store } = await openReply('letsel');
    await user.click(getByRole('button', { name: 'Verwijder' }));
    expect(await findByText('Letsel of gevaar is verwijderd')).toBeTruthy();
    await waitFor(() => expect(queryByRole('link', { name: /Letsel of gevaar/ })).toBeNull());
    await user.click(getByRole('button', { name: 'Zet terug' }));
    expect(await findByRole('link', { name: /Letsel of gevaar/ })).toBeTruthy();
    expect((await store.currentProtocol())?.protocol.replies).toEqual(smallProtocol.replies);
  });
});
