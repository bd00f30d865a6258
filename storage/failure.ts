import type { RefusalCode } from '../core/result.ts';

/** Storage that cannot do what was asked, in the words of `core/result.ts`; nothing was kept. */
export class StorageFailure extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, detail: string) {
    super(detail);
    this.name = 'StorageFailure';
    this.code = code;
  }
}

/** What a browser's error means. A full disk hides behind several names and inside other errors. */
export function failureOf(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const names = errorNames(error);
  const isFull = names.some((name) => /quota|no space|disk is full|FILE_ERROR_NO_SPACE/i.test(name));
  return new StorageFailure(isFull ? 'storageFull' : 'storageUnavailable', names.join(' < ').slice(0, 300));
}

/** The browser keeps nothing at all here: private mode, or storage blocked by a setting. */
export function isRefusedByBrowser(error: unknown): boolean {
  return errorNames(error).some((name) =>
    /^(?:InvalidStateError|SecurityError|NotAllowedError|MissingAPIError)\b/.test(name),
  );
}

function errorNames(error: unknown): string[] {
  const names: string[] = [];
  let current = error;
  for (let depth = 0; current && depth < 6; depth++) {
    const { name, message, inner, cause } = current as { [key: string]: unknown };
    names.push(`${String(name ?? 'Error')}: ${String(message ?? '')}`);
    current = inner ?? cause;
  }
  return names;
}
