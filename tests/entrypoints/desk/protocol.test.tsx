// @vitest-environment jsdom
import './with-database.ts';

import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { ok } from '../../../core/result.ts';
import { expectAccessible } from '../../components/render.tsx';
import { openDesk, textOf } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

const asFile = (protocol: unknown, name = 'protocol.json') => fileOf(JSON.stringify(protocol), name);
/** jsdom's files cannot give their text themselves. */
function fileOf(text: string, name: string): File {
  const file = new File([text], name, { type: 'application/json' });
  Object.defineProperty(file, 'text', { value: async () => text });
  return file;
}
const next: Protocol = {
  ...smallProtocol,
  version: 4,
  targets: [{ firstMinutes: 60 }],
  replies: [
    ...smallProtocol.replies.slice(0, 2),
    { ...smallProtocol.replies[0], id: 'nieuw' } as Protocol['replies'][0],
  ],
};

describe('the first time', () => {
  it('welcomes in three steps, and takes a starter protocol after showing what is in it', async () => {
    const { findByRole, getByRole, user, container } = await openDesk({ at: '#/' });
    expect(await findByRole('heading', { level: 1, name: 'Welkom bij Kantlijn' })).toBeTruthy();
    expect(within(getByRole('main')).getAllByRole('heading', { level: 2 })).toHaveLength(3);
    await expectAccessible(container);
    await user.click(getByRole('button', { name: 'Neem dit protocol: Pakkelaar' }));
    const dialog = within(await findByRole('dialog', { name: 'Pakkelaar, versie 34' }));
    expect(
      dialog.getByText('Dit wordt jullie protocol. Je kunt het later vervangen; wat is vastgelegd blijft staan.'),
    ).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Neem dit protocol' }));
    // With a protocol there is work: the desk opens on the log from now on.
    expect(await findByRole('heading', { level: 1, name: 'Logboek' })).toBeTruthy();
  });
});

describe('what is loaded', () => {
  it('shows replies by category, one in full, targets and opening hours', async () => {
    const { findByRole, getByRole, findByText, container } = await openDesk({
      at: '#/protocol',
      protocol: smallProtocol,
    });
    expect(await findByText(/Gemeente Duinstad, versie 3, geladen 18 nov/)).toBeTruthy();
    const list = within(await findByRole('navigation', { name: 'Standaardantwoorden' }));
    expect(list.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Bak niet geleegd, mag letterlijk',
      'Straatlamp kapot, als basisverlopengeen voorbeelden',
      'Letsel of gevaar, persoonlijk antwoord nodigconcept',
    ]);
    const reply = within(getByRole('region', { name: 'Standaardantwoord' }));
    expect(reply.getByText('Naam van de inwoner')).toBeTruthy();
    expect(reply.getByText('Een bak is één keer overgeslagen.')).toBeTruthy();
    expect(reply.getByText('2 voorbeeldberichten')).toBeTruthy();
    const about = getByRole('complementary', { name: 'Afspraken' });
    expect(about.textContent).toContain('Alle andere4 u');
    expect(about.textContent).toContain('X1 u, daarna 2 u');
    expect(about.textContent).toContain('ma–wo09:00–17:00');
    expect(about.textContent).toContain('gesloten, Eerste kerstdag');
    expect(about.textContent).not.toContain('Nieuwjaarsdag');
    await expectAccessible(container);
  });

  it('a reply is found by search, chosen by arrows, read in each language', async () => {
    const { findByRole, findByText, getByRole, user } = await openDesk({ at: '#/protocol', protocol: smallProtocol });
    await findByRole('navigation', { name: 'Standaardantwoorden' });
    await user.keyboard('{ArrowDown}');
    expect(await findByRole('heading', { level: 2, name: 'Straatlamp kapot' })).toBeTruthy();
    expect(location.hash).toBe('#/protocol/lamp-kapot');
    await user.keyboard('/kliko');
    expect(await findByText('1 standaardantwoord')).toBeTruthy();
    await user.click(getByRole('link', { name: /Bak niet geleegd/ }));
    await user.click(await findByRole('radio', { name: 'Engels' }));
    expect(await findByRole('heading', { level: 2, name: 'Bin not emptied' })).toBeTruthy();
    expect(await findByText(/leave the bin until tomorrow/)).toBeTruthy();
  });

  it('goes out as the file it came from', async () => {
    const { findByText, getByRole, user, files } = await openDesk({ at: '#/protocol', protocol: smallProtocol });
    await findByText(/geladen 18 nov/);
    await user.click(getByRole('button', { name: 'Bewaar of print' }));
    await user.click(getByRole('button', { name: 'Bewaar bestand' }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]?.name).toBe('gemeente-duinstad-v3.json');
    expect(JSON.parse(await textOf(files[0]?.file ?? new Blob()))).toEqual(smallProtocol);
  });
});

