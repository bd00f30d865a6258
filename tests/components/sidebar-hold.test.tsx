// @vitest-environment jsdom
import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, openSidebar } from './render.tsx';
import { joke, queueRows } from './sample.ts';

const rows = queueRows.map(({ row }) => row);
const withJoke = (more: object) => rows.map((row) => (row.key === joke.key ? { ...row, ...more } : row));

describe('holding a post', () => {
  it('is claimed and let go by one key, and says until when', async () => {
    const { findByText, findByRole, user, fake, container } = openSidebar();
    await findByRole('button', { name: /Ik pak deze/ });
    await user.keyboard('i');
    // 12:26 in Amsterdam and a quarter of an hour.
    expect(await findByText(/Jij bent hiermee bezig, tot/)).toBeTruthy();
    expect(fake.world.rows.find(({ key }) => key === joke.key)?.claim?.until).toBe('2026-11-20T11:41:00.000Z');
    await expectAccessible(container);
    await user.keyboard('i');
    expect(await findByRole('button', { name: /Ik pak deze/ })).toBeTruthy();
    expect(fake.sent('claimPost').map(({ claim }) => claim)).toEqual([true, false]);
  });

  it('says who else is at work on it, and is taken over', async () => {
    const claim = { deviceId: 'd2', agent: 'TB', at: '2026-11-20T11:20:00.000Z', until: '2026-11-20T11:35:00.000Z' };
    const { findByText, findByRole, user, fake } = openSidebar({ rows: withJoke({ claim }) });
    expect(await findByText(/TB is hiermee bezig, tot/)).toBeTruthy();
    await user.click(await findByRole('button', { name: /Neem over/ }));
    expect(await findByText(/Jij bent hiermee bezig/)).toBeTruthy();
    expect(fake.sent('claimPost')).toMatchObject([{ claim: true }]);
  });

  it('is put off, and that can be undone', async () => {
    const { findByRole, findByText, user, fake } = openSidebar();
    await findByRole('button', { name: /Ik pak deze/ });
    await user.keyboard('l');
    await findByRole('dialog', { name: 'Dit bericht later' });
    await user.keyboard('1');
    expect(await findByText(/1 bericht komt terug/)).toBeTruthy();
    await user.click(await findByRole('button', { name: 'Maak ongedaan' }));
    expect(fake.sent('snoozePosts').map(({ until }) => until)).toEqual([{ minutes: 15 }, null]);
  });

  it('a thank-you is closed with one key', async () => {
    const { findByRole, user, fake } = openSidebar();
    await findByRole('button', { name: /Ik pak deze/ });
    await user.keyboard('a');
    await waitFor(() =>
      expect(fake.sent('closePost')).toMatchObject([{ key: joke.key, outcome: 'noReplyNeeded', reason: 'dank' }]),
    );
  });

  it('a changed post shows what it says now, and what it said', async () => {
    const { findByRole, getByText, user } = openSidebar({ rows: withJoke({ editedText: 'Laat maar, is er al.' }) });
    const card = within(await findByRole('region', { name: 'Gekozen bericht' }));
    expect(card.getByText('Laat maar, is er al.')).toBeTruthy();
    expect(card.getByText('bewerkt')).toBeTruthy();
    await user.click(card.getByText(/later gewijzigd/));
    expect(getByText(/al vier dagen staat/)).toBeTruthy();
  });
});
