// @vitest-environment jsdom
import './with-database.ts';

import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FileHandle } from '../../../browser/file-handle.ts';
import type { DistributionView } from '../../../core/distribution.ts';
import { ok } from '../../../core/result.ts';
import { expectAccessible } from '../../components/render.tsx';
import { type DeskWorld, openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

const at = '2026-11-20T08:30:00Z';
const key = `${'B'.repeat(43)}=`;

/** The protocol screen, with what the background knows of how the protocol arrives. */
async function openProtocol(view: DistributionView, world: DeskWorld = {}) {
  const known = { view };
  const desk = await openDesk({
    at: '#/protocol',
    protocol: smallProtocol,
    ...world,
    answers: { getDistribution: () => ok(known.view), ...world.answers },
  });
  await desk.findByRole('complementary', { name: 'Afspraken' });
  return { ...desk, known };
}

describe('a policy', () => {
  const policy = { digest: 'd', wrong: [], sites: [] };

  it('says which version it brought', async () => {
    const { findByText, container } = await openProtocol({
      policy: { ...policy, arrival: { at, kind: 'taken', name: 'Gemeente Duinstad', version: 3 } },
    });
    expect(await findByText('Het beleid bracht versie 3. Die is nu in gebruik.')).toBeTruthy();
    await expectAccessible(container);
  });

  it('a broken protocol: what is wrong, and that nothing changed', async () => {
    const problem = {
      code: 'syntax',
      path: '',
      place: '',
      values: { line: 12, column: 3, found: '}', expected: '', limit: 0, size: 0 },
    } as const;
    const { findByRole, container } = await openProtocol({
      policy: { ...policy, wrong: ['sites'], arrival: { at, kind: 'bad', problems: [problem] } },
    });
    const alert = await findByRole('alert');
    expect(within(alert).getByRole('heading').textContent).toBe('Het protocol uit het beleid is niet overgenomen');
    expect(alert.textContent).toContain('Er is één ding mis. Wat in gebruik was, blijft in gebruik.');
    expect(alert.textContent).toContain('Regel 12, teken 3');
    expect(container.textContent).toContain('Deze instelling van het beleid is niet te lezen en geldt niet: sites.');
    await expectAccessible(container);
  });

  it('an older version is shown as a difference first, and taken by a person', async () => {
    const older = { ...smallProtocol, version: 2, brandWords: ['Oud'] };
    const { findByRole, findByText, user, fake } = await openProtocol(
      { policy: { ...policy, arrival: { at, kind: 'ask', why: 'older', name: 'Gemeente Duinstad', version: 2 } } },
      { answers: { getPolicyProtocol: () => ok({ text: JSON.stringify(older) }) } },
    );
    await user.click(await findByRole('button', { name: 'Bekijk wat er anders wordt' }));
    expect(await findByText('Let op: dit is een oudere versie. Nu is versie 3 geladen.')).toBeTruthy();
    await user.click(await findByRole('button', { name: 'Vervang protocol' }));
    await waitFor(() =>
      expect(fake.asked.find(({ type }) => type === 'loadProtocol')?.body).toMatchObject({ source: 'policy' }),
    );
  });

  it('asks for sites, which the person allows with one click', async () => {
    const { findByRole, user, allowed, fake } = await openProtocol({
      policy: { ...policy, sites: ['https://forum.duinstad.example'] },
    });
    const sites = within(await findByRole('region', { name: 'Je organisatie vraagt om deze sites' }));
    expect(sites.getByText('forum.duinstad.example')).toBeTruthy();
    await user.click(sites.getByRole('button', { name: 'Zet deze sites aan' }));
    await waitFor(() =>
      expect(fake.asked.find(({ type }) => type === 'switchSite')?.body).toEqual({
        origin: 'https://forum.duinstad.example',
        on: true,
      }),
    );
    expect(allowed).toEqual(['https://forum.duinstad.example']);
  });
});

describe('a publisher', () => {
  const publisher = { publicKey: key, since: at, signedCurrent: true };

  it('pinned at first use is unpinned after a question', async () => {
    const { findByRole, findByText, user, fake, container } = await openProtocol({
      publisher: { ...publisher, by: 'firstUse' },
    });
    expect(await findByText(key)).toBeTruthy();
    await user.click(await findByRole('button', { name: 'Maak de uitgever los' }));
    const dialog = within(await findByRole('dialog', { name: 'De uitgever losmaken?' }));
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Annuleer' }));
    expect(fake.asked.some(({ type }) => type === 'unpinPublisher')).toBe(false);
    await expectAccessible(container);
    await user.click(dialog.getByRole('button', { name: 'Maak los' }));
    await waitFor(() => expect(fake.asked.some(({ type }) => type === 'unpinPublisher')).toBe(true));
  });

  it('set by policy cannot be unpinned', async () => {
    const { findByText, queryByRole } = await openProtocol({
      publisher: { ...publisher, by: 'policy', signedCurrent: false },
    });
    expect(await findByText(/Je beheerder laat alleen protocollen toe/)).toBeTruthy();
    expect(await findByText(/Wat nu in gebruik is, is zelf niet zo ondertekend/)).toBeTruthy();
    expect(queryByRole('button', { name: 'Maak de uitgever los' })).toBeNull();
  });
});

describe('a linked file', () => {
  const linked = { name: 'protocol.json', follows: true, automatic: true };
  const fileOf = (text: string, lastModified: number) =>
    ({ name: 'protocol.json', size: text.length, lastModified, text: async () => text }) as unknown as File;

  function aHandle(permission: PermissionState = 'granted') {
    const state = { file: fileOf('{"format":"kantlijn-protocol"}', 1_000), permission, isGone: false };
    const handle: FileHandle = {
      name: 'protocol.json',
      getFile: async () => {
        if (state.isGone) throw new DOMException('gone', 'NotFoundError');
        return state.file;
      },
      queryPermission: async () => state.permission,
      requestPermission: async () => {
        state.permission = 'granted';
        return 'granted';
      },
    };
    return { state, handle };
  }
  const portOf = (handle: FileHandle | undefined) => ({
    canFollow: true,
    pick: async () => handle,
    kept: async () => handle,
    keep: async () => true,
  });
  const reads = (desk: Awaited<ReturnType<typeof openProtocol>>) =>
    desk.fake.asked.filter(({ type }) => type === 'linkedFileRead').map(({ body }) => body);

  it('is linked with one button, read, and its file is the one that is handed on', async () => {
    const { handle, state } = aHandle();
    const desk = await openProtocol({}, { linkedFile: portOf(handle) });
    await desk.user.click(await desk.findByRole('button', { name: 'Koppel een bestand' }));
    await waitFor(() => expect(reads(desk)).toHaveLength(1), { timeout: 5_000 });
    expect(desk.fake.asked.find(({ type }) => type === 'linkFile')?.body).toEqual({
      name: 'protocol.json',
      follows: true,
    });
    expect(reads(desk)[0]).toEqual({ text: await state.file.text(), modifiedAt: 1_000, size: 30 });
  });

  it('is looked at when the desk opens; what did not change is not read again', async () => {
    const { handle } = aHandle();
    const desk = await openProtocol(
      { linked: { ...linked, readAt: at, modifiedAt: 1_000, size: 30 } },
      { linkedFile: portOf(handle) },
    );
    await waitFor(() => expect(reads(desk)).toEqual([{ modifiedAt: 1_000, size: 30 }]));
    expect(await desk.findByText(/^Laatst gelezen: /)).toBeTruthy();
    await expectAccessible(desk.container);
  });

  it('is asked for again with one click when the browser forgot the permission', async () => {
    const { handle } = aHandle('prompt');
    const desk = await openProtocol({ linked }, { linkedFile: portOf(handle) });
    const button = await desk.findByRole('button', { name: 'Sta het lezen toe' });
    expect(reads(desk)).toEqual([]);
    await desk.user.click(button);
    await waitFor(() => expect(reads(desk)).toHaveLength(1), { timeout: 5_000 });
    expect(desk.queryByRole('button', { name: 'Sta het lezen toe' })).toBeNull();
  });

  it.each([
    ['moved', true, /Het bestand is verplaatst/],
    ['forgotten by the browser', false, /Je browser weet niet meer welk bestand het was/],
  ])('%s: says so and what to do', async (_, isKnown, sentence) => {
    const { handle, state } = aHandle();
    state.isGone = true;
    const desk = await openProtocol({ linked }, { linkedFile: portOf(isKnown ? handle : undefined) });
    expect(await desk.findByText(sentence)).toBeTruthy();
    expect(reads(desk)).toEqual([]);
  });

  it('where the browser cannot follow it, it is read again by hand, and an old reading is said', async () => {
    const { findByRole, findByText } = await openProtocol(
      { linked: { ...linked, follows: false, readAt: '2026-10-01T08:00:00Z' } },
      { linkedFile: { ...portOf(undefined), canFollow: false } },
    );
    expect(await findByRole('button', { name: 'Lees protocol.json opnieuw' })).toBeTruthy();
    expect(await findByText(/dagen geleden gelezen/)).toBeTruthy();
  });

  it('chosen again while it is still being read: the second choice is read as well, after the first', async () => {
    const desk = await openProtocol(
      { linked: { ...linked, follows: false, readAt: at } },
      { linkedFile: { ...portOf(undefined), canFollow: false } },
    );
    const field = await desk.findByLabelText('Bestand protocol.json, opnieuw gelezen');
    await desk.user.upload(field, new File(['{"version":1}'], 'protocol.json', { type: 'application/json' }));
    expect(await desk.findByText('Wordt gelezen…')).toBeTruthy();
    await desk.user.upload(field, new File(['{"version":2}'], 'protocol.json', { type: 'application/json' }));
    await waitFor(() => expect(reads(desk)).toMatchObject([{ text: '{"version":1}' }, { text: '{"version":2}' }]), {
      timeout: 10_000,
    });
    await waitFor(() => expect(desk.queryByText('Wordt gelezen…')).toBeNull());
  });
});
