// @vitest-environment jsdom
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aContact } from '../storage/fakes.ts';
import { expectAccessible, openSidebar } from './render.tsx';
import { joke, page, queueRows, suggestions } from './sample.ts';

const rows = queueRows.map(({ row }) => row);
const withJoke = (change: object) => rows.map((row) => (row.key === joke.key ? { ...row, ...change } : row));

describe('the chosen post', () => {
  it('shows who wrote what, how long it waits and why it is timed', async () => {
    const { findByRole, container } = openSidebar();
    const post = within(await findByRole('region', { name: 'Gekozen bericht' }));
    expect(post.getByText('Joke Verhaegen')).toBeTruthy();
    expect(post.getByText(/al vier dagen staat m’n tuinbank/)).toBeTruthy();
    expect(post.getByText('nog 15 min')).toBeTruthy();
    expect(post.getByText('noemt jullie')).toBeTruthy();
    expect(post.getByText(/1 u 45 van 2 u, uiterlijk/)).toBeTruthy();
    const link = post.getByRole('link', { name: /Bekijk het bericht op de site/ });
    expect(link.getAttribute('rel')).toBe('noreferrer');
    expect(link.getAttribute('target')).toBe('_blank');
    await expectAccessible(container);
  });

  it('says of an earlier call that it was one, and not on the site of the post beside it', async () => {
    const {
      replyTitle: _title,
      waitedMinutes: _waited,
      ...call
    } = aContact({
      site: 'x',
      channel: 'telephone',
      createdAt: '2026-11-18T10:00:00Z',
      note: 'Wacht op post.',
    });
    const { findByRole } = openSidebar({ earlier: [call] });
    const earlier = within(await findByRole('region', { name: 'Eerder contact' }));
    expect(earlier.getByRole('definition').textContent?.trim()).toBe('gebeld: Wacht op post.');
  });

  it('shows three earlier contacts, and all of them when asked', async () => {
    const { findByRole, user } = openSidebar();
    const earlier = within(await findByRole('region', { name: '4 eerdere contacten' }));
    expect(earlier.getAllByRole('term')).toHaveLength(3);
    await user.click(earlier.getByRole('button', { name: 'alle 4' }));
    expect(earlier.getAllByRole('term')).toHaveLength(4);
  });

  it('writes what a page says as text and shows characters that hide', async () => {
    const text = '<img src=x onerror=alert(1)> hallo';
    const { findByText, container } = openSidebar({
      rows: withJoke({ post: { ...joke.post, text, author: { name: 'Pakkelaar\u202Egro' } } }),
    });
    expect(await findByText(text)).toBeTruthy();
    expect(container.querySelector('main img')).toBeNull();
    expect(container.textContent).toContain('⟪RLO⟫');
    expect(container.textContent).not.toContain('\u202E');
  });

  it('says that its writer asked to be forgotten before it was chosen, and nothing of it otherwise', async () => {
    const forgotten = openSidebar({ rows: withJoke({ forgottenAt: '2025-11-18T15:20:00.000Z' }) });
    const line = await forgotten.findByText(/vroeg eerder om vergeten te worden \(18 nov 2025\)/);
    expect(line.textContent).toContain('daarna opnieuw gekozen');
    await expectAccessible(forgotten.container);
    forgotten.unmount();
    const { findByText, queryByText } = openSidebar();
    await findByText(/al vier dagen staat m’n tuinbank/);
    expect(queryByText(/vergeten te worden/)).toBeNull();
  });

  it('says of what kind it is, by which words, and what is asked for', async () => {
    const { findByRole, container, user } = openSidebar({
      triage: {
        findings: [
          { kind: 'safety', words: ['gaslucht'] },
          { kind: 'heated', words: ['Schandalig', 'idioten'] },
          { kind: 'question', words: ['?'] },
        ],
        step: 'handOver',
      },
    });
    const kind = within(await findByRole('region', { name: 'Wat voor bericht' }));
    expect(kind.getByText('veiligheid')).toBeTruthy();
    expect(kind.getByText('door ‘gaslucht’')).toBeTruthy();
    expect(kind.getByText('door ‘Schandalig’, ‘idioten’')).toBeTruthy();
    // A question needs no word of ours.
    expect(kind.queryByText('vraag')).toBeNull();
    expect(kind.getByText('Zet dit door. Ga er zelf niet inhoudelijk op in.')).toBeTruthy();
    await expectAccessible(container);
    await user.click(kind.getByRole('button', { name: /Zet door/ }));
    expect(await findByRole('dialog')).toBeTruthy();
  });

  it('asks whether a later reaction was the answer; one key says no', async () => {
    const { findByText, queryByText, user, fake } = openSidebar({ rows: withJoke({ maybeAnswered: true }) });
    await findByText('Hoort die bij dit bericht?', { exact: false });
    await user.keyboard('w');
    expect(fake.sent('judgeMaybe')).toMatchObject([{ key: joke.key, answered: false }]);
    await expect.poll(() => queryByText('Hoort die bij dit bericht?', { exact: false })).toBeNull();
  });

  it('asks whether a later reaction was the answer; one key says yes', async () => {
    const { findByText, user, fake } = openSidebar({ rows: withJoke({ maybeAnswered: true }) });
    await findByText('Hoort die bij dit bericht?', { exact: false });
    await user.keyboard('b');
    expect(fake.sent('judgeMaybe')).toMatchObject([{ key: joke.key, answered: true }]);
    expect(fake.sent('closePost')).toEqual([]);
    expect(await findByText('Beantwoord')).toBeTruthy();
  });

  it('says in one sentence when the post is no longer there', async () => {
    const { findByText } = openSidebar({ page: { ...page, chosen: 'x/gone' } });
    expect(await findByText('Dit bericht wacht niet meer')).toBeTruthy();
  });
});

