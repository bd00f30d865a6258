import type { Adapter, AdapterMaker } from '../../adapters/adapter.ts';
import { type Fingerprint, findFingerprint } from '../../adapters/fingerprints.ts';
import { isConnected } from '../../browser/transport.ts';
import { arrive } from './arrive.ts';
import { waitForRules } from './commands.ts';
import { createFrame, type Frame, noSidebar } from './frame.ts';
import type { whyMissing } from './gone-why.ts';
import type { insertReply } from './insert/insert.ts';
import { createLeftover } from './leftover.ts';
import { removeLeftovers } from './ours.ts';
import { createRest } from './rest.ts';
import { handleSidebarCommands } from './sidebar-commands.ts';
import { thisPage } from './this-page.ts';
import { startVisit } from './visit.ts';

export interface PageContext {
  /** Ends everything on this page. */
  readonly stop: AbortController;
  /** Our own practice page: what happens there stays out of the log. */
  readonly isPractice: boolean;
  /** The adapter of that id, or what makes it, after `mount` has put it into this world. */
  readonly adapterFor: (id: string) => Adapter | AdapterMaker | undefined;
  /** Pastes plain text into the focused editor, in the world where the editor listens. */
  readonly paste: (text: string) => Promise<void>;
  /** What writes into boxes, after the background has put it into this world. */
  readonly inserter: () => typeof insertReply | undefined;
  /** What tells whether a post was deleted, likewise. */
  readonly whyGone: () => typeof whyMissing | undefined;
}

/** What a file that comes later (teaching) does with this page. */
export interface RunningPage {
  readonly frame: Frame;
  /** Begins this page anew. */
  readonly restart: () => void;
  /** Does an adapter read this page? */
  readonly isRead: () => boolean;
}

/** How often it is looked whether the page became another one and whether we are still connected, ms. */
const tick = 1_000;
/** A page that is not recognised by then has no posts; the next address starts anew. */
const recogniseTries = 30;

/**
 * Runs Kantlijn on this page until `stop`: recognises the software, and again after each navigation within the page.
 * On a page that nothing recognises there is no observer and no element of ours.
 */
export function startPage({ stop, isPractice, adapterFor, paste, inserter, whyGone }: PageContext): RunningPage {
  const { signal } = stop;
  removeLeftovers();
  const isFramed = window !== window.top;
  const frame = isFramed ? noSidebar : createFrame(signal);
  if (!isFramed) handleSidebarCommands(frame, signal);
  let visit: AbortController | undefined;
  let isGeneric = false;
  let isRead = false;
  let address = '';
  let tries = 0;
  let rest = createRest();
  const recognise = createRecogniser();
  const leftover = createLeftover();

  const look = (): void => {
    if (location.href !== address) {
      // Only the fragment changed: still the same page.
      const isSame = visit !== undefined && withoutHash(location.href) === withoutHash(address);
      address = location.href;
      if (!isSame) {
        if (visit !== undefined) leftover.turn();
        leave();
      }
    }
    if (visit !== undefined || tries >= recogniseTries) return;
    tries += 1;
    const recognised = recognise()?.id ?? null;
    const turn = recognised === null ? rest() : 'first';
    if (turn !== undefined) void begin(recognised, turn === 'quiet');
  };

  const begin = async (recognised: string | null, isQuiet: boolean): Promise<void> => {
    const controller = new AbortController();
    visit = controller;
    const visitSignal = AbortSignal.any([signal, controller.signal]);
    const arrival = await arrive({ recognised, isQuiet, isPractice, adapterFor });
    if (visitSignal.aborted) return;
    if (arrival === 'notYet') visit = undefined;
    else if (arrival === 'held') waitForRules(restart, visitSignal);
    else if (arrival !== undefined) {
      isGeneric = arrival.mount.adapter === 'generic';
      isRead = true;
      startVisit({
        ...arrival,
        paste,
        inserter,
        whyGone,
        signal: visitSignal,
        frame,
        leftover,
        changed: look,
        restart,
      });
    }
  };

  const leave = (): void => {
    visit?.abort();
    visit = undefined;
    isGeneric = false;
    isRead = false;
    tries = 0;
    rest = createRest();
  };

  const restart = (): void => {
    leave();
    look();
  };

  /** A page that shows late what it is: its own adapter reads it better than the generic reader. */
  const lookAgain = (): void => {
    if (!isGeneric || tries >= recogniseTries) return;
    tries += 1;
    if (recognise() !== undefined) restart();
  };

  const timer = setInterval(() => {
    if (isConnected()) {
      look();
      lookAgain();
    } else stop.abort();
  }, tick);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  look();
  return { frame, restart, isRead: () => isRead };
}

/** A page on which no element came or went since it was not recognised is not looked through again. */
function createRecogniser(): () => Fingerprint | undefined {
  const elements = document.getElementsByTagName('*');
  let nothingIn = '';
  return () => {
    const state = `${elements.length} ${location.href}`;
    if (state === nothingIn) return undefined;
    const found = findFingerprint(thisPage());
    nothingIn = found === undefined ? state : '';
    return found;
  };
}

function withoutHash(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}
