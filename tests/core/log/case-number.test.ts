import { describe, expect, it } from 'vitest';
import { caseNumberIn } from '../../../core/log/case-number.ts';
import { layouts } from '../../../core/log/layouts.ts';

const patternsOf = (id: string) => layouts.find((layout) => layout.id === id)?.caseNumber ?? [];

describe('the case number', () => {
  it.each([
    ['zendesk', 'https://duinstad.zendesk.example/agent/tickets/48112', '48112'],
    ['zendesk', 'https://duinstad.zendesk.example/agent/tickets/48112?brand=2', '48112'],
    ['salesforce', 'https://duinstad.crm.example/lightning/r/Case/5003z00002abcAAB/view', '5003z00002abcAAB'],
    ['salesforce', 'https://duinstad.my.salesforce.com/5003z00002abcAAB?nooverride=1', '5003z00002abcAAB'],
    ['hubspot', 'https://app.crm.example/contacts/123/record/0-5/987654/', '987654'],
    [
      'dynamics365',
      'https://duinstad.crm.example/main.aspx?appid=7&pagetype=entityrecord&etn=incident&id=1f2e3d4c-0000-4b5a-8888-123456789abc',
      '1f2e3d4c-0000-4b5a-8888-123456789abc',
    ],
    ['dynamics365', 'CAS-01234-A1B2C3', 'CAS-01234-A1B2C3'],
    ['freshdesk', 'https://duinstad.crm.example/a/tickets/77#reply', '77'],
    ['superoffice', 'https://crm.example/ticket?ticketId=901&tab=2', '901'],
    ['zohodesk', 'https://desk.crm.example/agent/duinstad/webcare/tickets/details/168000000042', '168000000042'],
  ])('of %s is taken from %s', (layout, pasted, expected) => {
    expect(caseNumberIn(pasted, patternsOf(layout))).toBe(expected);
  });

  it.each([
    ['  Case 00123456 ', '00123456'],
    ['Case Number: 00123456 | Alle zaken', '00123456'],
    ['Ticket #4711', '4711'],
    ['#4711', '4711'],
    ['zaaknummer: 2026-0012', '2026-0012'],
    ['Zaak 2026/0012.', '2026/0012'],
    ['4711', '4711'],
    ['ZD-77', 'ZD-77'],
    ['NO-2231', 'NO-2231'],
  ])('%s is %s, whatever the CRM', (pasted, expected) => {
    expect(caseNumberIn(pasted, [])).toBe(expected);
  });

  it.each(['https://onbekend.example/zaken/openen', 'zaak over de fiets', 'twee woorden 12', 'nog geen', ''])(
    'is not guessed in: %s',
    (pasted) => {
      expect(caseNumberIn(pasted, patternsOf('zendesk'))).toBe(pasted);
    },
  );

  it('follows what a team says of its own CRM', () => {
    expect(caseNumberIn('https://zaken.duinstad.example/zaak/Z-26-88/inzien', ['/zaak/{number}/'])).toBe('Z-26-88');
    expect(caseNumberIn('Zaaksysteem Z-26-88 (open)', ['zaaksysteem {number} ('])).toBe('Z-26-88');
  });
});
