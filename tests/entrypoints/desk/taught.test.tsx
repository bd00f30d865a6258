// @vitest-environment jsdom
import './with-database.ts';

import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TaughtSite } from '../../../core/site-data.ts';
import { writeTaughtFile } from '../../../core/taught-file.ts';
import { expectAccessible } from '../../components/render.tsx';
import { openDesk, textOf } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

const plein: TaughtSite = {
  id: 'plein',
  name: 'Buurtplein',
  hosts: ['buurtplein.example'],
  taughtAt: '2026-11-18T09:00:00Z',
  data: { posts: ['article.post'], read: { name: [{ selector: '.wie' }], text: [{ selector: '.tekst' }] } },
};
const prikbord: TaughtSite = { ...plein, id: 'prikbord', name: 'Prikbord', hosts: ['prikbord.example'] };

async function openTaught(taught = { sites: [plein], ofProtocol: [prikbord], seen: {} }) {
  const desk = await openDesk({ at: '#/settings', protocol: smallProtocol, changes: { taught } });
  await desk.findByRole('heading', { level: 2, name: 'Geleerde sites' });
  return desk;
}

describe('taught sites', () => {
  it('say where, since when and how they were read last; those of the protocol are not changed here', async () => {
    const seen = { plein: { at: '2026-11-20T10:41:00Z', found: 13, read: 12 } };
    const { findByText, getAllByRole, getByText, queryByRole, container } = await openTaught({
      sites: [plein],
      ofProtocol: [prikbord],
      seen,
    });
    expect(await findByText(/Geleerd op 18 nov\. Werkte het laatst .*: 12 van 13 berichten gelezen\./)).toBeTruthy();
    expect(getByText('uit het protocol')).toBeTruthy();
    expect(getAllByRole('button', { name: /^Wijzig / }).map((one) => one.getAttribute('aria-label'))).toEqual([
      'Wijzig Buurtplein',
    ]);
    expect(queryByRole('button', { name: 'Verwijder Prikbord' })).toBeNull();
    await expectAccessible(container);
  });

  it('an empty list says how to begin', async () => {
    const { findByText } = await openTaught({ sites: [], ofProtocol: [], seen: {} });
    expect(await findByText('Er is nog geen site geleerd.')).toBeTruthy();
  });

  it('can be removed and put back', async () => {
    const { findByRole, findByText, queryByText, user, fake } = await openTaught();
    await user.click(await findByRole('button', { name: 'Verwijder Buurtplein' }));
    await findByText(/Buurtplein is verwijderd/);
    expect(fake.world.taught.sites).toEqual([]);
    await user.click(await findByRole('button', { name: 'Zet terug' }));
    await waitFor(() => expect(fake.world.taught.sites).toEqual([plein]));
    await waitFor(() => expect(queryByText(/Buurtplein is verwijderd/)).toBeNull());
  });

  it('are edited as text, which is checked before it is saved', async () => {
    const { findByRole, user, fake, container } = await openTaught();
    await user.click(await findByRole('button', { name: 'Wijzig Buurtplein' }));
    const dialog = within(await findByRole('dialog', { name: 'Buurtplein wijzigen' }));
    await expectAccessible(container);
    const text = dialog.getByRole('textbox', { name: 'Tekst' });
    await user.clear(text);
    await user.type(text, '.tekst [[[[');
    await user.click(dialog.getByRole('button', { name: 'Bewaar' }));
    expect(dialog.getByRole('alert').textContent).toMatch(/‘Tekst’ klopt niet/);
    expect(text.getAttribute('aria-invalid')).toBe('true');
    await user.clear(text);
    await user.type(text, '.tekst -- blockquote');
    await user.click(dialog.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() =>
      expect(fake.world.taught.sites[0]?.data.read.text).toEqual([{ selector: '.tekst', exclude: 'blockquote' }]),
    );
  });

  it('go into a file and come out of one, shown before they count', async () => {
    const { findByRole, findByLabelText, user, fake, files } = await openTaught();
    await user.click(await findByRole('button', { name: 'Bewaar Buurtplein als bestand' }));
    expect(files[0]?.name).toBe('kantlijn-plein.json');
    const saved = files[0] === undefined ? '' : await textOf(files[0].file);
    expect(saved).toBe(writeTaughtFile([plein]));

    const input = await findByLabelText('Bestand met geleerde sites');
    await user.upload(
      input,
      new File([writeTaughtFile([plein, prikbord])], 'sites.json', { type: 'application/json' }),
    );
    const dialog = within(await findByRole('dialog', { name: '2 sites in dit bestand' }));
    expect(dialog.getByText(/Vervangt wat je hier al hebt/)).toBeTruthy();
    expect(dialog.getByText(/Nieuw\./)).toBeTruthy();
    expect(fake.world.taught.sites).toEqual([plein]);
    await user.click(dialog.getByRole('button', { name: 'Neem over' }));
    await waitFor(() => expect(fake.world.taught.sites).toEqual([plein, prikbord]));
  });

  it('a file that does not fit says what is wrong with it', async () => {
    const { findByRole, findByLabelText, user } = await openTaught();
    const input = await findByLabelText('Bestand met geleerde sites');
    await user.upload(input, new File(['{"a":1}'], 'sites.json', { type: 'application/json' }));
    const dialog = within(await findByRole('dialog', { name: 'Dit bestand kan niet worden overgenomen' }));
    expect(dialog.getByText(/Er staan geen geleerde sites in/)).toBeTruthy();
  });

  it('go into the protocol file as its next version', async () => {
    const { findByRole, findByText, user, files } = await openTaught();
    const button = await findByRole('button', { name: 'Zet in het protocolbestand' });
    // The protocol stands in the log, which opens by itself.
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull());
    await user.click(button);
    await findByText(/is bewaard\. Laad het bij ‘Protocol’/);
    const protocol = JSON.parse(files[0] === undefined ? '' : await textOf(files[0].file));
    expect(protocol.version).toBe(smallProtocol.version + 1);
    expect(protocol.taughtSites).toEqual([plein]);
  });
});
