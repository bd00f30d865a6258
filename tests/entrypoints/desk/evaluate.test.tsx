// @vitest-environment jsdom
import './with-database.ts';

import { waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { trialOfLog } from '../../../entrypoints/desk/protocol/evaluate/run-evaluation.ts';
import { expectAccessible } from '../../components/render.tsx';
import { aContact, uuid } from '../../storage/fakes.ts';
import { openDesk } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Testing the protocol in the desk. */

const replies = [
  { id: 'bak-niet-geleegd', title: { nl: 'Bak niet geleegd' }, text: { nl: 'Laat de bak staan.' } },
  { id: 'lamp-kapot', title: { nl: 'Straatlamp kapot' }, text: { nl: 'We geven de lamp door.' } },
].map((reply) => ({ ...reply, use: 'as-is' as const, status: 'approved' as const }));
const protocol = { ...smallProtocol, replies };

async function openTest(world: Parameters<typeof openDesk>[0] = {}) {
  const desk = await openDesk({ at: '#/protocol', protocol, ...world });
  await waitFor(() => expect(desk.getByRole('button', { name: 'Test' }).getAttribute('aria-disabled')).toBeNull());
  await desk.user.click(desk.getByRole('button', { name: 'Test' }));
  const dialog = within(await desk.findByRole('dialog'));
  const choose = (text: string) =>
    desk.user.upload(dialog.getByLabelText('Bestand met berichten'), new File([text], 'posts.json'));
  return { ...desk, dialog, choose };
}
const figure = (dialog: Awaited<ReturnType<typeof openTest>>['dialog'], name: string) =>
  dialog.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;

it('shows how often the right reply comes first, what is confused, and posts that nothing fits', async () => {
  const { dialog, choose, container, user } = await openTest();
  await choose(
    JSON.stringify({
      posts: [
        { text: 'de bak is niet geleegd', reply: 'bak-niet-geleegd' },
        { text: 'straatlamp kapot', reply: 'lamp-kapot' },
        { text: 'weer een lamp kapot in de straat', reply: 'bak-niet-geleegd' },
        { text: 'onze lamp is kapot', reply: 'weg-antwoord' },
        { text: 'haha lekker weertje vandaag' },
      ],
    }),
  );
  await dialog.findByRole('region', { name: 'Uitkomst' });
  expect(figure(dialog, 'goede antwoord voorop')).toBe('50%');
  expect(figure(dialog, 'bij de eerste drie')).toBe('75%');
  expect(figure(dialog, 'gezien dat niets past')).toBe('100%');
  expect(dialog.getByText(/4 berichten met een antwoord, 1 zonder/)).toBeTruthy();
  expect(dialog.getByText(/Het antwoord van 1 bericht staat niet in dit protocol/)).toBeTruthy();
  const confused = within(dialog.getByRole('table', { name: 'Wat door elkaar gehaald wordt' }));
  expect(confused.getAllByRole('row')).toHaveLength(3);
  expect(confused.getByRole('link', { name: 'Bak niet geleegd' }).getAttribute('href')).toBe(
    '#/protocol/bak-niet-geleegd',
  );
  expect(confused.getByText('weg-antwoord')).toBeTruthy();
  await user.click(dialog.getByText('1 bericht zonder antwoord'));
  expect(dialog.getByText('haha lekker weertje vandaag')).toBeTruthy();
  await expectAccessible(container);
  await user.click(confused.getByRole('link', { name: 'Bak niet geleegd' }));
  expect(location.hash).toBe('#/protocol/bak-niet-geleegd');
});

it.each([
  ['geen json', /Dit bestand is geen JSON/],
  ['{"replies": []}', /Er staat geen lijst posts in/],
  ['{"posts": [{"text": "goed"}, {"reply": "x"}]}', /Bericht 2 in het bestand heeft geen tekst/],
])('says what is wrong with a file: %s', async (text, expected) => {
  const { dialog, choose } = await openTest();
  await choose(text);
  expect(await dialog.findByText(expected)).toBeTruthy();
});

it('tests on the latest handled posts of the log, and says when there are none', async () => {
  const { dialog, user } = await openTest();
  await user.click(dialog.getByRole('button', { name: 'Test op het logboek' }));
  expect(await dialog.findByText(/Er is nog niets afgehandeld/)).toBeTruthy();
});

it('what was handled before the posts that are tried counts as learned', async () => {
  const contacts = Array.from({ length: 3 }, (_, at) =>
    aContact({
      id: uuid(),
      postText: `zonnewijzer scheef ${at}`,
      replyId: 'lamp-kapot',
      faithfulness: 'asApproved',
      createdAt: `2026-11-1${at}T09:00:00.000Z`,
    }),
  );
  const trial = await trialOfLog(contacts.toReversed(), 1);
  expect(trial.posts.map(({ text }) => text)).toEqual(['zonnewijzer scheef 2']);
  expect(trial.learned.map(({ text }) => text)).toEqual(['zonnewijzer scheef 0', 'zonnewijzer scheef 1']);

  const { dialog, user } = await openTest({ contacts });
  await user.click(dialog.getByRole('button', { name: 'Test op het logboek' }));
  await dialog.findByRole('region', { name: 'Uitkomst' });
  expect(dialog.getByText(/3 berichten met een antwoord, geen zonder/)).toBeTruthy();
});

it('can be stopped', async () => {
  const { dialog, choose, user } = await openTest();
  const many = Array.from({ length: 20_000 }, (_, at) => ({ text: `straatlamp kapot ${at}`, reply: 'lamp-kapot' }));
  await choose(JSON.stringify(many));
  await user.click(await dialog.findByRole('button', { name: 'Stop' }));
  expect(dialog.queryByRole('progressbar')).toBeNull();
  expect(dialog.queryByRole('region', { name: 'Uitkomst' })).toBeNull();
});
