// @vitest-environment jsdom
import { act, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { pressKey } from '../../components/use-keys.ts';
import type { BackgroundBody } from '../../core/messages.ts';
import type { DraftCheck } from '../../core/protocol/checks.ts';
import { expectAccessible, openSidebar } from './render.tsx';
import { replies, suggestions } from './sample.ts';

/** Checks on what is written, as the agent sees them. The checks themselves are core's; here they are made up. */

const phone = '06-12345678';
const at = (text: string, piece: string): [number, number] => [text.indexOf(piece), text.indexOf(piece) + piece.length];

/** A number stops, "u" warns, and two tips. */
function find({ text }: BackgroundBody<'checkDraft'>): readonly DraftCheck[] {
  const has = (piece: string) => text.includes(piece);
  return [
    ...(has(phone)
      ? [
          {
            id: 'confidential',
            weight: 'stop',
            place: at(text, phone),
            data: { found: phone, kind: 'mobile', count: 1 },
          } as const,
        ]
      : []),
    ...(has(' u ')
      ? [
          {
            id: 'mixedAddress',
            weight: 'warn',
            place: [text.indexOf(' u ') + 1, text.indexOf(' u ') + 2],
            data: { found: 'u', count: 1, want: 'je', mixed: 'no' },
          } as const,
        ]
      : []),
    { id: 'missingGreeting', weight: 'tip', data: { want: 'Joke', has: 'yes' } },
    { id: 'sameText', weight: 'tip', data: { count: 3, here: 'no', variant: 'yes' } },
  ];
}

/** An own answer in the text area. */
async function write(text: string, changes: Parameters<typeof openSidebar>[0] = {}) {
  const all = openSidebar({ checks: find, ...changes });
  await all.findByRole('button', { name: 'Geld terug na te late levering' });
  await all.user.keyboard('n');
  const area = (await all.findByLabelText('Jouw tekst')) as HTMLTextAreaElement;
  await all.user.clear(area);
  await all.user.type(area, text);
  // Of the whole text: a slow machine lets the typing rest before it is there.
  await waitFor(() => expect(all.fake.sent('checkDraft').at(-1)?.text).toBe(text.trim()));
  const list = within(await all.findByRole('region', { name: 'Controles' }));
  return { ...all, area, list };
}

const insert = /Voeg in op X/;

describe('checks on a draft', () => {
  it('opens the heaviest line, with what to do, and folds the tips', async () => {
    const { list, container, getByText } = await write(`Ik bel u op ${phone}. ^MV`);
    const stop = list.getByRole('button', { name: 'Stop: Gegevens van een klant' });
    const warn = list.getByRole('button', { name: /^Let op: Je en u/ });
    expect(stop.getAttribute('aria-expanded')).toBe('true');
    expect(warn.getAttribute('aria-expanded')).toBe('false');
    expect(list.getByText(/06-12345678 is een mobiel nummer. Iedereen leest mee/)).toBeTruthy();
    expect(list.getByRole('button', { name: '2 tips' }).getAttribute('aria-expanded')).toBe('false');
    expect(list.queryByRole('button', { name: /Geen aanhef/ })).toBeNull();
    expect(getByText('1 keer stop. 1 keer let op.')).toBeTruthy();
    await expectAccessible(container);
  });

  it('has one line open at a time, and goes to the place in the text', async () => {
    const { list, user, area, container } = await write(`Ik bel u op ${phone}. ^MV`);
    await user.click(list.getByRole('button', { name: /^Let op: Je en u/ }));
    expect(list.getByRole('button', { name: /^Stop:/ }).getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(area);
    expect([area.selectionStart, area.selectionEnd]).toEqual([7, 8]);
    await user.keyboard('je');
    expect(area.value).toBe(`Ik bel je op ${phone}. ^MV`);
    await waitFor(() => expect(list.queryByRole('button', { name: /^Let op: Je en u/ })).toBeNull());
    await user.click(list.getByRole('button', { name: '2 tips' }));
    await user.click(list.getByRole('button', { name: /Geen aanhef/ }));
    expect(list.getAllByRole('button', { expanded: true }).map((button) => button.textContent)).toEqual([
      '2 tips',
      'Tip: Geen aanhef',
    ]);
    await expectAccessible(container);
  });

  it('goes from place to place by a key while typing', async () => {
    const { user, area } = await write(`  Ik bel u op ${phone}. ^MV`);
    const selected = () => area.value.slice(area.selectionStart, area.selectionEnd);
    await user.keyboard('{F8}');
    expect(selected()).toBe(phone);
    await user.keyboard('{F8}');
    expect(selected()).toBe('u');
    await user.keyboard('{F8}');
    expect(selected()).toBe(phone);
  });

  it('opens the text of a reply at the place', async () => {
    const [first] = suggestions;
    if (first === undefined) throw new Error('a sample without suggestions');
    const reply = { ...first.reply, text: { nl: `Bel ons op ${phone}, Joke.` } };
    const { findByRole, findByLabelText, user } = openSidebar({ checks: find, suggestions: [{ ...first, reply }] });
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    await user.keyboard('{Enter}');
    const list = within(await findByRole('region', { name: 'Controles' }));
    await user.click(list.getByRole('button', { name: /Naar die plek/ }));
    const area = (await findByLabelText('Jouw tekst')) as HTMLTextAreaElement;
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(phone);
  });

  it('says a stop once when inserting, and then lets it go', async () => {
    const { user, fake, getByRole, findByRole, findByText, container } = await write(`Hoi, bel ${phone}. ^MV`);
    await user.click(getByRole('button', { name: insert }));
    expect(
      await findByText('Kijk eerst naar ‘Gegevens van een klant’. Klopt het toch? Druk dan nog een keer.'),
    ).toBeTruthy();
    expect(fake.sent('insertReply')).toEqual([]);
    await expectAccessible(container);
    await user.click(await findByRole('button', { name: /Voeg toch in/ }));
    await waitFor(() =>
      expect(fake.sent('insertReply')).toMatchObject([
        {
          text: `Hoi, bel ${phone}. ^MV`,
          checks: {
            fired: expect.arrayContaining(['confidential', 'missingGreeting', 'sameText']),
            ignored: ['confidential', 'missingGreeting', 'sameText'],
          },
        },
      ]),
    );
  });

  it('asks nothing for what is mended or no stop, and counts it', async () => {
    const { user, fake, area, list } = await write(`Bel u ${phone}? ^MV`);
    await user.click(list.getByRole('button', { name: /Naar die plek/ }));
    await user.keyboard('ons');
    expect(area.value).toBe('Bel u ons? ^MV');
    // At once: the text that leaves is checked, not the one of a moment ago.
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(fake.sent('insertReply')[0]?.checks?.ignored).toEqual(['mixedAddress', 'missingGreeting', 'sameText']),
    );
    expect(fake.sent('insertReply')[0]?.checks?.fired).toContain('confidential');
  });

  it('inserts once, however fast the key is pressed', async () => {
    const { fake } = await write('Hoi Joke, we bellen je. ^MV');
    act(() => {
      pressKey('ctrl enter');
      pressKey('ctrl enter');
    });
    await waitFor(() => expect(fake.sent('insertReply')).toHaveLength(1));
  });

  it('opens the next line when the open one was mended', async () => {
    const { user, list, area } = await write(`Ik bel u op ${phone}. ^MV`);
    await user.click(list.getByRole('button', { name: /Naar die plek/ }));
    await user.keyboard('kantoor');
    expect(area.value).toBe('Ik bel u op kantoor. ^MV');
    await waitFor(() =>
      expect(list.getByRole('button', { name: /^Let op: Je en u/ }).getAttribute('aria-expanded')).toBe('true'),
    );
  });

  it('offers the private way', async () => {
    const { user, fake, list } = await write(`Hoi, bel ${phone}. ^MV`);
    await user.click(list.getByRole('button', { name: 'Ga verder in privé' }));
    expect(fake.sent('closePost')).toMatchObject([{ outcome: 'takenPrivate' }]);
  });

  it('puts a tip away, and tells so for the reply it was about', async () => {
    const { findByRole, user, fake } = openSidebar({ checks: find });
    await findByRole('button', { name: 'Geld terug na te late levering' });
    await user.keyboard('2{Enter}');
    const list = within(await findByRole('region', { name: 'Controles' }));
    await user.click(list.getByRole('button', { name: '2 tips' }));
    await user.click(list.getByRole('button', { name: /Geen aanhef/ }));
    await user.click(list.getByRole('button', { name: 'Weg ermee' }));
    expect(list.queryByRole('button', { name: /Geen aanhef/ })).toBeNull();
    expect(list.getByRole('button', { name: '1 tip' })).toBeTruthy();
    expect(fake.sent('dismissTip')).toEqual([{ check: 'missingGreeting', replyId: replies[1]?.id }]);
    await user.keyboard('{Escape}');
  });

  it('takes another version of the reply', async () => {
    const [first] = suggestions;
    if (first === undefined) throw new Error('a sample without suggestions');
    const reply = {
      ...first.reply,
      text: { nl: 'Hoi, we zoeken het uit.' },
      variants: { nl: ['Dag, we gaan het na.'] },
    };
    const { findByRole, getByRole, user } = openSidebar({ checks: find, suggestions: [{ ...first, reply }] });
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    await user.keyboard('{Enter}');
    const list = within(await findByRole('region', { name: 'Controles' }));
    await user.click(list.getByRole('button', { name: '2 tips' }));
    await user.click(list.getByRole('button', { name: /Steeds dezelfde tekst/ }));
    await user.click(list.getByRole('button', { name: 'Andere versie' }));
    const preview = getByRole('region', { name: 'Zo komt het op X' });
    expect(preview.textContent).toContain('Dag, we gaan het na.');
    await user.click(list.getByRole('button', { name: 'Andere versie' }));
    expect(preview.textContent).toContain('Hoi, we zoeken het uit.');
  });

  it('shows a stop before a reply goes straight from the list, and what stands in the box after it', async () => {
    const reply = { ...suggestions[1]?.reply, text: { nl: `Bel ${phone} of wacht u af.` } } as (typeof replies)[0];
    const [, second] = suggestions;
    if (second === undefined) throw new Error('a sample without a second suggestion');
    const { findByRole, findByText, user, fake } = openSidebar({ checks: find, suggestions: [{ ...second, reply }] });
    await findByRole('button', { name: 'Geld terug na te late levering' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await findByRole('button', { name: /Stop: Gegevens van een klant/ })).toBeTruthy();
    expect(fake.sent('insertReply')).toEqual([]);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await findByText(/Klopt het toch/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await findByText('Staat in het antwoordvak')).toBeTruthy();
    expect(await findByRole('button', { name: /Stop: Gegevens van een klant/ })).toBeTruthy();
  });
});
