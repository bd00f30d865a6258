// @vitest-environment jsdom
import './with-database.ts';

import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import type { PersonEvent } from '../../../core/person/events.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { expectAccessible } from '../../components/render.tsx';
import { aContact } from '../../storage/fakes.ts';
import { type DeskWorld, openDesk, textOf } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

const joke = aContact({
  createdAt: '2026-11-20T10:00:00.000Z',
  author: { name: '=HYPERLINK("x")' },
  note: 'Belde gisteren',
  deviceId: 'd1',
});
const bas = aContact({ createdAt: '2026-11-19T10:00:00.000Z', author: { name: 'Bas Leemhuis' }, site: 'x' });
const old = aContact({ createdAt: '2026-09-01T10:00:00.000Z', author: { name: 'Oud Contact' } });

async function openExport(
  contacts: readonly Contact[] = [joke, bas, old],
  at = '#/log',
  world: Partial<DeskWorld> = {},
) {
  const desk = await openDesk({ contacts, at, ...world });
  await desk.findByRole('table');
  await desk.user.keyboard('e');
  const dialog = await desk.findByRole('dialog');
  const saved = async () => {
    await waitFor(() => expect(desk.files).toHaveLength(1));
    const [file] = desk.files;
    return { name: file?.name, type: file?.file.type, text: await textOf(file?.file ?? new Blob()) };
  };
  return { ...desk, dialog: within(dialog), saved };
}

const excel = { name: /^CSV voor Excel/ };

