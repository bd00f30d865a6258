// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { World } from './fake-background.ts';
import { expectAccessible, openSidebar } from './render.tsx';
import { joke, queueRows } from './sample.ts';

const text = 'Dag Joke, je krijgt je geld binnen vijf werkdagen terug. ^MV';

/** Inserts the second suggestion, which has nothing to fill in. */
async function insert(changes: Partial<World> = {}) {
  const all = openSidebar(changes);
  await all.findByRole('button', { name: 'Geld terug na te late levering' });
  await all.user.keyboard('2');
  await all.user.keyboard('{Control>}{Enter}{/Control}');
  return all;
}

describe('what came of an insertion', () => {
  it('shows what was read back, and that posting is the agent’s', async () => {
    const { findByText, getByText, container } = await insert();
    expect(await findByText('Staat in het antwoordvak')).toBeTruthy();
    expect(getByText(/Teruggelezen om/)).toBeTruthy();
    expect(getByText(text)).toBeTruthy();
    expect(getByText('Plaatsen doe je zelf op X. Kantlijn ziet daarna dat het er staat.')).toBeTruthy();
    await expectAccessible(container);
  });

  it('says that the box must be opened first, and tries again in the same contact', async () => {
    const { findByText, user, fake, findByRole } = await insert({ insert: 'noComposer' });
    expect(await findByText('Open eerst het antwoordvak')).toBeTruthy();
    expect(fake.copied).toEqual([]);
    fake.world.insert = 'inserted';
    await user.click(await findByRole('button', { name: /Voeg nu in/ }));
    expect(await findByText('Staat in het antwoordvak')).toBeTruthy();
    const [first, second] = fake.sent('insertReply');
    expect(first?.contactId).toBe(second?.contactId);
    expect(first?.commandId).not.toBe(second?.commandId);
  });

  it('puts a text that was not accepted on the clipboard, and says so only after that', async () => {
    const { findByText, fake } = await insert({ insert: 'notAccepted' });
    expect(await findByText('De tekst staat op het klembord')).toBeTruthy();
    expect(fake.copied).toEqual([{ plain: text }]);
    expect(fake.sent('replyCopied')).toMatchObject([{ key: joke.key, replyId: 'geld-terug', text }]);
  });

  it('leaves the text selected when the clipboard refuses', async () => {
    const { findByLabelText, queryByText, fake, container } = await insert({
      insert: 'notAccepted',
      clipboard: 'refused',
    });
    const field = (await findByLabelText('Kopieer zelf: Ctrl+C')) as HTMLTextAreaElement;
    expect(field.value).toBe(text);
    expect(document.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(text);
    expect(queryByText('De tekst staat op het klembord')).toBeNull();
    expect(fake.sent('replyCopied')).toEqual([]);
    await expectAccessible(container);
  });

  it.each([
    ['pageChanged', /De pagina toont nu iets anders/],
    ['storageUnavailable', /Het logboek is nu niet bereikbaar/],
  ] as const)('says why it was refused: %s', async (code, sentence) => {
    const { findByText, getByText, fake } = await insert({ insert: code });
    expect(await findByText('Niet ingevoegd')).toBeTruthy();
    expect(getByText(sentence)).toBeTruthy();
    expect(fake.copied).toEqual([]);
  });

  it('is stopped by an answer that appeared meanwhile, until a second step', async () => {
    const { findByText, findByRole, user, fake, container } = await insert({ insert: 'answeredMeanwhile' });
    expect(await findByText('Niet ingevoegd: er is al geantwoord')).toBeTruthy();
    await expectAccessible(container);
    fake.world.insert = 'inserted';
    await user.click(await findByRole('button', { name: 'Toch invoegen' }));
    expect(await findByText('Staat in het antwoordvak')).toBeTruthy();
    expect(fake.sent('insertReply').map(({ anyAnswer }) => anyAnswer)).toEqual([undefined, true]);
  });

  it('copies by a key, and tells the background what was copied', async () => {
    const { findByRole, findByText, user, fake } = openSidebar();
    await findByRole('button', { name: 'Geld terug na te late levering' });
    await user.keyboard('2');
    await user.keyboard('c');
    expect(await findByText('Gekopieerd')).toBeTruthy();
    expect(fake.copied).toEqual([{ plain: text }]);
    expect(fake.sent('replyCopied')).toHaveLength(1);
    expect(fake.sent('insertReply')).toEqual([]);
  });

  it('asks for what is open before it copies', async () => {
    const { findByRole, findByLabelText, user, fake } = openSidebar();
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    await user.keyboard('c');
    expect(await findByLabelText('Wat besteld')).toBeTruthy();
    expect(fake.copied).toEqual([]);
  });
});

describe('a sidebar that was opened again', () => {
  const inserted = { text, at: '2026-11-20T11:20:00Z', contactId: '00000000-0000-4000-8000-0000000000aa', agent: 'MV' };
  const rows = queueRows.map(({ row }) => (row.key === joke.key ? { ...row, inserted } : row));

  it('shows the last text without claiming that it stands in the box', async () => {
    const { findByText, getByText, queryByText } = openSidebar({ rows });
    expect(await findByText('Je laatste tekst voor dit bericht')).toBeTruthy();
    expect(getByText(text)).toBeTruthy();
    expect(queryByText('Staat in het antwoordvak')).toBeNull();
  });

  it('inserts again in the same contact', async () => {
    const { findByText, findByLabelText, user, fake } = openSidebar({ rows });
    await findByText('Je laatste tekst voor dit bericht');
    await user.keyboard('e');
    await findByLabelText('Jouw tekst');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(fake.sent('insertReply')[0]).toMatchObject({ contactId: inserted.contactId, text });
  });
});
