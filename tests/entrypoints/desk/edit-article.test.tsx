// @vitest-environment jsdom
import './with-database.ts';

import { within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { expectAccessible } from '../../components/render.tsx';
import { openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

beforeEach(() => sessionStorage.clear());

const [bin, lamp, injury] = smallProtocol.replies;
if (bin === undefined || lamp === undefined || injury === undefined) throw new Error('the small protocol has three');
const withArticles: Protocol = {
  ...smallProtocol,
  articles: [
    { id: 'ophaaldagen', title: { nl: 'Ophaaldagen' }, text: { nl: '# Gft\n\nElke **maandag**.' }, category: 'afval' },
    { id: 'kerstboom', title: { nl: 'Kerstbomen' }, text: { nl: 'Tot Driekoningen.' }, validUntil: '2026-01-10' },
  ],
  replies: [{ ...bin, articles: ['ophaaldagen'] }, lamp, injury],
};

async function openArticles(at: string) {
  const desk = await openDesk({ at, protocol: withArticles });
  await desk.findByText(/geladen 18 nov/);
  return desk;
}

describe('articles', () => {
  it('stand under their category, show how they read, and those that expired are folded away', async () => {
    const { findByRole, container } = await openArticles('#/protocol?part=articles');
    const list = within(await findByRole('navigation', { name: 'Artikelen' }));
    expect(list.getByRole('region', { name: 'Afval' }).textContent).toContain('Ophaaldagen');
    expect(list.getByText('Verlopen').closest('details')?.open).toBe(false);
    const article = within(await findByRole('article', { name: 'Ophaaldagen' }));
    expect(article.getByRole('heading', { name: 'Gft' })).toBeTruthy();
    expect(article.getByText('maandag').tagName).toBe('STRONG');
    await expectAccessible(container);
  });

  it('are changed with the day of the change, and linked to replies', async () => {
    const { findByRole, findByText, user, store } = await openArticles('#/protocol/ophaaldagen?part=articles');
    const form = within(await findByRole('form', { name: 'Artikel wijzigen' }));
    await user.type(form.getByRole('textbox', { name: 'Tekst' }), ' Voor acht uur.');
    await user.click(form.getByRole('button', { name: 'Haal weg: Bak niet geleegd' }));
    expect(document.activeElement).toBe(form.getByRole('combobox', { name: 'Hoort bij deze standaardantwoorden' }));
    await user.selectOptions(
      form.getByRole('combobox', { name: 'Hoort bij deze standaardantwoorden' }),
      'Straatlamp kapot',
    );
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    await findByText('Ophaaldagen is opgeslagen');
    const saved = (await store.currentProtocol())?.protocol;
    expect(saved?.articles?.[0]).toEqual({
      id: 'ophaaldagen',
      title: { nl: 'Ophaaldagen' },
      text: { nl: '# Gft\n\nElke **maandag**. Voor acht uur.' },
      category: 'afval',
      updatedAt: expect.stringMatching(/^2026-11-\d\d$/),
    });
    expect(saved?.replies).toEqual([bin, { ...lamp, articles: ['ophaaldagen'] }, injury]);
  });

  it('taken out, no reply refers to it any more', async () => {
    const { findByRole, findByText, user, store } = await openArticles('#/protocol/ophaaldagen?part=articles');
    const form = within(await findByRole('form', { name: 'Artikel wijzigen' }));
    await user.click(form.getByRole('button', { name: 'Verwijder' }));
    await findByText('Ophaaldagen is verwijderd');
    const saved = (await store.currentProtocol())?.protocol;
    expect(saved?.articles?.map(({ id }) => id)).toEqual(['kerstboom']);
    expect(saved?.replies).toEqual(smallProtocol.replies);
  });

  it('are picked by their title in the form of a reply', async () => {
    const { findByRole, user, store } = await openArticles('#/protocol/lamp-kapot?edit=change');
    const form = within(await findByRole('form', { name: 'Standaardantwoord wijzigen' }));
    await user.selectOptions(form.getByRole('combobox', { name: 'Artikelen' }), 'Kerstbomen');
    await user.selectOptions(form.getByRole('combobox', { name: 'Soort' }), 'zelf een storing melden');
    await user.click(form.getByRole('button', { name: 'Sla op als nieuwe versie' }));
    await findByRole('button', { name: 'Wijzig' });
    expect((await store.currentProtocol())?.protocol.replies[1]).toEqual({
      ...lamp,
      kind: 'report',
      articles: ['kerstboom'],
    });
  });
});
