import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBKeyRange } from 'fake-indexeddb';
import type { Outside } from '../../../components/Ask.tsx';
import type { Contact, ContactPatch } from '../../../core/contact.ts';
import { patchOf } from '../../../core/contact-schema.ts';
import type { BackgroundAnswers, BackgroundBody, BackgroundMessage } from '../../../core/messages.ts';
import { parseProtocol } from '../../../core/protocol/parse.ts';
import { privacyOf } from '../../../core/protocol/privacy.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { protocolView } from '../../../core/protocol/view.ts';
import { ok, type Result, refuse } from '../../../core/result.ts';
import type { SwitchedSite } from '../../../core/settings.ts';
import type { SiteRecord } from '../../../core/site-state.ts';
import type { WaitingPost } from '../../../core/waiting.ts';
import {
  linkHandles,
  notePerson,
  numberPerson,
  unlinkHandle,
  viewPerson,
} from '../../../entrypoints/background/linked-person.ts';
import type { BackupPort } from '../../../entrypoints/desk/backup/backup-port.ts';
import type { LinkedFilePort, TeamPort } from '../../../entrypoints/desk/desk-outside.ts';
import { Root } from '../../../entrypoints/desk/Root.tsx';
import { type LogReader, openLog } from '../../../storage/read.ts';
import { openTeam, removeTeam } from '../../../storage/team.ts';
import { createFakeBackground, type World } from '../../components/fake-background.ts';
import '../../components/render.tsx';
import { changed, made, newMachine, startStore, timed, uuid } from '../../storage/fakes.ts';

const noLinkedFile: LinkedFilePort = {
  canFollow: true,
  pick: async () => undefined,
  kept: async () => undefined,
  keep: async () => true,
};

const noBackup: BackupPort = {
  make: async () => undefined,
  makeKey: () => Promise.reject(new Error('no key in this test')),
  async *read() {},
  logHere: async () => undefined,
  canPickFolder: false,
  pickFolder: async () => undefined,
  folder: async () => undefined,
  keepFolder: async () => true,
};

export interface DeskWorld {
  readonly backup?: Partial<BackupPort>;
  readonly team?: Partial<TeamPort>;
  readonly linkedFile?: LinkedFilePort;
  readonly contacts?: readonly Contact[];
  readonly waiting?: readonly WaitingPost[];
  /** The log as it answers here; as it is when nothing is said. */
  readonly reader?: (log: LogReader) => LogReader;
  /** Address within the desk. */
  readonly at?: string;
  readonly protocol?: Protocol;
  readonly sites?: readonly SwitchedSite[];
  readonly records?: readonly SiteRecord[];
  readonly changes?: Partial<World>;
  /** Answers of the background that are not the usual ones. */
  readonly answers?: Partial<Record<BackgroundMessage, (body: never) => Result<unknown>>>;
}

