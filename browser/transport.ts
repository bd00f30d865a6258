import { browser } from './native.ts';

/** The envelope of every message. `v` changes when the meaning of the envelope does. */
export interface Envelope {
  readonly v: 1;
  readonly to: 'background' | 'page' | 'screens';
  readonly type: string;
  readonly body: unknown;
}

export function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as Partial<Envelope>).v === 1 &&
    typeof (value as Partial<Envelope>).to === 'string' &&
    typeof (value as Partial<Envelope>).type === 'string'
  );
}

/** Is this script still part of a running extension? False after an update or after it was switched off. */
export function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}
