// @vitest-environment jsdom
import './with-database.ts';

import { waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { expectAccessible } from '../../components/render.tsx';
import { type DeskWorld, openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

const noor: Contact = {
  id: '77777777-7777-4777-8777-777777777777',
  site: 'x',
  author: { name: 'Noor Haverkamp', handle: 'noorh' },
  postText: 'De brug staat al een uur open.',
  posted: { at: '2026-11-20T08:00:00.000Z', precision: 'exact', from: 'attribute' },
  agent: 'MV',
  deviceId: 'd1',
  createdAt: '2026-11-20T09:00:00.000Z',
  answeredAt: '2026-11-20T09:00:00.000Z',
  changedAt: '2026-11-20T09:00:00.000Z',
  replyText: 'Hoi Noor, de brug is weer dicht. ^MV',
  outcome: 'answered',
};

beforeEach(() => sessionStorage.clear());

async function openLayouts(world: Partial<DeskWorld> = {}) {
  const desk = await openDesk({ at: '#/protocol/crm?part=settings', protocol: smallProtocol, ...world });
  const form = within(await desk.findByRole('form', { name: 'Kopiëren naar CRM' }));
  const beside = within(desk.getByRole('complementary', { name: 'Zo werkt het uit' }));
  const preview = () => beside.getByRole('region', { name: 'Zo werkt het uit' }).textContent ?? '';
  return { ...desk, form, beside, preview };
}

describe('layouts for the CRM', () => {
  it('begin with one of Kantlijn, get other lines in another order, and show what comes of it', async () => {
    const { form, user, preview, store, findByText, container } = await openLayouts();
    expect(preview()).toContain('Onze reactie:');
    await user.click(form.getByRole('button', { name: 'Indeling toevoegen' }));
    const row = within(form.getByRole('list', { name: 'Indelingen van het team' }));
    await user.type(row.getAllByRole('textbox', { name: /^Naam/ })[0] as HTMLElement, 'Zaaksysteem');
    await user.selectOptions(row.getByRole('combobox', { name: 'Begin met' }), 'Salesforce');
    await user.selectOptions(row.getByRole('combobox', { name: 'Datums en tijden' }), '02-03-2026 10:30');
    await user.click(row.getByText(/^\d+ regels$/));
    const lines = within(row.getByRole('list', { name: 'Regels van Zaaksysteem' }));
    // Status is the first of that layout, the channel comes behind it.
    expect(preview()).toMatch(/\nStatus: Completed\nOorsprong: /);
    const up = lines.getByRole('button', { name: 'Zet Kanaal een plaats hoger' });
    up.focus();
    await user.keyboard('{Enter}');
    expect(preview()).toMatch(/\nOorsprong: .*\nStatus: Completed\n/);
    await user.click(lines.getByRole('button', { name: 'Verwijder Status' }));
    expect(preview()).not.toContain('Status: ');
    await user.click(row.getByRole('checkbox', { name: 'Altijd zonder het bericht van de klant' }));
    expect(preview()).not.toContain('Bericht van de klant:');
    await expectAccessible(container);

    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    await findByText('Opgeslagen als nieuwe versie');
    const kept = (await store.currentProtocol())?.protocol.crmLayouts;
    expect(kept).toMatchObject([
      { id: 'zaaksysteem', base: 'salesforce', times: 'dayFirst', withoutPostText: true, title: { nl: 'Zaaksysteem' } },
    ]);
    expect(kept?.[0]?.lines?.slice(0, 3)).toEqual([
      { line: 'channel', label: { en: 'Origin', nl: 'Oorsprong' } },
      { line: 'author' },
      { line: 'profile' },
    ]);
  });

  it('are shown on a real contact of the log', async () => {
    const { beside, user, preview } = await openLayouts({ contacts: [noor] });
    const contact = beside.getByRole('combobox', { name: 'Contact' });
    const option = await beside.findByRole('option', { name: /^Noor Haverkamp, X, / });
    await user.selectOptions(contact, option);
    expect(preview()).toContain('Afzender: Noor Haverkamp (@noorh)');
    expect(preview()).toContain('De brug staat al een uur open.');
    await user.click(beside.getByRole('checkbox', { name: 'Met het bericht van de klant' }));
    expect(preview()).not.toContain('De brug staat');
  });

  it('of a row choose columns, which the preview names', async () => {
    const { form, beside, user } = await openLayouts();
    await user.click(form.getByRole('button', { name: 'Indeling toevoegen' }));
    const row = within(form.getByRole('list', { name: 'Indelingen van het team' }));
    await user.selectOptions(row.getByRole('combobox', { name: 'Begin met' }), 'Rij voor spreadsheet');
    await user.click(row.getByText(/^\d+ kolommen$/));
    expect(row.queryByRole('spinbutton', { name: 'Langste tekst (tekens)' })).toBeNull();
    expect(beside.getByText('Reactie', { selector: 'dt' })).toBeTruthy();
    await user.click(row.getByRole('button', { name: 'Verwijder Reactie' }));
    expect(beside.queryByText('Reactie', { selector: 'dt' })).toBeNull();
  });

  it('say at the field that a case number has no place, and keep what was typed', async () => {
    const { form, user, findByRole, store } = await openLayouts();
    await user.click(form.getByRole('button', { name: 'Indeling toevoegen' }));
    const row = within(form.getByRole('list', { name: 'Indelingen van het team' }));
    await user.type(row.getAllByRole('textbox', { name: /^Naam/ })[0] as HTMLElement, 'Zaaksysteem');
    const field = row.getByRole('textbox', { name: 'Zaaknummer herkennen' });
    await user.type(field, '/zaak/');
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    expect((await findByRole('alert')).textContent).toContain('Zet dat neer waar het zaaknummer staat');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(field).toHaveProperty('value', '/zaak/');
    expect((await store.currentProtocol())?.version).toBe(3);
  });
});

describe('a layout of the team', () => {
  const protocol = {
    ...smallProtocol,
    crmLayouts: [
      {
        id: 'zaak',
        title: { nl: 'Zaaksysteem' },
        base: 'plain' as const,
        lines: [{ line: 'author' as const, label: { nl: 'Melder' } }],
        caseNumber: ['/zaak/{number}'],
      },
    ],
  };

  it('is what agents copy with, and its pattern takes the number out of an address; by either the contact is found', async () => {
    const desk = await openDesk({ at: `#/log/${noor.id}`, protocol, contacts: [noor] });
    const { user, fake, store } = desk;
    const panel = within(await desk.findByRole('complementary', { name: /Noor Haverkamp/ }));
    await user.selectOptions(panel.getByRole('combobox', { name: 'Indeling' }), 'Zaaksysteem');
    await user.click(panel.getByRole('checkbox', { name: 'met het bericht van de klant' }));
    await waitFor(() => expect(fake.world.settings).toMatchObject({ crmLayout: 'zaak', crmPostText: false }));
    await user.click(panel.getByRole('button', { name: 'Kopieer voor CRM' }));
    await waitFor(() => expect(fake.copied).toHaveLength(1));
    expect(fake.copied[0]?.plain).toBe(
      'Webcare X – beantwoord\nMelder: Noor Haverkamp (@noorh)\n\nOnze reactie:\nHoi Noor, de brug is weer dicht. ^MV',
    );
    const field = panel.getByRole('textbox', { name: 'Zaaknummer' });
    await user.click(field);
    await user.paste('https://zaken.duinstad.example/zaak/Z-2026-88/inzien');
    await user.tab();
    await waitFor(async () => expect((await store.contact(noor.id))?.crmReference).toBe('Z-2026-88'));
    expect(field).toHaveProperty('value', 'Z-2026-88');

    const search = desk.getByRole('searchbox');
    await user.click(search);
    await user.paste('https://zaken.duinstad.example/zaak/Z-2026-88/');
    expect(await desk.findByRole('row', { name: /Noor Haverkamp/ })).toBeTruthy();
    await user.clear(search);
    await user.paste('https://zaken.duinstad.example/zaak/Z-2026-99/');
    await waitFor(() => expect(desk.queryByRole('row', { name: /Noor Haverkamp/ })).toBeNull());
  });

  it('the navigation counts what is not copied yet', async () => {
    const { findByRole } = await openDesk({ at: '#/log', protocol, contacts: [noor] });
    expect(await findByRole('link', { name: /Logboek.*1 nog niet gekopieerd/ })).toBeTruthy();
  });
});
