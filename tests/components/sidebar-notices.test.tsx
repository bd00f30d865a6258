// @vitest-environment jsdom
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../core/messages.ts';
import type { Notice, Reply } from '../../core/protocol/schema.ts';
import type { World } from './fake-background.ts';
import { expectAccessible, openSidebar } from './render.tsx';
import { protocol, suggestions } from './sample.ts';

/** The screen's clock shows Friday 20 November 2026, 12:26. */
const fault: Notice = {
  id: 'depot-plat',
  kind: 'fault',
  title: { nl: 'Sorteercentrum ligt stil', en: 'Sorting centre is down' },
  text: { nl: 'Pakketten van vandaag komen een dag later.', en: 'Parcels of today arrive a day later.' },
  from: '2026-11-20T08:00',
  until: '2026-11-20T18:00',
  report: 'meld-depot',
};
const past: Notice = { ...fault, id: 'oud', title: { nl: 'Balie was dicht' }, until: '2026-11-20T12:00' };
const report: Reply = {
  id: 'meld-depot',
  kind: 'report',
  title: { nl: 'Sorteercentrum: zelf melden' },
  text: { nl: 'Ons sorteercentrum ligt stil. Pakketten komen {hoelang} later.' },
  use: 'as-is',
  status: 'approved',
};
const world = (): Partial<World> => ({
  protocol: { ...protocol, notices: [past, fault], replies: [...protocol.replies, report] },
});

/** The sidebar once the chosen post is on it: before that, a screen gives way to another. */
async function openOnPost(changes: Partial<World>) {
  const opened = openSidebar(changes);
  await opened.findByRole('region', { name: 'Gekozen bericht' });
  return opened;
}

describe('notices in force', () => {
  it('stand on top with their end, fold open, and are read out once', async () => {
    const { findByRole, findAllByRole, container, user, queryByText } = await openOnPost(world());
    const list = within(await findByRole('region', { name: 'Actueel' }));
    const title = list.getByRole('button', { name: 'Sorteercentrum ligt stil' });
    expect(list.getByText('tot vanavond 18:00')).toBeTruthy();
    expect(queryByText('Balie was dicht')).toBeNull();
    expect(list.queryByText(/een dag later/)).toBeNull();
    await user.click(title);
    expect(title.getAttribute('aria-expanded')).toBe('true');
    expect(list.getByText('Pakketten van vandaag komen een dag later.')).toBeTruthy();
    const spoken = (await findAllByRole('status')).filter(({ textContent }) => textContent?.startsWith('Actueel: '));
    expect(spoken.map(({ textContent }) => textContent)).toEqual([
      'Actueel: Sorteercentrum ligt stil, tot vanavond 18:00',
    ]);
    await expectAccessible(container);
  });

  it('are put away for today by this agent', async () => {
    const { findByRole, queryByRole, user, fake } = await openOnPost(world());
    await user.click(await findByRole('button', { name: 'Berg ‘Sorteercentrum ligt stil’ op voor vandaag' }));
    expect(fake.world.settings.putAway).toEqual(['2026-11-20 MV depot-plat']);
    await expect.poll(() => queryByRole('region', { name: 'Actueel' })).toBeNull();
  });

  it('offer the text to tell of it ourselves, and copy it only when nothing is left open', async () => {
    const { findByRole, container, user, fake } = await openOnPost(world());
    await user.click(await findByRole('button', { name: 'Sorteercentrum ligt stil' }));
    await user.click(await findByRole('button', { name: 'Zelf melden' }));
    const dialog = within(await findByRole('dialog', { name: 'Sorteercentrum: zelf melden' }));
    const text = dialog.getByRole('textbox', { name: 'Tekst van de melding' });
    const copy = dialog.getByRole('button', { name: /Kopieer/ });
    expect(copy.getAttribute('aria-disabled')).toBe('true');
    await user.clear(text);
    await user.type(text, 'Pakketten komen een dag later. ^MV');
    await user.click(copy);
    expect(await dialog.findByText('Gekopieerd')).toBeTruthy();
    expect(fake.copied).toEqual([{ plain: 'Pakketten komen een dag later. ^MV' }]);
    await expectAccessible(container);
  });
});

describe('what a notice does to replies', () => {
  it('is said at a reply that comes first', async () => {
    const [first, ...others] = suggestions;
    const lifted = { ...first, reasons: [{ kind: 'notice', title: fault.title, as: 'first' }] } as Suggestion;
    const { findByText } = await openOnPost({ suggestions: [lifted, ...others] });
    expect(await findByText('nu eerst door ‘Sorteercentrum ligt stil’')).toBeTruthy();
  });

  it('is said at a blocked reply that is found, with what to use instead', async () => {
    const [first, second] = suggestions;
    const blocked = { ...first, blocked: { notice: fault, by: second } } as Suggestion;
    const { findByRole, findByText, queryByRole, container, user } = await openOnPost({ suggestions: [blocked] });
    await user.click(await findByRole('button', { name: /^Zoek/ }));
    await user.type(await findByRole('searchbox'), 'pakket');
    expect(await findByText('Nu niet gebruiken: Sorteercentrum ligt stil, tot vanavond 18:00.')).toBeTruthy();
    expect(queryByRole('button', { name: /^Vul in/ })).toBeNull();
    await expectAccessible(container);
    await user.click(await findByRole('button', { name: /^Gebruik ‘Geld terug na te late levering’/ }));
    expect(await findByRole('heading', { name: 'Geld terug na te late levering' })).toBeTruthy();
  });
});
