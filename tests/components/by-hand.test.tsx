// @vitest-environment jsdom
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, openSidebar } from './render.tsx';
import { joke } from './sample.ts';

/** Ctrl and Enter together: one press. */
const send = '{Control>}{Enter}{/Control}';

describe('a contact by hand', () => {
  it('one key, three fields, Ctrl Enter; with a post open it stands beside it', async () => {
    const { findByRole, queryByRole, user, fake, container } = openSidebar();
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    await user.keyboard('{F4}');
    const dialog = within(await findByRole('dialog', { name: 'Contact met de hand vastleggen' }));
    expect(document.activeElement).toBe(dialog.getByRole('radio', { name: /telefoon/ }));
    await expectAccessible(container);
    await user.keyboard('3');
    await user.keyboard('{Tab}Bas{Control>}{Enter}{/Control}');
    expect(dialog.getByText('Vul in waar het over ging.')).toBeTruthy();
    expect(document.activeElement).toBe(dialog.getByLabelText(/Waarover/));
    expect(fake.sent('logByHand')).toEqual([]);
    await user.keyboard('Vraagt naar de tuinbank{Control>}{Enter}{/Control}');
    expect(fake.sent('logByHand')).toMatchObject([
      { channel: 'counter', person: 'Bas', what: 'Vraagt naar de tuinbank', besidePost: joke.key, site: '' },
    ]);
    expect(queryByRole('dialog')).toBeNull();
  });

  it.each([
    [
      'a telephone call of somebody else: 4 keys besides the words',
      ['{F4}', '{Tab}', 'Bas', '{Tab}', 'Tuinbank', send],
      4,
    ],
    ['at the counter: 5', ['{F4}', '3', '{Tab}', 'Bas', '{Tab}', 'Tuinbank', send], 5],
    ['of who wrote the open post: 4', ['{F4}', '{Tab}', '{Tab}', 'Tuinbank', send], 4],
  ])('%s', async (_, pressed, keys) => {
    const { findByRole, queryByRole, user, fake } = openSidebar();
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    for (const one of pressed) {
      await user.keyboard(one);
      if (one === '{F4}') await findByRole('dialog', { name: 'Contact met de hand vastleggen' });
    }
    const isWord = (one: string) => /^[A-Z]/.test(one);
    expect(pressed.filter((one) => !isWord(one))).toHaveLength(keys);
    expect(fake.sent('logByHand')).toMatchObject([
      {
        channel: pressed.includes('3') ? 'counter' : 'telephone',
        person: pressed.includes('Bas') ? 'Bas' : '',
        what: 'Tuinbank',
      },
    ]);
    expect(queryByRole('dialog')).toBeNull();
  });

  it('keeps what was typed when it is closed, and when it could not be saved', async () => {
    const { findByRole, findByText, findByLabelText, user, fake } = openSidebar();
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    await user.keyboard('{F4}');
    await user.type(await findByLabelText(/Waarover/), 'Belt morgen');
    await user.keyboard('{Escape}{F4}');
    expect(((await findByLabelText(/Waarover/)) as HTMLTextAreaElement).value).toBe('Belt morgen');
    fake.world.refuses = { logByHand: 'storageUnavailable' };
    await user.click(await findByText('Leg vast'));
    expect(((await findByLabelText(/Waarover/)) as HTMLTextAreaElement).value).toBe('Belt morgen');
    fake.world.refuses = {};
    await user.click(await findByText('Leg vast'));
    const [first, second] = fake.sent('logByHand');
    expect(first?.contactId).toBe(second?.contactId);
  });
});
