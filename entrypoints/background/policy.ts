import { browser } from 'wxt/browser';
import { readManaged } from '../../browser/managed.ts';
import { unpackParts } from '../../browser/unpack.ts';
import type { Arrival, PolicyState } from '../../core/distribution.ts';
import { canonicalJson } from '../../core/log/canonical.ts';
import { type Policy, readPolicy } from '../../core/policy.ts';
import { MAX_PROTOCOL_LENGTH } from '../../core/protocol/size.ts';
import { keep, readKept } from '../../storage/distribution.ts';
import { changeSettings } from '../../storage/settings.ts';
import { announce } from './announce.ts';
import { receiveProtocol } from './arrivals.ts';
import { judgeLinkedAgain } from './linked-file.ts';
import { type Services, services } from './services.ts';

/** Set while this browser session has looked at the policy; the worker wakes every half minute. */
const lookedKey = 'policyLooked';
/** UTF-8 takes at most three bytes for one unit of UTF-16. */
const mostBytes = 3 * MAX_PROTOCOL_LENGTH;

let turn: Promise<void> = Promise.resolve();

/** At every start of the background; looks once per browser session. */
export async function lookAtPolicyOnce(): Promise<void> {
  const looked = (await browser.storage.session.get(lookedKey))[lookedKey];
  if (looked !== true) await lookAtPolicy();
}

/** One at a time: two looks at once would take one protocol twice. */
export function lookAtPolicy(): Promise<void> {
  turn = turn.then(look, look);
  return turn;
}

/** What is set is looked at anew, where it was not taken: another protocol is in force, or nothing is pinned any more. */
export async function judgePolicyAgain(): Promise<void> {
  const { local } = browser.storage;
  const state = await readKept(local, 'policyState');
  if (state?.arrival?.kind !== 'ask' && state?.arrival?.kind !== 'refused') return;
  await keep(local, 'policyState', { ...state, digest: '' });
  await lookAtPolicy();
}

async function look(): Promise<void> {
  const all = await services();
  const { local } = browser.storage;
  const raw = await readManaged();
  const before = await readKept(local, 'policyState');
  if (Object.keys(raw).length === 0) {
    // The policy is gone. What it brought stays in force until somebody brings something else.
    if (before !== undefined) await keep(local, 'policyState', undefined);
  } else {
    const digest = await digestOf(canonicalJson(raw));
    if (before?.digest !== digest) await follow(all, raw, digest, before);
  }
  await browser.storage.session.set({ [lookedKey]: true });
  await announce(['distribution']);
}

async function follow(
  all: Services,
  raw: Readonly<Record<string, unknown>>,
  digest: string,
  before: PolicyState | undefined,
): Promise<void> {
  const { local } = browser.storage;
  const { policy, wrong } = readPolicy(raw);
  const { publisherKey, language, sites = [] } = policy;
  const state: PolicyState = {
    digest,
    wrong,
    sites,
    ...(publisherKey === undefined ? {} : { publisherKey }),
    ...(language === undefined ? {} : { language }),
  };
  // The key first: it decides about the protocol beside it. Without a digest yet: a look that is cut off is done again.
  await keep(local, 'policyState', { ...state, digest: '' });
  if (language !== undefined && language !== before?.language) {
    await changeSettings(local, { language });
    await announce(['settings']);
  }
  // A key that cannot be read was meant to guard: nothing is taken past it.
  const arrival = wrong.includes('publisherKey') ? undefined : await arrivalOf(all, policy);
  await keep(local, 'policyState', arrival === undefined ? state : { ...state, arrival });
  if (arrival?.kind === 'taken') await judgeLinkedAgain();
}

async function arrivalOf(all: Services, policy: Policy): Promise<Arrival | undefined> {
  const text = await textOf(policy);
  if (text === undefined) return undefined;
  if (!text.ok) return { kind: 'notUnpacked', why: text.why, at: all.now().toISOString() };
  return receiveProtocol(all, text.text, { source: 'policy', automatic: true });
}

async function textOf({ protocol, protocolParts }: Policy) {
  if (protocolParts !== undefined) return unpackParts(protocolParts, mostBytes);
  return protocol === undefined ? undefined : { ok: true as const, text: protocol };
}

/** The protocol as the policy brings it, for whoever wants to see what it would change. */
export async function policyProtocol(): Promise<string | undefined> {
  const text = await textOf(readPolicy(await readManaged()).policy);
  return text?.ok === true ? text.text : undefined;
}

async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
