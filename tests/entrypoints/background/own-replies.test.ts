import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { csvHead, csvLines } from '../../../core/log/csv.ts';
import { logFileHead, writeJson } from '../../../core/log/json.ts';
import type { OwnReply } from '../../../core/own-reply.ts';
import { writeReplyCsv } from '../../../core/protocol/export/reply-file.ts';
import { replySheetParts } from '../../../core/protocol/export/sheet-parts.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { protocolView } from '../../../core/protocol/view.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { suggestReplies } from '../../../core/suggest/index.ts';
import type { WaitingPost } from '../../../core/waiting.ts';
import { closeWait } from '../../../entrypoints/background/contacts.ts';
import type { Services } from '../../../entrypoints/background/services.ts';
import { forgetIndex, suggestionIndex } from '../../../entrypoints/background/suggestions.ts';
import { ends } from '../../core/log/examples.ts';
import { makeProtocol } from '../../core/protocol/sample.ts';
import { sampleProtocol } from '../../core/suggest/sample-protocol.ts';
import { newMachine, startStore, uuid } from '../../storage/fakes.ts';

vi.setConfig({ testTimeout: 60_000 });
beforeEach(forgetIndex);

const protocol: Protocol = makeProtocol({ languages: ['nl', 'en'], replies: [...sampleProtocol.replies] });
const at = '2026-11-27T10:00:00Z';

function servicesWith(own: readonly OwnReply[]): Services {
  return {
    store: startStore(newMachine()),
    now: () => new Date(at),
    newId: uuid,
    settings: async () => defaultSettings,
    ownReplies: async () => own,
    deviceId: 'd',
  };
}

const waits: WaitingPost = {
  key: 'x/7',
  post: { site: 'x', id: '7', author: { name: 'Fenna' }, text: 'De zonnewijzer staat scheef', isOwn: false },
  because: 'mention',
  pageUrl: 'https://x.com/1',
  firstSeenAt: at,
  lastSeenAt: at,
  start: { at, precision: 'exact', from: 'attribute' },
  targetMinutes: 120,
  targetKind: 'first',
  calendarId: protocol.calendar.id,
  protocolVersion: protocol.version,
};

const sundial: OwnReply = {
  id: 'own:00000000-0000-4000-8000-000000000001',
  title: 'Zonnewijzer staat scheef',
  text: 'Dank je, we zetten de zonnewijzer weer recht.',
  language: 'nl',
  changedAt: at,
};

const closed = (replyText: string, posted: string) => {
  const inserted = { text: replyText, at, contactId: uuid(), replyId: sundial.id, language: 'nl', agent: 'MV' };
  const [first] = closeWait({
    row: { ...waits, inserted },
    contactId: inserted.contactId,
    eventId: uuid(),
    deviceId: 'd',
    agent: 'MV',
    at,
    outcome: 'answered',
    protocol,
    calendar: protocol.calendar,
    evidence: { postKey: waits.key, by: 'parent', reply: { id: '8', text: posted } },
  });
  if (first?.kind !== 'contactMade') throw new Error('the first event makes the contact');
  return first.contact;
};

describe('an own reply', () => {
  it('is suggested for the post that it is about', async () => {
    const index = await suggestionIndex(servicesWith([sundial]), protocol);
    const { suggestions } = suggestReplies(index, { text: 'die zonnewijzer staat helemaal scheef' }, { count: 3 });
    expect(suggestions[0]?.replyId).toBe(sundial.id);
  });

  it('is no longer suggested once it is taken away', async () => {
    await suggestionIndex(servicesWith([sundial]), protocol);
    const index = await suggestionIndex(servicesWith([]), protocol);
    const { suggestions } = suggestReplies(index, { text: 'die zonnewijzer staat helemaal scheef' }, { count: 50 });
    expect(suggestions.map(({ replyId }) => replyId)).not.toContain(sundial.id);
  });

  it('makes a contact outside the protocol, which says that an own reply was used', () => {
    const contact = closed(sundial.text, `${sundial.text} ^MV`);
    expect(contact).toMatchObject({ isOwnReply: true, faithfulness: 'own', replyText: `${sundial.text} ^MV` });
    expect(contact.replyId).toBeUndefined();
    expect(contact.replyTitle).toBeUndefined();
  });

  it('does not count as used when something else was posted', () => {
    expect(closed(sundial.text, 'Bel ons morgen maar even.').isOwnReply).toBeUndefined();
  });

  it('leaks into no export of the protocol, and its title into none of the log', async () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 3 }), async (words) => {
        // Marked, so that nothing else in an export can look like it.
        const own = words.map(
          ([title, text], index): OwnReply => ({
            ...sundial,
            id: `own:00000000-0000-4000-8000-00000000000${index}`,
            title: `eigenTitel ${title}`,
            text: `eigenTekst ${text}`,
          }),
        );
        forgetIndex();
        const all = servicesWith(own);
        await all.store.putProtocol(protocol, at);
        await suggestionIndex(all, protocol);
        const { replies } = protocolView(protocol);
        const kept = await all.store.currentProtocol();
        const versions = await all.store.protocolVersions();
        const ofProtocol = [
          JSON.stringify([kept, versions, replies]),
          ...(['excel', 'csv'] as const).map((kind) => writeReplyCsv(protocol, kind, 'nl')),
          ...replySheetParts(protocol, 'nl').values(),
        ].join('\n');
        expect(ofProtocol).not.toMatch(/eigenTitel|eigenTekst|own:/);

        const contact = closed(own[0]?.text ?? '', own[0]?.text ?? '');
        const options = { flavour: 'rfc4180', language: 'nl', zone: 'Europe/Amsterdam' } as const;
        let log = csvHead(options) + csvLines([contact], options);
        const head = logFileHead(at, 'd', { seq: 0, hash: '', count: 0 });
        for await (const part of writeJson(one([contact]), head, ends)) log += part;
        expect(log).toContain('eigenTekst');
        expect(log).not.toMatch(/eigenTitel|own:/);
      }),
      { numRuns: 8 },
    );
  });
});

async function* one<T>(batch: T): AsyncGenerator<T> {
  yield batch;
}
