// @vitest-environment jsdom
import './with-database.ts';

import { fireEvent, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { expectAccessible } from '../../components/render.tsx';
import { openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

beforeEach(() => sessionStorage.clear());

const withNotices: Protocol = {
  ...smallProtocol,
  notices: [
    {
      id: 'ijzel',
      kind: 'other',
      title: { nl: 'IJzel in de ochtend' },
      text: { nl: 'We strooien.' },
      from: '2026-01-10',
      until: '2026-01-12',
    },
    {
      id: 'balie-dicht',
      kind: 'closing',
      title: { nl: 'Balie dicht' },
      text: { nl: 'De balie is dicht.' },
      from: '2026-11-01',
      until: '2027-01-31',
      lifts: ['bak-niet-geleegd'],
    },
  ],
};

async function openNotices(protocol: Protocol, at = '#/protocol?part=notices') {
  const desk = await openDesk({ at, protocol });
  await desk.findByText(/geladen 18 nov/);
  return { ...desk, list: within(await desk.findByRole('navigation', { name: 'Actuele berichten' })) };
}

describe('notices', () => {
  it('are reached from the protocol, and say what they are for while there are none', async () => {
    const { findByText, container } = await openNotices(smallProtocol);
    expect(await findByText('Nog niets actueels')).toBeTruthy();
    await expectAccessible(container);
  });

  it('a new one is written with what it does to replies, seen as an agent sees it, and saved as a version', async () => {
    const { list, user, findByRole, getByRole, store, findByText, container } = await openNotices(smallProtocol);
    await user.click(list.getByRole('button', { name: 'Nieuw actueel bericht' }));
    const form = within(await findByRole('form', { name: 'Nieuw actueel bericht' }));
    // The title has the focus: whoever asks for a new one can begin to type.
    await user.keyboard('Storing bij het loket');
    await user.type(form.getByRole('textbox', { name: 'Tekst' }), 'Er wordt aan gewerkt.');
    fireEvent.change(form.getByLabelText('Vanaf, dag'), { target: { value: '2026-11-01' } });
    fireEvent.change(form.getByLabelText('Tot en met, dag'), { target: { value: '2026-12-24' } });
    fireEvent.change(form.getByLabelText('Tot, tijd'), { target: { value: '18:00' } });
    await user.selectOptions(form.getByRole('combobox', { name: 'Zet bovenaan' }), 'Bak niet geleegd');
    await user.selectOptions(
      form.getByRole('combobox', { name: 'Niet gebruiken zolang dit geldt' }),
      'Straatlamp kapot',
    );
    await user.selectOptions(
      form.getByRole('combobox', { name: 'In plaats van ‘Straatlamp kapot’' }),
      'Letsel of gevaar',
    );
    const beside = within(getByRole('complementary', { name: 'Zo leest het' }));
    expect(beside.getByRole('region', { name: 'Actueel' }).textContent).toContain('tot 24 december 18:00');
    expect(beside.getByText('‘Straatlamp kapot’ wordt niet aangeboden, wel ‘Letsel of gevaar’.')).toBeTruthy();
    // What stands in for it is a draft: nobody would get it.
    expect(beside.getByText(/‘Letsel of gevaar’ is niet goedgekeurd of niet geldig/)).toBeTruthy();
    await expectAccessible(container);
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    expect(await findByText('Storing bij het loket is opgeslagen')).toBeTruthy();
    const row = await store.currentProtocol();
    expect(row?.protocol.summary).toBe('Nieuw: Storing bij het loket');
    expect(row?.protocol.notices).toEqual([
      {
        id: 'storing-bij-het-loket',
        kind: 'fault',
        title: { nl: 'Storing bij het loket' },
        text: { nl: 'Er wordt aan gewerkt.' },
        from: '2026-11-01',
        until: '2026-12-24T18:00',
        lifts: ['bak-niet-geleegd'],
        replaces: [{ reply: 'lamp-kapot', by: 'letsel' }],
      },
    ]);
  });

  it('what is over is folded away; search finds it', async () => {
    const { list, user } = await openNotices(withNotices);
    expect(list.getByRole('region', { name: 'Geldt nu' }).textContent).toContain('Balie dicht');
    const past = list.getByText('Voorbij').closest('details');
    expect(past?.open).toBe(false);
    await user.type(list.getByRole('searchbox', { name: 'Zoek in Actueel' }), 'strooi');
    expect(list.queryByRole('link', { name: /Balie dicht/ })).toBeNull();
    expect(past?.open).toBe(true);
    expect(list.getByText('1 actueel bericht')).toBeTruthy();
  });

  it('says at the field when one of a pair was emptied, or the days are the wrong way round', async () => {
    const { findByRole, user, store } = await openNotices(withNotices, '#/protocol/balie-dicht?part=notices');
    const form = within(await findByRole('form', { name: 'Actueel bericht wijzigen' }));
    await user.clear(form.getByRole('textbox', { name: 'Tekst' }));
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    await form.findByRole('alert');
    expect(form.getByRole('textbox', { name: 'Tekst' }).getAttribute('aria-invalid')).toBe('true');
    await user.type(form.getByRole('textbox', { name: 'Tekst' }), 'Dicht.');
    fireEvent.change(form.getByLabelText('Tot en met, dag'), { target: { value: '2026-10-01' } });
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    expect(form.getByLabelText('Tot en met, dag').getAttribute('aria-invalid')).toBe('true');
    expect((await store.protocolVersions()).versions).toHaveLength(1);
  });

  it('a deleted one can be put back', async () => {
    const { findByRole, user, store, findByText, getByRole } = await openNotices(
      withNotices,
      '#/protocol/balie-dicht?part=notices',
    );
    const form = within(await findByRole('form', { name: 'Actueel bericht wijzigen' }));
    await user.click(form.getByRole('button', { name: 'Verwijder' }));
    await findByText('Balie dicht is verwijderd');
    expect((await store.currentProtocol())?.protocol.notices?.map(({ id }) => id)).toEqual(['ijzel']);
    await user.click(getByRole('button', { name: 'Zet terug' }));
    await findByRole('link', { name: /Balie dicht/ });
    expect((await store.currentProtocol())?.protocol.notices).toEqual(withNotices.notices);
  });
});
