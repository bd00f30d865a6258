import fc from 'fast-check';
import type { SharedRow } from '../../../core/hand-over/shared-row.ts';
import type { WaitingPost } from '../../../core/waiting.ts';

const day = (minute: number) => new Date(Date.UTC(2026, 10, 4, 10, minute)).toISOString();

/** A post that waits, seen at 10:00 on 4 November 2026. */
export function waitingRow(id: string, more: Partial<WaitingPost> = {}): WaitingPost {
  const site = 'phpbb@forum.duinstad.example';
  return {
    key: `${site}/${id}`,
    post: {
      site,
      id,
      threadId: 't1',
      author: { name: 'Joke Verhaegen' },
      text: 'Waar blijft mijn container?',
      isOwn: false,
    },
    because: 'mention',
    pageUrl: 'https://forum.duinstad.example/viewtopic.php?t=1',
    firstSeenAt: day(0),
    lastSeenAt: day(0),
    start: { at: day(0), precision: 'exact', from: 'attribute' },
    targetMinutes: 120,
    targetKind: 'first',
    calendarId: 'kantoor',
    protocolVersion: 1,
    dueAt: day(120),
    ...more,
  };
}

const moment = fc.integer({ min: 0, max: 6 }).map(day);
const device = fc.constantFrom('device-a', 'device-b', 'device-c');
const part = <T>(value: fc.Arbitrary<T>) =>
  fc.option(
    fc
      .record({ at: moment, by: device, value: fc.option(value, { nil: undefined }) })
      .map(({ value: held, ...rest }) => (held === undefined ? rest : { ...rest, value: held })),
    { nil: undefined },
  );
const reply = fc.constantFrom('r1', 'r2', 'r3').map((id) => ({ id, text: '' }));

/** Any view of one post: few values, so that ties are frequent. */
export const anyView: fc.Arbitrary<SharedRow> = fc
  .record({
    firstSeenAt: moment,
    text: fc.option(fc.constantFrom('Waar blijft mijn container?', 'Waar blijft mijn'), { nil: undefined }),
    targetMinutes: fc.constantFrom(60, 120),
    denied: fc.subarray(['r1', 'r2']),
    answer: fc.option(fc.record({ by: fc.constantFrom('parent', 'quote', 'mention', 'inserted'), reply, at: moment }), {
      nil: undefined,
    }),
    note: part(fc.constantFrom('gebeld', 'wacht op depot')),
    snoozedUntil: part(moment),
    closing: fc
      .tuple(
        part(
          fc.record({ closedAt: moment, outcome: fc.constantFrom('noReplyNeeded' as const, 'handedOver' as const) }),
        ),
        fc.option(fc.record({ why: fc.constant('handedOver' as const), from: moment, until: moment }), {
          nil: undefined,
        }),
      )
      .map(([held, pause]) => (held === undefined || pause === undefined ? held : { ...held, pauses: [pause] })),
    claim: part(fc.record({ deviceId: device, agent: fc.constantFrom('MV', 'SO'), at: moment, until: moment })),
    followUp: part(
      fc.record({
        by: fc.constantFrom('us' as const, 'department' as const),
        madeAt: moment,
        warnAt: moment,
        dueAt: moment,
      }),
    ),
  })
  .map(({ text, denied, answer, note, snoozedUntil, closing, claim, followUp, ...seen }): SharedRow => {
    const row = waitingRow('1');
    const { lastSeenAt: _last, dueAt: _due, post, ...base } = row;
    const parts = Object.fromEntries(
      Object.entries({ note, snoozedUntil, closing, claim, followUp }).filter(([, one]) => one !== undefined),
    ) as SharedRow['parts'];
    const { text: _text, ...rest } = post;
    return {
      ...base,
      ...seen,
      post: { ...rest, author: { name: 'Joke Verhaegen' }, ...(text === undefined ? {} : { text }) },
      ...(denied.length === 0 ? {} : { notAnsweredBy: denied }),
      ...(answer === undefined || denied.includes(answer.reply.id) ? {} : { answer: { ...answer, postKey: row.key } }),
      parts,
    } as SharedRow;
  });
