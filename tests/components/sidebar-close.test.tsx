// @vitest-environment jsdom
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, openSidebar } from './render.tsx';
import { joke, protocol } from './sample.ts';

async function openPost(changes: Parameters<typeof openSidebar>[0] = {}) {
  const all = openSidebar(changes);
  await all.findByRole('button', { name: 'Pakket staat stil bij de vervoerder' });
  return all;
}

/** Inserted, sent by hand and seen on the site. */
async function openAnswered() {
  const all = await openPost();
  await all.user.keyboard('2');
  await all.user.keyboard('{Control>}{Enter}{/Control}');
  await all.findByText('Staat in het antwoordvak');
  all.fake.seeAnswer(joke.key, { reachLast: { replies: 14, views: 1208 } });
  await all.findByText('Beantwoord in 1 u 51');
  return all;
}

describe('closing without a reply', () => {
  it('asks for the reason of the protocol; a figure chooses, Enter closes', async () => {
    const { findByRole, findByText, getByRole, user, fake, container } = await openPost();
    await user.keyboard('g');
    const dialog = await findByRole('dialog', { name: 'Geen reactie nodig' });
    expect(document.activeElement).toBe(within(dialog).getByRole('radio', { name: /Niet aan ons gericht/ }));
    await expectAccessible(container);
    await user.keyboard('2');
    expect((getByRole('radio', { name: /Alleen een bedankje/ }) as HTMLInputElement).checked).toBe(true);
    await user.keyboard('{Enter}');
    expect(fake.sent('closePost')).toMatchObject([{ key: joke.key, outcome: 'noReplyNeeded', reason: 'dank' }]);
    expect(await findByText('Afgesloten: geen reactie nodig')).toBeTruthy();
    expect(await findByText('Alleen een bedankje')).toBeTruthy();
  });

  it('says what a post is about while it waits, where a target depends on it', async () => {
    const { getByRole, findByText, user, fake, container } = await openPost({
      protocol: { ...protocol, hasCategoryTargets: true },
    });
    await user.selectOptions(getByRole('combobox', { name: 'Onderwerp' }), 'Product');
    expect(fake.sent('changePost')).toMatchObject([{ key: joke.key, category: 'product' }]);
    expect(await findByText('bewaard')).toBeTruthy();
    await user.selectOptions(getByRole('combobox', { name: 'Onderwerp' }), 'nog niet gekozen');
    expect(fake.sent('changePost')[1]).toMatchObject({ category: null });
    await expectAccessible(container);
  });

  it('types a figure in the note as a figure', async () => {
    const { findByLabelText, getByRole, user, fake } = await openPost();
    await user.keyboard('g');
    await user.type(await findByLabelText('Notitie'), 'al 3 keer');
    await user.click(getByRole('button', { name: 'Sluit af' }));
    expect(fake.sent('closePost')[0]).toMatchObject({ reason: 'niet-aan-ons', note: 'al 3 keer' });
  });

  it('hands over to a department with a note', async () => {
    const { findByRole, findByText, getByLabelText, user, fake, container } = await openPost();
    await user.keyboard('o');
    await findByRole('dialog', { name: 'Zet door' });
    await expectAccessible(container);
    await user.selectOptions(getByLabelText('Afdeling'), 'Productveiligheid');
    await user.type(getByLabelText('Notitie'), 'Graag bellen');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(fake.sent('closePost')).toMatchObject([
      { outcome: 'handedOver', handedTo: 'productveiligheid', note: 'Graag bellen' },
    ]);
    expect(await findByText('Afgesloten: doorgezet')).toBeTruthy();
  });

  it('takes it private, and is already answered, by one key', async () => {
    const { findByText, user, fake } = await openPost();
    await user.keyboard('p');
    expect(await findByText('Afgesloten: verder in privébericht')).toBeTruthy();
    await user.keyboard('u');
    await findByText('Voorstellen');
    await user.keyboard('b');
    expect(await findByText('Beantwoord')).toBeTruthy();
    expect(fake.sent('closePost').map(({ outcome }) => outcome)).toEqual(['takenPrivate', 'answered']);
    expect(fake.sent('reopenPost')).toHaveLength(1);
  });

  it('says why it could not be saved, and keeps the post open', async () => {
    const { findByText, getByText, user, fake } = await openPost();
    fake.world.refuses = { closePost: 'storageFull' };
    await user.keyboard('p');
    expect(await findByText(/De schijf is vol/)).toBeTruthy();
    expect(getByText('Voorstellen')).toBeTruthy();
  });
});

