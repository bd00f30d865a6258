// @vitest-environment jsdom
import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PersonView } from '../../core/messages.ts';
import { aContact } from '../storage/fakes.ts';
import { expectAccessible, openSidebar } from './render.tsx';
import { joke, protocol } from './sample.ts';

const { site, author } = joke.post;
const choices = { linkPersons: true, personNotes: true, staffFigures: false };
const other = { site: 'mastodon', author: { name: 'Joke V.', handle: 'jokev@duin.example' } };
// It is Friday 20 November 2026 in these tests.
const view: PersonView = {
  choices,
  contacts: [
    aContact({
      createdAt: '2026-11-17T10:00:00Z',
      channel: 'telephone',
      author,
      replyTitle: '',
      note: 'Wacht op de monteur.',
    }),
    aContact({ createdAt: '2026-11-03T10:00:00Z', author: other.author, site: other.site, replyTitle: 'Levering' }),
  ],
  total: 2,
  suggestions: [{ handle: other, reasons: ['name'] }],
};
const on = { protocol: { ...protocol, privacy: choices }, person: view };

describe('who somebody is, while a reply is made', () => {
  it('is one line, that opens the history over all accounts', async () => {
    const { findByRole, user, container } = openSidebar(on);
    const part = within(await findByRole('region', { name: 'Persoon' }));
    const line = await part.findByRole('button', { name: /^derde keer deze maand; dinsdag gebeld/ });
    expect(line.getAttribute('aria-expanded')).toBe('false');
    expect(part.queryByRole('list', { name: '2 contacten' })).toBeNull();
    await user.click(line);
    const history = within(part.getByRole('list', { name: '2 contacten' }));
    expect(history.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('Wacht op de monteur.'),
      expect.stringContaining('Levering'),
    ]);
    await expectAccessible(container);
  });

  it('an account that may be theirs is linked only when the colleague says so', async () => {
    const { findByRole, user, fake } = openSidebar(on);
    const part = within(await findByRole('region', { name: 'Persoon' }));
    await user.click(await part.findByRole('button', { name: /misschien ook een ander account/ }));
    expect(fake.sent('linkHandles')).toEqual([]);
    const row = within(part.getByRole('list', { name: 'Misschien dezelfde persoon' }));
    expect(row.getByText('zelfde naam')).toBeTruthy();
    await user.click(row.getByRole('button', { name: 'Koppel Joke V. (mastodon)' }));
    expect(await part.findByRole('list', { name: 'Accounts van deze persoon' })).toBeTruthy();
    expect(fake.sent('linkHandles')).toMatchObject([{ one: { site, author }, other }]);
    expect(part.queryByRole('list', { name: 'Misschien dezelfde persoon' })).toBeNull();
  });

  it('a note saves itself, and a half typed one is not lost when the line is closed', async () => {
    const { findByRole, user, fake } = openSidebar(on);
    const part = within(await findByRole('region', { name: 'Persoon' }));
    const line = await part.findByRole('button', { name: /^derde keer/ });
    await user.click(line);
    await user.click(part.getByRole('button', { name: 'nieuwe notitie over deze persoon' }));
    await user.type(part.getByRole('textbox', { name: 'Notitie over deze persoon' }), 'Belt liever.');
    await user.click(line);
    await waitFor(() => expect(fake.sent('notePerson')).toMatchObject([{ text: 'Belt liever.', before: '' }]));
    await user.click(line);
    expect(part.getByRole('textbox', { name: 'Notitie over deze persoon' })).toHaveProperty('value', 'Belt liever.');
    expect(await part.findByText('MV, 20 nov')).toBeTruthy();
    expect(part.getAllByRole('textbox', { name: 'Notitie over deze persoon' })).toHaveLength(1);
  });

  it('is not asked for and not shown while the protocol has it off', async () => {
    const { findByRole, queryByRole, fake } = openSidebar({ person: view });
    await findByRole('region', { name: '4 eerdere contacten' });
    expect(queryByRole('region', { name: 'Persoon' })).toBeNull();
    expect(fake.sent('getPerson')).toEqual([]);
  });

  it('goes when it is switched off meanwhile', async () => {
    const { findByRole, queryByRole, fake } = openSidebar(on);
    await within(await findByRole('region', { name: 'Persoon' })).findByRole('button', { name: /^derde keer/ });
    delete fake.world.person;
    fake.tell('contacts');
    await waitFor(() => expect(queryByRole('region', { name: 'Persoon' })).toBeNull());
  });
});
