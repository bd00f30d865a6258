// @vitest-environment jsdom
import './with-database.ts';

import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { protocolView } from '../../../core/protocol/view.ts';
import { ok } from '../../../core/result.ts';
import type { TeamPort } from '../../../entrypoints/desk/desk-outside.ts';
import { expectAccessible } from '../../components/render.tsx';
import { aContact } from '../../storage/fakes.ts';
import { type DeskWorld, openDesk, textOf } from './open-desk.tsx';
import { smallProtocol } from './small-protocol.ts';

const head = '{"format":"kantlijn-log","schema":1}';
const today = new Date().toISOString();

/** An export of a colleague, written here by hand as the lines that it is. */
function anExport(name: string, lines: readonly (Contact | string)[]): File {
  const rows = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  return new File([[head, ...rows].join('\n')], name);
}

const joke = aContact({
  id: '00000000-0000-4000-8000-00000000000a',
  postKey: 'x/1',
  replyPostId: 'r1',
  author: { name: 'Joke Terpstra' },
  note: 'Bak besteld.',
  createdAt: today,
});
const again = aContact({
  ...joke,
  id: '00000000-0000-4000-8000-00000000000b',
  note: 'Bak is onderweg.',
  agent: 'JT',
  deviceId: 'device-2',
  changedAt: '2026-03-02T10:30:00Z',
});
const koen = aContact({
  id: '00000000-0000-4000-8000-00000000000c',
  postKey: 'x/2',
  author: { name: 'Koen Strand' },
  createdAt: today,
});

const on = { on: true, reason: 'Afgesproken met de ondernemingsraad.' };
const withStaff = { ...smallProtocol, privacy: { staffFigures: on } };

async function openTeamDesk(
  team: Partial<TeamPort> = {},
  protocol: Protocol = withStaff,
  answers: NonNullable<DeskWorld['answers']> = {},
) {
  sessionStorage.clear();
  const desk = await openDesk({ at: '#/team', protocol, team, answers });
  const choose = async (...files: File[]) => {
    fireEvent.change(await desk.findByLabelText('Exports van collega’s (JSON of NDJSON)'), { target: { files } });
  };
  return { ...desk, choose };
}