/** The desk on the real log (in memory) and a background that writes to it. */
export async function openDesk(world: DeskWorld = {}) {
  const { contacts = [], waiting = [], at = '#/log', protocol, answers = {}, changes = {} } = world;
  const machine = newMachine();
  const store = startStore(machine);
  await store.append([...contacts.map(made), ...waiting.map(timed)]);
  if (protocol !== undefined) await store.putProtocol(protocol, '2026-11-18T09:00:00Z');
  const fake = createFakeBackground({ storage: await store.ready(), ...changes });
  let sites = world.sites ?? [];
  let current = protocol;
  const allowed: string[] = [];
  const files: { readonly name: string; readonly file: Blob }[] = [];

  const change = async (id: string, patch: ContactPatch): Promise<Result<unknown>> => {
    await store.append([changed(id, { ...patch, changedAt: fake.world.now.toISOString() })]);
    fake.tell('contacts');
    const contact = await store.contact(id);
    return contact === undefined ? refuse('unknownContact') : ok({ contact });
  };
  const keep = async (next: Protocol, basedOn: number): Promise<Result<unknown>> => {
    const row = await store.saveProtocol(next, basedOn, fake.world.now.toISOString());
    if (row === undefined) return refuse('changedMeanwhile');
    current = row.protocol;
    fake.tell('protocol');
    return ok({ seq: row.seq, version: row.version });
  };
  const ports = () => ({
    store,
    choices: privacyOf(current),
    at: fake.world.now.toISOString(),
    agent: 'MV',
    newId: uuid,
  });
  const told = async <T,>(answer: Promise<Result<T>>): Promise<Result<T>> => {
    const given = await answer;
    fake.tell('contacts');
    return given;
  };
  const own: Partial<Record<BackgroundMessage, (body: never) => Result<unknown> | Promise<Result<unknown>>>> = {
    getPerson: (handle: BackgroundBody<'getPerson'>) => viewPerson(ports(), handle),
    linkHandles: (body: BackgroundBody<'linkHandles'>) => told(linkHandles(ports(), body)),
    unlinkHandle: (body: BackgroundBody<'unlinkHandle'>) => told(unlinkHandle(ports(), body)),
    notePerson: (body: BackgroundBody<'notePerson'>) => told(notePerson(ports(), body)),
    numberPerson: (body: BackgroundBody<'numberPerson'>) => told(numberPerson(ports(), body)),
    findPeople: async ({ text }: BackgroundBody<'findPeople'>) => ok({ people: await store.findPeople(text) }),
    countPersons: async () => ok(await store.countPersons()),
    forgetLinks: () => told(store.forgetLinks().then(ok)),
    changeContact: async ({ id, patch }: BackgroundBody<'changeContact'>) => {
      const contact = await store.contact(id);
      return contact === undefined ? refuse('unknownContact') : change(id, patchOf(contact, patch));
    },
    contactCopied: async ({ id, layout }: BackgroundBody<'contactCopied'>) => {
      const patch = { crmCopiedAt: fake.world.now.toISOString() };
      await store.append([
        { eventId: uuid(), at: patch.crmCopiedAt, agent: 'MV', kind: 'contactCopied', id, layout, patch },
      ]);
      fake.tell('contacts');
      return ok({ contact: await store.contact(id) });
    },
    getProtocol: () => (current === undefined ? refuse('badProtocol', 'none loaded') : ok(protocolView(current))),
    loadProtocol: async ({ text }: BackgroundBody<'loadProtocol'>) => {
      const parsed = parseProtocol(text);
      if (!parsed.ok) return refuse('badProtocol');
      current = parsed.protocol;
      await store.putProtocol(current, fake.world.now.toISOString());
      fake.tell('protocol');
      return ok({ name: current.name, version: current.version, replies: current.replies.length });
    },
    getProtocolVersions: async () => ok(await store.protocolVersions()),
    saveProtocol: async ({ text, basedOn, summary }: BackgroundBody<'saveProtocol'>) => {
      const parsed = parseProtocol(text);
      return parsed.ok ? keep({ ...parsed.protocol, summary }, basedOn) : refuse('badProtocol');
    },
    useProtocolVersion: async ({ seq, basedOn, summary }: BackgroundBody<'useProtocolVersion'>) => {
      const row = await store.protocolVersion(seq);
      return row === undefined ? refuse('badProtocol') : keep({ ...row.protocol, summary }, basedOn);
    },
    getSites: () => ok({ sites, records: world.records ?? [] }),
    switchSite: ({ origin }: BackgroundBody<'switchSite'>) => {
      sites = sites.filter((site) => site.origin !== origin);
      return ok({ sites });
    },
    ...answers,
  };
  const ask: Outside['ask'] = async (type, body) => {
    const answer = own[type];
    const usual = await fake.outside.ask(type, body);
    return answer === undefined ? usual : ((await answer(body as never)) as Result<BackgroundAnswers[typeof type]>);
  };

  location.hash = at;
  const user = userEvent.setup();
  const screen = render(
    <Root
      outside={{ ...fake.outside, ask }}
      desk={{
        openLog: async (view) => {
          const log = await openLog(view, { indexedDB: machine.indexedDB, IDBKeyRange });
          return log && (world.reader?.(log) ?? log);
        },
        saveFile: (name, file) => files.push({ name, file }),
        openSink: async () => 'cannot',
        browserKeys: async () => [{ command: 'toggle-sidebar', keys: 'Alt+K' }],
        version: '0.1.0',
        zone: 'Europe/Amsterdam',
        isFirefox: false,
        linkedFile: world.linkedFile ?? noLinkedFile,
        backup: { ...noBackup, ...world.backup },
        team: {
          open: (how) => openTeam({ indexedDB: machine.indexedDB, IDBKeyRange }, how),
          remove: () => removeTeam({ indexedDB: machine.indexedDB, IDBKeyRange }),
          async *read(file, onBytes, signal) {
            signal.throwIfAborted();
            yield await textOf(file);
            onBytes(file.size);
          },
          ...world.team,
        },
        allowSites: async (origins) => {
          allowed.push(...origins);
          return true;
        },
      }}
      locale="nl"
    />,
  );
  return { ...screen, fake, user, store, files, allowed };
}

/** jsdom's blobs cannot give their text themselves. */
export function textOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new TextDecoder('utf-8', { ignoreBOM: true }).decode(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });
}
