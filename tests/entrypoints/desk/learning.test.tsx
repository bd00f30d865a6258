// @vitest-environment jsdom
import './with-database.ts';

import { expect, it } from 'vitest';
import { ok, refuse } from '../../../core/result.ts';
import { notMarking } from '../../components/fake-background.ts';
import { expectAccessible } from '../../components/render.tsx';
import { type DeskWorld, openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

/** Passing on what was learned, in the settings. */

const source = '00000000-0000-4000-8000-000000000001';
const anna = { source, name: 'kantlijn-geleerd-anna.json', exportedAt: '2026-11-20T09:00:00Z', count: 120 };

async function openSettings(answers: NonNullable<DeskWorld['answers']>) {
  const desk = await openDesk({ at: '#/settings', protocol: smallProtocol, answers });
  await desk.findByRole('heading', { level: 1, name: 'Instellingen' });
  return desk;
}

it('saves what was learned as a file', async () => {
  const desk = await openSettings({
    getLearning: () => ok({ own: 31, marking: notMarking, files: [] }),
    exportLearning: () => ok({ name: 'kantlijn-geleerd-2026-11-27.json', text: '{}', count: 31 }),
  });
  await desk.findByText('Leert hier van 31 afgehandelde berichten.');
  await expectAccessible(desk.container);
  await desk.user.click(desk.getByRole('button', { name: 'Bewaar voor collega’s' }));
  expect(await desk.findByText('Bewaard als kantlijn-geleerd-2026-11-27.json: 31 voorbeelden.')).toBeTruthy();
  expect(desk.files.map(({ name }) => name)).toEqual(['kantlijn-geleerd-2026-11-27.json']);
});

it('has nothing to save before anything was handled, and says why', async () => {
  const desk = await openSettings({ getLearning: () => ok({ own: 0, marking: notMarking, files: [] }) });
  await desk.findByText('Er is nog niets afgehandeld om van te leren.');
  await desk.user.click(desk.getByRole('button', { name: 'Bewaar voor collega’s' }));
  expect(desk.files).toEqual([]);
});

it('takes over a colleague’s file, says what was in it, and takes it back', async () => {
  let files: (typeof anna)[] = [];
  const desk = await openSettings({
    getLearning: () => ok({ own: 0, marking: notMarking, files }),
    mergeLearning: ({ name, text }: { readonly name: string; readonly text: string }) => {
      if (text !== 'van anna') return refuse('badLearnedFile');
      files = [{ ...anna, name }];
      return ok({ count: 120, fresh: 1, unknown: 2 });
    },
    takeBackLearning: (body: { readonly source: string }) => {
      files = files.filter((file) => file.source !== body.source);
      return ok(null);
    },
  });
  const field = await desk.findByLabelText('Bestand met geleerde voorstellen');
  await desk.user.upload(field, new File(['iets anders'], 'vakantie.json', { type: 'application/json' }));
  expect(await desk.findByText(/Dit is geen bestand met geleerde voorstellen/)).toBeTruthy();
  await desk.user.upload(field, new File(['van anna'], anna.name, { type: 'application/json' }));
  expect(
    await desk.findByText(
      '1 nieuw voorbeeld telt mee, van de 120 in het bestand. Van 2 voorbeelden staat het antwoord niet in dit protocol.',
    ),
  ).toBeTruthy();
  expect(desk.queryByText(/Dit is geen bestand/)).toBeNull();
  expect(await desk.findByText('120 voorbeelden, bewaard op 20 november 2026')).toBeTruthy();
  await desk.user.click(desk.getByRole('button', { name: `Haal ${anna.name} weg` }));
  expect(await desk.findByText(/telt niet meer mee/)).toBeTruthy();
  expect(desk.queryByText('120 voorbeelden, bewaard op 20 november 2026')).toBeNull();
});

it.each([
  ['too few', { tried: 31 }, /daarvoor zijn ten minste 100 afgehandelde berichten nodig, en er zijn er 31/],
  ['never sure enough', { tried: 240 }, /Bij de laatste 240 afgehandelde berichten was geen voorstel zo vaak goed/],
  [
    'marking',
    { tried: 600, isOn: true, coverage: 0.31, precision: 0.97 },
    /Van de laatste 600 afgehandelde berichten was dat 31 %; daarvan was 97 % goed/,
  ],
])('says when a suggestion is marked: %s', async (_, marking, expected) => {
  const desk = await openSettings({
    getLearning: () => ok({ own: 1, marking: { ...notMarking, ...marking }, files: [] }),
  });
  expect(await desk.findByText(expected)).toBeTruthy();
});
