import { describe, expect, it } from 'vitest';
import type { CrmLayout } from '../../../core/protocol/crm-schema.ts';
import { compareProtocols } from '../../../core/protocol/difference.ts';
import { parseProtocol } from '../../../core/protocol/parse.ts';
import { makeProtocol } from './sample.ts';

const note: CrmLayout = { id: 'zaak', title: { nl: 'Zaak' }, base: 'plain', lines: [{ line: 'author' }] };
const row: CrmLayout = { id: 'rij', title: { nl: 'Rij' }, base: 'row', columns: ['author', 'site'] };

const problemsOf = (...crmLayouts: object[]) => {
  const parsed = parseProtocol(JSON.stringify({ ...makeProtocol(), crmLayouts }));
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => [path, code]);
};

describe('layouts for the CRM in a protocol file', () => {
  it('may be of a note and of a row', () => {
    expect(problemsOf(note, row)).toEqual([]);
  });

  it.each<[string, object[], string, string]>([
    ['columns in a note', [{ ...note, columns: ['author'] }], 'crmLayouts[0].columns', 'otherKindOfLayout'],
    ['lines in a row', [{ ...row, lines: [{ line: 'author' }] }], 'crmLayouts[0].lines', 'otherKindOfLayout'],
    ['a line that is not known', [{ ...note, lines: [{ line: 'oog' }] }], 'crmLayouts[0].lines[0].line', 'notOneOf'],
    ['no place for the number', [{ ...note, caseNumber: ['/zaak/'] }], 'crmLayouts[0].caseNumber[0]', 'noNumberPlace'],
    ['one id twice', [note, { ...note }], 'crmLayouts[1].id', 'doubleId'],
    ['a text of no length', [{ ...note, longest: 10 }], 'crmLayouts[0].longest', 'tooSmall'],
  ])('are refused with %s', (_name, layouts, path, code) => {
    expect(problemsOf(...layouts)).toEqual([[path, code]]);
  });

  it('are named among what another version changes', () => {
    expect(compareProtocols(makeProtocol(), makeProtocol({ crmLayouts: [note] })).parts).toEqual(['crmLayouts']);
  });
});
