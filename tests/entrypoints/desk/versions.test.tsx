// @vitest-environment jsdom
import './with-database.ts';

import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { refuse } from '../../../core/result.ts';
import { expectAccessible } from '../../components/render.tsx';
import { type DeskWorld, openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

const later: Protocol = {
  ...smallProtocol,
  replies: smallProtocol.replies.slice(0, 2),
  summary: 'Letsel vervalt',
  author: 'M. Vos',
};

async function openVersions(answers: DeskWorld['answers'] = {}) {
  const desk = await openDesk({ at: '#/protocol', protocol: smallProtocol, answers });
  await desk.store.saveProtocol(later, 1, '2026-11-19T10:00:00Z');
  await desk.findByText(/geladen 18 nov/);
  await desk.user.click(desk.getByRole('button', { name: 'Versies' }));
  return { ...desk, dialog: within(await desk.findByRole('dialog')) };
}

describe('versions', () => {
  it('says of each when, by whom and why, newest first', async () => {
    const { dialog, container } = await openVersions();
    const rows = await dialog.findAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Versie 4 nu in gebruikhier gewijzigd19 nov 2026.*, door M\. VosLetsel vervalt$/),
      expect.stringMatching(/^Versie 3 uit een bestand18 nov 2026.*, door H\. Ruisvoornzonder toelichting/),
    ]);
    await expectAccessible(container);
  });

  it('compares two', async () => {
    const { dialog, user } = await openVersions();
    await user.click(await dialog.findByRole('button', { name: 'Vergelijk: Versie 3' }));
    expect((await dialog.findAllByRole('definition')).map(({ textContent }) => textContent)).toEqual([
      '0',
      '0',
      '1',
      '2',
    ]);
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Naar' }), 'Versie 3');
    expect(await dialog.findByText('Deze twee versies zijn gelijk.')).toBeTruthy();
  });

  it('goes back by making a new version with the old contents', async () => {
    const { dialog, user, store } = await openVersions();
    await user.click(await dialog.findByRole('button', { name: 'Ga terug: Versie 3' }));
    await user.click(await dialog.findByRole('button', { name: 'Maak dit de nieuwe versie' }));
    expect(await dialog.findByText('Terug naar versie 3')).toBeTruthy();
    const row = await store.currentProtocol();
    expect(row).toMatchObject({ seq: 3, version: 5 });
    expect(row?.protocol.replies).toEqual(smallProtocol.replies);
  });

  it('says that somebody changed it meanwhile, and stays', async () => {
    const { dialog, user, store } = await openVersions({ useProtocolVersion: () => refuse('changedMeanwhile') });
    await user.click(await dialog.findByRole('button', { name: 'Ga terug: Versie 3' }));
    await user.click(await dialog.findByRole('button', { name: 'Maak dit de nieuwe versie' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Het protocol is intussen gewijzigd');
    expect((await store.currentProtocol())?.version).toBe(4);
  });
});
