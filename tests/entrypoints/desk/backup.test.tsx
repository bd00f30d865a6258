// @vitest-environment jsdom
import './with-database.ts';

import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { backupHead } from '../../../core/backup/file.ts';
import { UnreadableBackup } from '../../../core/backup/problem.ts';
import { ok, refuse } from '../../../core/result.ts';
import type { BackupPort } from '../../../entrypoints/desk/backup/backup-port.ts';
import { expectAccessible } from '../../components/render.tsx';
import { type DeskWorld, openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

const zero = '0'.repeat(64);
const head = backupHead('2026-11-20T09:00:00Z', { seq: 5, hash: zero, keySalt: zero, schema: 2 });

/** A file as the port reads it: under the passphrase, when there is one. */
function fileWith(passphrase?: string): BackupPort['read'] {
  return async function* read(_file, how) {
    if (passphrase !== undefined && how.passphrase === undefined) throw new UnreadableBackup('needsPassphrase');
    if (passphrase !== how.passphrase) throw new UnreadableBackup('wrongPassphrase');
    yield head;
    yield { key: 'ownReplies', value: [{}, {}, {}] };
  };
}

async function openBackup(backup: Partial<BackupPort>, world: DeskWorld = {}) {
  const desk = await openDesk({ at: '#/settings', protocol: smallProtocol, backup, ...world });
  const group = within(await desk.findByRole('region', { name: 'Reservekopie' }));
  const pick = async () => {
    const file = new File(['x'], 'kantlijn-reservekopie-2026-11-20.kantlijn');
    fireEvent.change(group.getByLabelText('Bestand met een reservekopie'), { target: { files: [file] } });
    return within(await desk.findByRole('dialog', { name: 'Reservekopie terugzetten' }));
  };
  return { ...desk, group, pick };
}

describe('a backup in the desk', () => {
  it('is made without a passphrase, saved, and noted', async () => {
    const { group, user, fake, files, container } = await openBackup({ make: async () => new Blob(['abc']) });
    expect(await group.findByText('In deze browser is nog geen reservekopie gemaakt.')).toBeTruthy();
    await expectAccessible(container);
    await user.click(group.getByRole('button', { name: 'Maak een reservekopie' }));
    expect(await group.findByText(/^Gemaakt: kantlijn-reservekopie-\d{4}-\d\d-\d\d\.kantlijn/)).toBeTruthy();
    expect(files).toHaveLength(1);
    expect(fake.sent('noteBackup')).toEqual([{ what: 'made' }]);
  });

  it('takes no short passphrase and none that was mistyped', async () => {
    const asked: string[] = [];
    const key = { key: {} as CryptoKey, rounds: 1, salt: new Uint8Array() };
    const { group, user, files } = await openBackup({
      make: async (how) => new Blob([how.key === key ? 'sealed' : 'plain']),
      makeKey: async (passphrase) => {
        asked.push(passphrase);
        return key;
      },
    });
    const make = () => user.click(group.getByRole('button', { name: 'Maak een reservekopie' }));
    await user.type(group.getByLabelText('Wachtzin'), 'kort');
    await make();
    expect(group.getByText(/Neem ten minste 15 tekens/)).toBeTruthy();
    await user.type(group.getByLabelText('Wachtzin'), ' maar nu lang genoeg');
    await user.type(group.getByLabelText('Nog eens dezelfde wachtzin'), 'iets anders');
    await make();
    expect(group.getByText('De twee wachtzinnen zijn niet gelijk.')).toBeTruthy();
    expect(files).toEqual([]);
    await user.clear(group.getByLabelText('Nog eens dezelfde wachtzin'));
    await user.type(group.getByLabelText('Nog eens dezelfde wachtzin'), 'kort maar nu lang genoeg');
    await make();
    await waitFor(() => expect(files.map(({ file }) => file.size)).toEqual([6]));
    expect(asked).toEqual(['kort maar nu lang genoeg']);
  });

  it('that cannot be made is told, and can be tried again', async () => {
    const { group, user, files } = await openBackup({ make: () => Promise.reject(new Error('disk')) });
    await user.click(group.getByRole('button', { name: 'Maak een reservekopie' }));
    expect(await group.findByText(/^De reservekopie is niet gemaakt/)).toBeTruthy();
    expect(files).toEqual([]);
  });

  it('shows what is in it before it is put back', async () => {
    const { pick, user, fake, group, container } = await openBackup({ read: fileWith() });
    const dialog = await pick();
    expect(await dialog.findByText(/3 eigen antwoorden/)).toBeTruthy();
    expect(dialog.getByText('20 november 2026')).toBeTruthy();
    expect(fake.sent('startRestore')).toEqual([]);
    await expectAccessible(container);
    await user.click(dialog.getByRole('button', { name: 'Vervang alles hier door deze kopie' }));
    expect(await group.findByText(/^Teruggezet: /)).toBeTruthy();
    expect(fake.sent('startRestore')).toEqual([{ log: head.log }]);
    expect(fake.sent('stageRestore')).toMatchObject([{ item: { key: 'ownReplies' } }]);
    expect(fake.sent('finishRestore')).toMatchObject([{ events: 0 }]);
  });

  it('under a passphrase opens with the right one only', async () => {
    const { pick, user } = await openBackup({ read: fileWith('de goede zin') });
    const dialog = await pick();
    const field = await dialog.findByLabelText('Wachtzin van dit bestand');
    await user.type(field, 'de foute zin');
    await user.click(dialog.getByRole('button', { name: 'Open' }));
    expect(await dialog.findByText(/^Met deze wachtzin gaat het bestand niet open/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'de goede zin{Enter}');
    expect(await dialog.findByText(/3 eigen antwoorden/)).toBeTruthy();
  });

  it('that is damaged is refused in a sentence, and nothing is asked of the background', async () => {
    const { pick, user, fake, queryByRole } = await openBackup({
      async *read() {
        yield head;
        throw new UnreadableBackup('damaged');
      },
    });
    const dialog = await pick();
    expect(await dialog.findByText(/^Dit bestand is beschadigd of niet compleet/)).toBeTruthy();
    expect(dialog.queryByRole('button', { name: 'Vervang alles hier door deze kopie' })).toBeNull();
    expect(fake.sent('startRestore')).toEqual([]);
    await user.click(dialog.getByText('Sluit'));
    expect(queryByRole('dialog')).toBeNull();
  });

  it('for which the disk is full leaves all as it was, and says so', async () => {
    const { pick, user, fake } = await openBackup(
      { read: fileWith() },
      { answers: { stageRestore: () => refuse('storageFull') } },
    );
    const dialog = await pick();
    await user.click(await dialog.findByRole('button', { name: 'Vervang alles hier door deze kopie' }));
    expect(await dialog.findByText('Niet teruggezet; hier is niets veranderd')).toBeTruthy();
    expect(fake.sent('finishRestore')).toEqual([]);
    expect(fake.sent('dropRestore')).toHaveLength(1);
  });
});

describe('the backup that goes into a folder by itself', () => {
  it('says at once that it did not succeed, with the folder and what to do; the second try puts it there', async () => {
    let isFull = true;
    const written: string[] = [];
    const handle = {
      name: 'Reservekopieën Oost-Veluwe',
      queryPermission: async () => 'granted' as const,
      requestPermission: async () => 'granted' as const,
      async getFileHandle(name: string) {
        if (isFull) throw new DOMException('no space', 'QuotaExceededError');
        written.push(name);
        return { createWritable: async () => ({ write: async () => {}, close: async () => {} }) };
      },
    };
    const { findByText, findByRole, queryByText, user, fake, container } = await openDesk({
      at: '#/log',
      protocol: smallProtocol,
      backup: { make: async () => new Blob(['abc']), folder: async () => ({ handle }) },
      answers: { getBackup: () => ok({ sinceAt: '2026-11-01T09:00:00Z' }) },
    });
    expect(await findByText(/De kopie is niet in de map ‘Reservekopieën Oost-Veluwe’ gezet\./)).toBeTruthy();
    expect((await findByText('Er komt geen reservekopie meer in de map')).closest('[role=status]')).not.toBeNull();
    await expectAccessible(container);
    expect(fake.sent('noteBackup')).toEqual([]);
    isFull = false;
    await user.click(await findByRole('button', { name: 'Probeer het nog eens' }));
    await waitFor(() => expect(queryByText(/De kopie is niet in de map/)).toBeNull());
    expect(written).toHaveLength(1);
    expect(fake.sent('noteBackup')).toEqual([{ what: 'made' }]);
  });

  it('is put off by “later”, and its page is one press away', async () => {
    const handle = {
      name: 'Kopieën',
      queryPermission: async () => 'granted' as const,
      getFileHandle: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    };
    const { findByText, findByRole, user, fake } = await openDesk({
      at: '#/log',
      protocol: smallProtocol,
      backup: { make: async () => new Blob(['abc']), folder: async () => ({ handle }) },
      answers: { getBackup: () => ok({ sinceAt: '2026-11-01T09:00:00Z' }) },
    });
    await findByText(/De kopie is niet in de map ‘Kopieën’ gezet\./);
    await user.click(await findByRole('button', { name: 'Naar reservekopie' }));
    expect(location.hash).toBe('#/settings');
    await user.click(await findByRole('button', { name: 'Later' }));
    expect(fake.sent('noteBackup')).toEqual([{ what: 'later' }]);
  });
});
