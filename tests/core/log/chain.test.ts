import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  type Anchor,
  anchorAfter,
  chainStart,
  forgetEvent,
  type SealedEvent,
  sealEvent,
  verifyChain,
} from '../../../core/log/chain.ts';
import type { EventDraft } from '../../../core/log/events.ts';
import { anyDraft, joke, sha256 } from './examples.ts';

// A thousand hashes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

async function chainOf(drafts: readonly EventDraft[]) {
  const events: SealedEvent[] = [];
  let anchor: Anchor = chainStart;
  for (const draft of drafts) {
    const salt = draft.eventId.replaceAll('-', '');
    const event = await sealEvent(draft, anchor, { deviceId: 'device-1', salt, keySalt: 'secret', sha256 });
    events.push(event);
    anchor = anchorAfter(event, anchor);
  }
  return { events, anchor };
}

/** As it comes back from storage. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const someDrafts = fc.array(anyDraft, { minLength: 2, maxLength: 8 });

/** Any leaf of an event, by its path. */
function leaves(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]));
}

function change(value: unknown): unknown {
  if (typeof value === 'string') return `${value}!`;
  return typeof value === 'number' ? value + 1 : !value;
}

function changeAt(event: SealedEvent, path: readonly string[]): SealedEvent {
  const edited = copy(event) as unknown as Record<string, unknown>;
  let parent = edited;
  for (const name of path.slice(0, -1)) parent = parent[name] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  parent[last] = change(parent[last]);
  return edited as unknown as SealedEvent;
}

describe('verifyChain', () => {
  it('accepts a chain as it was made, also after storage', async () => {
    await fc.assert(
      fc.asyncProperty(someDrafts, async (drafts) => {
        const { events, anchor } = await chainOf(drafts);
        expect(await verifyChain(copy(events), anchor, sha256)).toEqual({ ok: true, head: anchor, forgotten: 0 });
      }),
      { numRuns: 40 },
    );
  });

  it('finds a change of any value in any event', async () => {
    await fc.assert(
      fc.asyncProperty(someDrafts, fc.nat(), fc.nat(), async (drafts, which, where) => {
        const { events, anchor } = await chainOf(drafts);
        const at = which % events.length;
        const event = events[at] as SealedEvent;
        const paths = leaves(copy(event));
        const edited = events.with(at, changeAt(event, paths[where % paths.length] ?? []));
        expect(await verifyChain(edited, anchor, sha256)).toMatchObject({ ok: false });
      }),
      { numRuns: 400 },
    );
  });

  it('finds events that were removed, cut off, moved, repeated or put in', async () => {
    await fc.assert(
      fc.asyncProperty(someDrafts, anyDraft, fc.nat(), fc.nat(), async (drafts, extra, one, two) => {
        const { events, anchor } = await chainOf(drafts);
        const [a, b] = [one % events.length, two % events.length];
        const foreign = (await chainOf([extra])).events;
        const tampered = [
          events.toSpliced(a, 1),
          events.slice(0, a),
          events.toSpliced(a, 0, events[b] as SealedEvent),
          events.toSpliced(a, 0, ...foreign),
          [...events, ...foreign],
          ...(a === b ? [] : [events.with(a, events[b] as SealedEvent).with(b, events[a] as SealedEvent)]),
        ];
        for (const each of tampered) expect(await verifyChain(each, anchor, sha256)).toMatchObject({ ok: false });
      }),
      { numRuns: 100 },
    );
  });

  it('says what it found', async () => {
    const drafts = fc.sample(anyDraft, { numRuns: 4, seed: 7 });
    const { events, anchor } = await chainOf(drafts);
    const [first, , third] = events as [SealedEvent, SealedEvent, SealedEvent];
    const found = async (each: SealedEvent[]) => verifyChain(each, anchor, sha256);
    expect(await found(events.slice(0, 2))).toEqual({ ok: false, problem: 'cutOff', seq: 3 });
    expect(await found(events.toSpliced(1, 1))).toEqual({ ok: false, problem: 'missing', seq: 2 });
    expect(await found(events.toSpliced(1, 0, first))).toEqual({ ok: false, problem: 'order', seq: 2 });
    expect(await found(events.with(2, { ...third, agent: 'XX' }))).toEqual({ ok: false, problem: 'edited', seq: 3 });
    expect(await verifyChain(events, anchorAfter(first, chainStart), sha256)).toMatchObject({ problem: 'tooLong' });
  });

  it('stays valid when any persons are forgotten, and counts them', async () => {
    await fc.assert(
      fc.asyncProperty(someDrafts, fc.array(fc.boolean(), { maxLength: 8 }), async (drafts, forget) => {
        const { events, anchor } = await chainOf(drafts);
        const left = events.map((event, at) => (forget[at] ? forgetEvent(event) : event));
        const forgotten = events.filter((_, at) => forget[at]).length;
        expect(await verifyChain(left, anchor, sha256)).toEqual({ ok: true, head: anchor, forgotten });
      }),
      { numRuns: 40 },
    );
  });

  it('goes on from an earlier anchor', async () => {
    const { events, anchor } = await chainOf(fc.sample(anyDraft, { numRuns: 5, seed: 3 }));
    const half = events.slice(0, 2).reduce((head, event) => anchorAfter(event, head), chainStart);
    expect(await verifyChain(events.slice(2), anchor, sha256, half)).toMatchObject({ ok: true });
  });
});

describe('sealEvent', () => {
  it('gives the same post the same hash and never its key', async () => {
    const patch = { maybeAnswered: true };
    const draft = {
      eventId: 'a',
      at: '2026-03-02T11:00:00Z',
      agent: 'MV',
      kind: 'postChanged',
      key: 'x/1790',
      patch,
    } as const;
    const { events } = await chainOf([draft, { ...draft, eventId: 'b' }, { ...draft, eventId: 'c', key: 'x/1791' }]);
    const keys = events.map(({ facts }) => facts['key']);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).not.toBe(keys[2]);
    expect(JSON.stringify(events.map(forgetEvent))).not.toContain('1790');
  });

  it('hashes as written down: a known event has a known hash', async () => {
    const draft = {
      eventId: 'e',
      at: '2026-03-02T11:00:00Z',
      agent: 'MV',
      kind: 'contactRemoved',
      id: joke.id,
    } as const;
    const { events } = await chainOf([draft]);
    const personalHash = await hex('e{}');
    const covered = `{"agent":"MV","at":"2026-03-02T11:00:00Z","deviceId":"device-1","eventId":"e","facts":{"id":"${joke.id}"},"kind":"contactRemoved","personalHash":"${personalHash}","prevHash":"${'0'.repeat(64)}","seq":1,"v":1}`;
    expect(events[0]?.hash).toBe(await hex(covered));
  });
});

async function hex(text: string): Promise<string> {
  return Buffer.from(await sha256(new TextEncoder().encode(text))).toString('hex');
}
