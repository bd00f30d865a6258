/** The "server" of a practice page: one value per tab. A reload keeps it, a new tab starts afresh. */
export interface Memory<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
}

/**
 * Opens the memory of this tab under `key`; `?reset` in the address begins again with `fresh()`.
 * Where session storage is refused the value lives as long as the page.
 */
export function openMemory<T>(key: string, fresh: () => T): Memory<T> {
  const address = new URL(location.href);
  const isReset = address.searchParams.has('reset');
  if (isReset) {
    address.searchParams.delete('reset');
    history.replaceState(history.state, '', address);
  }
  let value = (isReset ? undefined : load<T>(key)) ?? fresh();
  store(key, value);
  return {
    get: () => value,
    set: (next) => {
      value = next;
      store(key, next);
    },
  };
}

function load<T>(key: string): T | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

function store(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Refused or full: the page goes on with what it holds in memory.
  }
}
