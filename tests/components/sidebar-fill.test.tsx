// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { pressKey } from '../../components/use-keys.ts';
import { defaultSettings } from '../../core/settings.ts';
import { expectAccessible, openSidebar } from './render.tsx';
import { joke, page, protocol } from './sample.ts';

/** Opens the first suggestion, which asks for three things. */
async function openForm(changes: Parameters<typeof openSidebar>[0] = {}) {
  const all = openSidebar(changes);
  await all.findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
  await all.user.keyboard('{Enter}');
  await all.findByLabelText('Wat besteld');
  return all;
}

const insertButton = /Voeg in op X/;

describe('filling in a reply', () => {
  it('knows the first name and the initials, asks the rest, and shows what it becomes', async () => {
    const { getByLabelText, queryByLabelText, getByRole, user, container } = await openForm();
    expect((getByLabelText('Naam') as HTMLInputElement).value).toBe('Joke');
    expect(queryByLabelText('Je initialen')).toBeNull();
    await user.type(getByLabelText('Wat besteld'), 'tuinbank');
    const preview = getByRole('region', { name: 'Zo komt het op X' });
    expect(preview.textContent).toContain('dat je tuinbank al');
    expect(preview.textContent).toContain('^MV');
    await expectAccessible(container);
  });

  it('lets nothing out while something is open, and says what', async () => {
    const { getByRole, getByText, user, fake } = await openForm();
    const button = getByRole('button', { name: insertButton });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(getByText('Vul nog 3 plekken in: Wat besteld, Hoelang al en Wij antwoorden.')).toBeTruthy();
    await user.click(button);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(fake.sent('insertReply')).toEqual([]);
    expect(fake.copied).toEqual([]);
  });

  it('inserts exactly the text of the preview, from a field too', async () => {
    const { getByLabelText, user, fake } = await openForm();
    await user.type(getByLabelText('Wat besteld'), 'tuinbank');
    await user.selectOptions(getByLabelText('Wij antwoorden'), 'vanmiddag vóór 16:00');
    await user.type(getByLabelText('Hoelang al'), 'vier dagen{Control>}{Enter}{/Control}');
    const [sent] = fake.sent('insertReply');
    expect(sent).toMatchObject({ key: joke.key, replyId: 'depot', language: 'nl' });
    expect(sent?.text).toBe(
      'Hoi Joke, wat vervelend dat je tuinbank al vier dagen stilstaat. Stuur je ons je bestelnummer in een privébericht? ' +
        'Dan zoeken we het uit en hoor je vanmiddag vóór 16:00 van ons. ^MV',
    );
    expect(sent?.commandId).not.toBe(sent?.contactId);
  });

  it('inserts by a shortcut of the browser, wherever the focus is', async () => {
    const { findByRole, user, fake } = openSidebar();
    await findByRole('button', { name: 'Geld terug na te late levering' });
    await user.keyboard('2');
    act(() => expect(pressKey('ctrl enter')).toBe(true));
    await expect.poll(() => fake.sent('insertReply').length).toBe(1);
    act(() => expect(pressKey('f13')).toBe(false));
  });

  it('asks for initials once and keeps them', async () => {
    const { findByRole, findByLabelText, user, fake } = openSidebar({
      settings: { ...defaultSettings, language: 'nl', initials: '', agentName: '' },
    });
    await findByRole('button', { name: 'Geld terug na te late levering' });
    await user.keyboard('2{Enter}');
    await user.type(await findByLabelText('Je initialen'), 'RB{Control>}{Enter}{/Control}');
    expect(fake.sent('changeSettings')).toEqual([{ settings: { initials: 'RB' } }]);
    expect(fake.sent('insertReply')[0]?.text).toBe('Dag Joke, je krijgt je geld binnen vijf werkdagen terug. ^RB');
  });

  it('switches the language of the reply', async () => {
    const { getByRole, findByLabelText, user } = await openForm();
    await user.click(getByRole('radio', { name: 'Engels' }));
    const preview = getByRole('region', { name: 'Zo komt het op X' });
    expect(preview.textContent).toContain('sorry to hear that your');
    expect((await findByLabelText('Wij antwoorden')).textContent).toContain('this afternoon before 4 pm');
  });

  it('counts the length as the site does', async () => {
    const { getByText } = await openForm();
    expect(getByText(/van 280 tekens/)).toBeTruthy();
  });
});

