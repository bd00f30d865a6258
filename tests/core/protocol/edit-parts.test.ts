import { describe, expect, it } from 'vitest';
import { finishParts, partsOf, withoutBlankRows, withParts } from '../../../core/protocol/edit-parts.ts';
import { parseProtocol } from '../../../core/protocol/parse.ts';
import { makeProtocol } from './sample.ts';

const sample = makeProtocol();

describe('parts of a protocol', () => {
  it('are taken and put back without touching the rest', () => {
    const parts = partsOf(sample, ['accounts', 'watchedPages']);
    expect(Object.keys(parts)).not.toContain('replies');
    const changed = withParts(sample, ['accounts', 'watchedPages'], { ...parts, accounts: [{ site: 'mastodon' }] });
    expect(changed).toEqual({ ...sample, accounts: [{ site: 'mastodon' }] });
  });

  it('a part that is not given goes', () => {
    const changed = withParts({ ...sample, horizonDays: 9 }, ['horizonDays'], {});
    expect(JSON.parse(JSON.stringify(changed))).not.toHaveProperty('horizonDays');
  });
});

describe('what was filled in', () => {
  it('rows with nothing in them go, and what stays is what problems count', () => {
    const parts = { accounts: [{ site: '', handle: '' }, { site: 'x' }], brandWords: ['', 'Duinstad'] };
    expect(withoutBlankRows(parts)).toEqual({ accounts: [{ site: 'x' }], brandWords: ['Duinstad'] });
  });

  it('new rows are named after their title, and do not take a name that is there', () => {
    const departments = [
      { id: 'groen', title: { nl: 'Plantsoenen' }, contact: ' ' },
      { id: '', title: { nl: '', en: 'Groen' }, note: { nl: '' } },
      { id: '', title: { nl: '日' } },
    ];
    expect(finishParts({ departments })).toEqual({
      departments: [
        { id: 'groen', title: { nl: 'Plantsoenen' } },
        { id: 'groen-2', title: { en: 'Groen' } },
        { id: 'departments', title: { nl: '日' } },
      ],
    });
  });

  it('an empty list that the file can do without is absent; one that it needs stays', () => {
    expect(finishParts({ departments: [], triage: [], accounts: [], brandWords: [''], checks: {} })).toEqual({
      accounts: [],
      brandWords: [],
    });
  });

  it('what is required and blank stays, so that the problem stands at its field', () => {
    const confidential = [{ id: 'zaak', title: { nl: '' }, pattern: '', example: 'KL-1' }];
    const parsed = parseProtocol(JSON.stringify(withParts(sample, ['confidential'], finishParts({ confidential }))));
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => [path, code])).toEqual([
      ['confidential[0].title.nl', 'blank'],
      ['confidential[0].pattern', 'blank'],
    ]);
  });

  it('a closed day keeps its empty list of windows', () => {
    const calendar = {
      ...sample.calendar,
      week: { mon: [], tue: [['09:00', '17:00'] as ['09:00', '17:00']] },
      periods: [],
      holidays: {},
      exceptions: [{ date: '2027-05-07', windows: [], reason: ' ' }],
    };
    expect(finishParts({ calendar }).calendar).toEqual({
      id: sample.calendar.id,
      zone: sample.calendar.zone,
      week: calendar.week,
      exceptions: [{ date: '2027-05-07', windows: [] }],
    });
  });

  it('of a period a wrong day is said as a date, not as a time', () => {
    const calendar = { ...sample.calendar, periods: [{ from: '', until: '2027-08-31', week: {} }] };
    const parsed = parseProtocol(JSON.stringify(withParts(sample, ['calendar'], finishParts({ calendar }))));
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => [path, code])).toEqual([
      ['calendar.periods[0].from', 'badDate'],
    ]);
  });
});
