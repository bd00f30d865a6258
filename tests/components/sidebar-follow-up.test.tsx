// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, openSidebar } from './render.tsx';
import { joke, now } from './sample.ts';

const closed = {
  ...joke,
  outcome: 'takenPrivate' as const,
  closedAt: now.toISOString(),
  contactId: '00000000-0000-4000-9000-00000000abcd',
};
const promised = {
  ...closed,
  followUp: {
    by: 'us' as const,
    madeAt: now.toISOString(),
    warnAt: '2026-11-23T08:00:00.000Z',
    dueAt: '2026-11-23T16:00:00.000Z',
    text: 'zodra het pakket gevonden is',
  },
};

describe('coming back to a post', () => {
  it('is promised with a day and a text, stands in the queue, and is marked as kept', async () => {
    const { findByRole, findByText, getByLabelText, user, fake, container } = openSidebar({ rows: [closed] });
    await findByText('Afgesloten: verder in privébericht');
    await user.keyboard('t');
    const day = await findByRole('button', { name: 'Bewaar' });
    expect((getByLabelText('Terugkomen op') as HTMLInputElement).value).toBe('2026-11-21');
    fireEvent.change(getByLabelText('Terugkomen op'), { target: { value: '2026-11-23' } });
    await user.type(getByLabelText('Wat is er toegezegd?'), 'zodra het gevonden is');
    await expectAccessible(container);
    await user.click(day);
    expect(fake.sent('promise')).toMatchObject([{ key: joke.key, day: '2026-11-23', text: 'zodra het gevonden is' }]);
    expect(await findByText(/Terugkomen uiterlijk/)).toBeTruthy();

    await user.keyboard('q');
    const later = await findByRole('region', { name: 'Later: 1' });
    expect(within(later).getByText('terugkomen')).toBeTruthy();
    expect(within(later).getByText('zodra het gevonden is')).toBeTruthy();
    await user.keyboard('q');
    await findByText(/Terugkomen uiterlijk/);
    await user.keyboard('b');
    expect(fake.sent('keepPromise')).toMatchObject([{ key: joke.key }]);
    expect(await findByText('Door jullie zelf aangegeven.')).toBeTruthy();
    await expectAccessible(container);
  });

  it('says what is wrong with a day that has passed, and keeps what was typed', async () => {
    const { findByLabelText, findByText, getByLabelText, getByRole, user, fake } = openSidebar({ rows: [closed] });
    await findByText('Afgesloten: verder in privébericht');
    await user.click(getByRole('button', { name: 'Terugkomen op…' }));
    await user.type(await findByLabelText('Wat is er toegezegd?'), 'bellen');
    fireEvent.change(getByLabelText('Terugkomen op'), { target: { value: '2026-11-01' } });
    getByLabelText('Terugkomen op').removeAttribute('min');
    await user.click(getByRole('button', { name: 'Bewaar' }));
    expect(await findByText('Deze dag is al geweest. Kies vandaag of later.')).toBeTruthy();
    expect((getByLabelText('Wat is er toegezegd?') as HTMLInputElement).value).toBe('bellen');
    expect(fake.sent('promise')).toEqual([]);
  });

  it('gives another day, or is taken back', async () => {
    const { findByText, getByLabelText, getByRole, user, fake } = openSidebar({ rows: [promised] });
    await findByText('zodra het pakket gevonden is');
    await user.click(getByRole('button', { name: 'Andere dag' }));
    expect((getByLabelText('Terugkomen op') as HTMLInputElement).value).toBe('2026-11-23');
    expect((getByLabelText('Wat is er toegezegd?') as HTMLInputElement).value).toBe('zodra het pakket gevonden is');
    await user.type(getByLabelText('Wat is er toegezegd?'), '{Escape}');
    await user.click(getByRole('button', { name: 'Niet meer nodig' }));
    expect(fake.sent('promise')).toMatchObject([{ key: joke.key, day: null }]);
    expect(getByRole('button', { name: 'Terugkomen op…' })).toBeTruthy();
  });

  it('offers replies once more, and puts one in the box', async () => {
    const { findByRole, findByText, getByRole, queryByRole, user, fake } = openSidebar({ rows: [promised] });
    await findByText('zodra het pakket gevonden is');
    await user.keyboard('r');
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    expect(getByRole('button', { name: 'Teruggekomen' })).toBeTruthy();
    expect(queryByRole('button', { name: 'Zet door' })).toBeNull();
    await user.keyboard('2');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await findByText('Staat in het antwoordvak');
    expect(fake.sent('insertReply')).toMatchObject([{ key: joke.key, replyId: 'geld-terug' }]);
  });
});

describe('a note on a post that waits', () => {
  it('is written for colleagues and saved by itself', async () => {
    const { findByRole, getByLabelText, user, fake } = openSidebar();
    await user.click(await findByRole('button', { name: 'Notitie voor collega’s' }));
    await user.type(getByLabelText('Notitie voor collega’s'), 'Depot gebeld');
    await user.tab();
    expect(fake.sent('notePost')).toMatchObject([{ key: joke.key, note: 'Depot gebeld' }]);
  });
});