describe('the log of the team', () => {
  it('says what it is while nothing was merged', async () => {
    const { findByText, container, queryByRole } = await openTeamDesk();
    expect(await findByText(/^Kies de JSON- of NDJSON-exports/)).toBeTruthy();
    expect(queryByRole('button', { name: 'Verwijder teamlogboek' })).toBeNull();
    await expectAccessible(container);
  });

  it('merges files, counts one exchange once, and shows where colleagues contradict each other', async () => {
    const { choose, findByText, findByRole, user, container, store } = await openTeamDesk();
    await choose(anExport('jt.ndjson', [again, koen]), anExport('mv.ndjson', [joke]));
    const results = within(await findByRole('list', { name: 'Gelezen bestanden' }));
    expect(results.getByText(/2 contacten, 2 nieuw of gewijzigd\./)).toBeTruthy();
    expect(await findByText(/2 contacten ·|^2 contacten/)).toBeTruthy();
    expect(await findByText(/Bij 1 contact spreken collega’s elkaar tegen\./)).toBeTruthy();
    await expectAccessible(container);
    await user.click(await findByRole('link', { name: 'Joke Terpstra' }));
    const panel = within(await findByRole('complementary', { name: 'Contact van het team' }));
    expect(await panel.findByText('Bak besteld.')).toBeTruthy();
    expect(panel.getByText(/volgens MV, .*: spreekt tegen/)).toBeTruthy();
    expect((await store.counts()).contacts).toBe(0);
  });

  it('shows a contact by hand with what was said, and one without a name as it was logged', async () => {
    const { postKey: _, permalink: __, postText: ___, replyText: ____, ...rest } = koen;
    const call: Contact = { ...rest, site: '', channel: 'telephone', author: { name: '' }, note: 'Vraagt naar de bak' };
    const { choose, findByRole, user, container } = await openTeamDesk();
    await choose(anExport('jt.ndjson', [call]));
    await user.click(await findByRole('link', { name: 'Zonder naam' }));
    const panel = within(await findByRole('complementary', { name: 'Contact van het team' }));
    expect(await panel.findByRole('heading', { name: 'Zonder naam' })).toBeTruthy();
    expect(panel.getByText('Dit contact ging niet via een bericht; lees de notitie.')).toBeTruthy();
    expect(within(panel.getByRole('region', { name: 'Notitie' })).getByText('Vraagt naar de bak')).toBeTruthy();
    await expectAccessible(container);
  });

  it('lists what colleagues contradict each other about, with who said it and what stands, and saves that list', async () => {
    const { choose, findByRole, findByText, user, container, files } = await openTeamDesk();
    await choose(anExport('jt.ndjson', [again, koen]), anExport('mv.ndjson', [joke]));
    await user.click(await findByRole('link', { name: 'Bekijk waar' }));
    const row = within(await findByRole('row', { name: /Joke Terpstra/ }));
    expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      'Joke Terpstra',
      'Notitie',
      expect.stringMatching(/^Bak is onderweg\.JT, /),
      expect.stringMatching(/^Bak besteld\.MV, /),
    ]);
    await expectAccessible(container);
    await user.click(await findByRole('button', { name: 'Bewaar deze lijst (CSV)' }));
    expect(await findByText('Bewaard: kantlijn-tegenspraak.csv.')).toBeTruthy();
    expect(await files[0]?.file.text()).toContain('"Notitie";"Bak is onderweg.";"JT"');
    await user.click(await findByRole('link', { name: 'Joke Terpstra' }));
    expect(await findByRole('complementary', { name: 'Contact van het team' })).toBeTruthy();
    await user.click(await findByRole('link', { name: 'Terug naar alle contacten' }));
    expect(await findByRole('link', { name: 'Koen Strand' })).toBeTruthy();
  });

  it('names a file that breaks off, one with codes and one that cannot be read, and goes on with the others', async () => {
    const { choose, findByRole } = await openTeamDesk({
      async *read(file) {
        const text = await textOf(file);
        yield text.slice(0, 50);
        if ((file as File).name === 'weg.ndjson') throw new DOMException('gone', 'NotReadableError');
        yield text.slice(50);
      },
    });
    await choose(
      anExport('weg.ndjson', [koen]),
      new File([`${head.slice(0, -1)},"count":3}\n${JSON.stringify(koen)}\n`], 'half.ndjson'),
      new File([`${head.slice(0, -1)},"pseudonymised":true}\n${JSON.stringify(koen)}\n`], 'codes.ndjson'),
      anExport('mv.ndjson', [joke]),
    );
    const results = within(await findByRole('list', { name: 'Gelezen bestanden' }));
    expect(await results.findByText(/mv\.ndjson/)).toBeTruthy();
    expect(results.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^weg\.ndjson: de browser kon niet verder lezen\./),
      expect.stringMatching(/^half\.ndjson: 1 contact, 1 nieuw of gewijzigd\. Er ontbreken 2 contacten aan het eind/),
      expect.stringMatching(/^codes\.ndjson: in dit bestand staan codes/),
      expect.stringMatching(/^mv\.ndjson: 1 contact, 1 nieuw of gewijzigd\./),
    ]);
    expect(await findByRole('link', { name: 'Joke Terpstra' })).toBeTruthy();
  });

  it('says while it reads which file that is and how many contacts there were, and after a stop how many files', async () => {
    const { choose, findByText, findByRole, user, container } = await openTeamDesk({
      async *read(file, onBytes, signal) {
        yield await textOf(file);
        onBytes(file.size);
        if ((file as File).name !== 'jt.ndjson') return;
        await new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      },
    });
    await choose(anExport('mv.ndjson', [joke]), anExport('jt.ndjson', [again, koen]), anExport('ab.ndjson', []));
    const progress = within(await findByRole('region', { name: 'De bestanden worden samengevoegd …' }));
    expect(await progress.findByText('jt.ndjson')).toBeTruthy();
    expect(progress.getByText(/^Bestand 2 van 3:/)).toBeTruthy();
    expect(progress.getByText('1 contact gelezen')).toBeTruthy();
    const choice = await findByRole('button', { name: 'Voeg exports samen …' });
    expect(choice.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(container);
    await user.click(progress.getByRole('button', { name: 'Stop' }));
    expect(await findByText(/^Gestopt\. .* 1 van de 3 bestanden is tot het eind gelezen\.$/)).toBeTruthy();
    expect(await findByText(/^1 contact$/)).toBeTruthy();
  });

  it('folds many files without problems, and shows the one with a problem before them', async () => {
    const { choose, findByText, findByRole } = await openTeamDesk();
    const fine = [1, 2, 3, 4, 5, 6].map((n) => anExport(`${n}.ndjson`, [aContact({ id: `c${n}`, createdAt: today })]));
    await choose(...fine, new File(['datum;site\n'], 'tabel.json'));
    expect(await findByText('Klaar: 6 van de 7 bestanden zijn zonder problemen gelezen.')).toBeTruthy();
    const shown = within(await findByRole('list', { name: 'Gelezen bestanden' }));
    expect(shown.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^tabel\.json: dit is geen/),
    ]);
    const summary = await findByText('6 bestanden zonder problemen', { selector: 'summary' });
    expect(summary.closest('details')?.textContent).toContain('6.ndjson: ');
  });

  it('read again it has nothing new', async () => {
    const { choose, findByText } = await openTeamDesk();
    await choose(anExport('mv.ndjson', [joke]));
    expect(await findByText(/1 contact, 1 nieuw of gewijzigd\./)).toBeTruthy();
    await choose(anExport('mv.ndjson', [joke]));
    expect(await findByText(/1 contact, niets nieuws\./)).toBeTruthy();
  });

  it('says no figure of one file, and no initials, while the protocol has figures per colleague off', async () => {
    const { choose, findByRole, findByText, user } = await openTeamDesk({}, smallProtocol);
    await choose(anExport('jt.ndjson', [again, koen]), anExport('mv.ndjson', [joke]));
    const results = within(await findByRole('list', { name: 'Gelezen bestanden' }));
    expect(await results.findByText(/mv\.ndjson/)).toBeTruthy();
    expect(results.getAllByRole('listitem').map(({ textContent }) => textContent?.trim())).toEqual([
      'jt.ndjson: gelezen.',
      'mv.ndjson: gelezen.',
    ]);
    expect(await findByText(/^Samen: 3 contacten, 3 nieuw of gewijzigd\./)).toBeTruthy();
    await user.click(await findByRole('link', { name: 'Joke Terpstra' }));
    const panel = within(await findByRole('complementary', { name: 'Contact van het team' }));
    expect(await panel.findByText(/volgens browser evice1, .*: spreekt tegen/)).toBeTruthy();
    expect(panel.queryByText(/MV|JT/)).toBeNull();
  });

  describe('linked persons', () => {
    const privacy = { linkPersons: on, personNotes: on };
    const linkedAt = '2026-11-20T10:00:00Z';
    const handleOf = (site: string, name: string) => ({ site, author: { name }, at: linkedAt, agent: 'MV' });
    const elsewhere = aContact({
      site: 'mastodon',
      author: { name: 'Joke T.' },
      createdAt: today,
      replyTitle: 'Paspoort',
    });
    const person = (id: string, parts: Record<string, unknown>) =>
      JSON.stringify({
        id,
        handles: [handleOf(joke.site, 'Joke Terpstra'), handleOf('mastodon', 'Joke T.')],
        ...parts,
      });
    const note = { id: 'n1', text: 'Belt liever.', at: linkedAt, agent: 'MV' };
    const headOf = (device: string) =>
      `{"format":"kantlijn-log","schema":1,"exportedAt":"2026-11-20T12:00:00Z","deviceId":"${device}","persons":{"links":true,"notes":true}}`;
    const files = [
      new File(
        [
          `${headOf('a')}\n${JSON.stringify(joke)}\n${person('p1', { notes: [note], crmReference: 'K-1' })}\n{"end":{}}`,
        ],
        'mv.ndjson',
      ),
      new File(
        [`${headOf('b')}\n${JSON.stringify(elsewhere)}\n${person('p2', { crmReference: 'K-2' })}\n{"end":{}}`],
        'jt.ndjson',
      ),
    ];

    it('come along, and the panel shows their accounts, notes, one history, and what contradicts', async () => {
      const { choose, findByRole, findByText, user, container } = await openTeamDesk({}, { ...smallProtocol, privacy });
      await choose(...files);
      await user.click(await findByRole('link', { name: 'Joke Terpstra' }));
      const part = within(await findByRole('region', { name: 'Persoon' }));
      expect(part.getByRole('list', { name: 'Accounts van deze persoon' }).children).toHaveLength(2);
      expect(part.getByText('Belt liever.')).toBeTruthy();
      expect(part.getByText('K-2')).toBeTruthy();
      expect(part.getByText('K-1')).toBeTruthy();
      expect(part.getByText(/volgens browser a, .*: spreekt tegen/)).toBeTruthy();
      expect(part.getByRole('list', { name: '2 contacten' })).toBeTruthy();
      expect(part.getByRole('link', { name: 'Paspoort' })).toBeTruthy();
      await expectAccessible(container);
      expect(await findByText(/Over 1 persoon spreken collega’s elkaar tegen\./)).toBeTruthy();
      await user.click(await findByRole('link', { name: 'Bekijk waar' }));
      const table = within(await findByRole('region', { name: 'Over personen' }));
      const row = table.getByRole('row', { name: /Klantnummer/ });
      expect(
        within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent),
      ).toEqual([
        // Both accounts were linked at the same moment: by name then.
        'Joke T.',
        'Klantnummer in het CRM',
        expect.stringMatching(/^K-2browser b, /),
        expect.stringMatching(/^K-1browser a, /),
      ]);
      await expectAccessible(container);
    });

    it('go from the panel when the protocol switches linking off, and the notes stay', async () => {
      let now: Protocol['privacy'] = privacy;
      const answers = { getProtocol: () => ok(protocolView({ ...smallProtocol, privacy: now })) };
      const { choose, findByRole, user, fake } = await openTeamDesk({}, { ...smallProtocol, privacy }, answers);
      await choose(...files);
      await user.click(await findByRole('link', { name: 'Joke Terpstra' }));
      const part = within(await findByRole('region', { name: 'Persoon' }));
      expect(part.getByText('K-2')).toBeTruthy();
      now = { personNotes: on };
      fake.tell('protocol');
      await waitFor(() => expect(part.queryByText('K-2')).toBeNull());
      expect(part.queryByRole('list', { name: 'Accounts van deze persoon' })).toBeNull();
      expect(part.getByText('Belt liever.')).toBeTruthy();
    });

    it('stay outside while the protocol has them off, and it says so', async () => {
      const { choose, findByRole, findAllByText, user, queryByRole } = await openTeamDesk({}, smallProtocol);
      await choose(...files);
      await waitFor(async () =>
        expect(await findAllByText(/De gekoppelde personen zijn overgeslagen/)).toHaveLength(2),
      );
      await user.click(await findByRole('link', { name: 'Joke Terpstra' }));
      await findByRole('complementary', { name: 'Contact van het team' });
      expect(queryByRole('region', { name: 'Persoon' })).toBeNull();
    });

    it('of a file that breaks off before its end are said to be missing', async () => {
      const { choose, findByText } = await openTeamDesk({}, { ...smallProtocol, privacy });
      await choose(new File([`${headOf('a')}\n${JSON.stringify(joke)}\n`], 'half.ndjson'));
      expect(await findByText(/niet alle gekoppelde personen staan erin/)).toBeTruthy();
    });
  });

  it('names what it left out, and refuses what is no export', async () => {
    const { choose, findByRole } = await openTeamDesk();
    await choose(
      anExport('half.ndjson', [joke, '{"id":', JSON.stringify({ ...koen, outcome: 'won' })]),
      new File(['datum;site\n'], 'tabel.json'),
    );
    const results = within(await findByRole('list', { name: 'Gelezen bestanden' }));
    expect(results.getByText('Regel 3: niet compleet of geen JSON')).toBeTruthy();
    expect(results.getByText('Regel 4: ‘outcome’ klopt niet')).toBeTruthy();
    expect(await results.findByText(/dit is geen JSON- of NDJSON-export/)).toBeTruthy();
  });

  it('is taken away after a question, and one’s own log stays', async () => {
    const { choose, findByRole, findByText, user } = await openTeamDesk();
    await choose(anExport('mv.ndjson', [joke]));
    await findByText(/1 contact, 1 nieuw of gewijzigd\./);
    await user.click(await findByRole('button', { name: 'Verwijder teamlogboek' }));
    await user.click(await findByRole('button', { name: 'Verwijder' }));
    expect(await findByText(/^Kies de JSON- of NDJSON-exports/)).toBeTruthy();
    await waitFor(async () =>
      expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('kantlijn-team'),
    );
  });
});
