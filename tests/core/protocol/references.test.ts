import { describe, expect, it } from 'vitest';
import { parseProtocol } from '../../../core/protocol/parse.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { makeProtocol, makeReply } from './sample.ts';

/** Parts of a protocol that name each other, and moments. */

const full = (changes: Partial<Protocol>) =>
  makeProtocol({
    categories: [{ id: 'water', title: { nl: 'Water' } }],
    departments: [{ id: 'dijken', title: { nl: 'Dijken' } }],
    noReplyReasons: [{ id: 'spam', title: { nl: 'Reclame' } }],
    articles: [{ id: 'kroos', title: { nl: 'Kroos' }, text: { nl: 'Kroos groeit in **warm** water.' } }],
    replies: [makeReply(), makeReply({ id: 'melding', kind: 'report' })],
    ...changes,
  });
const notice = { id: 'storm', kind: 'fault', title: { nl: 'Storm' }, text: { nl: 'Gemaal uit' } } as const;
const problemsOf = (protocol: Protocol) => {
  const answer = parseProtocol(JSON.stringify(protocol));
  return answer.ok ? [] : answer.problems.map(({ code, path, values }) => `${code} ${path} ${values.found}`);
};

describe('parts that name each other', () => {
  it('are fine when everything is there', () => {
    const protocol = full({
      replies: [
        makeReply({ category: 'water', department: 'dijken', articles: ['kroos'] }),
        makeReply({ id: 'melding', kind: 'report' }),
      ],
      notices: [
        {
          ...notice,
          from: '2026-11-27T09:30',
          until: '2026-11-27',
          lifts: ['sloot'],
          replaces: [{ reply: 'sloot', by: 'melding' }],
          report: 'melding',
        },
      ],
      triage: [{ id: 'pers', kind: 'press', title: { nl: 'Pers' }, step: 'handOver', department: 'dijken' }],
    });
    expect(problemsOf(protocol)).toEqual([]);
  });

  it.each<[string, Partial<Protocol>, string]>([
    [
      'an article of a reply',
      { replies: [makeReply({ articles: ['slib'] })] },
      'unknownArticle replies[0].articles[0] slib',
    ],
    [
      'a reply of a notice',
      { notices: [{ ...notice, from: '2026-11-27', until: '2026-11-28', lifts: ['sloot', 'weg'] }] },
      'unknownReply notices[0].lifts[1] weg',
    ],
    [
      'what replaces a reply',
      { notices: [{ ...notice, from: '2026-11-27', until: '2026-11-28', replaces: [{ reply: 'sloot', by: 'weg' }] }] },
      'unknownReply notices[0].replaces[0].by weg',
    ],
    [
      'the reason of a rule',
      { triage: [{ id: 'r', kind: 'spam', title: { nl: 'Reclame' }, step: 'noReply', reason: 'weg' }] },
      'unknownReason triage[0].reason weg',
    ],
    [
      'the department of a rule',
      { triage: [{ id: 'r', kind: 'press', title: { nl: 'Pers' }, step: 'handOver', department: 'weg' }] },
      'unknownDepartment triage[0].department weg',
    ],
    [
      'the category of an article',
      { articles: [{ id: 'kroos', title: { nl: 'K' }, text: { nl: 'K' }, category: 'weg' }] },
      'unknownCategory articles[0].category weg',
    ],
    [
      'two notices with one id',
      {
        notices: [
          { ...notice, from: '2026-11-27', until: '2026-11-28' },
          { ...notice, from: '2026-12-01', until: '2026-12-02' },
        ],
      },
      'doubleId notices[1].id storm',
    ],
    [
      'an end before the beginning',
      { notices: [{ ...notice, from: '2026-11-27T12:00', until: '2026-11-27T09:00' }] },
      'validBackwards notices[0].until 2026-11-27T09:00',
    ],
    [
      'a day that does not exist',
      { notices: [{ ...notice, from: '2026-02-30', until: '2026-03-01' }] },
      'badDate notices[0].from 2026-02-30',
    ],
    [
      'a clock time that does not exist',
      { notices: [{ ...notice, from: '2026-11-27T25:00', until: '2026-11-28' }] },
      'badTime notices[0].from 25:00',
    ],
  ])('%s', (_, changes, problem) => {
    expect(problemsOf(full(changes))).toEqual([problem]);
  });
});