describe('after the answer was seen', () => {
  it('tells how long it took and whether that was in time', async () => {
    const { getByText, queryByText, container } = await openAnswered();
    expect(getByText(/Binnen de norm van 2 u\. Gezien op X om/)).toBeTruthy();
    expect(getByText('Geld terug na te late levering')).toBeTruthy();
    expect(getByText('aangepast')).toBeTruthy();
    expect(getByText('14 reacties, 1.208 weergaven')).toBeTruthy();
    // That one is for a text that was inserted beside somebody else's answer.
    expect(queryByText('Je tekst staat in het antwoordvak')).toBeNull();
    await expectAccessible(container);
  });

  it('copies the contact for the CRM with one key, in both flavours, and says so after it is there', async () => {
    const { findByText, queryByText, user, fake } = await openAnswered();
    expect(queryByText(/Gekopieerd om/)).toBeNull();
    await user.keyboard('c');
    expect(await findByText(/Gekopieerd om/)).toBeTruthy();
    expect(fake.copied).toHaveLength(1);
    expect(fake.copied[0]?.plain).toContain('Joke Verhaegen');
    expect(fake.copied[0]?.html).toContain('Joke Verhaegen');
    expect(fake.sent('contactCopied')).toMatchObject([{ layout: 'plain' }]);
  });

  it('leaves the CRM text selected when the clipboard refuses, and marks nothing as copied', async () => {
    const { findByLabelText, queryByText, user, fake } = await openAnswered();
    fake.world.clipboard = 'refused';
    await user.keyboard('c');
    const field = (await findByLabelText('Kopieer zelf: Ctrl+C')) as HTMLTextAreaElement;
    expect(field.value).toContain('Joke Verhaegen');
    expect(queryByText(/Gekopieerd om/)).toBeNull();
    expect(fake.sent('contactCopied')).toEqual([]);
  });

  it('says that it stands on the clipboard when only the log could not be told', async () => {
    const { findByRole, queryByText, user, fake } = await openAnswered();
    fake.world.refuses = { contactCopied: 'storageFull' };
    await user.keyboard('c');
    const alert = await findByRole('alert');
    expect(alert.textContent).toContain('Gekopieerd, maar het logboek weet dat nog niet');
    expect(alert.textContent).toContain('De schijf is vol');
    expect(fake.copied).toHaveLength(1);
    expect(queryByText(/Gekopieerd om/)).toBeNull();
  });

  it('keeps the layout of the CRM as a setting', async () => {
    const { getByLabelText, user, fake } = await openAnswered();
    await user.selectOptions(getByLabelText('Indeling'), 'Zendesk');
    expect(fake.sent('changeSettings')).toEqual([{ settings: { crmLayout: 'zendesk' } }]);
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('c');
    await expect.poll(() => fake.sent('contactCopied')).toMatchObject([{ layout: 'zendesk' }]);
  });

  it('saves note, case number, department and outcome, and says “bewaard” only after the answer', async () => {
    const { getByLabelText, getByRole, findAllByText, user, fake } = await openAnswered();
    await user.type(getByLabelText('Notitie voor collega’s'), 'Belt morgen');
    await user.tab();
    expect((await findAllByText('bewaard')).length).toBeGreaterThan(0);
    await user.type(getByLabelText('Zaaknummer'), 'Z-881');
    await user.tab();
    await user.selectOptions(getByRole('combobox', { name: 'Afdeling' }), 'Logistiek');
    await user.selectOptions(getByRole('combobox', { name: 'Uitkomst' }), 'wacht op klant');
    expect(fake.sent('changeContact').map(({ patch }) => patch)).toEqual([
      { note: 'Belt morgen' },
      { crmReference: 'Z-881' },
      { department: 'logistiek' },
      { outcome: 'waitingForCustomer' },
    ]);
  });

  it('says that a note is not saved when it is not', async () => {
    const { getByLabelText, findAllByText, queryByText, user, fake } = await openAnswered();
    fake.world.refuses = { changeContact: 'storageUnavailable' };
    await user.type(getByLabelText('Notitie voor collega’s'), 'Belt morgen');
    await user.tab();
    expect((await findAllByText('niet bewaard')).length).toBeGreaterThan(0);
    expect(queryByText('bewaard')).toBeNull();
  });

  it('can be opened again: it was not the answer after all', async () => {
    const { findByText, user, fake } = await openAnswered();
    await user.keyboard('u');
    expect(await findByText('Voorstellen')).toBeTruthy();
    expect(fake.sent('reopenPost')).toMatchObject([{ key: joke.key }]);
  });

  it('goes on to the next post that is due', async () => {
    const { getByRole, findByText, user, fake } = await openAnswered();
    expect(getByRole('region', { name: 'Volgende' }).textContent).toContain('houtworm74');
    await user.keyboard('j');
    expect(await findByText(/Moet ik eerst een advocaat inschakelen/)).toBeTruthy();
    expect(fake.sent('showNext')).toEqual([{ step: 'next' }]);
  });
});
