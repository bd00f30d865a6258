// @vitest-environment jsdom
import './with-database.ts';

import { waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { refuse } from '../../../core/result.ts';
import { subjects } from '../../../entrypoints/desk/protocol/edit/settings/subjects.ts';
import { expectAccessible } from '../../components/render.tsx';
import { aContact } from '../../storage/fakes.ts';
import { type DeskWorld, openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

beforeEach(() => sessionStorage.clear());

async function openSubject(id: string, name: string, world: Partial<DeskWorld> = {}) {
  const desk = await openDesk({ at: `#/protocol/${id}?part=settings`, protocol: smallProtocol, ...world });
  const form = within(await desk.findByRole('form', { name }));
  const kept = async () => (await desk.store.currentProtocol())?.protocol;
  const save = async () => {
    await desk.user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
  };
  return { ...desk, form, kept, save };
}

describe('every subject', () => {
  it.each(subjects)('$id can be read by everybody and has nothing to save yet', async ({ id, keys }) => {
    const { container, findByRole, queryByRole } = await openDesk({
      at: `#/protocol/${id}?part=settings`,
      protocol: smallProtocol,
    });
    await findByRole('form');
    const save = queryByRole('button', { name: 'Sla op als nieuwe versie' });
    // What is only shown has nothing to save at all.
    expect(save?.getAttribute('aria-disabled')).toBe(keys.length === 0 ? undefined : 'true');
    await expectAccessible(container);
  });
});

describe('opening hours', () => {
  it('are typed as people write times, and saved as one version that can be put back', async () => {
    const { form, user, kept, save, store, findByText } = await openSubject('hours', 'Openingstijden');
    const until = form.getByRole('textbox', { name: 'maandag, tijd 1, tot' });
    await user.clear(until);
    await user.type(until, '12.30');
    await user.click(form.getByRole('button', { name: 'maandag: tijd toevoegen' }));
    expect(form.getByRole('textbox', { name: 'maandag, tijd 2, van' })).toHaveProperty('value', '13:00');
    await save();
    expect(await findByText('Opgeslagen als nieuwe versie')).toBeTruthy();
    expect(await store.currentProtocol()).toMatchObject({
      version: 4,
      protocol: { summary: 'Gewijzigd: Openingstijden' },
    });
    expect((await kept())?.calendar).toEqual({
      ...smallProtocol.calendar,
      week: {
        ...smallProtocol.calendar.week,
        mon: [
          ['09:00', '12:30'],
          ['13:00', '17:00'],
        ],
      },
    });
    await user.click(form.getByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => expect((await kept())?.calendar).toEqual(smallProtocol.calendar));
  });

  it('copy a day to others, and open all week with one button', async () => {
    const { form, user, kept, save, findByText } = await openSubject('hours', 'Openingstijden');
    await user.selectOptions(form.getByRole('combobox', { name: 'Neem de tijden van' }), 'donderdag');
    await user.selectOptions(form.getByRole('combobox', { name: 'Over naar' }), 'alle dagen');
    await user.click(form.getByRole('button', { name: 'Neem over' }));
    await save();
    await findByText('Opgeslagen als nieuwe versie');
    expect((await kept())?.calendar.week.sun).toEqual([['09:00', '20:00']]);
    await user.click(form.getByRole('button', { name: 'Altijd open (24/7)' }));
    await save();
    await findByText('Opgeslagen als nieuwe versie');
    expect((await kept())?.calendar.week).toMatchObject({ mon: [['00:00', '24:00']], sun: [['00:00', '24:00']] });
  });

  it('show what they come down to: the coming days with the reason, and when a post is due', async () => {
    // It is Friday 20 November 2026 in these tests; Christmas is named as a date.
    const { form, user, getByRole } = await openSubject('hours', 'Openingstijden');
    const beside = within(getByRole('complementary', { name: 'Zo werkt het uit' }));
    const today = beside.getByText('vandaag').nextElementSibling;
    expect(today?.textContent).toMatch(/^open 9:00–(17|20):00$/);
    const sample = within(beside.getByRole('region', { name: 'Probeer een bericht' }));
    const posted = sample.getByLabelText('Bericht van');
    await user.clear(posted);
    await user.type(posted, '2026-11-27T16:45');
    const hours = sample.getByRole('textbox', { name: 'Norm (uren)' });
    await user.clear(hours);
    await user.type(hours, '2');
    // A quarter on Friday, the rest from Monday nine o'clock.
    expect(sample.getByRole('status').textContent).toMatch(/met norm 2 u moet uiterlijk ma 30 nov,? 10:45 beantwoord/);
    await user.click(form.getByRole('button', { name: 'Altijd open (24/7)' }));
    expect(sample.getByRole('status').textContent).toMatch(/uiterlijk vr 27 nov,? 18:45/);
  });

  it('say of a holiday when it falls this year and the next, and let it be open', async () => {
    const { form, user, kept, save, findByText } = await openSubject('hours', 'Openingstijden');
    await user.click(form.getByRole('checkbox', { name: 'Reken met de Nederlandse feestdagen' }));
    const list = within(form.getByRole('list', { name: 'Nederlandse feestdagen' }));
    const kingsDay = list.getByText('Koningsdag', { selector: 'span' }).closest('li');
    expect(kingsDay?.textContent).toContain('ma 27 apr 2026, di 27 apr 2027');
    await user.selectOptions(list.getByRole('combobox', { name: 'Koningsdag' }), 'gewoon open');
    await user.selectOptions(list.getByRole('combobox', { name: 'Goede Vrijdag' }), 'eigen tijden');
    await save();
    await findByText('Opgeslagen als nieuwe versie');
    expect((await kept())?.calendar.holidays).toEqual({ nl: { kingsDay: 'open', goodFriday: [['09:00', '17:00']] } });
  });

  it('say at the field what is no time, and save nothing', async () => {
    const { form, user, save, store } = await openSubject('hours', 'Openingstijden');
    const from = form.getByRole('textbox', { name: 'dinsdag, tijd 1, van' });
    await user.clear(from);
    await user.type(from, 'negen');
    await save();
    expect(from.getAttribute('aria-invalid')).toBe('true');
    expect(form.getByText('Schrijf een tijd als 9:00 of 17:30.')).toBeTruthy();
    expect((await form.findByRole('alert')).textContent).toContain('dus er is niets opgeslagen');
    expect((await store.protocolVersions()).versions).toHaveLength(1);
    await user.click(form.getByRole('button', { name: 'Gooi wijzigingen weg' }));
    expect(form.queryByRole('alert')).toBeNull();
    expect(form.getByRole('textbox', { name: 'dinsdag, tijd 1, van' })).toHaveProperty('value', '09:00');
  });

  it('can differ: a second schedule that a target names goes along with its new name', async () => {
    const calendars = [{ ...smallProtocol.calendar, id: 'Weekend' }];
    const targets = [{ firstMinutes: 240 }, { site: 'x', firstMinutes: 60, calendar: 'Weekend' }];
    const protocol = { ...smallProtocol, calendars, targets };
    const { form, user, kept, save, store, findByText } = await openSubject('hours', 'Openingstijden', { protocol });
    await user.selectOptions(form.getByRole('combobox', { name: 'Openingstijden van' }), 'Weekend');
    const name = form.getByRole('textbox', { name: 'Naam van deze tijden' });
    await user.clear(name);
    // On the way it is for a moment the name of the usual one: nothing follows that.
    await user.type(name, 'kantoor');
    expect(form.getByText(/Een ander rooster heet al zo/)).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'dinsdag: tijd toevoegen' }));
    await save();
    expect(document.activeElement).toBe(name);
    expect((await store.protocolVersions()).versions).toHaveLength(1);
    await user.clear(name);
    await user.type(name, 'Avond');
    await save();
    await findByText('Opgeslagen als nieuwe versie');
    expect((await kept())?.calendars?.[0]?.id).toBe('Avond');
    expect((await kept())?.targets[1]).toEqual({ site: 'x', firstMinutes: 60, calendar: 'Avond' });
  });
});

