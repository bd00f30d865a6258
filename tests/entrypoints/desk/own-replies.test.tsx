// @vitest-environment jsdom
import './with-database.ts';

import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OwnReply } from '../../../core/own-reply.ts';
import { expectAccessible } from '../../components/render.tsx';
import { openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

const own: OwnReply = {
  id: 'own:00000000-0000-4000-8000-000000000001',
  title: 'Bankje weg',
  text: 'Hoi {naam}, we zoeken je bankje.',
  language: 'nl',
  changedAt: '2026-11-18T09:00:00Z',
};

async function openOwn(ownReplies: readonly OwnReply[]) {
  sessionStorage.clear();
  const desk = await openDesk({ at: '#/settings', protocol: smallProtocol, changes: { ownReplies } });
  const group = within(await desk.findByRole('region', { name: 'Eigen antwoorden' }));
  return { ...desk, group };
}

describe('own replies in the desk', () => {
  it('none yet: says how they come; one is written, and nothing is kept without its text', async () => {
    const { group, user, fake, container } = await openOwn([]);
    expect(await group.findByText(/Je hebt nog geen eigen antwoorden/)).toBeTruthy();
    await user.click(group.getByRole('button', { name: 'Nieuw eigen antwoord' }));
    await user.type(group.getByLabelText('Titel'), 'Wespen');
    await user.click(group.getByRole('button', { name: 'Bewaar' }));
    expect(group.getByText('Vul dit in.')).toBeTruthy();
    expect(fake.sent('putOwnReply')).toEqual([]);
    await expectAccessible(container);
    await user.type(group.getByLabelText('Tekst'), 'We komen kijken.');
    await user.click(group.getByRole('button', { name: 'Bewaar' }));
    expect(await group.findByText('Wespen')).toBeTruthy();
    expect(fake.sent('putOwnReply')).toMatchObject([
      { reply: { title: 'Wespen', text: 'We komen kijken.', language: 'nl' } },
    ]);
  });

  it('what was typed is there again after another screen', async () => {
    const { group, user, findByRole } = await openOwn([own]);
    await user.click(await group.findByRole('button', { name: 'Wijzig eigen antwoord Bankje weg' }));
    await user.type(group.getByLabelText('Titel'), ' en nu');
    location.hash = '#/log';
    await findByRole('heading', { level: 1, name: 'Logboek' });
    location.hash = '#/settings';
    const again = within(await findByRole('region', { name: 'Eigen antwoorden' }));
    await user.click(await again.findByRole('button', { name: 'Wijzig eigen antwoord Bankje weg' }));
    expect((again.getByLabelText('Titel') as HTMLInputElement).value).toBe('Bankje weg en nu');
  });

  it('is taken away and put back', async () => {
    const { group, user, fake } = await openOwn([own]);
    await user.click(await group.findByRole('button', { name: 'Haal eigen antwoord Bankje weg weg' }));
    expect(await group.findByText(/Weggehaald: Bankje weg\./)).toBeTruthy();
    await user.click(group.getByRole('button', { name: 'Zet terug' }));
    await waitFor(() => expect(fake.sent('putOwnReply')).toMatchObject([{ reply: { id: own.id, text: own.text } }]));
    expect(await group.findByText('Bankje weg')).toBeTruthy();
  });
});
