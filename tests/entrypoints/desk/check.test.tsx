// @vitest-environment jsdom
import './with-database.ts';

import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { chainStart } from '../../../core/log/chain.ts';
import { logFileHead, writeNdjson } from '../../../core/log/json.ts';
import type { PersonEvent } from '../../../core/person/events.ts';
import { expectAccessible } from '../../components/render.tsx';
import { ends } from '../../core/log/examples.ts';
import { aContact, made } from '../../storage/fakes.ts';
import { openDesk, textOf } from './open-desk.tsx';

const joke = aContact({ createdAt: '2026-11-20T10:00:00.000Z', author: { name: 'Joke Terpstra' } });
const bas = aContact({ createdAt: '2026-11-19T10:00:00.000Z', author: { name: 'Bas Leemhuis' }, site: 'x' });

/** The desk on the check, and an NDJSON export of all that is in the log. */
async function openCheck(contacts: readonly Contact[] = [joke, bas]) {
  const desk = await openDesk({ contacts, at: '#/check' });
  const head = { ...logFileHead('2026-11-20T10:30:00Z', 'd', await desk.store.anchor()), query: {}, count: 2 };
  const text = await joined(writeNdjson([contacts], head, ends));
  return { ...desk, text, ...hands(desk) };
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

function hands(desk: Awaited<ReturnType<typeof openDesk>>) {
  return {
    choose: async (content: string, name = 'export.ndjson') => {
      const field = await desk.findByLabelText('Export om te controleren (JSON, NDJSON, Excel of CSV)');
      fireEvent.change(field, { target: { files: [new File([content], name)] } });
    },
    result: async () => within(await desk.findByRole('region', { name: 'Uitkomst van de controle' })),
  };
}

describe('checking an export', () => {
  it('says that an untouched one agrees, of what it was made, and what came later', async () => {
    const desk = await openDesk({ contacts: [joke, bas], at: '#/log?period=all&site=x' });
    const { container, store, user } = desk;
    const { choose, result } = hands(desk);
    await desk.findByRole('table');
    await user.keyboard('e');
    const dialog = within(await desk.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: /^NDJSON/ }));
    await user.click(dialog.getByRole('button', { name: 'Bewaar bestand' }));
    await waitFor(() => expect(desk.files).toHaveLength(1));
    location.hash = '#/check';
    await store.append([made(aContact({ createdAt: '2026-11-20T11:00:00.000Z' }))]);
    await choose(await textOf(desk.files[0]?.file ?? new Blob()));
    const said = await result();
    expect(said.getByRole('heading', { name: 'Dit bestand klopt met het logboek' })).toBeTruthy();
    expect(said.getByText('Het contact staat erin zoals het logboek het toen had.')).toBeTruthy();
    expect(said.getByText('Er ontbreekt niets.')).toBeTruthy();
    expect(said.getByText('Daarna kwam er 1 contact bij in het logboek.')).toBeTruthy();
    expect(said.getByText('X')).toBeTruthy();
    await expectAccessible(container);
  });

  it('names the row and the field that were changed', async () => {
    const { text, choose, result, container } = await openCheck();
    await choose(text.replace('"outcome":"answered"', '"outcome":"handedOver"'));
    const said = await result();
    expect(said.getByRole('heading', { name: 'Dit bestand klopt niet' })).toBeTruthy();
    expect(said.getByText('Na het bewaren is er iets in het bestand veranderd.')).toBeTruthy();
    const changed = within(said.getByRole('region', { name: 'Veranderd' }));
    expect(changed.getByText('Joke Terpstra')).toBeTruthy();
    expect(changed.getByText('Uitkomst')).toBeTruthy();
    expect(changed.getByText('doorgezet')).toBeTruthy();
    expect(changed.getByText('beantwoord')).toBeTruthy();
    await expectAccessible(container);
  });

  it('names who was removed, and says that the file was cut off', async () => {
    const { text, choose, result } = await openCheck();
    const lines = text.trimEnd().split('\n');
    await choose(`${lines.slice(0, 2).join('\n')}\n`);
    const said = await result();
    expect(said.getByText('Het einde ontbreekt: het bestand is afgebroken of ingekort.')).toBeTruthy();
    expect(said.getByText('Er staat 1 contact in; bij het bewaren waren dat er 2.')).toBeTruthy();
    expect(within(said.getByRole('region', { name: 'Weggehaald' })).getByText('Bas Leemhuis')).toBeTruthy();
  });

  it('says of a file of another browser what it can and cannot tell', async () => {
    const { choose, result } = await openCheck();
    const head = logFileHead('2026-11-20T10:00:00Z', 'device-9', {
      ...chainStart,
      seq: 5,
      count: 5,
      hash: 'a'.repeat(64),
    });
    await choose(await joined(writeNdjson([[bas]], head, ends)));
    const said = await result();
    expect(said.getByRole('heading', { name: 'Aan dit bestand is niets veranderd' })).toBeTruthy();
    expect(said.getByText(/^Het is in een andere browser gemaakt\./)).toBeTruthy();
  });

  it('of a CSV with ids names the cells that differ, and of one without says what it cannot tell', async () => {
    const desk = await openDesk({ contacts: [joke, bas], at: '#/check' });
    const { choose, result } = hands(desk);
    const table = '"Contact";"Naam";"Uitkomst"\r\n';
    const rows = [
      `"${joke.id}";"Joke Terpstra";"beantwoord"\r\n`,
      `"${bas.id}";"Bas Leemhuis";"doorgezet"\r\n`,
    ] as const;
    await choose(table + rows.join(''), 'logboek.csv');
    const said = await result();
    expect(said.getByRole('heading', { name: 'Dit bestand klopt niet' })).toBeTruthy();
    const changed = within(said.getByRole('region', { name: 'Veranderd' }));
    expect(changed.getByText('Bas Leemhuis')).toBeTruthy();
    expect(changed.getByText(/^Rij 3/)).toBeTruthy();
    expect(changed.getByRole('term').textContent).toBe('Uitkomst');
    expect(changed.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      'in het bestand: doorgezet',
      'in het logboek: beantwoord',
    ]);
    expect(said.getByText(/^Of er rijen ontbreken/)).toBeTruthy();
    await expectAccessible(desk.container);

    await choose(`"Naam";"Uitkomst"\r\n"Joke Terpstra";"beantwoord"\r\n`, 'zonder.csv');
    await desk.findByRole('heading', { name: 'zonder.csv' });
    const other = await result();
    expect(other.getByRole('heading', { name: 'Dit bestand is niet met het logboek te vergelijken' })).toBeTruthy();
    expect(other.getByText(/^De kolom Contact ontbreekt/)).toBeTruthy();
  });

  it('names the linked persons that were changed and removed', async () => {
    const { choose, result, store } = await openCheck();
    const at = '2026-11-20T10:05:00.000Z';
    const handle = { site: bas.site, author: bas.author, at, agent: 'MV' };
    const person = { id: 'p1', handles: [handle], notes: [], crmReference: 'K-1' };
    const said: readonly PersonEvent[] = [
      { kind: 'handleLinked', id: 'p1', handle },
      { kind: 'personNumbered', id: 'p1', crmReference: 'K-1' },
    ];
    await store.append(said.map((event) => ({ ...event, eventId: crypto.randomUUID(), at, agent: 'MV' })));
    const head = {
      ...logFileHead('2026-11-20T10:30:00Z', 'd', await store.anchor()),
      query: {},
      count: 2,
      persons: { links: true, notes: true },
    };
    const fileWith = (persons: readonly (typeof person)[]) =>
      joined(writeNdjson([[joke, bas]], head, { ...ends, persons: async () => persons }));
    await choose(await fileWith([person]), 'heel.ndjson');
    expect((await result()).getByText('De gekoppelde persoon staat erin zoals het logboek het toen had.')).toBeTruthy();

    await choose(await fileWith([{ ...person, crmReference: 'K-2' }]), 'anders.ndjson');
    expect((await resultOf('anders.ndjson')).getByText('1 gekoppelde persoon is veranderd.')).toBeTruthy();
    expect((await result()).getByText('K-2')).toBeTruthy();

    await choose(await fileWith([]), 'weg.ndjson');
    expect((await resultOf('weg.ndjson')).getByText('1 gekoppelde persoon is weggehaald.')).toBeTruthy();

    async function resultOf(name: string) {
      await waitFor(async () => expect((await result()).getByRole('heading', { name })).toBeTruthy());
      return result();
    }
  });

  it('refuses what is no export', async () => {
    const { choose, result } = await openCheck();
    await choose('datum;site\n', 'tabel.csv');
    const said = await result();
    expect(said.getByRole('heading', { name: 'Dit bestand is niet te controleren' })).toBeTruthy();
  });
});

describe('checking the log itself', () => {
  it('says that the chain is whole', async () => {
    const { findByRole, findByText, user } = await openCheck();
    await findByText(/^2 gebeurtenissen, /);
    await user.click(await findByRole('button', { name: 'Controleer de keten' }));
    expect(await findByText('De keten is heel: alle 2 gebeurtenissen zoals vastgelegd')).toBeTruthy();
  });

  it('says so when nothing was logged', async () => {
    const { findByRole, findByText, user } = await openDesk({ at: '#/check' });
    await findByText('Er is nog niets vastgelegd.');
    await user.click(await findByRole('button', { name: 'Controleer de keten' }));
    expect(await findByRole('heading', { name: 'Er is nog niets vastgelegd.' })).toBeTruthy();
  });
});