describe('periods', () => {
  it('hold once or every year, also while a date is cleared and typed anew', async () => {
    const { form, user, kept, save, findByText } = await openSubject('hours', 'Openingstijden');
    await user.click(form.getByRole('button', { name: 'Voeg een periode toe' }));
    const list = within(form.getByRole('list', { name: 'Periodes met een andere week' }));
    const from = list.getByLabelText('Van');
    await user.clear(from);
    expect(list.getByRole('checkbox', { name: 'elk jaar' })).toHaveProperty('checked', false);
    await user.type(from, '2027-07-10');
    const until = list.getByLabelText('Tot en met');
    await user.clear(until);
    await user.type(until, '2027-08-22');
    await user.click(list.getByRole('checkbox', { name: 'elk jaar' }));
    await save();
    await findByText('Opgeslagen als nieuwe versie');
    expect((await kept())?.calendar.periods).toEqual([
      { from: '07-10', until: '08-22', week: smallProtocol.calendar.week },
    ]);
  });
});

describe('targets', () => {
  it('name a site, a subject or a kind of post, and say at the row what is double', async () => {
    const { form, user, kept, save, findByText } = await openSubject('targets', 'Reactienorm');
    form.getByRole('button', { name: 'Voeg een norm toe' }).focus();
    await user.keyboard('{Enter}');
    const rows = within(form.getByRole('list', { name: 'Reactienormen' })).getAllByRole('listitem');
    const row = within(rows.at(-1) ?? document.body);
    await save();
    expect(row.getByText(/staat er al een reactienorm/)).toBeTruthy();
    await user.selectOptions(row.getByRole('combobox', { name: 'Soort bericht' }), 'klacht');
    const first = row.getByRole('spinbutton', { name: 'Eerste reactie (minuten)' });
    await user.clear(first);
    await user.type(first, '90');
    expect(row.getByText('1 u 30')).toBeTruthy();
    await save();
    await findByText('Opgeslagen als nieuwe versie');
    expect((await kept())?.targets).toEqual([...smallProtocol.targets, { firstMinutes: 90, triage: 'complaint' }]);
  });
});

