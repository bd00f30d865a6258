import { expect, test } from 'vitest';
import { conflictLines, writeConflicts } from '../../../core/log/conflict-list.ts';
import { addContacts, type Group } from '../../../core/log/merge.ts';
import { aContact } from '../../storage/fakes.ts';

const reaction = {
  site: 'phpbb@forum.duinstad.example',
  postKey: 'x/1',
  replyPostId: 'r1',
  author: { name: '=Joke()' },
  permalink: 'https://forum.duinstad.example/p1',
} as const;
const mine = aContact({ ...reaction, id: 'a', agent: 'MV', createdAt: '2026-03-02T09:00:00Z', isProactive: true });
const yours = aContact({
  ...reaction,
  id: 'b',
  agent: 'JT',
  createdAt: '2026-03-02T09:05:00Z',
  outcome: 'handedOver',
  isProactive: false,
  followUpAt: '2026-03-09T08:00:00Z',
});
const [group] = addContacts([mine, yours], []).changed;

async function* batch(groups: readonly Group[]) {
  yield groups;
}

test('a line for each field says what stands, what another says, and who', () => {
  if (group === undefined) throw new Error('no group');
  expect(
    conflictLines(group).map(({ field, stands, other }) => [
      field,
      stands.value,
      stands.agent,
      other.value,
      other.agent,
    ]),
  ).toEqual([
    ['outcome', 'handedOver', 'JT', 'answered', 'MV'],
    ['isProactive', false, 'JT', true, 'MV'],
  ]);
});

test('as a file for Dutch Excel, in words, with formulas put out of action', async () => {
  if (group === undefined) throw new Error('no group');
  let text = '';
  for await (const piece of writeConflicts(batch([group]), { language: 'nl', zone: 'Europe/Amsterdam' })) text += piece;
  expect(text.replace('\ufeff', '').split('\r\n').slice(1)).toEqual([
    `"forum.duinstad.example";"'=Joke()";"https://forum.duinstad.example/p1";"Uitkomst";"doorgezet";"JT";"02-03-2026 10:05";"beantwoord";"MV";"02-03-2026 10:00";"a"`,
    `"forum.duinstad.example";"'=Joke()";"https://forum.duinstad.example/p1";"Uit onszelf";"nee";"JT";"02-03-2026 10:05";"ja";"MV";"02-03-2026 10:00";"a"`,
    '',
  ]);
});