describe('exporting', () => {
  it('says beforehand what goes in the file', async () => {
    const { findByRole, dialog, container, user } = await openExport();
    expect(await findByRole('dialog', { name: 'Exporteer 2 contacten' })).toBeTruthy();
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Bewaar bestand' }));
    expect(dialog.getByText('7 dagen, alle sites. Hetzelfde als je nu op het scherm hebt staan.')).toBeTruthy();
    const preview = dialog.getByRole('region', { name: 'Zo begint het bestand' });
    await waitFor(() => expect(preview.textContent).toContain('20-11-2026 11:00 | '));
    await user.click(dialog.getByRole('radio', excel));
    await waitFor(() => expect(preview.textContent).toContain('"Vastgelegd";"Site";'));
    await waitFor(() => expect(preview.textContent).toContain('20-11-2026 11:00'));
    await expectAccessible(container);
  });

  it('for Dutch Excel: byte order mark, semicolons, formulas as text, the filtered contacts', async () => {
    const { dialog, user, saved, findByText } = await openExport();
    await user.click(dialog.getByRole('radio', excel));
    await user.click(dialog.getByRole('button', { name: 'Bewaar bestand' }));
    const { name, type, text } = await saved();
    expect(name).toBe('kantlijn-logboek-2026-11-20.csv');
    expect(type).toBe('text/csv;charset=utf-8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const lines = text.slice(1).trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines[2]).toContain('"Bas Leemhuis"');
    expect(text).not.toContain('Oud Contact');
    expect(await findByText(/Aan je browser gegeven: kantlijn-logboek-2026-11-20\.csv \(2 contacten/)).toBeTruthy();
  });

  it('without texts, no column of what people wrote is in it', async () => {
    const { dialog, user, saved } = await openExport();
    await user.click(dialog.getByRole('radio', excel));
    await user.click(dialog.getByRole('checkbox', { name: /Met teksten/ }));
    await user.click(dialog.getByRole('button', { name: 'Bewaar bestand' }));
    const { text } = await saved();
    expect(text).toContain('"Naam"');
    for (const gone of ['"Bericht"', '"Reactie"', '"Notitie"', 'grijze bak', 'Belde gisteren']) {
      expect(text).not.toContain(gone);
    }
  });

  it('with chosen columns only', async () => {
    const { dialog, user, saved } = await openExport();
    await user.click(dialog.getByText('Kolommen'));
    await user.click(dialog.getByRole('button', { name: 'Geen' }));
    expect(dialog.getByRole('button', { name: 'Bewaar bestand' }).getAttribute('aria-disabled')).toBe('true');
    await user.click(dialog.getByRole('checkbox', { name: 'Uitkomst' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Naam' }));
    await user.click(dialog.getByRole('radio', { name: /CSV met komma’s/ }));
    await user.click(dialog.getByRole('button', { name: 'Bewaar bestand' }));
    expect((await saved()).text).toBe(
      `"Naam","Uitkomst"\r\n"'=HYPERLINK(""x"")","beantwoord"\r\n"Bas Leemhuis","beantwoord"\r\n`,
    );
  });

  it('JSON holds every contact exactly as it is kept, with the end of the chain', async () => {
    const { dialog, user, saved } = await openExport([joke, bas], '#/log?period=all');
    await user.click(dialog.getByRole('radio', { name: /^JSON/ }));
    expect(dialog.queryByText('Kolommen')).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Bewaar bestand' }));
    const { name, text } = await saved();
    expect(name).toBe('kantlijn-logboek-2026-11-20.json');
    const file = JSON.parse(text);
    expect(file).toMatchObject({ format: 'kantlijn-log', schema: 1, anchor: { seq: 2, count: 2 } });
    expect(file.anchor.hash).toMatch(/^[0-9a-f]{64}$/);
    // Who answered is off until the protocol switches it on.
    expect(file).toMatchObject({ withoutStaff: true });
    expect(file.contacts).toEqual([
      { ...joke, agent: '' },
      { ...bas, agent: '' },
    ]);
  });

  it('NDJSON is a line for the head, one for each contact and one for the end', async () => {
    const { dialog, user, saved } = await openExport([joke, bas]);
    await user.click(dialog.getByRole('radio', { name: /^NDJSON/ }));
    await user.click(dialog.getByRole('checkbox', { name: /Met teksten/ }));
    await user.click(dialog.getByRole('button', { name: 'Bewaar bestand' }));
    const lines = (await saved()).text.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ withoutTexts: true, query: {} });
    expect(JSON.parse(lines[3] ?? '')).toMatchObject({ end: { count: 2 } });
    const { postText: _p, replyText: _r, note: _n, ...kept } = joke;
    expect(JSON.parse(lines[1] ?? '')).toEqual({ ...kept, agent: '' });
  });

  it('only the picked contacts, when some are picked', async () => {
    const { findByRole, getByRole, user, files } = await openDesk({ contacts: [joke, bas] });
    await findByRole('table');
    await user.click(getByRole('checkbox', { name: 'Kies Bas Leemhuis' }));
    await user.keyboard('e');
    const dialog = within(await findByRole('dialog', { name: 'Exporteer 1 contact' }));
    await user.click(dialog.getByRole('radio', excel));
    await user.click(dialog.getByRole('button', { name: 'Bewaar bestand' }));
    await waitFor(() => expect(files).toHaveLength(1));
    const text = await textOf(files[0]?.file ?? new Blob());
    expect(text).toContain('Bas Leemhuis');
    expect(text).not.toContain('HYPERLINK');
  });

  it('keeps filters, columns and file under a name, and takes them back', async () => {
    const { dialog, user, fake } = await openExport([joke, bas, old], '#/log?period=all');
    await user.click(dialog.getByRole('radio', excel));
    await user.click(dialog.getByRole('button', { name: 'Bewaar deze keuzes als weergave' }));
    await user.type(dialog.getByRole('textbox', { name: 'Naam van de weergave' }), 'Alles voor Excel{Enter}');
    expect(await dialog.findByText('Alles voor Excel is bewaard.')).toBeTruthy();
    expect(fake.sent('changeSettings').at(-1)).toMatchObject({
      settings: {
        exportViews: [{ name: 'Alles voor Excel', filters: 'period=all', format: 'excel', withTexts: true }],
      },
    });
  });

  it('codes in place of persons, only with a key', async () => {
    const { dialog, user, saved } = await openExport();
    await user.click(dialog.getByRole('radio', { name: /^NDJSON/ }));
    await user.click(dialog.getByRole('checkbox', { name: 'Codes in plaats van personen' }));
    const save = dialog.getByRole('button', { name: 'Bewaar bestand' });
    expect(save.getAttribute('aria-disabled')).toBe('true');
    await user.click(dialog.getByRole('button', { name: 'Maak een sleutel' }));
    await waitFor(() => expect(save.getAttribute('aria-disabled')).not.toBe('true'), { timeout: 10_000 });
    await user.click(save);
    const lines = (await saved()).text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ pseudonymised: true, count: 2, deviceId: '' });
    expect(lines[0]).not.toHaveProperty('query');
    expect(lines[2].author.name).toMatch(/^p-[\da-f]{16}$/);
    expect(JSON.stringify(lines)).not.toContain('Leemhuis');
  });

  describe('linked persons', () => {
    const reason = 'Eén verhaal per inwoner.';
    const on = { linkPersons: { on: true, reason }, personNotes: { on: true, reason } };
    const at = '2026-11-20T10:00:00Z';
    const handleOf = (site: string, name: string) => ({ site, author: { name }, at, agent: 'MV' });
    const handles = [handleOf(bas.site, 'Bas Leemhuis'), handleOf('mastodon', 'Bas L.')];
    const events: readonly PersonEvent[] = [
      ...handles.map((handle): PersonEvent => ({ kind: 'handleLinked', id: 'p1', handle })),
      {
        kind: 'personNoted',
        id: 'p1',
        note: { id: 'n1', text: 'Belt liever.', at, agent: 'MV' },
      },
      { kind: 'handleLinked', id: 'p2', handle: handleOf('reddit', 'Iemand anders') },
    ];
    const saveAs = async (kind: RegExp, protocol: Protocol, isCoded = false) => {
      const desk = await openExport([joke, bas], '#/log', { protocol });
      await desk.store.append(events.map((event) => ({ ...event, eventId: crypto.randomUUID(), at, agent: 'MV' })));
      const { dialog, user, saved } = desk;
      await user.click(dialog.getByRole('radio', { name: kind }));
      if (isCoded) {
        await user.click(dialog.getByRole('checkbox', { name: 'Codes in plaats van personen' }));
        await user.click(dialog.getByRole('button', { name: 'Maak een sleutel' }));
        const save = dialog.getByRole('button', { name: 'Bewaar bestand' });
        await waitFor(() => expect(save.getAttribute('aria-disabled')).not.toBe('true'), { timeout: 10_000 });
      }
      await user.click(dialog.getByRole('button', { name: 'Bewaar bestand' }));
      return { dialog, text: (await saved()).text };
    };

    it('of these contacts are in JSON when the protocol has them on, without who linked them', async () => {
      const { text, dialog } = await saveAs(/^JSON/, { ...smallProtocol, privacy: on });
      const { persons, contacts, end } = JSON.parse(text);
      expect(contacts).toHaveLength(2);
      expect(persons).toEqual([
        {
          id: 'p1',
          handles: handles.map((handle) => ({ ...handle, agent: '' })),
          notes: [{ id: 'n1', text: 'Belt liever.', at, agent: '' }],
        },
      ]);
      expect(end).toMatchObject({ count: 2, persons: 1 });
      expect(dialog.getByText(/^Ook gekoppelde personen van deze contacten staan erin/)).toBeTruthy();
    });

    it('with notes alone have no account of which no contact is in the file', async () => {
      const notesAlone = { ...smallProtocol, privacy: { personNotes: on.personNotes } };
      const { text } = await saveAs(/^JSON/, notesAlone);
      const { persons } = JSON.parse(text);
      expect(persons).toEqual([
        {
          id: 'p1 1',
          handles: [{ ...handleOf(bas.site, 'Bas Leemhuis'), agent: '' }],
          notes: [{ id: 'n1', text: 'Belt liever.', at, agent: '' }],
        },
      ]);
      expect(text).not.toContain('Bas L.');
    });

    it('are in no file while it has them off', async () => {
      const { text, dialog } = await saveAs(/^NDJSON/, smallProtocol);
      expect(text).not.toMatch(/handles|Belt liever|"persons"/);
      expect(dialog.queryByText(/gekoppelde personen/)).toBeNull();
    });

    it('with codes have the codes of their contacts, and no name or note', async () => {
      const { text } = await saveAs(/^NDJSON/, { ...smallProtocol, privacy: on }, true);
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const codeOfBas = lines[2].author.name;
      expect(lines[3]).toEqual({
        id: expect.stringMatching(/^l-[\da-f]{16}$/),
        handles: [
          { site: 'x', author: { name: codeOfBas }, at, agent: '' },
          { site: 'mastodon', author: { name: expect.stringMatching(/^p-/) }, at, agent: '' },
        ],
      });
      expect(text).not.toMatch(/Bas|Belt liever/);
    });
  });

  describe('who answered', () => {
    const colleague = aContact({ createdAt: joke.createdAt, agent: 'ZQX', deviceId: 'device-of-zqx' });
    const staffFigures = { on: true, reason: 'De ondernemingsraad stemde in.' };
    const allowed = { protocol: { ...smallProtocol, privacy: { staffFigures } } };

    it('is in no table and cannot be chosen until the protocol switches it on', async () => {
      const { dialog, user, saved } = await openExport([colleague], '#/log', { protocol: smallProtocol });
      expect(dialog.getByText(/het protocol laat cijfers per medewerker niet toe/)).toBeTruthy();
      await user.click(dialog.getByText('Kolommen'));
      await user.click(dialog.getByRole('button', { name: 'Alle' }));
      expect(dialog.queryByRole('checkbox', { name: 'Medewerker' })).toBeNull();
      await user.click(dialog.getByRole('radio', excel));
      await user.click(dialog.getByRole('button', { name: 'Bewaar bestand' }));
      const { text } = await saved();
      expect(text).toContain('"Vastgelegd"');
      expect(text).not.toMatch(/ZQX|Medewerker/);
    });

    it('is a column when it is on', async () => {
      const { dialog, user, saved } = await openExport([colleague], '#/log', allowed);
      await waitFor(() => expect(dialog.queryByText(/laat cijfers per medewerker niet toe/)).toBeNull());
      await user.click(dialog.getByRole('radio', excel));
      await user.click(dialog.getByRole('button', { name: 'Bewaar bestand' }));
      const { text } = await saved();
      expect(text).toContain('"Medewerker"');
      expect(text).toContain('"ZQX"');
    });

    it('has no code either while it is off: the same code on every row is a figure per colleague', async () => {
      const { dialog, user, saved } = await openExport([colleague], '#/log', { protocol: smallProtocol });
      await user.click(dialog.getByRole('radio', { name: /^NDJSON/ }));
      await user.click(dialog.getByRole('checkbox', { name: 'Codes in plaats van personen' }));
      await user.click(dialog.getByRole('button', { name: 'Maak een sleutel' }));
      const save = dialog.getByRole('button', { name: 'Bewaar bestand' });
      await waitFor(() => expect(save.getAttribute('aria-disabled')).not.toBe('true'), { timeout: 10_000 });
      await user.click(save);
      const row = JSON.parse((await saved()).text.trimEnd().split('\n')[1] ?? '');
      expect(row).toMatchObject({ agent: '', deviceId: '' });
      expect(row.id).toMatch(/^c-/);
    });
  });

  it('for a CRM that was chosen', async () => {
    const { dialog, user, saved } = await openExport();
    await user.click(dialog.getByRole('radio', { name: /^Voor een CRM/ }));
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Welk CRM' }), 'Zoho Desk: Tickets');
    await user.click(dialog.getByRole('button', { name: 'Bewaar bestand' }));
    const { name, text } = await saved();
    expect(name).toBe('kantlijn-logboek-zoho-ticket-2026-11-20.csv');
    expect(text).toContain('"TicketExtId","ContactExtId","Subject"');
  });
});