describe('words', () => {
  it('say what a brand word finds and what it does not', async () => {
    const { form, user, getByRole } = await openSubject('brand', 'Merkwoorden en gevolgde pagina’s');
    const word = form.getByRole('textbox', { name: 'Merkwoord' });
    expect(form.getByText(/Vindt niet: .*Duinstadse/)).toBeTruthy();
    await user.type(word, '*');
    expect(form.getByText(/Vindt: .*Duinstadse/)).toBeTruthy();
    const beside = within(getByRole('complementary', { name: 'Zo werkt het uit' }));
    await user.type(beside.getByRole('textbox', { name: 'Tekst van een bericht' }), 'die Duinstadse regels');
    expect(beside.getByRole('status').textContent).toBe('Gaat over jullie, door Duinstad*.');
  });

  it('a pattern that is none is said at its field while it is typed', async () => {
    const { form, user, kept, save, findByText } = await openSubject('confidential', 'Vertrouwelijke nummers');
    await user.click(form.getByRole('button', { name: 'Voeg een nummer toe' }));
    await user.type(form.getByRole('textbox', { name: 'Wat is het (Nederlands)' }), 'Klantnummer');
    const pattern = form.getByRole('textbox', { name: 'Hoe het eruitziet' });
    await user.type(pattern, '(?<=KL)1');
    expect(pattern.getAttribute('aria-invalid')).toBe('true');
    await user.clear(pattern);
    await user.click(pattern);
    await user.paste('KL-[0-9]{6}');
    await user.type(form.getByRole('textbox', { name: 'Voorbeeld' }), 'KL-12');
    expect(form.getByText(/Het patroon vindt dit voorbeeld niet/)).toBeTruthy();
    await user.type(form.getByRole('textbox', { name: 'Voorbeeld' }), '3456');
    await save();
    await findByText('Opgeslagen als nieuwe versie');
    expect((await kept())?.confidential).toEqual([
      { id: 'klantnummer', title: { nl: 'Klantnummer' }, pattern: 'KL-[0-9]{6}', example: 'KL-123456' },
    ]);
  });
});

describe('unsaved work', () => {
  it('is still there after another screen, and is marked in the list', async () => {
    const { form, user, findByRole, getByRole } = await openSubject('departments', 'Afdelingen');
    await user.type(form.getByRole('textbox', { name: 'Contact' }), 'toestel 12');
    await user.click(getByRole('link', { name: 'Onderwerpen' }));
    await findByRole('form', { name: 'Onderwerpen' });
    await user.click(getByRole('link', { name: /Afdelingen.*nog niet opgeslagen/ }));
    const again = within(await findByRole('form', { name: 'Afdelingen' }));
    expect(again.getByRole('textbox', { name: 'Contact' })).toHaveProperty('value', 'toestel 12');
    await user.click(again.getByRole('button', { name: 'Gooi wijzigingen weg' }));
    expect(again.getByRole('textbox', { name: 'Contact' })).toHaveProperty('value', '');
    expect(sessionStorage).toHaveLength(0);
  });

  it('stays when the protocol was changed meanwhile', async () => {
    const answers = { saveProtocol: () => refuse('changedMeanwhile') };
    const { form, user, save } = await openSubject('departments', 'Afdelingen', { answers });
    await user.type(form.getByRole('textbox', { name: 'Contact' }), 'toestel 12');
    await save();
    expect((await form.findByRole('alert')).textContent).toContain('Het protocol is intussen gewijzigd');
    expect(form.getByRole('textbox', { name: 'Contact' })).toHaveProperty('value', 'toestel 12');
  });
});