describe('loading a file', () => {
  async function load(file: File) {
    const desk = await openDesk({ at: '#/protocol', protocol: smallProtocol });
    await desk.findByText(/geladen 18 nov/);
    await desk.user.upload(desk.getByLabelText('Protocolbestand'), file);
    return { ...desk, dialog: within(await desk.findByRole('dialog')) };
  }

  it('says what it would change, and changes it when asked', async () => {
    const { dialog, container, user, findByText } = await load(asFile(next));
    expect(dialog.getByText('Dit is een nieuwere versie van wat nu geladen is.')).toBeTruthy();
    const counts = dialog.getAllByRole('definition').map(({ textContent }) => textContent);
    // new, changed, removed, unchanged
    expect(counts).toEqual(['1', '0', '1', '2']);
    expect(dialog.getByText('Ook anders: reactienormen.')).toBeTruthy();
    await expectAccessible(container);
    await user.click(dialog.getByRole('button', { name: 'Vervang protocol' }));
    expect(await findByText(/Gemeente Duinstad, versie 4/)).toBeTruthy();
  });

  it('says in a sentence each which sites are read otherwise, before and after it is taken', async () => {
    const adapters = [
      { site: 'x', off: true, reason: 'Telt antwoorden dubbel' },
      { site: 'phpbb@forum.duinstad.example', posts: ['.reactie'], read: { name: [{ selector: '.wie' }] } },
    ];
    const { dialog, user, findByRole } = await load(asFile({ ...smallProtocol, version: 4, adapters }));
    expect(dialog.getByText('X wordt niet gelezen. Reden: Telt antwoorden dubbel')).toBeTruthy();
    expect(
      dialog.getByText('Op forum.duinstad.example zoekt Kantlijn anders naar: berichten en schrijver.'),
    ).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Vervang protocol' }));
    const about = await findByRole('complementary', { name: 'Afspraken' });
    await waitFor(() => expect(about.textContent).toContain('X wordt niet gelezen. Reden: Telt antwoorden dubbel'));
  });

  it('warns of an older version and of another organisation', async () => {
    const { dialog } = await load(asFile({ ...smallProtocol, version: 2 }));
    expect(dialog.getByText('Let op: dit is een oudere versie. Nu is versie 3 geladen.')).toBeTruthy();
  });

  it('a file with faults is not loaded: reason and place of each', async () => {
    const bad = { ...smallProtocol, targets: [{ firstMinutes: 0 }], brandword: ['Duinstad'] };
    const { dialog, fake } = await load(asFile(bad));
    expect(
      dialog.getByText('Er zijn 2 dingen mis. Verbeter het bestand en laad het opnieuw. Er is niets veranderd.'),
    ).toBeTruthy();
    expect(dialog.getByText('0 is te laag. Neem 1 of meer.')).toBeTruthy();
    expect(dialog.getByText(/targets\[0\]\.firstMinutes, regel 1/)).toBeTruthy();
    expect(dialog.getByText(/Kantlijn kent brandword niet/)).toBeTruthy();
    expect(fake.sent('loadProtocol')).toEqual([]);
  });

  it('may be dropped on the screen', async () => {
    const { findByRole, findByText, getByRole } = await openDesk({ at: '#/protocol', protocol: smallProtocol });
    await findByText(/geladen 18 nov/);
    const zone = getByRole('region', { name: 'Protocol' });
    const dataTransfer = { types: ['Files'], files: [asFile(next)] };
    fireEvent.dragOver(zone, { dataTransfer });
    expect(await findByText('Laat het protocolbestand hier los')).toBeTruthy();
    fireEvent.drop(zone, { dataTransfer });
    expect(await findByRole('dialog', { name: 'Gemeente Duinstad, versie 4' })).toBeTruthy();
  });
});

describe('what became of the checks on drafts', () => {
  it('says that nothing was counted yet', async () => {
    const { findByText, queryByRole } = await openDesk({ at: '#/protocol', protocol: smallProtocol });
    expect(await findByText(/Er is nog niets geteld/)).toBeTruthy();
    expect(queryByRole('table', { name: 'Controles' })).toBeNull();
  });

  it('shows how often each came up and was ignored, with the weight that this protocol gives it', async () => {
    const { findByRole, container } = await openDesk({
      at: '#/protocol',
      protocol: { ...smallProtocol, checks: { mixedAddress: 'stop', sameText: 'off' } },
      answers: {
        getCheckCounts: () =>
          ok({
            counts: {
              sameText: { fired: 2, ignored: 2 },
              mixedAddress: { fired: 1204, ignored: 3 },
              // Of a later version of Kantlijn.
              unheardOf: { fired: 9, ignored: 9 },
            },
          }),
      },
    });
    const table = within(await findByRole('table', { name: 'Controles' }));
    expect(table.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Controle', 'Gewicht', 'Verschenen', 'Genegeerd'],
      ['Je en u', 'stop', '1.204', '3'],
      ['Steeds dezelfde tekst', 'uit', '2', '2'],
    ]);
    await expectAccessible(container);
  });
});
