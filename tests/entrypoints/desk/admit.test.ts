import { describe, expect, it } from 'vitest';
import { forgetContact } from '../../../core/log/split.ts';
import { hashPersonKeys } from '../../../core/log/tombstone.ts';
import { versionOf } from '../../../core/person/person-version.ts';
import { ok } from '../../../core/result.ts';
import { makeAdmit } from '../../../entrypoints/desk/team/admit.ts';
import { sha256 } from '../../core/log/examples.ts';
import { aContact } from '../../storage/fakes.ts';

const now = new Date('2026-11-20T10:00:00Z');
const terms = { texts: 365, names: 730, contacts: 1_825, untilExported: false };
const linkedAt = '2026-11-01T10:00:00Z';
const handle = (name: string, at = linkedAt) => ({ site: 'x', author: { name }, at, agent: 'MV' });
const note = (text: string, at: string) => ({ id: text, text, at, agent: 'MV' });
const file = { exportedAt: '2026-11-19T10:00:00Z', deviceId: 'a' };
const person = versionOf(
  {
    id: 'p1',
    handles: [handle('Joke'), handle('Joke T.')],
    notes: [note('vers', linkedAt), note('oud', '2024-11-01T10:00:00Z')],
    crmReference: 'K-1',
  },
  file,
);

async function admitWith(privacy: Record<string, boolean>, forgotten: readonly string[] = []) {
  const hashes = await hashPersonKeys(forgotten, 'zout', sha256);
  const answers: Record<string, unknown> = {
    getForgotten: { salt: 'zout', stones: hashes.length === 0 ? [] : [{ hashes, at: '2026-11-10T10:00:00Z' }] },
    getRetention: { terms },
    getProtocol: { privacy: { linkPersons: false, personNotes: false, staffFigures: false, ...privacy } },
  };
  return makeAdmit((async (name: string) => ok(answers[name])) as Parameters<typeof makeAdmit>[0], now);
}

describe('what of a file comes into the log of a team', () => {
  it('linked persons only when the protocol here has them on, and then without who linked them', async () => {
    expect(await (await admitWith({})).persons([person])).toEqual({ persons: [], off: 1 });
    const { persons, off } = await (await admitWith({ linkPersons: true, personNotes: true })).persons([person]);
    expect(off).toBe(0);
    expect(persons).toHaveLength(1);
    expect(persons[0]?.links).toMatchObject({ at: file.exportedAt, crmReference: 'K-1' });
    expect(persons[0]?.links.handles.map(({ author, agent }) => [author.name, agent])).toEqual([
      ['Joke', ''],
      ['Joke T.', ''],
    ]);
    // A note whose term has passed does not come in again.
    expect(persons[0]?.notes?.notes).toEqual([{ ...note('vers', linkedAt), agent: '' }]);
  });

  it('links without notes, and notes without links', async () => {
    const [links] = (await (await admitWith({ linkPersons: true })).persons([person])).persons;
    expect(links?.notes).toBeUndefined();
    expect(links?.links.handles).toHaveLength(2);
    const notes = (await (await admitWith({ personNotes: true })).persons([person])).persons;
    expect(notes.map(({ links: { handles, crmReference } }) => [handles.length, crmReference])).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
  });

  it('nobody who was forgotten here, by whatever account; who was linked again since does', async () => {
    const admit = await admitWith({ linkPersons: true, personNotes: true }, ['x~joke t.']);
    expect((await admit.persons([person])).persons).toEqual([]);
    const since = versionOf({ id: 'p2', handles: [handle('Joke T.', '2026-11-12T10:00:00Z')] }, file);
    expect((await admit.persons([since])).persons).toHaveLength(1);
  });

  it('initials only when the protocol here has figures per colleague on', async () => {
    const contact = aContact({ agent: 'ZQX', stamps: { note: { at: linkedAt, agent: 'ZQX' } } });
    const without = await (await admitWith({})).contacts([contact]);
    expect(JSON.stringify(without)).not.toContain('ZQX');
    expect(without.contacts[0]).toMatchObject({ id: contact.id, deviceId: contact.deviceId });
    expect((await (await admitWith({ staffFigures: true })).contacts([contact])).contacts).toEqual([contact]);
  });

  it('nobody who is forgotten while the files are being read, in this slice or a later one', async () => {
    const author = { name: 'Joke T.' };
    const hashes = await hashPersonKeys(['x~joke t.'], 'zout', sha256);
    const answers = {
      getForgotten: { salt: 'zout', stones: [] as readonly { hashes: readonly string[]; at: string }[] },
      getRetention: { terms },
      getProtocol: { privacy: { linkPersons: true, personNotes: true, staffFigures: true } },
    };
    const ask = async (name: keyof typeof answers) => ok(answers[name]);
    const admit = await makeAdmit(ask as Parameters<typeof makeAdmit>[0], now);
    const one = aContact({ site: 'x', author, createdAt: '2026-11-01T10:00:00Z' });
    const other = aContact({ site: 'x', author: { name: 'Koen' }, createdAt: '2026-11-01T10:00:00Z' });
    const first = await admit.contacts([one, other]);
    expect(first).toEqual({ contacts: [one, other], forgotten: 0 });
    expect(await admit.since(first.contacts)).toEqual([]);

    answers.getForgotten = { salt: 'zout', stones: [{ hashes, at: '2026-11-20T09:00:00Z' }] };
    expect(await admit.since(first.contacts)).toEqual([forgetContact(one)]);
    const second = await admit.contacts([one, other]);
    expect(second).toEqual({ contacts: [forgetContact(one), other], forgotten: 1 });
    expect((await admit.persons([person])).persons).toEqual([]);
  });
});