describe('what is in use', () => {
  it('a department that replies name cannot be taken out', async () => {
    const { form, user } = await openSubject('departments', 'Afdelingen');
    await user.click(form.getByRole('button', { name: 'Verwijder Reiniging' }));
    expect(form.getByText(/Wordt nog 1 keer gebruikt/)).toBeTruthy();
    expect(form.getByRole('textbox', { name: 'Naam (Nederlands)' })).toHaveProperty('value', 'Reiniging');
  });
});

describe('search over all settings', () => {
  it('finds a subject by what it is for and by what the protocol says there', async () => {
    const { user, getByRole, findByText } = await openSubject('hours', 'Openingstijden');
    const list = within(getByRole('navigation', { name: 'Instellingen van het protocol' }));
    const search = list.getByRole('searchbox', { name: 'Zoek in alle instellingen' });
    await user.type(search, 'koningsdag');
    expect(list.getAllByRole('link').map((link) => link.textContent)).toEqual(['Openingstijden']);
    await user.clear(search);
    await user.type(search, 'reinig');
    expect(list.getAllByRole('link').map((link) => link.textContent)).toEqual(['Afdelingenreiniging, Reiniging']);
    await user.clear(search);
    await user.type(search, 'xyz');
    expect(await findByText('Geen instelling past bij wat je zoekt.')).toBeTruthy();
  });
});

describe('persons and colleagues', () => {
  it('are switched on with a reason only, and off again without losing it', async () => {
    const { form, user, kept, save, findByText } = await openSubject('people', 'Personen en medewerkers');
    const linking = () => form.getByRole('switch', { name: 'Accounts van één persoon koppelen' });
    expect(linking().getAttribute('aria-checked')).toBe('false');
    await user.click(linking());
    await save();
    expect((await form.findAllByText(/Dit staat aan zonder reden/)).length).toBeGreaterThan(0);
    expect((await kept())?.privacy).toBeUndefined();
    await user.type(form.getByRole('textbox', { name: /Accounts van één persoon/ }), 'Eén verhaal per klant.');
    await save();
    await findByText('Opgeslagen als nieuwe versie');
    expect((await kept())?.privacy).toEqual({ linkPersons: { on: true, reason: 'Eén verhaal per klant.' } });
    await user.click(linking());
    await save();
    await findByText('Opgeslagen als nieuwe versie');
    expect((await kept())?.privacy).toEqual({ linkPersons: { on: false, reason: 'Eén verhaal per klant.' } });
  });
});

describe('terms of retention', () => {
  it('are typed in days per group, and what goes with them is counted before they are saved', async () => {
    const old = (year: number) =>
      aContact({ createdAt: `${year}-06-01T10:00:00Z`, changedAt: `${year}-06-01T10:00:00Z` });
    const { form, user, kept, save, findByRole, container } = await openSubject('retention', 'Bewaartermijnen', {
      contacts: [old(2026), old(2025), old(2020)],
    });
    const preview = within(await findByRole('region', { name: 'Wat er dan weggaat' }));
    await preview.findByText(/^Teksten na 365 dagen: van 2 contacten/);
    await user.type(form.getByLabelText('Teksten, dagen'), '30');
    await preview.findByText(/^Teksten na 30 dagen: van 3 contacten/);
    await user.type(form.getByLabelText('Zaaknummers en doorzetten, dagen'), '4000');
    await preview.findByText(/^Zaaknummers na 4.000 dagen: van geen contact/);
    await user.click(form.getByRole('switch', { name: 'Bewaren tot geëxporteerd' }));
    await preview.findByText(/Het gaat pas als het in een nagekeken export staat/);
    await expectAccessible(container);
    await save();
    await waitFor(async () =>
      expect((await kept())?.retention).toEqual({ textsDays: 30, contactsDays: 4_000, untilExported: true }),
    );
  });

  it('say at their place what cannot be', async () => {
    const { form, user, kept, save } = await openSubject('retention', 'Bewaartermijnen');
    await user.type(form.getByLabelText('Teksten, dagen'), '0');
    await save();
    await waitFor(() => expect(form.getByLabelText('Teksten, dagen').getAttribute('aria-invalid')).toBe('true'));
    expect((await kept())?.retention).toBeUndefined();
  });
});
