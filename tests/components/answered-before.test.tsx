// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { expectAccessible, openSidebar } from './render.tsx';

const before = {
  id: 'b1',
  site: 'x',
  author: { name: 'Bas Leemhuis' },
  agent: 'MV',
  deviceId: 'd1',
  createdAt: '2026-03-01T10:00:00Z',
  changedAt: '2026-03-01T10:00:00Z',
  outcome: 'answered' as const,
  replyText: 'Je tuinbank staat nog in het depot; we bezorgen hem morgen.',
  replyPermalink: 'https://x.com/pakkelaar/status/1500',
};

describe('answered in public before', () => {
  it('stands folded under the post, with the link to open and to copy', async () => {
    const { findByText, findByRole, getByRole, user, fake, container } = openSidebar({ answeredBefore: [before] });
    const summary = await findByText('We antwoordden dit eerder openbaar');
    expect(summary.closest('details')?.open).toBe(false);
    await user.click(summary);
    const link = await findByRole('link', { name: 'Open reactie' });
    expect(link.getAttribute('href')).toBe('https://x.com/pakkelaar/status/1500');
    expect(link.getAttribute('rel')).toBe('noreferrer');
    await user.click(getByRole('button', { name: 'Kopieer link' }));
    expect(fake.copied).toEqual([{ plain: 'https://x.com/pakkelaar/status/1500' }]);
    await expectAccessible(container);
  });
});
