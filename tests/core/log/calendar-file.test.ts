import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { writeCalendar } from '../../../core/log/calendar-file.ts';
import { joke } from './examples.ts';
import { payloads } from './payloads.ts';

const now = '2026-03-03T08:00:00.000Z';
const promised: Contact = { ...joke, followUpAt: '2026-03-05T09:30:00.000Z' };

async function write(contacts: readonly Contact[]): Promise<string> {
  let text = '';
  for await (const piece of writeCalendar([contacts], { language: 'nl', now })) text += piece;
  return text;
}

/** Lines as RFC 5545 3.1 reads them: a break with a blank after it is no break. */
const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const unescaped = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
const textOf = (lines: readonly string[], name: string) =>
  lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);

describe('follow-ups in a calendar', () => {
  it('are events of a quarter of an hour with a warning', async () => {
    expect(unfold(await write([promised]))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Kantlijn//Contact log//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:0b54f0b2-7a2d-4a39-9d55-3a1c1f0c7a01@kantlijn',
      'DTSTAMP:20260303T080000Z',
      'LAST-MODIFIED:20260302T103900Z',
      'DTSTART:20260305T093000Z',
      'DURATION:PT15M',
      'SUMMARY:Terugkomen op: Joke Terpstra\\, X',
      'DESCRIPTION:verder in privébericht\\nhttps://x.com/joke_t/status/1790\\nWaar blijft mijn tuinbank?\\nAl vier dagen "in het depot".',
      'URL:https://x.com/joke_t/status/1790',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:PT0S',
      'DESCRIPTION:Terugkomen op: Joke Terpstra\\, X',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('say what was promised first, and have the case number and the note', async () => {
    const contact: Contact = {
      ...promised,
      promiseText: 'Donderdag bellen over de vervanging; voor 12 uur',
      note: "Is alleen 's ochtends thuis",
      crmReference: 'CASE-77',
    };
    expect(textOf(unfold(await write([contact])), 'DESCRIPTION')).toBe(
      'Donderdag bellen over de vervanging\\; voor 12 uur\\nverder in privébericht\\nZaaknummer: CASE-77' +
        "\\nhttps://x.com/joke_t/status/1790\\nIs alleen 's ochtends thuis" +
        '\\nWaar blijft mijn tuinbank?\\nAl vier dagen "in het depot".',
    );
  });

  it('are only those that are still to be kept', async () => {
    const kept = { ...promised, followUpKeptAt: '2026-03-04T10:00:00.000Z' };
    expect(await write([joke, kept, promised])).toMatch(
      /^(?:(?!BEGIN:VEVENT)[\s\S])*BEGIN:VEVENT(?:(?!BEGIN:VEVENT)[\s\S])*$/,
    );
  });

  it('have no line above 75 bytes and break no sign', async () => {
    const text = await write([{ ...promised, postText: `${'é'.repeat(300)} 👩‍👩‍👧 ${'🙂'.repeat(80)}` }]);
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(unescaped(textOf(unfold(text), 'DESCRIPTION') ?? '')).toContain(`👩‍👩‍👧 ${'🙂'.repeat(80)}`);
  });

  it.each([...payloads, 'BEGIN:VEVENT', 'x\r\nEND:VEVENT\r\nATTACH:https://x.example', 'a\\nb;c,d'])(
    '%j makes no line of its own and comes back',
    async (postText) => {
      const lines = unfold(await write([{ ...promised, postText }]));
      expect(lines).toHaveLength(21);
      expect(
        unescaped(textOf(lines, 'DESCRIPTION') ?? '')
          .split('\n')
          .slice(2)
          .join('\n'),
      ).toBe(postText.replace(/\r\n?/g, '\n'));
    },
  );

  it('give no address that is not of the web', async () => {
    expect(textOf(unfold(await write([{ ...promised, permalink: 'javascript:alert(1)' }])), 'URL')).toBeUndefined();
  });
});
