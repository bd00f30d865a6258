import { useSyncExternalStore } from 'react';
import { hideWords, showWords } from './searched-words.ts';

export type Screen =
  | 'home'
  | 'queue'
  | 'log'
  | 'protocol'
  | 'practice'
  | 'settings'
  | 'shift'
  | 'handbook'
  | 'team'
  | 'check'
  | 'person'
  | 'privacy';

/** Where in the desk: `#/log/ID?days=7`. */
export interface Route {
  readonly screen: Screen;
  /** A contact of the log (also for the person who wrote it), a reply of the protocol. */
  readonly id?: string;
  readonly search: URLSearchParams;
}

const screens: readonly Screen[] = [
  'queue',
  'log',
  'protocol',
  'practice',
  'settings',
  'shift',
  'handbook',
  'privacy',
  'team',
  'check',
  'person',
];

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [first = '', second = ''] = path.split('/');
  const screen = screens.find((one) => one === first) ?? 'home';
  const id = decode(second);
  return { screen, search: showWords(new URLSearchParams(query)), ...(id === '' ? {} : { id }) };
}

/** `#/log/ID?days=7`, with a code for words that were typed. */
export function hrefOf({ screen, id, search }: Omit<Route, 'search'> & { readonly search?: URLSearchParams }): string {
  const query = search === undefined ? '' : hideWords(search).toString();
  const path = screen === 'home' ? '' : screen;
  return `#/${path}${id === undefined ? '' : `/${encodeURIComponent(id)}`}${query === '' ? '' : `?${query}`}`;
}

/** Goes to another place; `replace` leaves no step to go back to. */
export function goTo(href: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') location.hash = href;
  else {
    history.replaceState(null, '', href);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(listen, () => location.hash));
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
