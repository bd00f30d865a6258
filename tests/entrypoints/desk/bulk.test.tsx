// @vitest-environment jsdom
import './with-database.ts';

import { fireEvent, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { expectAccessible } from '../../components/render.tsx';
import { aContact } from '../../storage/fakes.ts';
import { type DeskWorld, openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

beforeEach(() => sessionStorage.clear());

async function openList(world: Partial<DeskWorld> = {}) {
  const desk = await openDesk({ at: '#/protocol', protocol: smallProtocol, ...world });
  await desk.findByText(/geladen 18 nov/);
  const list = within(await desk.findByRole('navigation', { name: 'Standaardantwoorden' }));
  const titles = () => list.getAllByRole('link').map((link) => link.textContent?.split(',')[0]);
  return { ...desk, list, titles };
}

describe('what asks for attention', () => {
  it('stands in the list, and narrows it with one press', async () => {
    const { list, titles, user } = await openList();
    expect(list.getByRole('link', { name: /Straatlamp kapot.*geen voorbeelden/ })).toBeTruthy();
    const expired = list.getByRole('button', { name: 'Verlopen 1' });
    await user.click(expired);
    expect(expired.getAttribute('aria-pressed')).toBe('true');
    expect(titles()).toEqual(['Straatlamp kapot']);
    await user.click(expired);
    await user.click(list.getByRole('button', { name: 'Concept 1' }));
    expect(titles()).toEqual(['Letsel of gevaar']);
    expect(list.queryByRole('button', { name: /^Dubbel/ })).toBeNull();
  });

  it('a reply that nobody took in all the days of the log is named', async () => {
    const [bin] = smallProtocol.replies;
    if (bin === undefined) throw new Error('the small protocol has replies');
    const protocol: Protocol = {
      ...smallProtocol,
      replies: [bin, { ...bin, id: 'boom', title: { nl: 'Boom om' }, text: { nl: 'We komen kijken.' } }],
    };
    // Forty days before the day of the test; one reply was taken since.
    const contacts = [
      aContact({ createdAt: '2026-10-11T09:00:00.000Z', postKey: 'x/1' }),
      aContact({ createdAt: '2026-11-19T09:00:00.000Z', postKey: 'x/2', replyId: 'bak-niet-geleegd' }),
    ];
    const { list, titles, user } = await openList({ protocol, contacts });
    await user.click(await list.findByRole('button', { name: 'Niet gebruikt 1' }));
    expect(titles()).toEqual(['Boom om']);
    expect(list.getByRole('link').textContent).toContain('40 dagen niet gebruikt');
  });
});

describe('several replies at once', () => {
  it('are approved in one version, with who and when, and it can be taken back', async () => {
    const { list, user, findByRole, findByText, getByRole, store, container } = await openList();
    await user.click(list.getByRole('button', { name: 'Kies er meer' }));
    const form = within(await findByRole('form', { name: 'Meer antwoorden tegelijk wijzigen' }));
    expect(form.getByText('Vink links aan welke antwoorden je wilt wijzigen.')).toBeTruthy();
    await user.click(list.getByRole('checkbox', { name: 'Straatlamp kapot' }));
    await user.click(list.getByRole('checkbox', { name: 'Letsel of gevaar' }));
    await expectAccessible(container);
    await user.selectOptions(form.getByRole('combobox', { name: 'Status' }), 'goedgekeurd');
    await user.selectOptions(form.getByRole('combobox', { name: 'Afdeling' }), 'Reiniging');
    await user.selectOptions(form.getByRole('combobox', { name: 'Geldig tot en met' }), 'tot en met een dag');
    fireEvent.change(form.getByLabelText('Laatste dag'), { target: { value: '2027-04-30' } });
    await user.click(form.getByRole('button', { name: 'Wijzig 2 antwoorden' }));
    expect(await findByText('2 antwoorden zijn gewijzigd')).toBeTruthy();
    const row = await store.currentProtocol();
    expect(row?.protocol.summary).toBe('2 antwoorden tegelijk gewijzigd');
    const [bin, lamp, injury] = smallProtocol.replies;
    const changed = { department: 'reiniging', validUntil: '2027-04-30' };
    expect(row?.protocol.replies).toEqual([
      bin,
      { ...lamp, ...changed },
      { ...injury, ...changed, status: 'approved', approvedBy: 'MV', approvedAt: expect.stringMatching(/^2026-11-/) },
    ]);
    await user.click(getByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => expect((await store.currentProtocol())?.seq).toBe(3));
    expect((await store.currentProtocol())?.protocol.replies).toEqual(smallProtocol.replies);
  });

  it('all that the list shows are chosen with one press, and deleted', async () => {
    const { list, user, findByRole, findByText, store } = await openList();
    await user.click(list.getByRole('button', { name: 'Kies er meer' }));
    expect(document.activeElement).toBe(list.getByRole('checkbox', { name: 'Alle 3 in de lijst' }));
    await user.click(list.getByRole('button', { name: 'Verlopen 1' }));
    await user.click(list.getByRole('checkbox', { name: 'Die ene in de lijst' }));
    const form = within(await findByRole('form', { name: 'Meer antwoorden tegelijk wijzigen' }));
    // Nothing was chosen to be changed: pressing it changes nothing.
    await user.click(form.getByRole('button', { name: 'Wijzig 1 antwoord' }));
    await user.type(form.getByRole('textbox', { name: 'Wat is er anders?' }), 'Opgeruimd');
    await user.click(form.getByRole('button', { name: 'Verwijder 1 antwoord' }));
    expect(await findByText('1 antwoord is verwijderd')).toBeTruthy();
    const row = await store.currentProtocol();
    expect(row?.protocol.replies.map(({ id }) => id)).toEqual(['bak-niet-geleegd', 'letsel']);
    expect(row).toMatchObject({ seq: 2, protocol: { summary: 'Opgeruimd' } });
  });
});

describe('approving', () => {
  it('takes one click from reviewed and one from approved, each signed', async () => {
    const { user, findByRole, findByText, store, getByRole } = await openList({ at: '#/protocol/letsel' });
    await user.click(await findByRole('button', { name: 'Zet op nagekeken' }));
    await findByText('Letsel of gevaar is nagekeken');
    expect((await store.currentProtocol())?.protocol.replies[2]).toMatchObject({
      status: 'reviewed',
      reviewedBy: 'MV',
    });
    await user.click(getByRole('button', { name: 'Keur goed' }));
    await findByText('Letsel of gevaar is goedgekeurd');
    const row = await store.currentProtocol();
    expect(row?.protocol.replies[2]).toMatchObject({ status: 'approved', reviewedBy: 'MV', approvedBy: 'MV' });
    expect(row?.protocol.summary).toBe('Goedgekeurd: Letsel of gevaar');
  });

  it('goes with saving, from the form', async () => {
    const { user, findByRole, store } = await openList({ at: '#/protocol/letsel?edit=change' });
    const form = within(await findByRole('form', { name: 'Standaardantwoord wijzigen' }));
    await user.type(form.getByRole('textbox', { name: 'Tekst' }), ' Bel eerst.');
    await user.click(form.getByRole('button', { name: 'Sla op en keur goed' }));
    await findByRole('button', { name: 'Wijzig' });
    expect((await store.currentProtocol())?.protocol.replies[2]).toMatchObject({
      text: { nl: 'Schrijf dit zelf. Bel eerst.' },
      status: 'approved',
      approvedBy: 'MV',
    });
  });
});
