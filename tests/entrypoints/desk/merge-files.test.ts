import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { hashPersonKeys } from '../../../core/log/tombstone.ts';
import { ok } from '../../../core/result.ts';
import { makeAdmit } from '../../../entrypoints/desk/team/admit.ts';
import { type MergedFile, mergeFiles } from '../../../entrypoints/desk/team/merge-files.ts';
import { openTeam } from '../../../storage/team.ts';
import { sha256 } from '../../core/log/examples.ts';
import { aContact } from '../../storage/fakes.ts';

it('who is forgotten while their slice is being written is not in the log of the team', async () => {
  const parts = { indexedDB: new IDBFactory(), IDBKeyRange };
  const team = await openTeam(parts, { isMade: true });
  if (team === undefined) throw new Error('no team log');
  const one = aContact({ id: 'a', site: 'x', author: { name: 'Joke Terpstra' }, createdAt: '2026-11-01T10:00:00Z' });
  const stone = { hashes: await hashPersonKeys(['x~joke terpstra'], 'zout', sha256), at: '2026-11-20T09:00:00Z' };
  let stones: readonly (typeof stone)[] = [];
  const terms = { texts: 365, names: 730, contacts: 1_825, untilExported: false };
  const ask = async (name: string) => ok(name === 'getForgotten' ? { salt: 'zout', stones } : { terms });
  const now = new Date('2026-11-20T10:00:00Z');
  const admit = await makeAdmit(ask as Parameters<typeof makeAdmit>[0], now);
  const file = new File([`{"format":"kantlijn-log","schema":1}\n${JSON.stringify(one)}`], 'mv.ndjson');
  const port = {
    admit,
    open: async () => team,
    remove: async () => {},
    async *read() {
      yield `{"format":"kantlijn-log","schema":1}\n${JSON.stringify(one)}`;
    },
  };
  const whileForgetting = {
    ...team,
    add: async (contacts: Parameters<typeof team.add>[0]) => {
      const done = await team.add(contacts);
      stones = [stone];
      return done;
    },
  };
  const merged: MergedFile[] = [];
  const hears = { onFile: (each: MergedFile) => merged.push(each), onReading: () => {} };
  const ports = { signal: new AbortController().signal, onCount: () => {} };
  await mergeFiles(whileForgetting, [file], port, ports, now.toISOString(), hears);
  expect(merged).toMatchObject([{ contacts: 1, forgotten: 1 }]);
  expect(await team.contact('a')).toMatchObject({ author: { name: '' } });
  expect(JSON.stringify(await team.contacts({}))).not.toContain('Joke');
});
