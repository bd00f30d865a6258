import { describe, expect, it } from 'vitest';
import { parseProtocol } from '../../../core/protocol/parse.ts';
import { MAX_PROTOCOL_LENGTH } from '../../../core/protocol/size.ts';
import { makeProtocol, makeReply } from './sample.ts';

const read = (value: unknown) => parseProtocol(JSON.stringify(value));
/** `code path` of each problem. */
const problemsOf = (value: unknown) => {
  const answer = read(value);
  return answer.ok ? [] : answer.problems.map(({ code, path }) => `${code} ${path}`.trim());
};
const warningsOf = (value: unknown) => {
  const answer = read(value);
  return answer.ok ? answer.warnings.map(({ code, path }) => `${code} ${path}`) : ['refused'];
};

describe('parseProtocol', () => {
  it('takes a good file, with or without a byte order mark', () => {
    const protocol = makeProtocol();
    expect(read(protocol)).toEqual({ ok: true, protocol, warnings: [] });
    expect(parseProtocol(`\uFEFF${JSON.stringify(protocol)}`)).toMatchObject({ ok: true });
  });

  it('says line and column of a syntax error', () => {
    const answer = parseProtocol('{\n  "format": "kantlijn-protocol",\n  "name": "Zilt"\n  "version": 1\n}');
    expect(answer).toMatchObject({
      ok: false,
      problems: [{ code: 'syntax', values: { line: 4, column: 3, found: '"' } }],
    });
  });

  it('says line, column and the reply in which a value stands', () => {
    const text = JSON.stringify(makeProtocol({ replies: [makeReply(), makeReply({ id: 'kroos' })] }), null, 2);
    const broken = text.replace(/"nl": "Hoi Joke, we komen morgen kijken."(?![\s\S]*"nl": "Hoi)/, '"nl": 12');
    const line = broken.split('\n').findIndex((row) => row.includes('"nl": 12')) + 1;
    expect(parseProtocol(broken)).toEqual({
      ok: false,
      problems: [
        {
          code: 'wrongType',
          path: 'replies[1].text.nl',
          place: 'kroos',
          values: { line, column: 15, found: '12', expected: 'string', limit: 0, size: 0 },
        },
      ],
    });
  });

  it('places what is missing at the thing it is missing from', () => {
    const { name: _, ...nameless } = makeProtocol();
    expect(read(nameless)).toMatchObject({
      problems: [{ code: 'missing', path: 'name', values: { line: 1, column: 1 } }],
    });
  });

  it.each([['null'], ['[]'], ['"text"'], ['{"replies": []}'], ['12']])('%s is another kind of file', (text) => {
    expect(parseProtocol(text)).toMatchObject({ ok: false, problems: [{ code: 'notProtocol' }] });
  });

  it('refuses a file that is too large before reading it', () => {
    const answer = parseProtocol(' '.repeat(7_240_000));
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'tooLarge', values: { size: 7.3, limit: 5 } }] });
    expect(parseProtocol(' '.repeat(MAX_PROTOCOL_LENGTH + 1))).toMatchObject({ problems: [{ values: { size: 5.1 } }] });
  });

  it('shows a hundred problems and counts the others', () => {
    const replies = Array.from({ length: 130 }, (_, index) => makeReply({ id: `Nr ${index}` }));
    const answer = read(makeProtocol({ replies }));
    expect(answer.ok ? [] : answer.problems).toHaveLength(101);
    expect(answer.ok ? undefined : answer.problems.at(-1)).toMatchObject({ code: 'more', values: { limit: 30 } });
  });

  const reply = makeReply();
  it.each<[string, object, string]>([
    ['another format', { format: 'handboek' }, 'notOneOf format'],
    ['a later schema', { schema: 2 }, 'notOneOf schema'],
    ['an empty name', { name: '' }, 'blank name'],
    ['half a version', { version: 1.5 }, 'wrongType version'],
    ['version zero', { version: 0 }, 'tooSmall version'],
    ['a key nobody knows', { colour: 'red' }, 'unknownKey colour'],
    ['no language', { languages: [] }, 'tooFew languages'],
    ['a language that is not there', { languages: ['nl', 'fy'] }, 'notOneOf languages[1]'],
    ['replies as an object', { replies: {} }, 'wrongType replies'],
    ['null for a list', { accounts: null }, 'wrongType accounts'],
    ['an id with a space', { replies: [{ ...reply, id: 'A B' }] }, 'badId replies[0].id'],
    ['no text at all', { replies: [{ ...reply, text: {} }] }, 'noLanguage replies[0].text'],
    ['a text of spaces', { replies: [{ ...reply, text: { nl: '  ' } }] }, 'blank replies[0].text.nl'],
    ['a long title', { replies: [{ ...reply, title: { nl: 'a'.repeat(301) } }] }, 'textTooLong replies[0].title.nl'],
    ['a date of another form', { replies: [{ ...reply, validFrom: '1-2-2027' }] }, 'badDate replies[0].validFrom'],
    ['a day that is not there', { replies: [{ ...reply, validFrom: '2027-02-29' }] }, 'badDate replies[0].validFrom'],
    [
      'a period backwards',
      { replies: [{ ...reply, validFrom: '2027-02-02', validUntil: '2027-02-01' }] },
      'validBackwards replies[0].validUntil',
    ],
    ['two replies of one id', { replies: [reply, reply] }, 'doubleId replies[1].id'],
    ['a category nobody made', { replies: [{ ...reply, category: 'water' }] }, 'unknownCategory replies[0].category'],
    [
      'a department nobody made',
      { replies: [{ ...reply, department: 'dijk' }], departments: [{ id: 'sloot', title: { nl: 'Sloot' } }] },
      'unknownDepartment replies[0].department',
    ],
    ['no reply in a listed language', { languages: ['de'] }, 'noSharedLanguage replies[0].text'],
    ['targets for sites only', { targets: [{ site: 'x', firstMinutes: 60 }] }, 'noDefaultTarget targets'],
    [
      'one site twice',
      { targets: [{ firstMinutes: 60 }, { site: 'x', firstMinutes: 60 }, { site: 'x', firstMinutes: 30 }] },
      'doubleTarget targets[2]',
    ],
    [
      'one subject twice, however the account is written',
      {
        accounts: [{ site: 'x', handle: 'ZiltWater' }],
        targets: [
          { firstMinutes: 60 },
          { account: '@ziltwater', triage: 'safety', firstMinutes: 60 },
          { account: 'ZiltWater', triage: 'safety', firstMinutes: 30 },
        ],
      },
      'doubleTarget targets[2]',
    ],
    ['targets for kinds only', { targets: [{ triage: 'safety', firstMinutes: 60 }] }, 'noDefaultTarget targets'],
    [
      'a target for a category nobody made',
      { targets: [{ firstMinutes: 60 }, { category: 'dijk', firstMinutes: 30 }] },
      'unknownCategory targets[1].category',
    ],
    [
      'a target for an account of somebody else',
      { targets: [{ firstMinutes: 60 }, { account: '@elders', firstMinutes: 30 }] },
      'unknownAccount targets[1].account',
    ],
    [
      'a target in opening hours that are not there',
      { targets: [{ firstMinutes: 60, calendar: 'winkel' }] },
      'unknownCalendar targets[0].calendar',
    ],
    [
      'a second calendar with the id of the first',
      { calendars: [{ id: 'kantoor', zone: 'Europe/Amsterdam', week: { mon: [['09:00', '17:00']] } }] },
      'doubleId calendars[0].id',
    ],
    [
      'a second calendar with a day that is not there',
      {
        calendars: [
          {
            id: 'winkel',
            zone: 'Europe/Amsterdam',
            week: { mon: [['09:00', '17:00']] },
            exceptions: [{ date: '2027-02-29', windows: [] }],
          },
        ],
      },
      'badDate calendars[0].exceptions[0].date',
    ],
    [
      'a second calendar with a time of another form',
      { calendars: [{ id: 'winkel', zone: 'Europe/Amsterdam', week: { mon: [['9:00', '17:00']] } }] },
      'badTime calendars[0].week.mon[0][0]',
    ],
    ['a target of nothing', { targets: [{ firstMinutes: 0 }] }, 'tooSmall targets[0].firstMinutes'],
    ['a zone nobody knows', { calendar: { id: 'a', zone: 'Europe/Duinstad', week: {} } }, 'badZone calendar.zone'],
    ['a zone without summer time', { calendar: { id: 'a', zone: '+01:00', week: {} } }, 'badZone calendar.zone'],
    [
      'a time of another form',
      { calendar: { id: 'a', zone: 'Europe/Amsterdam', week: { mon: [['9:00', '17:00']] } } },
      'badTime calendar.week.mon[0][0]',
    ],
    [
      'a placeholder that starts with a digit',
      { placeholders: { '1e': { label: { nl: 'Eerste' }, from: 'ask' } } },
      'badPlaceholderName placeholders.1e',
    ],
    [
      'a placeholder from nowhere',
      { placeholders: { naam: { label: { nl: 'Naam' }, from: 'page' } } },
      'notOneOf placeholders.naam.from',
    ],
  ])('%s', (_, changes, expected) => {
    expect(problemsOf({ ...makeProtocol(), ...changes })).toEqual([expected]);
  });

  it.each<[string, object, string]>([
    [
      'a placeholder without a definition',
      { replies: [{ ...reply, text: { nl: 'Kijk op {link}, {naam}.' } }] },
      'unknownPlaceholder replies[0].text.nl',
    ],
    [
      'a language that the protocol does not list',
      { replies: [{ ...reply, text: { nl: 'Ja.', fr: 'Oui.' } }] },
      'languageNotListed replies[0].text.fr',
    ],
    ['approved by nobody', { replies: [{ ...reply, approvedBy: undefined }] }, 'approvedByNobody replies[0].status'],
    ['never open', { calendar: { id: 'a', zone: 'Europe/Amsterdam', week: {} } }, 'neverOpen calendar.week'],
  ])('warns: %s', (_, changes, expected) => {
    const naam = { label: { nl: 'Naam' }, from: 'author' };
    expect(
      warningsOf({ ...makeProtocol(), placeholders: { naam, initialen: { ...naam, from: 'initials' } }, ...changes }),
    ).toEqual([expected]);
  });
});
