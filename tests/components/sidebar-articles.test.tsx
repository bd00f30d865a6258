// @vitest-environment jsdom
import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { delivery, expired } from './articles.ts';
import { expectAccessible, openSidebar } from './render.tsx';
import { suggestions } from './sample.ts';

const [first, ...others] = suggestions;
if (first === undefined) throw new Error('the sample has suggestions');
const world = {
  articles: [delivery, expired],
  suggestions: [{ ...first, reply: { ...first.reply, articles: ['bezorgen'] } }, ...others],
};
const searchBox = { name: 'Zoek in antwoorden en kennisbank' };
const draft = () => document.querySelector('textarea')?.value ?? '';

describe('searching', () => {
  it('finds replies and articles in one box, and says which is which and by which word', async () => {
    const { findByRole, container, user, fake } = openSidebar(world);
    await findByRole('button', { name: /Zoek/ });
    await user.keyboard('/');
    await user.type(await findByRole('searchbox', searchBox), 'bezorgen');
    const list = await findByRole('button', { name: 'Bezorgen in de zomer' });
    const item = within(list.closest('li') ?? container);
    expect(item.getByText('artikel')).toBeTruthy();
    expect(item.getByText('verlopen')).toBeTruthy();
    expect(item.getByText('Bezorgen', { selector: 'mark' })).toBeTruthy();
    expect(fake.sent('search').at(-1)).toMatchObject({ query: 'bezorgen', kind: null });
    await expectAccessible(container);
  });

  it('opens with Enter; Escape goes back to what was typed, and closing keeps it too', async () => {
    const { findByRole, user } = openSidebar(world);
    await findByRole('button', { name: /Zoek/ });
    await user.keyboard('/');
    await user.type(await findByRole('searchbox', searchBox), 'zomer{Enter}');
    expect(await findByRole('heading', { name: 'Bezorgen in de zomer' })).toBeTruthy();
    expect(await findByRole('heading', { name: /^Verlopen op 1 sep/ })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(await findByRole('searchbox', searchBox)).toHaveProperty('value', 'zomer');
    await user.keyboard('{Escape}');
    await findByRole('heading', { name: 'Voorstellen' });
    await user.keyboard('/');
    expect(await findByRole('searchbox', searchBox)).toHaveProperty('value', 'zomer');
  });
});

describe('an article', () => {
  it('stands with the reply that names it; K opens it, T changes its language', async () => {
    const { findByRole, container, user } = openSidebar(world);
    const list = within(await findByRole('region', { name: 'Artikelen' }));
    expect(list.getByText('bij dit antwoord')).toBeTruthy();
    await user.keyboard('k');
    expect(await findByRole('heading', { name: 'Bezorgen: kosten en dagen' })).toBeTruthy();
    expect(container.textContent).toContain('gewijzigd op 20 okt');
    expect((await findByRole('link', { name: 'Openbare pagina' })).getAttribute('href')).toBe(delivery.url);
    await expectAccessible(container);
    await user.keyboard('t');
    expect(await findByRole('heading', { name: 'Delivery: costs and days' })).toBeTruthy();
  });

  it('a chosen part goes into an own reply as plain text, by key', async () => {
    const { findByRole, user } = openSidebar(world);
    await findByRole('region', { name: 'Artikelen' });
    await user.keyboard('k');
    await findByRole('heading', { name: 'Bezorgen: kosten en dagen' });
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(draft()).toContain('- Op maandag\n- Op vrijdag'));
  });

  it('goes in at the caret of what is being written, and nothing of that is lost', async () => {
    const { findByRole, user } = openSidebar(world);
    await findByRole('region', { name: 'Artikelen' });
    await user.keyboard('n');
    const area = await findByRole('textbox', { name: 'Jouw tekst' });
    fireEvent.change(area, { target: { value: 'Dag Joke, tot gauw.' } });
    area.focus();
    document.querySelector('textarea')?.setSelectionRange(9, 9);
    await user.keyboard('{F2}');
    await user.type(await findByRole('searchbox', { name: 'Zoek in de kennisbank' }), 'kosten{Enter}');
    await findByRole('heading', { name: 'Bezorgen: kosten en dagen' });
    await user.click(await findByRole('button', { name: 'Citeer stuk 1' }));
    await waitFor(() => expect(draft()).toBe('Dag Joke, Bezorgen kost € 49 per bestelling. tot gauw.'));
    expect(document.querySelector('textarea')?.selectionStart).toBe(
      'Dag Joke, Bezorgen kost € 49 per bestelling.'.length,
    );
  });

  it('a selection is quoted instead of the whole part', async () => {
    const { findByRole, findByText, user } = openSidebar(world);
    await findByRole('region', { name: 'Artikelen' });
    await user.keyboard('k');
    const words = await findByText('Op maandag');
    const range = document.createRange();
    range.selectNodeContents(words);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    fireEvent(document, new Event('selectionchange'));
    await user.click(await findByRole('button', { name: /Citeer selectie/ }));
    await waitFor(() => expect(draft()).toContain('Op maandag'));
    expect(draft()).not.toContain('Op vrijdag');
  });

  it('offers the replies that name it, as long as nothing is being written', async () => {
    const { findByRole, user } = openSidebar(world);
    await findByRole('region', { name: 'Artikelen' });
    await user.keyboard('k');
    const replies = within(await findByRole('region', { name: 'Standaardantwoorden bij dit artikel' }));
    await user.click(replies.getByRole('button'));
    expect(await findByRole('button', { name: /Voeg in/ })).toBeTruthy();
  });

  it('that is gone says so, and lets you go back', async () => {
    const { findByText, findByRole, findAllByRole, user } = openSidebar({
      ...world,
      refuses: { getArticle: 'unknownArticle' },
    });
    await findByRole('region', { name: 'Artikelen' });
    await user.keyboard('k');
    expect(await findByText(/staat niet meer in het protocol/)).toBeTruthy();
    await user.click((await findAllByRole('button', { name: /Terug/ }))[0] ?? document.body);
    expect(await findByRole('heading', { name: 'Voorstellen' })).toBeTruthy();
  });
});
