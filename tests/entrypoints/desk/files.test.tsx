// @vitest-environment jsdom
import './with-database.ts';

import { fireEvent, within } from '@testing-library/react';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { expectAccessible } from '../../components/render.tsx';
import { openDesk, textOf } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

/** jsdom's files cannot give their bytes themselves. */
function fileOf(content: string | Uint8Array, name: string): File {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = new File([new Uint8Array(bytes)], name);
  Object.defineProperty(file, 'arrayBuffer', { value: async () => new Uint8Array(bytes).buffer });
  return file;
}

async function openImport(file: File, protocol: Protocol = smallProtocol) {
  const desk = await openDesk({ at: '#/protocol', protocol });
  await desk.findByText(/geladen 18 nov/);
  await desk.user.click(await desk.findByRole('button', { name: 'Haal antwoorden op' }));
  const dialog = within(await desk.findByRole('dialog', { name: 'Haal antwoorden op uit een bestand' }));
  await desk.user.upload(dialog.getByLabelText('Bestand met standaardantwoorden', { selector: 'input' }), file);
  return { ...desk, dialog };
}

const canned = [
  'Naam;Antwoord;Map;Gemaakt door',
  'Container vol;Hoi %name%, we legen de container morgen.;Afval;Piet',
  'Leeg;;Afval;Piet',
  'Container vol;Hoi %name%, we legen de container morgen.;Afval;Piet',
].join('\r\n');

describe('replies from a file', () => {
  it('are shown first, with what each column becomes, and added as drafts by one button', async () => {
    const { dialog, user, store, findByRole, container } = await openImport(fileOf(canned, 'antwoorden.csv'));
    expect(await dialog.findByText('antwoorden.csv: gelezen als een CSV-tabel, 3 rijen.')).toBeTruthy();
    const value = (name: string) => (dialog.getByRole('combobox', { name }) as HTMLSelectElement).value;
    expect(value('Kolom Naam wordt')).toBe('title');
    expect(value('Kolom Antwoord wordt')).toBe('text');
    expect(value('Kolom Map wordt')).toBe('category');
    expect(value('Kolom Gemaakt door wordt')).toBe('');
    expect(dialog.getByText('Er komt 1 antwoord bij, als concept.')).toBeTruthy();
    expect(dialog.getByText('2 rijen doen niet mee')).toBeTruthy();
    expect(dialog.getByText('geen tekst')).toBeTruthy();
    expect(dialog.getByText('zelfde tekst als ‘Container vol’ in dit bestand')).toBeTruthy();
    expect(dialog.getByText('1 invulplek omgezet')).toBeTruthy();
    await expectAccessible(container);
    expect((await store.protocolVersions()).versions).toHaveLength(1);

    await user.click(dialog.getByRole('button', { name: 'Voeg 1 antwoord toe' }));
    expect(await dialog.findByText('1 antwoord toegevoegd als concept, in versie 4.')).toBeTruthy();
    const { versions } = await store.protocolVersions();
    expect(versions).toHaveLength(2);
    await user.click(dialog.getAllByRole('button', { name: 'Sluit' })[1] as HTMLElement);
    expect(await findByRole('link', { name: /Container vol/ })).toBeTruthy();
  });

  it('follow another choice of columns at once', async () => {
    const { dialog, user } = await openImport(fileOf('Retour; Dat kan.\nGeld terug; Dat duurt vijf dagen.', 'x.csv'));
    await user.selectOptions(await dialog.findByRole('combobox', { name: 'Kolom text wordt' }), 'niet overnemen');
    expect(dialog.getByText('Kies eerst welke kolom de tekst van het antwoord is.')).toBeTruthy();
    expect(dialog.getByRole('button', { name: /Voeg/ }).getAttribute('aria-disabled')).toBe('true');
  });

  it.each([
    ['an old sheet', fileOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'oud.csv'), /Dit is geen tekst/],
    ['a zip that is no sheet', fileOf(zipSync({ 'a.txt': strToU8('a') }), 'a.xlsx'), /geen Excel-bestand/],
    ['broken JSON', fileOf('{"macros": [{', 'macros.json'), /er zit een fout in/],
    ['an empty file', fileOf('', 'leeg.csv'), /Er staat geen antwoord in/],
  ])('say why %s cannot be read', async (_, file, sentence) => {
    const { dialog, container } = await openImport(file);
    expect(await dialog.findByText(sentence)).toBeTruthy();
    await expectAccessible(container);
  });

  it('come from YAML, and from text that Excel wrote without Unicode', async () => {
    const yaml = 'matches:\n  - trigger: ":glas"\n    replace: "Glas mag in de glasbak."\n    label: Glas\n';
    const first = await openImport(fileOf(yaml, 'base.yml'));
    expect(await first.dialog.findByText(/teksten uit Espanso, 1 rij/)).toBeTruthy();
    first.unmount();
    const ansi = Uint8Array.from([...'titel;tekst\nCaf\u00e9;Dat is priv\u00e9.'].map((sign) => sign.charCodeAt(0)));
    const second = await openImport(fileOf(ansi, 'ansi.csv'));
    expect(await second.dialog.findByText('Dat is privé.')).toBeTruthy();
  });

  it('are dropped on the window as well', async () => {
    const desk = await openDesk({ at: '#/protocol', protocol: smallProtocol });
    await desk.findByText(/geladen 18 nov/);
    await desk.user.click(await desk.findByRole('button', { name: 'Haal antwoorden op' }));
    const zone = await desk.findByRole('region', { name: 'Bestand met standaardantwoorden' });
    fireEvent.drop(zone, { dataTransfer: { types: ['Files'], files: [fileOf(canned, 'a.csv')] } });
    expect(await desk.findByText(/a.csv: gelezen als een CSV-tabel/)).toBeTruthy();
  });
});

