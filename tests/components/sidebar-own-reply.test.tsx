// @vitest-environment jsdom
import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asReply, type OwnReply } from '../../core/own-reply.ts';
import { expectAccessible, openSidebar } from './render.tsx';
import { joke, suggestions } from './sample.ts';

const own: OwnReply = {
  id: 'own:00000000-0000-4000-8000-000000000001',
  title: 'Bankje weg',
  text: 'Hoi {naam}, we zoeken je bankje.',
  language: 'nl',
  changedAt: '2026-11-18T09:00:00Z',
};
const offered = { reply: asReply(own), isOwn: true, language: 'nl', score: 0.9, reasons: [] } as const;

describe('an own reply in the sidebar', () => {
  it('is offered with the word that it is one, and says that nobody approved it', async () => {
    const { findByRole, findByText, user, container, fake } = openSidebar({ suggestions: [offered, ...suggestions] });
    const button = await findByRole('button', { name: 'Bankje weg' });
    const item = button.closest('li');
    if (item === null) throw new Error('a suggestion stands in a list');
    expect(within(item).getByText('eigen')).toBeTruthy();
    expect(within(item).queryByText('als basis')).toBeNull();
    await expectAccessible(container);
    await user.keyboard('{Enter}');
    expect(await findByText('Eigen antwoord, niet uit het protocol. Niemand heeft het goedgekeurd.')).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(fake.sent('insertReply')).toMatchObject([{ replyId: own.id, key: joke.key }]));
    expect(fake.sent('insertReply')[0]?.text).toBe('Hoi Joke, we zoeken je bankje. ^MV');
  });
});

describe('keeping what was written', () => {
  async function write(text: string) {
    const sidebar = openSidebar();
    await sidebar.findByRole('button', { name: 'Geld terug na te late levering' });
    await sidebar.user.keyboard('n');
    const field = (await sidebar.findByRole('textbox')) as HTMLTextAreaElement;
    await sidebar.user.clear(field);
    await sidebar.user.type(field, text);
    return sidebar;
  }

  it('asks for a title and keeps it without signature and without the name of the customer', async () => {
    const { findByRole, findByLabelText, findByText, user, fake, container } = await write('Dag Joke, tot morgen! ^MV');
    await user.click(await findByRole('button', { name: 'Bewaar als eigen antwoord' }));
    await user.type(await findByLabelText('Titel, voor jezelf'), 'Tot morgen');
    await expectAccessible(container);
    await user.keyboard('{Enter}');
    expect(await findByText('Bewaard als eigen antwoord: Tot morgen.')).toBeTruthy();
    const [sent] = fake.sent('putOwnReply');
    expect(sent?.reply).toMatchObject({ title: 'Tot morgen', text: 'Dag {naam}, tot morgen!', language: 'nl' });
  });

  it('going back costs neither the draft nor keeps anything; a missing title is asked for', async () => {
    const { findByRole, findByLabelText, user, fake, queryByLabelText } = await write('Dag Joke, tot morgen!');
    await user.click(await findByRole('button', { name: 'Bewaar als eigen antwoord' }));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(await findByLabelText('Titel, voor jezelf'));
    await user.click((await findByRole('dialog')).querySelector('form button:last-child') as HTMLElement);
    expect(queryByLabelText('Titel, voor jezelf')).toBeNull();
    expect(((await findByRole('textbox')) as HTMLTextAreaElement).value).toBe('Dag Joke, tot morgen!');
    expect(fake.sent('putOwnReply')).toEqual([]);
  });
});
