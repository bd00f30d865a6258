// @vitest-environment jsdom
import './with-database.ts';

import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogReader } from '../../../storage/read.ts';
import { expectAccessible } from '../../components/render.tsx';
import { aContact } from '../../storage/fakes.ts';
import { openDesk } from './open-desk.tsx';

const joke = aContact({ createdAt: '2026-11-20T10:00:00.000Z' });
const title = 'De database geeft geen antwoord';

/** A log whose table hangs, as one on a full disk does, until it is let go. */
function hanging() {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const reader = (log: LogReader): LogReader => ({
    ...log,
    page: async (query) => {
      await gate;
      return log.page(query);
    },
  });
  return { reader, letGo: () => letGo() };
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a database that gives no answer', () => {
  it('is told after five seconds, and no more once it has answered', async () => {
    const { reader, letGo } = hanging();
    const { findByText, findByRole, queryByText, container } = await openDesk({ contacts: [joke], reader });
    await findByText('Het logboek wordt geopend…');
    expect(queryByText(title)).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    expect(await findByText(title)).toBeTruthy();
    await expectAccessible(container);
    letGo();
    expect(await findByRole('rowheader', { name: /Joke Terpstra/ })).toBeTruthy();
    expect(queryByText(title)).toBeNull();
  });

  it('is opened again where the person asks for it', async () => {
    let opened = 0;
    const { reader } = hanging();
    const { findByText, findByRole, queryByText, user } = await openDesk({
      contacts: [joke],
      reader: (log) => {
        opened += 1;
        return opened === 1 ? reader(log) : log;
      },
    });
    await findByText('Het logboek wordt geopend…');
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    await findByText(title);
    await user.click(await findByRole('button', { name: 'Opnieuw openen' }));
    expect(await findByRole('rowheader', { name: /Joke Terpstra/ })).toBeTruthy();
    expect(queryByText(title)).toBeNull();
    expect(opened).toBe(2);
  });
});

it('says that the history is still being put back', async () => {
  const { findByRole, findByText } = await openDesk({
    contacts: [joke],
    at: `#/log/${joke.id}`,
    reader: (log) => ({ ...log, history: async () => undefined }),
  });
  expect(await findByRole('region', { name: 'Wat er gebeurde' })).toBeTruthy();
  expect(await findByText('De geschiedenis wordt nog teruggezet en verschijnt hier vanzelf.')).toBeTruthy();
});