describe('the protocol as a file', () => {
  it.each([
    ['Antwoorden als CSV voor Excel', 'gemeente-duinstad-v3.csv', '\ufeff"Id";"Titel";"Tekst";'],
    ['Antwoorden als CSV', 'gemeente-duinstad-v3.csv', '"Id","Titel","Tekst",'],
    ['Antwoorden als Excel-blad (.xlsx)', 'gemeente-duinstad-v3.xlsx', 'PK'],
  ])('%s', async (label, name, start) => {
    const { user, findByRole, files, container, findByText } = await openDesk({
      at: '#/protocol',
      protocol: smallProtocol,
    });
    await findByText(/geladen 18 nov/);
    await user.click(await findByRole('button', { name: 'Bewaar of print' }));
    const dialog = within(await findByRole('dialog', { name: 'Bewaar het protocol' }));
    const radio = dialog
      .getAllByRole('radio')
      .find((one) => one.closest('label')?.querySelector('b')?.textContent === label);
    await user.click(radio as HTMLElement);
    await expectAccessible(container);
    await user.click(dialog.getByRole('button', { name: 'Bewaar bestand' }));
    expect(await findByText(`${name} is bewaard.`)).toBeTruthy();
    expect(files.map((one) => one.name)).toEqual([name]);
    expect((await textOf(files[0]?.file as Blob)).startsWith(start)).toBe(true);
  });
});

describe('the handbook', () => {
  it('holds what a team goes by: approved replies, targets, hours, accounts; no drafts', async () => {
    const { findByRole, container } = await openDesk({ at: '#/handbook', protocol: smallProtocol });
    const book = within(await findByRole('article', { name: 'Gemeente Duinstad' }));
    expect(book.getByRole('heading', { level: 4, name: 'Bak niet geleegd' })).toBeTruthy();
    expect(book.queryByRole('heading', { level: 4, name: 'Letsel of gevaar' })).toBeNull();
    expect(book.getByText('1 concept staat niet in dit handboek.')).toBeTruthy();
    expect(book.getByText('Een bak is één keer overgeslagen.')).toBeTruthy();
    expect(book.getByRole('heading', { level: 3, name: 'Reactienormen' })).toBeTruthy();
    expect(book.getByRole('heading', { level: 3, name: 'Openingstijden' })).toBeTruthy();
    await expectAccessible(container);
  });
});