describe('changing the text', () => {
  it('goes free by a key, keeps what was filled in and cannot send a placeholder', async () => {
    const { getByLabelText, getByRole, getByText, user, fake } = await openForm();
    await user.type(getByLabelText('Wat besteld'), 'tuinbank');
    await user.click(getByRole('button', { name: /Pas de tekst aan/ }));
    const text = getByLabelText('Jouw tekst') as HTMLTextAreaElement;
    expect(text.value).toContain('dat je tuinbank al {hoelang} stilstaat');
    expect(getByText('In de tekst staat nog {hoelang}. Vul het in of haal het weg.')).toBeTruthy();
    await user.clear(text);
    expect(getByText('Er staat nog geen tekst.')).toBeTruthy();
    await user.type(text, 'Beste Joke, we bellen je vanmiddag.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(fake.sent('insertReply')[0]).toMatchObject({
      replyId: 'depot',
      text: 'Beste Joke, we bellen je vanmiddag.',
    });
  });

  it('goes back to the approved text', async () => {
    const { getByLabelText, getByRole, queryByLabelText, user } = await openForm();
    await user.click(getByRole('button', { name: /Pas de tekst aan/ }));
    await user.type(getByLabelText('Jouw tekst'), ' en nog iets');
    await user.click(getByRole('button', { name: 'Terug naar de standaardtekst' }));
    expect(queryByLabelText('Jouw tekst')).toBeNull();
    expect(getByRole('region', { name: 'Zo komt het op X' }).textContent).not.toContain('en nog iets');
  });

  it('starts empty for a reply that needs a personal answer, with the protocol as guidance', async () => {
    const { findByRole, findByLabelText, getByText, user, fake } = openSidebar();
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    await user.keyboard('m');
    await findByRole('button', { name: 'Letsel door een product' });
    await user.keyboard('4');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const text = (await findByLabelText('Jouw tekst')) as HTMLTextAreaElement;
    expect(text.value).not.toContain('Toon medeleven');
    expect(getByText(/Toon medeleven, noem geen schuld/)).toBeTruthy();
    expect(fake.sent('insertReply')).toEqual([]);
  });

  it('writes without a reply in own words', async () => {
    const { findByRole, findByLabelText, user, fake } = openSidebar();
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    await user.keyboard('n');
    const text = (await findByLabelText('Jouw tekst')) as HTMLTextAreaElement;
    expect(text.value).toBe(' ^MV');
    await user.type(text, 'We gaan voor je kijken.', { initialSelectionStart: 0, initialSelectionEnd: 0 });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(fake.sent('insertReply')[0]).toMatchObject({ replyId: null, text: 'We gaan voor je kijken. ^MV' });
  });

  it('has no signature of its own where the protocol has none', async () => {
    const { signature: _, ...unsigned } = protocol;
    const { findByRole, findByLabelText, user } = openSidebar({ protocol: unsigned });
    await findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
    await user.keyboard('n');
    expect(((await findByLabelText('Jouw tekst')) as HTMLTextAreaElement).value).toBe('');
  });
});

describe('a draft', () => {
  it('is kept while another post is looked at', async () => {
    const { getByLabelText, findByLabelText, findByText, fake, user } = await openForm();
    await user.type(getByLabelText('Wat besteld'), 'tuinbank');
    await fake.outside.ask('choosePost', { key: 'linkedin/l1' });
    await findByText('Vera Nijenkamp');
    await fake.outside.ask('choosePost', { key: joke.key });
    expect(((await findByLabelText('Wat besteld')) as HTMLInputElement).value).toBe('tuinbank');
  });

  it('is left by Escape', async () => {
    const { findByText, user } = await openForm();
    await user.keyboard('{Escape}');
    expect(await findByText('Voorstellen')).toBeTruthy();
  });

  it('stops an insertion under another account: says which may answer, and inserts only by a second step', async () => {
    const { findByText, findByRole, user, fake, container } = openSidebar({
      insert: 'wrongAccount',
      page: {
        ...page,
        account: { handle: 'marit_v' },
        accountFits: false,
        allowedAccounts: ['@Pakkelaar', '@PakkelaarHelpt'],
      },
    });
    await findByText('Pakket staat stil bij de vervoerder');
    await user.keyboard('2');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await findByText('Niet ingevoegd: je bent aangemeld als @marit_v')).toBeTruthy();
    expect(await findByText(/Volgens het protocol antwoorden hier @Pakkelaar of @PakkelaarHelpt/)).toBeTruthy();
    await expectAccessible(container);
    // The same key again is no second step.
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(fake.sent('insertReply').map(({ anyAccount }) => anyAccount)).toEqual([undefined, undefined]);
    await user.click(await findByRole('button', { name: 'Toch invoegen' }));
    expect(fake.sent('insertReply').at(-1)).toMatchObject({ anyAccount: true });
    expect(await findByText('Staat in het antwoordvak')).toBeTruthy();
  });

  it('notes quietly that nobody can see which account is signed in', async () => {
    const { account: _, accountFits: _f, ...unknown } = page;
    const { findByText, user } = openSidebar({ page: { ...unknown, allowedAccounts: ['@Pakkelaar'] } });
    await findByText('Pakket staat stil bij de vervoerder');
    await user.keyboard('{Enter}');
    expect(await findByText(/Niet te zien met welk account je bent aangemeld.*hier hoort @Pakkelaar\./)).toBeTruthy();
  });
});
