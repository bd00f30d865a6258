import type { Protocol, Reply } from '../../../core/protocol/schema.ts';

/** A small protocol for tests; every call makes a new one. */
export function makeProtocol(changes: Partial<Protocol> = {}): Protocol {
  return {
    format: 'kantlijn-protocol',
    schema: 1,
    name: 'Waterschap Zilt',
    version: 3,
    languages: ['nl', 'en'],
    voice: { address: 'je', signature: '^{initialen}' },
    accounts: [],
    brandWords: ['zilt'],
    targets: [{ firstMinutes: 240 }],
    calendar: { id: 'kantoor', zone: 'Europe/Amsterdam', week: { mon: [['09:00', '17:00']] } },
    replies: [makeReply()],
    ...changes,
  };
}

export function makeReply(changes: Partial<Reply> = {}): Reply {
  return {
    id: 'sloot',
    title: { nl: 'Sloot zit vol kroos' },
    text: { nl: 'Hoi Joke, we komen morgen kijken.' },
    use: 'as-is',
    status: 'approved',
    approvedBy: 'Wiebe Terpstra',
    ...changes,
  };
}
