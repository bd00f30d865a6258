import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import type { WaitingPost } from '../../../core/waiting.ts';
import { byHand } from '../../../entrypoints/background/by-hand.ts';
import { closeWait, secondId } from '../../../entrypoints/background/contacts.ts';

const protocol = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../assets/protocols/gemeente-duinstad.json'), 'utf8'),
) as Protocol;
const reply = protocol.replies.find(({ id }) => id === 'bak-niet-geleegd');
if (reply?.text.nl === undefined) throw new Error('the starter protocol lost a reply');
const approved = reply.text.nl.replace(/\{+\w+\}+/g, 'Fenna');

const row: WaitingPost = {
  key: 'practice-forum@forum.example/7',
  post: {
    site: 'practice-forum@forum.example',
    id: '7',
    author: { name: 'Fenna Prins' },
    text: 'Onze bak staat er nog, Gemeente Duinstad',
    isOwn: false,
  },
  because: 'mention',
  pageUrl: 'https://forum.example/1',
  firstSeenAt: '2026-11-18T09:05:00.000Z',
  lastSeenAt: '2026-11-18T09:05:00.000Z',
  // A Wednesday, ten o'clock in Amsterdam.
  start: { at: '2026-11-18T09:00:00.000Z', precision: 'exact', from: 'attribute' },
  targetMinutes: 120,
  targetKind: 'first',
  calendarId: protocol.calendar.id,
  protocolVersion: protocol.version,
  dueAt: '2026-11-18T11:00:00.000Z',
};
const inserted = {
  text: approved,
  at: '2026-11-18T09:30:00.000Z',
  contactId: id(9),
  replyId: reply.id,
  language: 'nl',
  agent: 'MV',
};
const common = {
  contactId: id(1),
  eventId: id(2),
  deviceId: id(3),
  agent: 'MV',
  protocol,
  calendar: protocol.calendar,
};

function id(digit: number): string {
  return `00000000-0000-4000-8000-00000000000${digit}`;
}

function contactOf(closing: Partial<Parameters<typeof closeWait>[0]>): Contact {
  const [first] = closeWait({ ...common, row, at: '2026-11-18T09:40:00.000Z', outcome: 'answered', ...closing });
  if (first?.kind !== 'contactMade') throw new Error('the first event makes the contact');
  return first.contact;
}

const seen = (text: string, at = '2026-11-18T09:35:00.000Z') => ({
  postKey: row.key,
  by: 'quote' as const,
  reply: { id: '8', text, posted: { at, precision: 'exact' as const, from: 'attribute' as const } },
});

describe('closing a wait', () => {
  it('logs the text as it was really posted, with the reply it came from', () => {
    const contact = contactOf({ row: { ...row, inserted }, evidence: seen(approved) });
    expect(contact).toMatchObject({
      replyText: approved,
      replySeen: true,
      replyId: reply.id,
      faithfulness: 'asApproved',
      answeredBy: 'quote',
      answeredAt: '2026-11-18T09:35:00.000Z',
      waitedMinutes: 35,
      metTarget: true,
    });
  });

  it('names no approved reply when something else was posted', () => {
    const contact = contactOf({ row: { ...row, inserted }, evidence: seen('We hebben je gebeld, komt goed!') });
    expect(contact.faithfulness).toBe('own');
    expect(contact.replyId).toBeUndefined();
    expect(contact.replyTitle).toBeUndefined();
  });

  it.each([
    ['exactly at the due time is within', '2026-11-18T11:00:00.000Z', true],
    ['a minute later is not', '2026-11-18T11:01:00.000Z', false],
  ])('%s', (_, at, met) => {
    expect(contactOf({ evidence: seen('Hoi', at), at: '2026-11-18T12:00:00.000Z' }).metTarget).toBe(met);
  });

  it('believes no answer from the future, nor one before the post', () => {
    expect(contactOf({ evidence: seen('Hoi', '2026-11-19T09:00:00.000Z') }).answeredAt).toBe(
      '2026-11-18T09:40:00.000Z',
    );
    expect(contactOf({ evidence: seen('Hoi', '2026-11-18T08:00:00.000Z') }).answeredAt).toBe(row.start.at);
  });

  it('without a reply: the reason, no text, no evidence', () => {
    const contact = contactOf({ row: { ...row, inserted }, outcome: 'noReplyNeeded', reason: 'dank' });
    expect(contact).toMatchObject({ outcome: 'noReplyNeeded', outcomeReason: 'dank' });
    expect(contact.replyText).toBeUndefined();
    expect(contact.answeredBy).toBeUndefined();
    expect(contact.metTarget).toBeUndefined();
  });

  it('closes the row with the contact, under ids that a repeated command makes again', () => {
    const events = closeWait({ ...common, row, at: '2026-11-18T09:40:00.000Z', outcome: 'answered' });
    expect(events.map(({ kind, eventId }) => [kind, eventId])).toEqual([
      ['contactMade', id(2)],
      ['postClosed', secondId(id(2))],
    ]);
    expect(secondId(id(2))).not.toBe(id(2));
    expect(secondId(secondId(id(2)))).toBe(id(2));
  });
});

describe('what a contact keeps besides', () => {
  it('the evidence, the protocol by name, and when it was handed over', () => {
    const contact = contactOf({
      row: { ...row, protocolSeq: 4 },
      outcome: 'handedOver',
      handedTo: 'afval',
      measuredBy: 'Gemeente Duinstad',
      postTextHash: 'ab'.repeat(32),
    });
    expect(contact).toMatchObject({
      protocolName: 'Gemeente Duinstad',
      protocolSeq: 4,
      postTextHash: 'ab'.repeat(32),
      postTextAt: '2026-11-18T09:05:00.000Z',
      handedOverAt: '2026-11-18T09:40:00.000Z',
    });
  });
});

describe('a contact by hand', () => {
  const call = {
    id: id(5),
    channel: 'telephone' as const,
    what: 'Vraagt wanneer er geleegd wordt',
    site: '',
    deviceId: id(3),
    agent: 'MV',
    at: '2026-11-18T10:00:00.000Z',
  };

  it('beside a post it is with its author, and measures nothing', () => {
    const contact = byHand({ ...call, person: '', row });
    expect(contact).toMatchObject({
      site: row.post.site,
      author: { name: 'Fenna Prins' },
      besidePost: row.key,
      permalink: 'https://forum.example/1',
      channel: 'telephone',
      note: 'Vraagt wanneer er geleegd wordt',
      isPrivate: true,
    });
    expect(contact.postKey).toBeUndefined();
    expect(contact.metTarget).toBeUndefined();
  });

  it('with somebody else it names only that person; without a post there is no site', () => {
    expect(byHand({ ...call, person: 'Bas', row }).author).toEqual({ name: 'Bas' });
    expect(byHand({ ...call, person: 'Bas', row: undefined })).toMatchObject({ site: '', author: { name: 'Bas' } });
  });
});
