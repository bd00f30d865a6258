// @vitest-environment jsdom
import './with-database.ts';

import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { allOff } from '../../../core/protocol/privacy.ts';
import { linkHandles } from '../../../entrypoints/background/linked-person.ts';
import { expectAccessible } from '../../components/render.tsx';
import { aContact, uuid } from '../../storage/fakes.ts';
import { type DeskWorld, openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

const joke = aContact({
  id: '11111111-1111-4111-8111-111111111111',
  site: 'x',
  author: { name: 'Joke Terpstra', handle: 'joke_t' },
  createdAt: '2026-11-17T10:00:00.000Z',
  replyTitle: 'Grofvuil',
});
const elsewhere = aContact({
  id: '22222222-2222-4222-8222-222222222222',
  site: 'mastodon',
  author: { name: 'Joke Terpstra', handle: 'jt@duin.example' },
  createdAt: '2026-11-03T10:00:00.000Z',
  replyTitle: 'Paspoort',
});
const forum = aContact({
  id: '33333333-3333-4333-8333-333333333333',
  author: { name: 'Tuinbank81' },
  createdAt: '2026-11-02T10:00:00.000Z',
  replyTitle: 'Container',
});
const reason = 'Eén verhaal per inwoner.';
const protocol = {
  ...smallProtocol,
  privacy: { linkPersons: { on: true, reason }, personNotes: { on: true, reason } },
};

const openPerson = (world: Partial<DeskWorld> = {}) =>
  openDesk({ contacts: [joke, elsewhere, forum], protocol, at: `#/person/${joke.id}`, ...world });

describe('the page of a person', () => {
  it('links what is suggested and what is looked up, and shows one history', async () => {
    const { findByRole, getByRole, user, container, store } = await openPerson();
    const suggested = within(await findByRole('list', { name: 'Misschien dezelfde persoon' }));
    await user.click(suggested.getByRole('button', { name: 'Koppel Joke Terpstra (mastodon)' }));
    const accounts = within(await findByRole('list', { name: 'Accounts van deze persoon' }));
    expect(accounts.getAllByRole('listitem')).toHaveLength(2);
    await user.type(getByRole('searchbox', { name: 'Zoek een account in het logboek' }), 'tuinbank');
    const found = within(await findByRole('list', { name: 'Gevonden accounts' }));
    await user.click(found.getByRole('button', { name: /^Koppel Tuinbank81/ }));
    const history = within(await findByRole('list', { name: '3 contacten' }));
    expect(history.getAllByRole('link').map((link) => link.textContent)).toEqual(['Grofvuil', 'Paspoort', 'Container']);
    expect(history.getByRole('link', { name: 'Container' }).getAttribute('href')).toBe(`#/log/${forum.id}`);
    await expectAccessible(container);
    await user.click(getByRole('button', { name: 'Ontkoppel Joke Terpstra (mastodon)' }));
    await findByRole('list', { name: '2 contacten' });
    expect(await store.personOf(elsewhere)).toBeUndefined();
  });

  it('keeps notes and the number in the CRM, and the log says so of every account', async () => {
    const { findByRole, user, store } = await openPerson();
    await user.type(await findByRole('textbox', { name: 'Klantnummer in het CRM' }), 'K-12');
    await user.click(await findByRole('button', { name: 'nieuwe notitie over deze persoon' }));
    await user.type(await findByRole('textbox', { name: 'Notitie over deze persoon' }), 'Belt liever na vijven.');
    await user.tab();
    await waitFor(async () =>
      expect(await store.personOf(joke)).toMatchObject({
        crmReference: 'K-12',
        notes: [{ text: 'Belt liever na vijven.', agent: 'MV' }],
      }),
    );
  });

  it('is reached from a contact, and the name stands in no address', async () => {
    const { findByRole } = await openPerson({ at: `#/log/${joke.id}` });
    const link = await findByRole('link', { name: 'Open de pagina van deze persoon' });
    expect(link.getAttribute('href')).toBe(`#/person/${joke.id}`);
  });

  it('says that it is off, and shows and links nothing, while the protocol has it off', async () => {
    const { findByText, queryByRole, store } = await openPerson({ protocol: smallProtocol });
    expect(await findByText('Personen koppelen staat uit')).toBeTruthy();
    expect(queryByRole('textbox', { name: 'Klantnummer in het CRM' })).toBeNull();
    expect(queryByRole('list', { name: 'Misschien dezelfde persoon' })).toBeNull();
    expect(await store.countPersons()).toMatchObject({ persons: 0 });
  });

  it('is not spoken of at a contact while the protocol has it off', async () => {
    const { findByRole, queryByRole } = await openPerson({ protocol: smallProtocol, at: `#/log/${joke.id}` });
    await findByRole('complementary', { name: 'Contact met Joke Terpstra' });
    expect(queryByRole('link', { name: 'Open de pagina van deze persoon' })).toBeNull();
  });

  it('says so when there is nobody', async () => {
    const { findByText } = await openPerson({ at: '#/person/44444444-4444-4444-8444-444444444444' });
    expect(await findByText('Hier staat geen persoon')).toBeTruthy();
  });

  it('leads back to a contact by hand that is of no account', async () => {
    const id = '44444444-4444-4444-8444-444444444444';
    const call = aContact({ id, site: '', channel: 'telephone', author: { name: 'Bas' } });
    const { findByRole, user } = await openPerson({ contacts: [call], at: `#/person/${id}` });
    await user.click(await findByRole('button', { name: 'Open dit contact' }));
    expect(location.hash).toBe(`#/log/${id}`);
  });
});

describe('links on the privacy screen', () => {
  it('are not spoken of where nobody ever linked and it is off', async () => {
    const { findByRole, queryByRole } = await openPerson({ protocol: smallProtocol, at: '#/privacy' });
    await findByRole('textbox', { name: 'Wie zoek je?' }).catch(() =>
      findByRole('searchbox', { name: 'Wie zoek je?' }),
    );
    expect(queryByRole('heading', { name: 'Koppelingen en notities' })).toBeNull();
  });

  it('are counted and can all be erased, also once it is off', async () => {
    const { findByText, findByRole, user, store, fake } = await openPerson({
      protocol: smallProtocol,
      at: '#/privacy',
    });
    const ports = {
      store,
      choices: { ...allOff, linkPersons: true },
      at: '2026-11-20T10:00:00Z',
      agent: 'MV',
      newId: uuid,
    };
    await linkHandles(ports, { commandId: uuid(), personId: uuid(), one: joke, other: elsewhere });
    fake.tell('contacts');
    await findByText('1 persoon, 2 accounts, geen notities.');
    await findByText('Koppelen en notities staan uit.');
    await user.click(await findByRole('button', { name: 'Wis alle koppelingen en notities…' }));
    await user.click(await findByRole('button', { name: 'Wis ze' }));
    await findByText('Gewist: 1 persoon.');
    expect(await store.countPersons()).toMatchObject({ persons: 0 });
    expect((await store.contacts({})).total).toBe(3);
  });
});