describe('suggestions', () => {
  it('gives three with their reasons, more on demand', async () => {
    const { findByRole, findAllByRole, getByText, user } = openSidebar();
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    expect(await findAllByRole('heading', { level: 4 })).toHaveLength(3);
    expect(getByText('noemt ‘track & trace’ en ‘depot’; lijkt op 3 eerdere')).toBeTruthy();
    await user.keyboard('m');
    expect(await findByRole('button', { name: 'Letsel door een product' })).toBeTruthy();
  });

  it('opens the first: when to use it, when not, how it may be used, and the text with its open places', async () => {
    const { findByText, getByText } = openSidebar();
    expect(await findByText(/beweegt al meer dan twee dagen niet/)).toBeTruthy();
    expect(getByText(/heeft het pakket al wel ontvangen/)).toBeTruthy();
    expect(getByText('als basis')).toBeTruthy();
    expect(getByText('Wat besteld')).toBeTruthy();
  });

  it('is walked through with arrows and figures', async () => {
    const { findByRole, user } = openSidebar();
    const first = await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    const second = await findByRole('button', { name: 'Geld terug na te late levering' });
    expect(first.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{ArrowDown}');
    expect(second.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{ArrowUp}');
    expect(first.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('2');
    expect(second.getAttribute('aria-expanded')).toBe('true');
  });

  it('says when nothing fits and chooses nothing beforehand', async () => {
    const { findByText, getAllByRole, container, user, findByLabelText } = openSidebar({ fits: false });
    expect(await findByText('Geen goedgekeurd antwoord past')).toBeTruthy();
    await expect.poll(() => getAllByRole('heading', { level: 4 }).length).toBe(3);
    expect(container.querySelector('h4 [aria-expanded="true"]')).toBeNull();
    await expectAccessible(container);
    await user.keyboard('n');
    expect(await findByLabelText('Jouw tekst')).toBeTruthy();
  });

  it('marks a reply in another language than the post', async () => {
    const { sample, createFakeBackground: _ } = { sample: await import('./sample.ts'), createFakeBackground: null };
    const { findByText } = openSidebar({
      suggestions: sample.suggestions.map((one, index) => (index === 0 ? { ...one, language: 'en' as const } : one)),
    });
    expect(await findByText('Engels')).toBeTruthy();
  });
});

it('marks the suggestion that is right 19 times out of 20, and no other', async () => {
  const { findByRole, getAllByText, getByText, container } = openSidebar({ sure: suggestions[0]?.reply.id ?? '' });
  await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
  expect(getAllByText('vrijwel zeker')).toHaveLength(1);
  expect(getByText(/bij eerdere berichten 19 van de 20 keer goed/)).toBeTruthy();
  await expectAccessible(container);
});

describe('search in all replies', () => {
  it('finds while typing, chooses with arrows and uses with Enter; letters are no commands meanwhile', async () => {
    const { findByRole, findByText, user, fake, container } = openSidebar();
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    await user.keyboard('/');
    const field = await findByRole('searchbox', { name: 'Zoek in antwoorden en kennisbank' });
    expect(document.activeElement).toBe(field);
    await user.keyboard('geld');
    expect(await findByText('1 gevonden')).toBeTruthy();
    expect(fake.sent('closePost')).toEqual([]);
    await expectAccessible(container);
    await user.keyboard('{Enter}');
    expect(await findByText('Zo komt het op X')).toBeTruthy();
  });

  it('says when nothing is found; Escape goes back', async () => {
    const { findByRole, findByText, queryByRole, user } = openSidebar();
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    await user.keyboard('/');
    await user.keyboard('zzzz');
    expect(await findByText(/Niets gevonden/)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(queryByRole('searchbox')).toBeNull();
  });
});
